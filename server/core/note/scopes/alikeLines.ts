/**
 * Lines one below the other that are made alike are the points of a list, though nobody has put bullets before them:
 *
 *     周一：更换灯具          3.2 - 3.4 更换灯具          王小明  更换灯具
 *     周二：检查栏杆          3.5 检查栏杆                李静    检查栏杆
 *
 *     更换灯具   计划内   已完成
 *     检查栏杆   计划内   未完成
 */
import { hasSurname } from '../../mentions/names.ts';
import { anyOf, hanOrKana, isBare, wordsOf } from '../../mentions/words.ts';
import { dateMentions, statusesIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { perEntry } from '../words.ts';

const longest = 80;
/** `BUG 710 灯具…`, `#823 栏杆…`: a short word or sign, and a number. */
const ticket = /^(?:[A-Za-z]{2,10}[ :：#-]{0,2}|#)\d{2,7}(?:\/\d{2,7}){0,3}[\s，、:：]/;
const address = /^\s*(?:\ufffc+|https?:\S+)\s*$/;
/** `主持人：…`, `项目周期：…`: of the note or the meeting. */
const particular = new RegExp(`${anyOf(wordsOf((notes) => notes.particulars))}$`, 'i');
const named = /^(\p{Script=Han}{2,3})[ \t\u3000]{1,8}(?=\p{Script=Han})/u;

/** How a line is made that may be such a point: by a day, a number of a ticket or a name that it begins with, a label before what it is of, or what stands set apart behind it, such as how far it is. */
const shape = perEntry((entry): 'day' | 'ticket' | 'label' | 'name' | 'columns' | null => {
  const { kind, bullet, label, text, more, at, parent } = entry;
  if (kind === 'line' && !bullet && parent === null && text.length <= 160 && ticket.test(text)) return 'ticket';
  if (kind !== 'line' || bullet || parent !== null || more || text.length > longest || !hanOrKana.test(text))
    return null;
  if (/。[^。）)」]{2,}/.test(text) || /[?？:：]\s*$/.test(text)) return null;
  const [day] = dateMentions(entry);
  if (day && day.start - at < 2 && !isBare(text.slice(day.end - at))) return 'day';
  if (label) {
    const said = text.slice(label.end);
    const fits = label.mode === null && label.text.length <= 12 && !particular.test(label.text);
    return fits && !isBare(said) && !address.test(said) ? 'label' : null;
  }
  const name = named.exec(text)?.[1];
  if (name && hasSurname(name)) return 'name';
  const stated = statusesIn(entry).some(
    ({ place, start }) => place === 'suffix' && /\s/.test(text.charAt(start - at - 1)),
  );
  return stated || /\S\t\s{0,9}\S/.test(text) ? 'columns' : null;
});

/** How a line is made as the one right above it or right below it is; null where there is none such. */
export function alikeBy(index: number, entries: readonly Entry[]): ReturnType<typeof shape> {
  const how = shape(entries[index]!);
  const beside = [entries[index - 1], entries[index + 1]].some((other) => other && shape(other) === how);
  return beside ? how : null;
}

export const isAlike = (index: number, entries: readonly Entry[]): boolean => alikeBy(index, entries) !== null;
