/** Days as places on a line, and in words. */

/** Days since 1970-01-01. */
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The day with a number, `YYYY-MM-DD`. */
export const dayOf = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (at: number): number => (((at + 3) % 7) + 7) % 7;

const format = (options: Intl.DateTimeFormatOptions) => {
  const words = new Intl.DateTimeFormat(document.documentElement.lang || 'en', { ...options, timeZone: 'UTC' });
  return (at: number): string => words.format(new Date(at * 86_400_000));
};

/** `Fri 27 Nov`, `27 Nov`, `November 2026`, `Nov`, `F`: each as the language writes it. */
export const dayWords = {
  long: format({ weekday: 'short', day: 'numeric', month: 'short' }),
  short: format({ day: 'numeric', month: 'short' }),
  month: format({ month: 'long', year: 'numeric' }),
  shortMonth: format({ month: 'short' }),
  weekday: format({ weekday: 'narrow' }),
};
