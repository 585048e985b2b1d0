/** How urgent a task is by its priority, as it is written. */
import { fold } from '../../index/keys.ts';
import { priorities } from '../../lexicons/atHand.ts';

const signs: Record<string, number> = { '🔺': 1, '⏫': 1, '🔽': -1, '⏬': -1, '!!': 1, '!!!': 1 };
const letters: Record<string, number> = { a: 1, c: -1, '0': 1, '1': 1, '3': -1, '4': -1 };
const words = new Map([
  ...priorities.high.map((word): [string, number] => [word, 1]),
  ...priorities.low.map((word): [string, number] => [word, -1]),
]);

/** 1 for what is more urgent than most, -1 for what is less, else 0: `P0`, `[#A]`, `⏫`, `优先级：高`. */
export function urgencyOf(priority: string | null): number {
  if (priority === null) return 0;
  const value = fold(priority).replace(/^[^:]{0,40}:\s{0,3}/, '');
  const letter = /^(?:p|\[#|\()?([a-c0-4])[\])]?$/.exec(value)?.[1];
  return signs[value] ?? words.get(value) ?? (letter === undefined ? 0 : (letters[letter] ?? 0));
}
