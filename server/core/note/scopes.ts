/**
 * What headings, labels, bold lines and lead-ins say of the things below them.
 *
 *     ## Next steps            opens `todo` up to the next heading of its level or above
 *     遗留问题：               opens `todo` up to the next label, plain paragraph or heading
 *     - 后续计划:              opens `todo` for its children or, without any, for what follows
 */
import {
  announcesTasks,
  chapter,
  isContents,
  isRest,
  type ScopeMode,
  scopeOf,
  statusOfScope,
} from '../mentions/label.ts';
import { hasSurname } from '../mentions/names.ts';
import { bare, numeral } from '../mentions/words.ts';
import type { Span, Status } from '../model.ts';
import type { Entry } from './entries.ts';
import { type Turn, turnsOf } from './turns.ts';
import { perEntry } from './words.ts';

export interface Scope {
  mode: ScopeMode | null;
  kind: 'none' | 'heading' | 'label' | 'lead-in';
  /** How far all is that stands in it, where its words are a status: `In progress`. */
  status: Status | null;
  /** The words that opened it. */
  span: Span;
  /** Index of the entry that opened it, or -1. */
  opener: number;
  /** Index of the innermost heading, or -1. */
  heading: number;
}

const open: Scope = {
  mode: null,
  kind: 'none',
  status: null,
  span: { start: 0, end: 0 },
  opener: -1,
  heading: -1,
};

/** Below all headings: the level of a line that is set apart as they are. */
const deepest = 7;

/** The scope in which each entry stands; that of a heading or label is the one it opens. `listed`: the note is a list of what is to do. */
export function scopesOf(entries: readonly Entry[], listed = false): Scope[] {
  const turns = turnsOf(entries);
  const root: Scope = listed ? { ...open, mode: 'todo' } : open;
  const scopes: Scope[] = [];
  /** For entries that open a scope for their children. */
  const inner = new Map<number, Scope>();
  const headings: { level: number; scope: Scope }[] = [];
  let label: Scope | null = null;
  entries.forEach((entry, index) => {
    const section = entry.label?.section ?? false;
    if ((entry.kind === 'heading' || section) && entry.parent === null) {
      const level = section ? deepest : entry.level;
      while (headings.length > 0 && headings.at(-1)!.level >= level) headings.pop();
      const above = headings.at(-1);
      // One that is a topic of the meeting says so of those beside it.
      if (above && !entry.mode && isOnAgenda(entries, index, above.scope))
        above.scope = { ...open, heading: above.scope.heading };
      const scope =
        !section && isTitle(entries, index)
          ? { ...root, heading: index }
          : headingScope(entry, index, above?.scope ?? root, turns.get(index));
      headings.push({ level, scope });
      label = null;
      scopes.push(scope);
      return;
    }
    const heading = headings.at(-1)?.scope ?? root;
    const share = label !== null && isShareOf(entries, index, label.opener);
    if (entry.parent === null && label && !share && closes(entry, entries[label.opener]!, entries[index - 1]))
      label = null;
    const around: Scope = (entry.parent === null ? null : inner.get(entry.parent)) ?? label ?? heading;
    const own = share
      ? null
      : labelScope(entry, index, around, {
          isLast: entries[index + 1]?.unit !== entry.unit,
          turn: turns.get(index),
        });
    scopes.push(own ?? ofLabel(entry, around, turns.get(index)) ?? around);
    if (entry.children > 0) inner.set(index, own ?? around);
    else if (own && entry.parent === null) label = own.opener < 0 ? null : own;
    else if (own) inner.set(entry.parent!, own);
  });
  return scopes;
}

/**
 * `# 3月16日 工作计划`, `# 作業報告書` above other headings: the title of the note. What its sections hold they say, where
 * it has a day in figures or is called like a status (`# open`), or one of them opens a list of its own: `# 来週やること`
 * says of all below what it is.
 */
function isTitle(entries: readonly Entry[], index: number): boolean {
  const { level, text } = entries[index]!;
  if (entries.findIndex(({ kind }) => kind === 'heading') !== index) return false;
  const sections = entries.filter((entry) => entry.kind === 'heading' && entry.level > level);
  if (sections.length === 0) return false;
  if (index === 0 && (namesDay(entries[index]!) || statusOfScope(text) || namesReport(entries[index]!))) return true;
  return sections.some(({ mode }) => mode === 'todo' || mode === 'done');
}

