/** What nobody sees in a text, and a terminal would obey or choke on. */

/**
 * Controls (an escape ends a paste, a carriage return submits), marks that turn the direction of writing, and what has no
 * width. Line feeds and tabs are none.
 */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Blanks that a shell takes for letters. */
const odd = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** A text as it is shown and sent: without what nobody sees, every blank a space or tab, lines ended by `\n`. */
export function seen(text: string): { text: string; hidden: string[] } {
  const hidden = new Set<string>();
  const note = (character: string): void => {
    hidden.add(`U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  };
  const lines = text.replace(/\r\n/g, '\n');
  const bare = lines.replace(unseen, (character) => {
    note(character);
    return '';
  });
  const spaced = bare.replace(odd, (character) => {
    note(character);
    return ' ';
  });
  return { text: spaced, hidden: [...hidden] };
}
