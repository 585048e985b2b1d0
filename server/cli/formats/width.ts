/** How wide text is on a terminal, where a Chinese character takes two columns. */
import stringWidth from 'string-width';

export const wide = (text: string): number => stringWidth(text);

/** Text with spaces behind it up to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - wide(text)));

/** Text of at most `width` columns; what was cut off is an ellipsis. */
export function cut(text: string, width: number): string {
  if (wide(text) <= width) return text;
  let kept = '';
  let columns = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    columns += wide(segment);
    if (columns > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