/** `進捗報告 - 柵の修理`: what it reports on. */
const namesReport = ({ mode, text }: Entry): boolean => mode === 'done' && /\s[-–—]{1,2}\s/.test(text);

const figure = new RegExp(`\\d|[０-９]|${numeral}`);
const namesDay = ({ mentions, text, at }: Entry): boolean =>
  mentions.some(({ kind, start, end }) => kind === 'date' && figure.test(text.slice(start - at, end - at)));

const statusSaid = perEntry(({ label, text }) => statusOfScope(label?.text ?? text));
const modeSaid = perEntry(({ text }) => scopeOf(text));
const restSaid = perEntry(({ text }) => isRest(text));

/** `3. **What did you do this week?** (be specific)` in a list of such questions, with the answers right below. */
const modeAsked = perEntry(({ kind, text, block }): ScopeMode | null => {
  if (kind !== 'item' || !block.source.includes('**') || !/[?？]/.test(text)) return null;
  const said = /^\s{0,3}([^\s?？][^?？]{7,59}?)\s{0,3}[?？][\s*_]*(?:\([^()]{0,60}\)[\s*_]*)?$/.exec(text);
  const mode = said && scopeOf(said[1]!);
  return mode === 'todo' || mode === 'done' ? mode : null;
});

/** The scope that an entry opens, with the status that its words say of all below. */
function opening(entry: Entry, scope: Omit<Scope, 'status'>): Scope {
  const said = scope.mode === 'todo' || scope.mode === 'done' ? statusSaid(entry) : null;
  return { ...scope, status: said };
}

function headingScope(entry: Entry, index: number, parent: Scope, turn?: Turn): Scope {
  const span = { start: entry.at, end: entry.end };
  if (turn) return { ...open, mode: turn, kind: 'heading', span, opener: index, heading: index };
  const divides = parent.mode === 'todo' || parent.mode === 'done' || parent.mode === 'attendees';
  // `### その他` below `## 来週の予定`: the rest of the same.
  if (entry.mode && !(divides && entry.mode === 'none' && restSaid(entry)))
    return opening(entry, { mode: entry.mode, kind: 'heading', span, opener: index, heading: index });
  // A heading that says nothing of the kind divides what stands above it.
  if (divides) return { ...parent, heading: index };
  return { ...open, heading: index };
}

const announces = perEntry(({ text }) => announcesTasks(text));
const spoken = perEntry(({ text }) => bare(text).toLowerCase());

/** `### The pier` below `## Action items`, and `- The pier` in a list above that: a topic of the meeting, on a level too deep. */
function isOnAgenda(entries: readonly Entry[], index: number, { mode, opener }: Scope): boolean {
  if (mode !== 'todo' && mode !== 'done') return false;
  const title = spoken(entries[index]!);
  for (let at = Math.max(0, opener - agenda); at < opener; at++)
    if (entries[at]!.kind === 'item' && spoken(entries[at]!) === title) return title !== '';
  return false;
}

/** How many entries above it the agenda of a list of actions is looked for. */
const agenda = 60;

/** The scope that a line opens, if it is a label or a lead-in; `isLast`: it is the last line of its paragraph. */
function labelScope(
  entry: Entry,
  index: number,
  around: Scope,
  { isLast, turn }: { isLast: boolean; turn?: Turn | undefined },
): Scope | null {
  const span = { start: entry.at, end: entry.at + entry.text.length };
  const { heading } = around;
  const { label } = entry;
  // A sentence that announces a list stands alone, or is the last of its paragraph.
  const leadsIn = entry.kind === 'line' && (entry.first || isLast) && !label?.mode && announces(entry);
  if (leadsIn) return opening(entry, { mode: 'todo', kind: 'lead-in', span, opener: index, heading });
  if (entry.checkbox) return null;
  const asked = label || entry.children > 0 ? null : modeAsked(entry);
  if (asked) return opening(entry, { mode: asked, kind: 'label', span, opener: index, heading });
  const named = !label && entry.kind === 'item' && entry.children > 0 && !entry.more ? modeSaid(entry) : null;
  if (named) return opening(entry, { mode: named, kind: 'label', span, opener: index, heading });
  if (!label) return null;
  if (turn && label.alone) return { ...open, mode: turn, kind: 'label', span, opener: index, heading };
  // `会议内容：` below `## 后续工作安排`: those are what the heading says.
  if (label.mode === 'none' && around.kind === 'heading' && around.mode === 'todo' && isContents(label.text))
    return null;
  // What stands on the line of a label is what it introduces, unless it is the first of a list: `遗留问题：1、…`.
  if (!label.alone && !/^(?:[(（]?\d{1,2}[、.）)]|[①-⑳])/.test(entry.text.slice(label.end))) return null;
  if (label.mode) return opening(entry, { mode: label.mode, kind: 'label', span, opener: index, heading });
  // A label whose words are not known divides a list, but ends what another label has opened.
  if (entry.kind === 'item' || entry.children > 0) return null;
  return around.kind === 'label' || around.kind === 'lead-in' ? { ...open, heading } : null;
}

