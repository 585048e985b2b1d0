/** Days of the Chinese calendar, whose months begin at the new moon over China. */
import { ordinal } from './day.ts';

/**
 * The years from 2000 on: the day of our year with which each begins (0 is 1 January), and for the months but the last
 * how many days later the next one begins: `s` 29, `l` 30 (and with a leap month
 * between them `2` 58, `3` 59).
 */
const years = [
  '35llsslsslsll 23lls3lsslsls 42llslslsslsl 31llsllslssls 21s3llslslsls',
  '39slslsllslsl 28lslsls3llsl 48sslsslsllls 37lsslsslslls 25llss3slslsl',
  '44lslslsslsls 33lsllslsslsl 22lsl3lslslsl 40lslsllslsls 30slslslsl3ls',
  '49slsslslllsl 38lslsslsllsl 27slsls3slsll 46slslsslslsl 35lslslsslssl',
  '24sll3lsslsls 42sllslslslsl 31lslsllslsls 21s3sllsllsls 40slsslsllsll',
  '28lslss3lslll 47lslsslsslll 36llslsslssll 25llls3slssll 43llslslslssl',
  '33slsllslslsl 22sl3lsllslsl 41lsslsllslls 30slsslslsll3 49slsslslslls',
  '38lslsslsslls 27llsls3sslsl 45llslsslssls 34llslslslssl 23llsl3lslsls',
  '42lsllslsllsl 31slslsllslls 21s3slslsllsl 40slsslssllsl 29lslssl2lsll',
  '47lslsslsslsl 36lslslslssls 25lsll3slssls 44sllsllslssl 32lslsllsllsl',
  '22sl3slsllsll',
].flatMap((line) => line.split(' '));

const lengths: Record<string, number> = { s: 29, l: 30, 2: 58, 3: 59 };

/**
 * The day of a year of ours that is a day of the Chinese year which begins in it, never of a leap month; null for a year
 * that the table does not hold.
 *
 *     2026, month 8, day 15  →  2026-09-25
 */
export function lunarDay(year: number, month: number, day: number): number | null {
  const said = years[year - 2000];
  if (!said) return null;
  let at = ordinal(year, 1, 1) + Number(said.slice(0, 2)) + day - 1;
  for (const length of said.slice(2, month + 1)) at += lengths[length]!;
  return at;
}
