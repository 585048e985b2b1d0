/**
 * What headings, labels, bold lines and lead-ins say of the things below them.
 *
 *     ## Next steps            opens `todo` up to the next heading of its level or above
 *     遗留问题：               opens `todo` up to the next label, plain paragraph or heading
 *     - 后续计划:              opens `todo` for its children or, without any, for what follows
 */

import { givesWork } from '../../mentions/givenWork.ts';
import { isContents, isRest, type ScopeMode, scopeOf, statusOfScope } from '../../mentions/label.ts';
import { leadOf } from '../../mentions/leadIn.ts';
import { hasSurname } from '../../mentions/names.ts';
import type { Steps } from '../../steps.ts';
import { listAgain } from '../again.ts';
import { perChapter } from '../chapters.ts';
import { type Course, inTurn, throughEntries } from '../course.ts';
import type { Chapter, Entry, Run, Scope } from '../parts.ts';
import { namesDeed } from '../sentences/namedDeeds.ts';
import { namesRules } from '../sentences/plainDeeds.ts';
import { perEntry } from '../words.ts';
import { isAgendaItem, isDiscussed, isOnAgenda } from './agendas.ts';
import { bareMode, isShareOf } from './bareLines.ts';
import { isConversation } from './conversations.ts';
import { explains, saysWhatFollows } from './introductions.ts';
import { opensAlone } from './listed.ts';
import { areChapters, behindLabel, comesNext } from './partLabels.ts';
import { isDeedLine } from './plainLines.ts';
import { type Heading, headingOf, listing, nothing, open, opened, over } from './scope.ts';
import { goalOf, titleHeading } from './titleHeading.ts';
import { beginsDay, type Turn, turnsOf, turnsWithin } from './turns.ts';

/** Below all headings: the level of a line that is set apart as they are. */
const deepest = 7;

/** What is asked of a note whose scopes are worked out. */
interface Asking {
  entries: readonly Entry[];
  runs: readonly Run[];
  course: Course;
}

/** The scopes of a note, and the chapters whose scopes may be others than in its last reading. */
interface Found {
  scopes: readonly Scope[];
  course: Course;
}

/** The scope in which each entry stands; that of a heading or label is the one it opens. `listed`: the note is a list of what is to do. */
export function* scopesOf({ entries, runs, course }: Asking, listed: boolean): Steps<Found> {
  const root = listed ? listing : open;
  const title = titleHeading(runs, course);
  const turns = turnsOf(runs, course);
  const reached = yield* scopesInTurn(course, [root, title, turns], null, { entries, root, title, turns });
  return { scopes: allScopes(reached), course: reached };
}

const scopesInTurn = inTurn((own, last: Heading | null, around: Omit<Above, 'last'>): Heading | null => {
  const { entries, root, title, turns } = around;
  const [head] = own.entries;
  const above = head?.kind === 'heading' ? over(last, head.level) : null;
  const topic = above !== null && !head!.mode && isOnAgenda(entries, head!.index, above.scope);
  const discussed = head !== undefined && isDiscussed(entries, head);
  // What is read above it for a line that divides it is not known here.
  const goals = own.entries.some((entry) => goalOf(entry, title));
  const on: unknown[] = [root, title === head, goals, topic, discussed, last, isDivided(own, []) ? {} : null];
  for (const entry of turnsWithin(own)) on.push(turns.get(entry));
  const found = inChapter(own, on, { ...around, last });
  own.scopes = listAgain(found.scopes, own.scopes);
  return found.last;
});

const allScopes = throughEntries(({ scopes }) => scopes);

/** Whether lines within a chapter open sections as headings do. */
const isDivided = perChapter(({ entries }) =>
  entries.some(
    ({ kind, label, parent }, at) => at > 0 && parent === null && (kind === 'heading' || label?.section === true),
  ),
);

interface Above {
  entries: readonly Entry[];
  root: Scope;
  title: Entry | null;
  turns: ReadonlyMap<Entry, Turn>;
  last: Heading | null;
}

