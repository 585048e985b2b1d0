/** Code actions on names: write the one that is known instead, or have the people file know this one. */
import { personKey } from '../../index/keys.ts';
import { messagesFor } from '../../messages/index.ts';
import { strangersIn } from '../diagnostics/strangers.ts';
import { rangeOf } from '../place.ts';
import { type Here, isHere, type Offer } from './offers.ts';

export const personOffers: Offer[] = [
  {
    kind: null,
    mends: ['person-unknown'],
    at: (here) =>
      strangersIn(here.note, here.world)
        .filter((stranger) => isHere(here, stranger))
        .flatMap(({ span: about, words, meant }) => {
          const say = messagesFor(here.world.ask.locale).actions;
          const edits = [{ range: rangeOf(here.note, about), newText: meant }];
          return [
            { title: say.writeName(meant), how: { edits }, about, isPreferred: true },
            { title: say.addSpelling(words, meant), how: { people: { spelling: words, of: meant } }, about },
            { title: say.addPerson(words), how: { people: { spelling: words, of: null } }, about },
          ];
        }),
  },
  {
    kind: 'refactor.rewrite',
    at: (here) =>
      unlistedAt(here).map((name) => ({
        title: messagesFor(here.world.ask.locale).actions.addPerson(name),
        how: { people: { spelling: name, of: null } },
        about: null,
      })),
  },
];

/** The people under the cursor whom no people file has under any spelling; not those who are offered it as a fix. */
function unlistedAt(here: Here): string[] {
  const { note, world } = here;
  const { people } = world.index;
  const named = note.people.filter((person) => isHere(here, person));
  if (named.length === 0) return [];
  const strangers = strangersIn(note, world).filter((stranger) => isHere(here, stranger));
  return [...new Set(named.map(({ name }) => name))].filter(
    (name) =>
      !people.keysOf(people.of(name, note)).some((key) => people.isListed(key)) &&
      !strangers.some(({ words }) => personKey(words) === personKey(name)),
  );
}
