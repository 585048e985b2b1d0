/** Code actions on names that nobody knows: write the known one, or make this one known. */
import { messagesFor } from '../messages/index.ts';
import { isHere, type Offer } from './offers.ts';
import { rangeOf } from './place.ts';
import { strangersIn } from './strangers.ts';

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
];
