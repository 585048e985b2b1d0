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

// A reader that has seen enough (`dueline list | head`) closes the pipe: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