const inChapter = perChapter(
  (own, { entries, root, title, turns, last }: Above): { scopes: Scope[]; last: Heading | null } => {
    const scopes: Scope[] = [];
    /** For entries that open a scope for their children. */
    const inner = new Map<number, Scope>();
    let innermost = last;
    let label = null as Scope | null;
    for (const entry of own.entries) {
      const { index } = entry;
      const section = entry.label?.section ?? false;
      if ((entry.kind === 'heading' || section) && entry.parent === null) {
        const level = section ? deepest : entry.level;
        let above = over(innermost, level);
        // One that is a topic of the meeting says so of those beside it.
        if (above && !entry.mode && isOnAgenda(entries, index, above.scope)) {
          const { under } = above.scope;
          above = { ...above, scope: opened(under!, { ...nothing, under }) };
        }
        const scope =
          !section && entry === title
            ? opened(entry, { ...root, under: entry })
            : beginsDay(entry, above) || isDiscussed(entries, entry) || isTopicOf(own, entry)
              ? opened(entry, { ...nothing, under: entry })
              : headingScope(entry, above?.scope ?? root, turns.get(entry) ?? goalOf(entry, title));
        innermost = headingOf(entry, { level, scope, above });
        label = null;
        scopes.push(scope);
        continue;
      }
      const heading = innermost?.scope ?? root;
      const share: boolean = label !== null && isShareOf(entries, index, label.opener);
      const [before, after] = [entries[index - 1], entries[index + 1]];
      const aside = isAside(entry, before, after);
      if (entry.parent === null && label && !share && !aside && closes(entry, label.from!, before)) label = null;
      const around: Scope = (entry.parent === null ? null : inner.get(entry.parent)) ?? label ?? heading;
      const isLast = entries[index + 1]?.unit !== entry.unit;
      const turn = turns.get(entry);
      const part = isPart(entry) && around.from?.kind === 'heading' && around.from.level === 1 && isParted(own, []);
      const said: Scope | null =
        share || isStage(entry, own)
          ? null
          : (labelScope(entry, around, { isLast, turn, after }) ??
            (part ? opened(entry, { ...nothing, under: around.under }) : null));
      scopes.push(said ?? ofLabel(entry, around, turn) ?? around);
      if (entry.children > 0) inner.set(index, said ?? around);
      else if (said && entry.parent === null) {
        label = said.from ? said : null;
        innermost = behindLabel(entry, said, innermost, entry === own.entries.at(-1));
      } else if (said) inner.set(entry.parent!, said);
    }
    return { scopes, last: innermost };
  },
);

/** `- 反省点` above what that is, at the top of a list. */
const isPart = ({ kind, parent, children, checkbox }: Entry): boolean =>
  kind === 'item' && parent === null && children > 0 && !checkbox;

/** Beside `- やること` the others with things below them head parts as well, whatever the title says of all. */
const isParted = perChapter(({ entries }) =>
  entries.some(
    (entry) => isPart(entry) && entry.label?.alone && (entry.label.mode === 'todo' || entry.label.mode === 'done'),
  ),
);

const statusSaid = perEntry(({ label, text }) => statusOfScope(label?.text ?? text));
/** `灯りを直していて、3月に公開予定` above an address: a sentence of two clauses says how far something is, and opens no list. */
const modeSaid = perEntry(({ text }) => (/[、，。].{6}/.test(text) && text.length > 16 ? null : scopeOf(text)));
/** `1. 実施済み` below `## 柵の管理手順`: a stage that things go through. */
const isStage = (entry: Entry, { entries: [head] }: Chapter): boolean =>
  isPart(entry) && entry.label === null && head?.kind === 'heading' && namesRules(head) && modeSaid(entry) !== null;

const restSaid = perEntry(({ text }) => isRest(text));

