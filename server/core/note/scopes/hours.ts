/** Lines that begin with an hour. */
import { hanOrKana } from '../../mentions/words.ts';
import { dateMentions } from '../context.ts';
import { opensInDeed } from '../sentences/namedDeeds.ts';
import { perEntry } from '../words.ts';

/** `10:30 painted the rail` */
export const isTimed = perEntry(({ text }) => /^[~〜～]?\s{0,2}\d{1,2}[:：]\d{2}/.test(text));

const clock = /^(?:\s?(?:[ap]m|[A-Z]{2,4})\b)?[\s,:–—-]{0,4}/;
/** `Tue 10th 23:00 UTC harbour closed`: in Latin letters a day and an hour first of all, and behind them no deed. */
export const isAtHour = perEntry((entry) => {
  const { at, text } = entry;
  const [first] = dateMentions(entry);
  if (!first || first.start - at > 1 || hanOrKana.test(text)) return false;
  const end = first.end - at;
  const hour = /^,?\s(?:at\s|@\s?)?\d{1,2}:\d{2}\b/.exec(text.slice(end));
  if (!hour && !/\d:\d{2}\b/.test(text.slice(0, end))) return false;
  const behind = text.slice(end + (hour?.[0].length ?? 0));
  return !opensInDeed(behind.slice(clock.exec(behind)![0].length));
});
