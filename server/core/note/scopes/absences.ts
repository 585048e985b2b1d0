/**
 * When somebody is away, among what is to be done: nothing that anybody does.
 *
 *     3/9の午後は通院のため不在     海の日で月曜は休み     Tuesday afternoon off
 */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';
import { dateMentions } from '../context.ts';
import type { Entry } from '../parts.ts';
import { opensInDeed } from '../sentences/namedDeeds.ts';
import { leavesDeed } from '../sentences/verbEndings.ts';
import { perEntry } from '../words.ts';

const particle = (name: 'topic' | 'object'): string =>
  anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles[name])));
const away = new RegExp(`(?:^|[^a-z])${anyOf(wordsOf((notes) => notes.lists.leaves))}$`, 'i');
const topic = new RegExp(particle('topic'));
const object = new RegExp(particle('object'));
const sentenceEnd = /[。.！!)）\s]/;
const longest = 40;

/** Whether a point says of a day or somebody that they are away, and behind that nothing that is done. */
export const isAbsence = perEntry((entry: Entry): boolean => {
  if (entry.text.length > longest * 2) return false;
  const [first, ...others] = entry.text.split('。');
  const said = trimEndOf(first!, sentenceEnd);
  if (said.length > longest || !away.test(said) || opensInDeed(said) || object.test(said.replace(away, '')))
    return false;
  return (
    (topic.test(said) || dateMentions(entry).length > 0) &&
    !others.some((sentence) => leavesDeed(trimEndOf(sentence, sentenceEnd).slice(-16)))
  );
});
