/** Code actions that keep a finding quiet, for every code that is found in notes: by a comment, or by the baseline. */
import { messagesFor } from '../../messages/index.ts';
import { rules } from '../diagnostics/index.ts';
import { offsetAt } from '../place.ts';
import type { Finding } from '../types.ts';
import type { Here, Offer, Offered } from './offers.ts';
import { isHere } from './offers.ts';

/** On its line, in the whole note, or as known. */
export const ignoreOffers: Offer[] = (Object.keys(rules) as (keyof typeof rules)[])
  .filter((code) => code !== 'ignore-unknown')
  .flatMap((code) => [
    ...(['line', 'note'] as const).map(
      (scope): Offer => ({
        kind: null,
        mends: [code],
        at: (here) =>
          found(here, code).map((finding) => {
            const say = messagesFor(here.world.ask.locale).actions;
            const argument = { uri: here.note.uri, position: finding.range.start, code, scope };
            return {
              title: scope === 'line' ? say.ignoreHere(code) : say.ignoreInNote(code),
              how: { command: 'dueline.ignore', argument },
              about: spanOf(here, finding),
            };
          }),
      }),
    ),
    {
      kind: null,
      mends: [code],
      at: (here): Offered[] =>
        here.world.index.files.holderOf(here.note.uri) === null
          ? []
          : found(here, code).map((finding) => ({
              title: messagesFor(here.world.ask.locale).actions.keepInBaseline(code),
              how: {
                command: 'dueline.addToBaseline',
                argument: { uri: here.note.uri, position: finding.range.start, code },
              },
              about: spanOf(here, finding),
            })),
    },
  ]);

const found = (here: Here, code: string): Finding[] =>
  here.findings().filter((finding) => finding.code === code && isHere(here, { span: spanOf(here, finding) }));

const spanOf = ({ note }: Here, { range }: Finding) => ({
  start: offsetAt(note, range.start),
  end: offsetAt(note, range.end),
});
