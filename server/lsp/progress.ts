/** Says how far a long reading is: to the editor's own progress, and with what is known so far to the tree. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { wordsFor } from './words.ts';
import type { World } from './world.ts';

export interface ProgressReport {
  report(done: number, all: number): void;
  end(): void;
}

/** What a report is made with. */
export interface Reporting {
  connection: Connection;
  world: World;
  log(line: string): void;
  /** Shows what has been read so far. */
  publishNow(): Promise<void>;
}

/** So often, in milliseconds, it is said how far a reading is, and shown what was read; first a little sooner. */
const every = { report: 100, answers: 500, firstAnswer: 150 };
/** A batch of fewer files is read before anybody could look. */
const worthSaying = 100;

/** Begins with the first file, or, as long as `few` are likely, when they turn out to be many. */
export function reportProgress(
  { connection, world, log, publishNow }: Reporting,
  few: () => boolean = () => false,
): ProgressReport {
  const words = wordsFor(world.locale);
  let shown: WorkDoneProgressServerReporter | undefined;
  let [begun, ended] = [false, false];
  const begin = () => {
    begun = true;
    // A client that does not answer must not keep the notes from being read.
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        shown = reporter;
        shown.begin(words.reading, 0);
        if (ended) shown.done();
      },
      (error: unknown) => log(`the client refused: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  const say = seldom(every.report, every.report, (done, all) =>
    shown?.report((100 * done) / all, words.count(done, all)),
  );
  const answer = seldom(every.firstAnswer, every.answers, () => void publishNow());
  return {
    report(done, all) {
      if (!begun && few() && all < worthSaying) return;
      if (!begun) begin();
      world.reading = { done, all };
      say(done, all);
      answer(done, all);
    },
    end() {
      ended = true;
      world.reading = null;
      shown?.done();
    },
  };
}

/** Calls on when so many milliseconds have passed since now, and then since the last time. */
function seldom(first: number, then: number, act: (done: number, all: number) => void): typeof act {
  let next = performance.now() + first;
  return (done, all) => {
    if (performance.now() < next) return;
    next = performance.now() + then;
    act(done, all);
  };
}