/** `3. **What did you do this week?** (be specific)` in a list of such questions, with the answers right below. */
const modeAsked = perEntry(({ kind, text, block }): ScopeMode | null => {
  if (kind !== 'item' || !block.source.includes('**') || !/[?？]/.test(text)) return null;
  const said = /^\s{0,3}([^\s?？][^?？]{7,59}?)\s{0,3}[?？][\s*_]*(?:\([^()]{0,60}\)[\s*_]*)?$/.exec(text);
  const mode = said && scopeOf(said[1]!);
  return mode === 'todo' || mode === 'done' ? mode : null;
});

/** The scope that the words of an entry open, with the status that they say of all below. */
function opening(
  entry: Entry,
  { mode, kind, under, length }: Pick<Scope, 'mode' | 'kind' | 'under' | 'length'>,
): Scope {
  const status = mode === 'todo' || mode === 'done' ? statusSaid(entry) : null;
  return opened(entry, { mode, kind, status, from: entry, under, words: entry, length });
}

function headingScope(entry: Entry, parent: Scope, turn?: Turn): Scope {
  const { mode, at, end } = entry;
  const own = { from: entry, under: entry, words: entry, length: end - at };
  if (turn) return opened(entry, { mode: turn, kind: 'heading', status: null, ...own });
  const divides = parent.mode === 'todo' || parent.mode === 'done' || parent.mode === 'attendees';
  // `### その他` below `## 来週の予定`: the rest of the same.
  if (mode && !(divides && mode === 'none' && restSaid(entry)))
    return opening(entry, { mode, kind: 'heading', under: entry, length: end - at });
  // A heading that says nothing of the kind divides what stands above it.
  return opened(entry, { ...(divides ? parent : nothing), under: entry });
}

const leads = perEntry(({ text }) => leadOf(text));
/** `## 残り` above what people say of it in turn. */
const isTopicOf = (own: Chapter, { mode, kind }: Entry): boolean =>
  kind === 'heading' && (mode === 'todo' || mode === 'done') && isConversation(own);

/** The scope that a line opens, if it is a label or a lead-in; `isLast`: it is the last line of its paragraph. */
function labelScope(
  entry: Entry,
  around: Scope,
  { isLast, turn, after }: { isLast: boolean; turn: Turn | undefined; after: Entry | undefined },
): Scope | null {
  const { under } = around;
  const { label } = entry;
  const { length } = entry.text;
  // A sentence that announces a list stands alone, or is the last of its paragraph.
  const led = entry.kind === 'line' && (entry.first || isLast) && !label?.mode ? leads(entry) : null;
  if (led) return opening(entry, { mode: led, kind: 'lead-in', under, length });
  if (entry.checkbox) return null;
  if (saysWhatFollows(entry))
    return opened(entry, { ...nothing, kind: 'label', from: entry, under, words: entry, length });
  const asked = label || entry.children > 0 ? null : modeAsked(entry);
  if (asked) return opening(entry, { mode: asked, kind: 'label', under, length });
  const named = !label && entry.kind === 'item' && entry.children > 0 && !entry.more ? modeSaid(entry) : null;
  if (named) return opening(entry, { mode: named, kind: 'label', under, length });
  // `测试环境：` above a list, among what was done.
  const explained = around.mode === 'done' || (around.from?.kind === 'line' && explains(around.from));
  if (explained && entry.kind === 'line' && explains(entry))
    return opened(entry, { ...nothing, kind: 'label', from: entry, under, words: entry, length });
  const bare = label || around.mode === 'attendees' ? null : bareMode(entry, after);
  if (bare) return opening(entry, { mode: bare, kind: 'label', under, length });
  if (!label) return null;
  const alone = label.alone || (entry.kind === 'line' && (turn || label.mode) && opensAlone(entry));
  if (around.mode === 'none' && isAgendaItem(entry)) return null;
  if (turn && alone)
    return opened(entry, { mode: turn, kind: 'label', status: null, from: entry, under, words: entry, length });
  // `会议内容：` below `## 后续工作安排`: those are what the heading says.
  if (label.mode === 'none' && around.kind === 'heading' && around.mode === 'todo' && isContents(label.text))
    return null;
  // What stands on the line of a label is what it introduces, unless it is the first of a list: `遗留问题：1、…`.
  if (!alone && !(label.mode && /^(?:[(（]?\d{1,2}[、.）)]|[①-⑳])/.test(entry.text.slice(label.end)))) return null;
  // `- Ann to:` above its parts is one thing to do.
  if (isDeedAmong(entry, around) || (entry.kind === 'item' && givesWork(label.text))) return null;
  if (label.mode) return opening(entry, { mode: label.mode, kind: 'label', under, length });
  // A label whose words are not known divides a list, but ends what another label has opened.
  if (entry.kind === 'item' || entry.children > 0) return null;
  return around.kind === 'label' || around.kind === 'lead-in' ? opened(entry, { ...nothing, under }) : null;
}

