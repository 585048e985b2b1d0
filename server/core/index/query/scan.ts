/** Reads a query from left to right by phrases: English words end where a word ends, Chinese and Japanese anywhere. */
export interface Scanner {
  text: string;
  at(): number;
  moveTo(offset: number): void;
  atEnd(): boolean;
  /** The end of the phrase if it stands at `offset`, else -1; `closed`: it must end where a word does, in any language. */
  phraseEnd(phrase: string, offset: number, closed: boolean): number;
  /** From now on a word ends at the offset, whatever follows. */
  breakAt(offset: number): void;
  /** Whether a word ends at the offset: before a space, a bracket, a mark of comparison or the end. */
  endsWord(offset: number): boolean;
  /** Where the word, or the text in quotes, that begins at `offset` ends. */
  wordEnd(offset: number): number;
  skipSpaces(offset: number): number;
}

const quotes: Record<string, string> = { '"': '"', '“': '”', '「': '」', '『': '』' };

/** A scanner at the start of a text. */
export function createScanner(text: string): Scanner {
  const plain = narrow(text);
  let at = 0;
  const breaks = new Set<number>();
  const ends = (offset: number) => breaks.has(offset) || endsWord(plain, offset);
  const skipSpaces = (offset: number) => {
    let end = offset;
    while (end < plain.length && isSpace(plain[end])) end += 1;
    return end;
  };
  return {
    text,
    at: () => at,
    moveTo: (offset) => {
      at = skipSpaces(offset);
    },
    atEnd: () => at >= plain.length,
    skipSpaces,
    breakAt: (offset) => breaks.add(offset),
    endsWord: ends,
    phraseEnd(phrase, offset, closed) {
      let end = offset;
      for (const [nth, word] of phrase.split(' ').entries()) {
        const start = nth === 0 ? end : skipSpaces(end);
        if ((nth > 0 && start === end) || !plain.startsWith(word, start)) return -1;
        end = start + word.length;
      }
      const mustEnd = closed || /[a-z]$/.test(phrase);
      return mustEnd && !ends(end) ? -1 : end;
    },
    wordEnd(offset) {
      const close = quotes[text[offset] ?? ''];
      const closed = close === undefined ? -1 : text.indexOf(close, offset + 1);
      if (closed >= 0) return closed + 1;
      let end = offset;
      while (
        end < plain.length &&
        !isSpace(plain[end]) &&
        !isBracket(plain[end]) &&
        (end === offset || !breaks.has(end))
      )
        end += 1;
      return end;
    },
  };
}

/** The text without the quotes around it. */
export const unquote = (text: string): string =>
  text.length > 1 && quotes[text[0] ?? ''] === text.at(-1) ? text.slice(1, -1) : text;

export const isBracket = (char: string | undefined): boolean => char === '(' || char === ')';

/** Lower case and half width, of the same length, so that offsets hold. */
export const narrow = (text: string): string =>
  text.replace(/[A-Z\u3000\uff01-\uff5e]/g, (char) => {
    const code = char.charCodeAt(0);
    const half = code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : code === 0x3000 ? ' ' : char;
    return /[A-Z]/.test(half) ? half.toLowerCase() : half;
  });

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char);

function endsWord(plain: string, end: number): boolean {
  const next = plain[end];
  return next === undefined || isSpace(next) || isBracket(next) || /[:=<>!~"“「,、;]/.test(next);
}

/** `# and the rest of its line`, which is for people: `#123` is none. */
const comments = /(?<=^|\s)#(?:[^\S\n][^\n]*)?(?=\n|$)/g;

/** The lines of a query that say something, without their comments: a line goes on while a bracket is open. */
export function linesOf(text: string): { start: number; end: number; text: string }[] {
  const plain = text.replace(comments, (comment) => ' '.repeat(comment.length));
  const lines: { start: number; end: number; text: string }[] = [];
  let start = 0;
  let open = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    const char = narrow(plain[at] ?? '\n');
    open = Math.max(0, open + Number(char === '(') - Number(char === ')'));
    if (at < plain.length && (char !== '\n' || open > 0)) continue;
    const line = plain.slice(start, at);
    if (line.trim() !== '') lines.push({ start, end: at, text: line });
    start = at + 1;
  }
  return lines;
}
