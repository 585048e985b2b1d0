/**
 * What can be done at a place of a note. Each action is an entry of the table of its family (date-offers.ts, task-offers.ts,
 * person-offers.ts); here the families stand in the order in which a menu shows them, and each action gets the findings that
 * it mends.
 */
import { messagesFor } from '../../messages/index.ts';
import type { DiagnosticCode, Note, Range } from '../../model.ts';
import { findingsOf } from '../diagnostics/index.ts';
import { offsetAt, rangeOf } from '../place.ts';
import type { ActionKind, CodeAction, Finding } from '../types.ts';
import type { World } from '../world.ts';
import { conflictOffers } from './conflict-offers.ts';
import { copyOffers } from './copy-offers.ts';
import { dateOffers, noteDateOffers } from './date-offers.ts';
import { dayOffers } from './day-offers.ts';
import { dueOffers } from './due-offers.ts';
import { flawOffers } from './flaw-offers.ts';
import { ignoreOffers } from './ignore-offers.ts';
import { lineOffers } from './line-offers.ts';
import { linkOffers } from './link-offers.ts';
import type { Here, Offer, Offered } from './offers.ts';
import { personOffers } from './person-offers.ts';
import { secretOffers } from './secret-offers.ts';
import { taskOffers } from './task-offers.ts';

/** What nobody could want to be otherwise: these are mended without being asked about one by one. */
export const certain: readonly DiagnosticCode[] = ['text-invisible', 'heading-no-space'];

/** What can be mended in one way alone, as editors do it on save where they are told to. */
const fixAllOffer: Offer = {
  kind: 'source.fixAll.dueline',
  at({ note, world, findings }) {
    if (!findings().some(({ code }) => certain.includes(code))) return [];
    const title = messagesFor(world.ask.locale).actions.fixAllSafe;
    return [{ title, how: { command: 'dueline.fixAll', argument: { uri: note.uri, code: null } }, about: null }];
  },
};

/** Every action that there is. */
const offers: Offer[] = [
  ...dateOffers,
  ...personOffers,
  ...taskOffers,
  ...dueOffers,
  ...copyOffers,
  ...dayOffers,
  ...conflictOffers,
  ...linkOffers,
  ...flawOffers,
  ...secretOffers,
  ...noteDateOffers,
  ...lineOffers,
  ...ignoreOffers,
  fixAllOffer,
];

const kindsOf = ({ kind, mends }: Offer): ActionKind[] => [
  ...(mends?.length ? (['quickfix'] as const) : []),
  ...(kind ? [kind] : []),
];

/**
 * The actions at a range of a note; those alone whose kind is among `only` or below one of them, if it is given. Where it is
 * not, what is done to the whole note (`source`) is left out, as is usual: those stand in a menu of their own.
 */
export function actionsAt(note: Note, range: Range, world: World, only?: string[]): CodeAction[] {
  const here = hereAt(note, range, world);
  const isAskedFor = (kind: string) =>
    only
      ? only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
      : !kind.startsWith('source.');
  const found = offers
    .filter((offer) => kindsOf(offer).some(isAskedFor))
    .flatMap((offer) => offer.at(here).flatMap((offered) => actionOf(offer, offered, here)))
    .filter(({ kind }) => isAskedFor(kind));
  return [...found, ...forAllLike(found, here)];
}

/** For a finding that has its like elsewhere in the note: all of them, as the preferred fix would. */
function forAllLike(found: CodeAction[], { note, world, findings }: Here): CodeAction[] {
  const mended = found.filter(({ isPreferred, how }) => isPreferred && 'edits' in how).flatMap((it) => it.findings);
  const codes = new Set(mended.map(({ code }) => code));
  return [...codes].flatMap((code): CodeAction[] => {
    const all = findings().filter((it) => it.code === code);
    const here = mended.filter((it) => it.code === code);
    if (all.length <= here.length) return [];
    const title = messagesFor(world.ask.locale).actions.fixAll(code, all.length);
    const how = { command: 'dueline.fixAll', argument: { uri: note.uri, code } } as const;
    return [{ title, kind: 'quickfix', how, isPreferred: false, findings: here }];
  });
}

/** Editors ask at each move of the cursor: what is wrong is found out where some action could mend it, and once. */
function hereAt(note: Note, range: Range, world: World): Here {
  let found: Finding[] | null = null;
  return {
    note,
    world,
    span: { start: offsetAt(note, range.start), end: offsetAt(note, range.end) },
    findings() {
      found ??= findingsOf(note, world);
      return found;
    },
  };
}

function actionOf({ kind, mends = [] }: Offer, offered: Offered, here: Here): CodeAction[] {
  const { title, how, about, isPreferred = false } = offered;
  const findings = mends.length > 0 && about ? here.findings().filter((it) => mends.includes(it.code)) : [];
  const mended = findings.filter((it) => isAbout(here.note, it, about!));
  const shown = mended.length > 0 ? 'quickfix' : kind;
  return shown ? [{ title, kind: shown, how, isPreferred: isPreferred && mended.length > 0, findings: mended }] : [];
}

function isAbout(note: Note, { task, range }: Finding, about: NonNullable<Offered['about']>): boolean {
  if ('task' in about) return task === about.task;
  const { start, end } = rangeOf(note, about);
  const same = (a: typeof start, b: typeof start) => a.line === b.line && a.character === b.character;
  return same(start, range.start) && same(end, range.end);
}