/** `- 引き継ぎ` among what is to do is one of the things, whatever it would open as a heading. */
const isDeedAmong = (entry: Entry, { mode }: Scope): boolean =>
  mode === 'todo' && isAgendaItem(entry) && !entry.checkbox && namesDeed(entry);

/** `- Next week: paint the pier` and `- Roadblocks: rain` among what is to do or was done: of its own line a label says more. */
function ofLabel(entry: Entry, around: Scope, turn: Turn | undefined): Scope | null {
  const { kind, label } = entry;
  if (turn && label)
    return opened(entry, { ...around, mode: turn, kind: 'label', status: null, words: entry, length: label.end });
  const working = around.mode === 'todo' || around.mode === 'done';
  if (kind !== 'item' || !working || !label || label.alone || !label.mode || label.mode === around.mode) return null;
  if (label.mode !== 'todo' && label.mode !== 'done' && label.mode !== 'none') return null;
  return opened(entry, { ...around, mode: label.mode, kind: 'label', status: null, words: entry, length: label.end });
}

/** `王小明：刷漆`, `ann: paint the pier`: whose share it is. */
const isShare = ({ mentions, label }: Entry): boolean =>
  label?.mode === null &&
  !label.alone &&
  mentions.some(
    (it) => it.kind === 'person' && it.form === 'opener' && (hasSurname(it.name) || /^[a-z]/.test(it.name)),
  );

/** Whether a point at the top is of the list in which the entry before it stands. */
const goesOn = (before: Entry, { bullet }: Entry): boolean =>
  before.parent !== null || (before.kind === 'item' && /\d/.test(before.bullet) === /\d/.test(bullet));

/** `进展：…` between `1、` and `2、` of one paragraph: it is about the former, and the list goes on. */
const isAside = ({ kind, bullet, label, unit }: Entry, before: Entry | undefined, after: Entry | undefined): boolean =>
  kind === 'line' &&
  bullet === '' &&
  label?.alone === false &&
  [before, after].every((point) => point?.unit === unit && /\d/.test(point.bullet));

/** Whether an entry at the top ends what a label before it has opened. */
function closes(entry: Entry, opener: Entry, before: Entry | undefined): boolean {
  if (entry.kind === 'item') {
    // What is explained is the one list right below.
    if (opener.kind === 'line' && before && before !== opener && explains(opener) && !goesOn(before, entry))
      return true;
    const counted = /^\d/.test(opener.block.marker) && /^\d/.test(entry.block.marker);
    const alike = opener.block.marker === entry.block.marker || (counted && modeAsked(opener) !== null);
    return opener.kind === 'item' && alike && opener.depth === entry.depth;
  }
  if (entry.kind !== 'line') return false;
  if (opener.kind === 'item' && entry.label) return true;
  if (areChapters(entry, opener) || comesNext(entry, opener, before)) return true;
  if (entry.bullet || entry.checkbox || entry.marker || (entry.unit === opener.unit && isShare(entry))) return false;
  if (opener.label?.alone && !entry.label && isDeedLine(entry)) return false;
  return entry.label !== null || (entry.first && before !== opener);
}
