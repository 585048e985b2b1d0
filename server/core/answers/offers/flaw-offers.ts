/** Code actions on what keeps words from being the markup that they were meant to be. */
import { messagesFor } from '../../messages/index.ts';
import type { FlawFact } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { isHere, type Offer } from './offers.ts';

export const flawOffers: Offer[] = [
  {
    kind: null,
    mends: ['text-invisible'],
    at: mended('invisible', ({ span }, text) => {
      const [before, after] = [text.charAt(span.start - 1), text.charAt(span.end)];
      const wantsSpace = before === '[' ? after === ']' : /[-*+#.)\]]/.test(before) && !/[\s\]]/.test(after);
      return { ...span, newText: wantsSpace ? ' ' : '' };
    }),
  },
  {
    kind: null,
    mends: ['heading-no-space'],
    at: mended('unspaced', ({ span: { end } }) => ({ start: end, end, newText: ' ' })),
  },
];

type Repair = { start: number; end: number; newText: string };

function mended(kind: FlawFact['kind'], repair: (flaw: FlawFact, text: string) => Repair): Offer['at'] {
  return (here) => {
    const { note, world } = here;
    const say = messagesFor(world.ask.locale).actions;
    return note.flaws
      .filter((flaw) => flaw.kind === kind && isHere(here, flaw))
      .map((flaw) => {
        const { newText, ...span } = repair(flaw, world.text(note.uri));
        return {
          title: newText === '' ? say.removeInvisible : say.writeSpace,
          how: { edits: [{ range: rangeOf(note, span), newText }] },
          about: flaw.span,
          isPreferred: true,
        };
      });
  };
}
