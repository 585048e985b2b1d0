/**
 * What a link may lead to: notes, runbooks and headings, by path or title. A link without words gets the title of what it leads
 * to. Wiki links are offered where the note has others, or where somebody asks.
 */

import type { Entry } from '../../index/entry.ts';
import { anchorsOf } from '../../index/links/anchors.ts';
import { runbookName } from '../../index/section.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { encodedPath, pathFrom } from '../links/path.ts';
import { rangeOf } from '../place.ts';
import type { CompletionItem } from '../types.ts';
import type { Caret, Typed } from './caret.ts';
import { bestFit, itemOf, type Offer } from './offer.ts';

const MOST = 40;
/** So many notes with runbooks are looked into. */
const MOST_RUNBOOKS = 20;

const inLink = /(?<!!)\[([^\][\n]{0,300})\]\(<?([^()<>\s]{0,300})$/;
const inWikiLink = /\[\[([^\][|\n]{0,300})$/;

/** Where a link is being written. */
interface LinkPlace {
  typed: Typed;
  wiki: boolean;
  /** Where its words would stand, if it has none. */
  words: number | null;
}

/** What the link at the caret may lead to; null where there is none. */
export function linkOffers(caret: Caret): CompletionItem[] | null {
  const place = linkPlaceAt(caret);
  if (!place) return null;
  const { text } = place.typed;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return [];
  const hash = text.indexOf('#');
  return hash < 0 ? noteItems(caret, place) : headingItems(caret, place, hash);
}

function linkPlaceAt({ raw, text: note, offset, explicit }: Caret): LinkPlace | null {
  const [, words = '', target] = inLink.exec(raw) ?? [];
  if (target !== undefined) {
    const start = offset - target.length;
    return { typed: { start, text: target }, wiki: false, words: words === '' ? start - 2 : null };
  }
  const name = inWikiLink.exec(raw)?.[1];
  if (name === undefined || !(explicit || /\[\[[^\][\n]{1,300}\]\]/.test(note))) return null;
  return { typed: { start: offset - name.length, text: name }, wiki: true, words: null };
}

function headingItems(caret: Caret, { typed, wiki, words }: LinkPlace, hash: number): CompletionItem[] {
  const { note, world } = caret;
  const path = typed.text.slice(0, hash);
  const target = path === '' ? note : resolveLink(world.index, note, path)?.note;
  if (!target) return [];
  const name = { start: typed.start + hash + 1, text: typed.text.slice(hash + 1) };
  const titles = target.sections.map(({ title }) => title);
  const anchors = wiki ? titles : anchorsOf(titles);
  return titles
    .map((title, at) => ({ title, anchor: anchors[at]!, fit: bestFit(name.text, [title, anchors[at]!]) }))
    .filter(({ anchor, fit }) => anchor !== '' && fit !== null)
    .slice(0, MOST)
    .map(({ title, anchor }) =>
      itemOf(
        {
          label: title,
          kind: 'heading',
          description: `#${anchor}`,
          newText: anchor,
          about: { kind: 'link', target: `${path}#${anchor}` },
          also: labelled(caret, words, title),
        },
        name,
        caret,
      ),
    );
}

/** Notes and runbooks: of the same folder first, then runbooks, then the latest. */
function noteItems(caret: Caret, { typed, wiki, words }: LinkPlace): CompletionItem[] {
  const { note, world } = caret;
  const wanted = typed.text
    .toLowerCase()
    .replace(/^\.\//, '')
    .replace(/^(?:\.\.\/)+/, '');
  const folder = folderOf(note.uri);
  const found: { entry: Entry; rank: number; day: string }[] = [];
  for (const entry of world.index.entries()) {
    const rank = (folderOf(entry.uri) === folder ? 2 : 0) + (entry.runbooks > 0 ? 1 : 0);
    const isMeant =
      entry.path.toLowerCase().includes(wanted) || (rank > 0 && bestFit(wanted, [entry.title()]) !== null);
    if (isMeant && entry.uri !== note.uri) found.push({ entry, rank, day: entry.day ?? '' });
  }
  const best = found
    .sort((a, b) => b.rank - a.rank || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, MOST)
    .map(({ entry }) => entry);
  const offers = best.map((entry) => noteOffer(caret, entry, wiki));
  const runbooks = wiki ? [] : best.filter(({ runbooks: count }) => count > 0).slice(0, MOST_RUNBOOKS);
  return [...offers, ...runbooks.flatMap((entry) => runbookOffers(caret, entry.note()))].map((offer) =>
    itemOf({ ...offer, names: [`./${offer.newText}`], also: labelled(caret, words, offer.label) }, typed, caret),
  );
}

function noteOffer({ note, world }: Caret, entry: Entry, wiki: boolean): Offer {
  const path = pathFrom(note.uri, entry.uri);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  const alone = world.index.notesNamed(name).length < 2;
  const newText = wiki ? (alone ? name : path.replace(/\.(?:md|markdown)$/i, '')) : encodedPath(path);
  const { kinds } = messagesFor(world.ask.locale);
  return {
    label: entry.title() || name,
    kind: 'note',
    description: [path, kinds[entry.kind]].join(' · '),
    newText,
    about: { kind: 'link', target: newText },
  };
}

function runbookOffers({ note: from }: Caret, note: Note): Offer[] {
  const path = encodedPath(pathFrom(from.uri, note.uri));
  const anchors = anchorsOf(note.sections.map(({ title }) => title));
  return note.runbooks.flatMap((runbook): Offer[] => {
    if (runbook.section === null) return [];
    const newText = `${path}#${anchors[runbook.section]}`;
    const label = runbookName(note, runbook);
    if (label === note.title) return [];
    return [{ label, kind: 'runbook', description: newText, newText, about: { kind: 'link', target: newText } }];
  });
}

const labelled = ({ note }: Caret, at: number | null, title: string): CompletionItem['also'] =>
  at === null ? [] : [{ range: rangeOf(note, { start: at, end: at }), newText: title.replace(/[[\]\\]/g, '\\$&') }];

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
