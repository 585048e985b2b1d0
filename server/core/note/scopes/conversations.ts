/**
 * Chapters in which people talk: whoever stands before a colon speaks again once another has, and some ask or say how
 * things are. Their heading is what they talk about, whatever it would open above a list.
 *
 *     ## 残り
 *     - 岡本: 柵は古い気がする
 *     - 小野: たしかに。塗る?
 *     - 岡本: 灯りのほうが先かな
 */
import { peopleIn } from '../context.ts';
import type { Chapter, Entry } from '../parts.ts';
import { perEntry } from '../words.ts';
import { isRemark } from './listed.ts';

const speaker = perEntry((entry) => (entry.parent === null && peopleIn(entry, 'opener')[0]?.name) || null);

const answers = (entry: Entry): boolean => /[?？]\s*$/.test(entry.text) || isRemark(entry);

/** How many ask or say how things are where people talk. */
const some = 2;

/** Whether people talk in a chapter: somebody speaks again after another, and at least two points ask or say how things are. */
export function isConversation({ entries }: Chapter): boolean {
  const heard = new Set<string>();
  let last: string | null = null;
  let inTurn = false;
  let said = 0;
  for (const entry of entries) {
    const name = speaker(entry);
    if (name === null) continue;
    if (answers(entry)) said++;
    if (name === last) continue;
    if (heard.has(name)) inTurn = true;
    heard.add(name);
    last = name;
  }
  return inTurn && said >= some;
}
