/** Links that lead nowhere. */
import {
  type Destination,
  destinationOf,
  isLandmark,
  isThere,
  landmarksOf,
  noteOf,
} from '../../index/links/destination.ts';
import { messagesFor } from '../../messages/index.ts';
import type { LinkFact, Note, Span } from '../../model.ts';
import { rangeOf, touches } from '../place.ts';
import { brief, type World } from '../world.ts';
import type { Fault, Rule } from './rule.ts';

/** What it names is not there, outside of runbooks. */
export const broken: Rule = (note, world) => faultsOf(note, world, (link) => !isInRunbook(note, link));

/** The file, image or folder that a link of a runbook leads to is not there. */
export const brokenInRunbook: Rule = (note, world) =>
  hasRunbooks(note) ? faultsOf(note, world, (link, { within }) => !within && isInRunbook(note, link)) : [];

/** The heading that a link of a runbook leads to is not there. */
export const headingMissing: Rule = (note, world) =>
  hasRunbooks(note) ? faultsOf(note, world, (link, { within }) => within !== null && isInRunbook(note, link)) : [];

const hasRunbooks = ({ kind, runbooks }: Note): boolean => kind === 'runbook' || runbooks.length > 0;

/** In a note of another kind only what its runbooks hold. */
const isInRunbook = ({ kind, runbooks }: Note, { span }: LinkFact): boolean =>
  kind === 'runbook' || runbooks.some((runbook) => touches(runbook.span, span.start));

function faultsOf(note: Note, world: World, isMeant: (link: LinkFact, broken: BrokenLink) => boolean): Fault[] {
  return brokenLinks(note, world)
    .filter((found) => isMeant(found.link, found))
    .flatMap(({ link, destination, within }) => {
      const place = addressOf(link, world.text(note.uri));
      return place ? [faultOf({ destination, within, place }, world)] : [];
    });
}

/** A link that leads nowhere: to no file, or to no heading `within` a note. */
export interface BrokenLink {
  link: LinkFact;
  destination: Destination;
  within: Note | null;
}

/** The links of a note that lead nowhere, as far as that is known. */
export function brokenLinks(note: Note, { index }: World): BrokenLink[] {
  const landmarks = new Map<Note, ReadonlySet<string>>();
  const landmarksIn = (target: Note): ReadonlySet<string> => {
    const known = landmarks.get(target) ?? landmarksOf(target);
    landmarks.set(target, known);
    return known;
  };
  return note.links.flatMap((link): BrokenLink[] => {
    const destination = destinationOf(note, link, index);
    if (!destination) return [];
    const { path, fragment } = destination;
    if (path !== '' && isThere(destination, index) === false) return [{ link, destination, within: null }];
    const target = fragment === '' ? null : path === '' ? note : noteOf(destination, index);
    return !target || isLandmark(fragment, landmarksIn(target)) ? [] : [{ link, destination, within: target }];
  });
}

/** Where the address of a link stands; null where it stands in a definition elsewhere, of which it is told there. */
export function addressOf({ span, target }: LinkFact, text: string): Span | null {
  const words = text.slice(span.start, span.end);
  const at = words.lastIndexOf(target);
  if (at >= 0 && !(words.endsWith(']') && at < words.lastIndexOf('['))) {
    const start = span.start + at;
    return { start, end: start + target.length };
  }
  return words.endsWith(']') ? null : span;
}

function faultOf({ destination, within, place }: Omit<BrokenLink, 'link'> & { place: Span }, { ask }: World): Fault {
  const say = messagesFor(ask.locale).diagnostics;
  const { path, fragment } = destination;
  if (!within) return { span: place, message: say.noFile(brief(path)), evidence: [] };
  const heading = brief(fragment);
  if (path === '') return { span: place, message: say.noHeading(heading), evidence: [] };
  const [title] = within.sections;
  const related = [
    { uri: within.uri, range: rangeOf(within, title?.span ?? { start: 0, end: 0 }), message: within.title },
  ];
  return { span: place, message: say.noHeadingIn(heading, brief(within.title)), evidence: [], related };
}

/** It names nothing, or shows nothing to follow. */
export const empty: Rule = (note, world) => {
  const say = messagesFor(world.ask.locale).diagnostics;
  return note.links.flatMap(({ span, target, text, form }) => {
    if (target.trim() === '') return [{ span, message: say.emptyLink, evidence: [] }];
    if (form || text.trim() !== '') return [];
    return [{ span, message: say.linkWithoutWords(target), evidence: [] }];
  });
};
