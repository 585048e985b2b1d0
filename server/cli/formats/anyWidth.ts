/** How wide any text is on a terminal: emoji, marks on letters and all. Its tables take a while to make. */
import stringWidth from 'string-width';

export const anyWidth = (text: string): number => stringWidth(text);
