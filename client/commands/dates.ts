/** Due days and dates: those at the cursors, in the selections, or of the tasks chosen in the tree. */
import { Disposable, InputBoxValidationSeverity, l10n, window } from 'vscode';
import type { EditArguments, Place } from '../../server/protocol.ts';
import { registerForPlaces } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import type { Session } from '../session.ts';

const postponements = {
  'dueline.postponeToTomorrow': 'tomorrow',
  'dueline.postponeToNextMonday': 'nextMonday',
  'dueline.postponeToNextWeek': 'nextWeek',
  'dueline.postponeToNextMeeting': 'nextMeeting',
} as const satisfies Record<string, EditArguments['dueline.postpone']['to']>;

/** To days that one moves many tasks to; null for none. */
const dues = {
  'dueline.moveToToday': 'today',
  'dueline.moveToFriday': 'fri',
  'dueline.removeDueDate': null,
} as const;

const shifts = {
  'dueline.shiftDayForward': 1,
  'dueline.shiftDayBack': -1,
  'dueline.shiftWeekForward': 7,
  'dueline.shiftWeekBack': -7,
} as const;

/** What is done at the cursors, in the selections or to the rows; never with no place. */
type Act = (session: Session, places: Place[], given: unknown) => unknown;

const acts: Record<string, Act> = {
  'dueline.setDueDate': (session, places, given) => setDue(session, places, isDated(given) ? given.due : undefined),
  'dueline.writeDatesInFull': (session, places) => makeEdit(session, 'dueline.makeDateAbsolute', places),
  'dueline.writeAllDatesInFull': (session, places) =>
    makeEdit(session, 'dueline.makeDateAbsolute', { uri: places[0]!.uri }),
  'dueline.writeDatesAlike': (session, places) => makeEdit(session, 'dueline.normaliseDates', { uri: places[0]!.uri }),
};

const everyAct: [command: string, act: Act][] = [
  ...Object.entries(acts),
  ...Object.entries(postponements).map(([command, to]): [string, Act] => [
    command,
    (session, places) =>
      makeEdit(
        session,
        'dueline.postpone',
        places.map((place) => ({ ...place, to })),
      ),
  ]),
  ...Object.entries(dues).map(([command, due]): [string, Act] => [
    command,
    (session, places) =>
      makeEdit(
        session,
        'dueline.setDue',
        places.map((place) => ({ ...place, due })),
      ),
  ]),
  ...Object.entries(shifts).map(([command, days]): [string, Act] => [
    command,
    (session, places) =>
      makeEdit(
        session,
        'dueline.shiftDate',
        places.map((place) => ({ ...place, days })),
      ),
  ]),
];

/** The commands on dates. `dueline.setDueDate` takes the day as `{ due }` too, for other extensions and keys. */
export const registerDateCommands = (session: Session): Disposable =>
  Disposable.from(
    ...everyAct.map(([command, act]) =>
      registerForPlaces(session, command, (places, given) => act(session, places, given)),
    ),
  );

const isDated = (given: unknown): given is { due: string } =>
  typeof given === 'object' && given !== null && 'due' in given && typeof given.due === 'string';

/** Asks for the day, unless it is given, and shows which one the typed words name. */
async function setDue(session: Session, places: Place[], given: string | undefined): Promise<void> {
  const uri = places[0]!.uri;
  const due =
    given ??
    (await window.showInputBox({
      title: l10n.t('Set due date'),
      prompt: l10n.t('A day, as you would say it: fri, +3d, 20, next Wednesday, end of month, 2026-03-27.'),
      validateInput: async (text) => {
        if (text.trim() === '') return undefined;
        const read = await session.readDay({ text, uri });
        return 'day' in read
          ? { message: read.words, severity: InputBoxValidationSeverity.Info }
          : { message: read.error, severity: InputBoxValidationSeverity.Error };
      },
    }));
  if (!due?.trim()) return;
  // The words are read once: what was shown is what is written, also in a note in another language.
  const read = await session.readDay({ text: due, uri });
  const day = 'day' in read ? read.day : due;
  await makeEdit(
    session,
    'dueline.setDue',
    places.map((place) => ({ ...place, due: day })),
  );
}
