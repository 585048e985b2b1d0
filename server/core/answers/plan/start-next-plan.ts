/**
 * `dueline.startNextPlan`: from the newest plan of a series to the next. The plan is made anew, or, where it is there already,
 * gets what it lacks; it is to be looked at first, and one step to undo.
 */
import { messagesFor } from '../../messages/index.ts';
import type { Settings } from '../../model.ts';
import type { EditCommand } from '../commands/edit-command.ts';
import { rangeOf } from '../place.ts';
import type { Edit, EditArguments, Outcome, Refusal } from '../types.ts';
import type { World } from '../world.ts';
import { carriedMarks } from './carried-marks.ts';
import { type Composed, compose } from './compose.ts';
import { merged } from './merge.ts';
import { type Handover, handoverFrom } from './series.ts';
import { broughtForward } from './this-period.ts';

type Argument = EditArguments['dueline.startNextPlan'];

export const startNextPlan: EditCommand<Argument> = {
  needs: '{ uri }, with mark: boolean',
  takes: ({ uri, mark }) => typeof uri === 'string' && (mark === undefined || typeof mark === 'boolean'),
  make({ uri, mark }, { world }) {
    const { nextPlan } = messagesFor(world.ask.locale);
    const note = world.index.note(uri);
    if (!note) return { refused: nextPlan.noNote };
    const handover = handoverFrom(note, world);
    if (!handover) return { refused: nextPlan.noName(note.path) };
    const composed = forward(handover, compose(handover, world), world);
    const made = handover.target
      ? merged(composed, handover.target, world)
      : { edits: [written(handover, composed, world)], left: [] };
    if (made.edits.length === 0) return { refused: nextPlan.allThere(handover.path) };
    return outcome(handover, composed, { made, world, mark: mark ?? world.ask.settings.markCarried });
  },
};

/** With what was for the next time below the headings of the present one. */
function forward({ source, uri, path, part }: Handover, composed: Composed, world: World): Composed {
  if (part) return composed;
  const read = (text: string) => world.read({ ...source, uri, path }, text);
  const text = broughtForward(composed.text, read);
  return text === composed.text ? composed : { ...composed, text, note: read(text) };
}

/** A note of its own, or a part of one beside the part that it comes from. */
function written({ source, part, ahead }: Handover, { text }: Composed, world: World): Edit {
  if (!part) return { range: { start: origin, end: origin }, newText: text };
  const whole = world.text(source.uri);
  const eol = /\r?\n/.exec(whole)?.[0] ?? '\n';
  const at = ahead ? part.start : part.start + whole.slice(part.start, part.end).trimEnd().length;
  const newText = ahead ? text.trimEnd() + eol + eol : eol + eol + text.trimEnd();
  return { range: rangeOf(source, { start: at, end: at }), newText };
}

const origin = { line: 0, character: 0 };

interface Making {
  made: ReturnType<typeof merged>;
  world: World;
  mark: boolean | Settings['markCarried'];
}

function outcome(handover: Handover, composed: Composed, { made, world, mark }: Making): Outcome {
  const { source, uri, path, target, part } = handover;
  const { nextPlan } = messagesFor(world.ask.locale);
  const refusals: Refusal[] = [...composed.doubts, ...made.left].map(({ span, title, why }) => ({
    uri: source.uri,
    position: rangeOf(source, span).start,
    title,
    reason: nextPlan.doubts[why],
  }));
  const marks = mark === false || mark === 'never' || part ? [] : carriedMarks(source, uri, world);
  const isOffer = mark === 'offer' && marks.length > 0;
  return {
    changes: [
      { uri, edits: made.edits, ...(!target && !part && { create: true as const }) },
      ...(marks.length > 0 ? [{ uri: source.uri, edits: marks, ...(isOffer && { offered: true as const }) }] : []),
    ],
    preview: {
      label: nextPlan.label(path),
      description: nextPlan.description(composed.open, composed.finished, refusals.length),
    },
    ...(isOffer && { offer: { label: nextPlan.offer(source.path), description: nextPlan.offered(marks.length) } }),
    show: uri,
    ...(refusals.length > 0 && { refusals }),
  };
}
