/** A few lines beside the pointer. */
import { html } from './dom.ts';

const box = html('div', { class: 'tooltip', 'aria-hidden': 'true' });

/** Shows lines beside a place on the screen; the first is the title. */
export function showTooltip([title = '', ...lines]: string[], { x, y }: { x: number; y: number }): void {
  if (!box.isConnected) document.body.append(box);
  box.replaceChildren(html('div', { class: 'title' }, title), ...lines.map((line) => html('div', {}, line)));
  box.classList.add('shown');
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(8, Math.min(x + 14, window.innerWidth - width - 8));
  const top = y + 18 + height > window.innerHeight ? y - height - 10 : y + 18;
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

/** Takes them away. */
export const hideTooltip = (): void => box.classList.remove('shown');
