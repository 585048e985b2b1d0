/** Numbers as they are written in a language. */
import type { StatisticsWords } from './words-statistics.ts';

export type Figures = ReturnType<typeof createFigures>;

/** Counts, times and sizes as people of a locale read them. */
export function createFigures(locale: string, words: Pick<StatisticsWords, 'seconds'>) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const past = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return {
    count: (value: number) => whole.format(value),
    /** Milliseconds. */
    time: (value: number) => (value < 1000 ? `${exact.format(value)} ms` : words.seconds(exact.format(value / 1000))),
    /** Bytes. */
    size: (value: number) =>
      value < 1e6 ? `${whole.format(Math.ceil(value / 1e3))} KB` : `${exact.format(value / 1e6)} MB`,
    /** Milliseconds that have passed. */
    ago(value: number) {
      const [unit, length] = units.find(([, size]) => value >= size) ?? units.at(-1)!;
      return past.format(-Math.floor(Math.max(0, value) / length), unit);
    },
  };
}

const units: [unit: Intl.RelativeTimeFormatUnit, length: number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];
