/** Small signs, drawn in the colours of the theme: the status of a task, and who somebody is. */
import type { Status } from '../../../server/protocol.ts';
import { type Drawing, draw, drawing } from './dom.ts';

/** The sign of a status, around a place. */
export function drawStatus(
  into: Drawing,
  status: Status,
  { overdue, x, y }: { overdue: boolean; x: number; y: number },
): void {
  const sign = draw(into, 'g', {
    class: `sign ${status}${overdue ? ' overdue' : ''}`,
    transform: `translate(${x},${y})`,
  });
  draw(sign, 'circle', { class: 'ring', r: 5.5 });
  if (status === 'doing') draw(sign, 'path', { class: 'half', d: 'M0,-3.2A3.2,3.2 0 0 1 0,3.2Z' });
  if (status === 'waiting') draw(sign, 'path', { class: 'hands', d: 'M0,-3V0.3L2.2,1.6' });
  if (status === 'done') draw(sign, 'path', { class: 'check', d: 'M-2.6,0.2l1.9,2l3.4,-4' });
}

/** The same as a picture of its own. */
export function statusIcon(status: Status, overdue: boolean): SVGElement {
  const icon = drawing({ class: 'icon', width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' });
  drawStatus(icon, status, { overdue, x: 0, y: 0 });
  return icon.node()!;
}

const palette = 6;

/** Somebody, or with an empty key nobody. */
interface Somebody {
  key: string;
  label: string;
}

/** A coloured disc with the first letters of a name. */
export function drawFace(
  into: Drawing,
  { key, label }: Somebody,
  { x, y, r }: { x: number; y: number; r: number },
): void {
  const hash = [...label].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 0);
  const kind = key === '' ? 'face nobody' : `face face-${hash % palette}`;
  const face = draw(into, 'g', { class: kind, transform: `translate(${x},${y})` });
  draw(face, 'circle', { r });
  if (key !== '') draw(face, 'text', { y: r * 0.36, 'font-size': r * 0.95 }, initialsOf(label));
}

/** The same as a picture of its own. */
export function faceIcon(somebody: Somebody): SVGElement {
  const icon = drawing({ class: 'icon', width: 24, height: 24, viewBox: '-12 -12 24 24', 'aria-hidden': 'true' });
  drawFace(icon, somebody, { x: 0, y: 0, r: 11 });
  return icon.node()!;
}

/** `AL` of `Ann Lee`, `王` of `王芳`, `ma` of `mori`. */
function initialsOf(name: string): string {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  const [first = ''] = words;
  if (/[^\p{ASCII}]/u.test([...first][0] ?? '')) return [...first][0]!;
  return (words.length > 1 ? `${first[0]}${words.at(-1)![0]}` : first.slice(0, 2)).toUpperCase();
}