/** `- Next week: paint the pier` and `- Roadblocks: rain` among what is to do or was done: of its own line a label says more. */
function ofLabel({ kind, label, at }: Entry, around: Scope, turn?: Turn): Scope | null {
  if (turn && label)
    return { ...around, mode: turn, kind: 'label', status: null, span: { start: at, end: at + label.end } };
  const working = around.mode === 'todo' || around.mode === 'done';
  if (kind !== 'item' || !working || !label || label.alone || !label.mode || label.mode === around.mode) return null;
  if (label.mode !== 'todo' && label.mode !== 'done' && label.mode !== 'none') return null;
  return { ...around, mode: label.mode, kind: 'label', status: null, span: { start: at, end: at + label.end } };
}

/** `王小明：刷漆`, `ann: paint the pier`: whose share it is. */
const isShare = ({ mentions, label }: Entry): boolean =>
  label?.mode === null &&
  !label.alone &&
  mentions.some(
    (it) => it.kind === 'person' && it.form === 'opener' && (hasSurname(it.name) || /^[a-z]/.test(it.name)),
  );

const number = /^(\d{1,2})([.、．)）])$/;

/** `3.困难` ends what `2.下周计划` has opened; where a list of its own stands between them, its points count on. */
function comesNext(entry: Entry, opener: Entry, before: Entry | undefined): boolean {
  const [last, next] = [number.exec(opener.bullet), number.exec(entry.bullet)];
  const counting = before !== opener && before !== undefined && number.test(before.bullet);
  return last !== null && next !== null && !counting && last[2] === next[2] && Number(next[1]) === Number(last[1]) + 1;
}

/** `Ann`, `王小明：`: alone on a line above a list. */
function headsList(entries: readonly Entry[], index: number): boolean {
  const entry = entries[index];
  if (entry?.kind !== 'line' || entry.parent !== null || entry.bullet || entry.text.length > 50) return false;
  const name = entry.text.replace(/\s?[:：]$/, '');
  const called = hasSurname(name) || /^\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}.-]{0,20})?$/u.test(name);
  return called && entries[index + 1]?.kind === 'item' && scopeOf(name) === null;
}

/** `Bo` above a list, where right below what opened the list stood `Ann` above hers: his share of the same. */
export const isShareOf = (entries: readonly Entry[], index: number, opener: number): boolean =>
  headsList(entries, index) && headsList(entries, opener + 1);

/** Whether an entry at the top ends what a label before it has opened. */
function closes(entry: Entry, opener: Entry, before: Entry | undefined): boolean {
  if (entry.kind === 'item') {
    const counted = /^\d/.test(opener.block.marker) && /^\d/.test(entry.block.marker);
    const alike = opener.block.marker === entry.block.marker || (counted && modeAsked(opener) !== null);
    return opener.kind === 'item' && alike && opener.depth === entry.depth;
  }
  if (entry.kind !== 'line') return false;
  if (opener.kind === 'item' && entry.label) return true;
  // `二、天气` ends what `一、本周完成` has opened.
  if (chapter.test(opener.bullet) && chapter.test(entry.bullet)) return true;
  if (comesNext(entry, opener, before)) return true;
  if (entry.bullet || entry.checkbox || entry.marker || (entry.unit === opener.unit && isShare(entry))) return false;
  return entry.label !== null || (entry.first && before !== opener);
}
