/** The terminal: plain text to standard output, everything about it to standard error, colours where they are seen. */
import { styleText } from 'node:util';

type Colour = Parameters<typeof styleText>[0];

/** Writes to standard output; gives the exit code of all being well. */
export function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

/** Writes to standard error, where it does not mix with what a program reads. */
export function complain(text: string): void {
  process.stderr.write(text);
}

/** Colours a text where standard output is a terminal that shows colours and `NO_COLOR` is not set. */
export const paint = (colour: Colour, text: string): string =>
  coloured ? styleText(colour, text, { validateStream: false }) : text;

/** How wide the terminal is; without end where the output goes into a file or a pipe. */
export const terminalWidth = (): number => (process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY);

const coloured = process.stdout.isTTY && !process.env.NO_COLOR && process.stdout.hasColors();

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`dueline list | head`) closes the pipe: that is no fault.
  if (error.code === 'EPIPE') return;
  complain(`dueline: standard output cannot be written: ${error.message}\n`);
  process.exit(2);
});
// What is said here alone has nobody to hear that it cannot be said.
process.stderr.on('error', () => {});

/** Where progress is shown; nothing where nobody looks. */
interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Says how far long work is, on standard error where that is a terminal: nothing in the first moments, and nothing is left when
 * it ends.
 */
export function showProgress(
  words: (count: number) => string,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): { step(count: number): void; end(): void } {
  let next = now() + patience;
  let shown = false;
  return {
    step(count) {
      if (!screen.isTTY || now() < next) return;
      next = now() + rhythm;
      shown = true;
      screen.write(`\r${words(count)}\u001b[K`);
    },
    end() {
      if (shown) screen.write('\r\u001b[K');
    },
  };
}

/** In milliseconds: until the first word, and from one to the next. */
const patience = 500;
const rhythm = 100;
