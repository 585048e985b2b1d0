/** How wide text is on a terminal, where a Chinese character takes two columns. */
import { anyWidth } from './anyWidth.ts';

/** `灯 lit` → 6. What most text consists of is counted here: printable ASCII, Han and kana. */
export function wide(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code <= 0x7e) columns += 1;
    else if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x3096) || isKatakana(code)) columns += 2;
    else return anyWidth(text);
  }
  return columns;
}

const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30fa;

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
