/** Who talks at a meeting, and about what: `[ann](https://…) 讲解灯具的用法`. Nothing of it is to be done. */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { peopleIn } from '../context.ts';
import { perEntry } from '../words.ts';

const talk = new RegExp(`^${anyOf(wordsOf(({ objectFollows, lists }) => (objectFollows ? lists.talk : [])))}`);

/** A point that begins with somebody, and goes on with what they talk about. */
export const isTalkOf = perEntry((entry) => {
  const [person] = peopleIn(entry, 'profile', 'handle', 'honorific');
  if (!person || person.start - entry.at > 2) return false;
  return talk.test(
    entry.text.slice(person.end - entry.at, person.end - entry.at + 200).replace(/^[^\p{Script=Han}]+/u, ''),
  );
});
