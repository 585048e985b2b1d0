/** Points that only say where to turn, how long something takes, or that there is nothing of the kind, among what is to do or was done. */
import { deedAt } from '../../mentions/deedWords.ts';
import { anyOf, isBare, oneOf, wordsOf } from '../../mentions/words.ts';
import { estimateOf } from '../effort.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';

const directing = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.lists.purposes))}\\s[^,.;:]{3,80},\\s(?:${anyOf(wordsOf(({ requests }) => requests.begins))}\\s)?${anyOf(wordsOf(({ lists }) => [...lists.referring, ...lists.directing]))}\\s`,
  'i',
);
/** `To test it, follow the guide [here](…)`: where to turn for something; `Samples: [one](…), [two](…)`: links, and what they are. */
const isDirection = perEntry((entry) => {
  const { block, text, label, at, until, offset } = entry;
  if (directing.test(text) && (block.links.length > 0 || block.source.includes('<a '))) return true;
  if (!label || label.alone || label.mode || block.links.length < 2 || deedAt(label.text) > 0) return false;
  let from = at - offset + label.end;
  let found = 0;
  for (const { start, end } of block.links.filter((link) => link.end > from && link.end <= until - offset)) {
    if (!isBare(block.source.slice(from, start))) return false;
    from = end;
    found++;
  }
  return found > 1 && isBare(block.source.slice(from, until - offset));
});

const isEstimate = oneOf(wordsOf((notes) => notes.estimates.labels));

const isRank = oneOf(wordsOf((notes) => notes.priorities.labels));

/** `- 工数：4人日`, `- 优先级：灯具 > 栏杆`: how long what stands above it takes, or what comes first. */
const isEffort = perEntry(
  (entry) =>
    entry.label !== null &&
    ((isEstimate(entry.label.text) && estimateOf(entry) !== null) || (isRank(entry.label.text) && !entry.checkbox)),
);

const absent = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.lists.absences))}\\s(?:[\\p{L}’'-]{1,20}\\s){0,6}[\\p{L}’'-]{1,20}[.!\\s]{0,3}$`,
  'iu',
);
const told = new RegExp(`\\s[a-z]{2,20}(?:${wordsOf((notes) => notes.participles).join('|')})(?=[\\s.!]|$)`, 'i');
/** `No lamps reported`, `No news this week`: that there is nothing of the kind. */
const isAbsence = perEntry(
  ({ text, mentions }) => absent.test(text) && (told.test(text) || mentions.some(({ kind }) => kind === 'date')),
);

/** Whether a point says where to turn, how long something takes, or that there is nothing of the kind. */
export const saysNoDeed = (entry: Entry): boolean => isDirection(entry) || isEffort(entry) || isAbsence(entry);
