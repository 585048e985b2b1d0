/**
 * Tokens that services give out (GitHub, AWS, Slack, Stripe, …), as the recommended preset of secretlint knows them. A part of
 * its own (server/build.mjs): it is loaded where a note first holds something that begins like one (mentions/tokens.ts).
 *
 * Its rules are run here without secretlint's own engine, which waits for each file, knows nothing of positions in an edited note
 * and is five times as large: a rule is a function of a text that reports spans, and all those used here answer at once. The
 * preset brings 63 kB and nothing else along. Left out are rules for files that are no notes (.p12, .json), for secretlint's own
 * comments, and those of addresses with passwords, of which notes hold more kinds (mentions/secret.ts).
 */
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Span } from './model.ts';

/** What is used of a rule of secretlint. */
interface Rule {
  meta: { id: string };
  create(context: Host, options: object): { file?(source: object): unknown };
}

/** What a rule may ask of the one who runs it: messages, which here are the words that were found, and to report a place. */
interface Host {
  createTranslator(messages: unknown): (id: string, found?: Record<string, string>) => { words: string };
  report(found: { message: { words: string }; range: [number, number] }): void;
  ignore(found: unknown): void;
}

const elsewhere = /-(?:gcp|privatekey|basicauth|database-connection-string|filter-comments)$/;

/** The tokens of a text, in no order; some may be found twice. */
export function scan(text: string): Span[] {
  found = [];
  given = text;
  // Named like this, the rule for npm looks for what stands in that file.
  for (const rule of running) rule.file?.({ content: text, filePath: '.npmrc', ext: '.npmrc', contentType: 'text' });
  return found;
}

let found: Span[] = [];
let given = '';

const host: Host = {
  createTranslator: () => (_, told) => ({ words: Object.values(told ?? {})[0] ?? '' }),
  report({ message: { words }, range: [start, end] }) {
    // Some give the length of the secret with the place of the words before it.
    const at = words === '' ? -1 : given.indexOf(words, start);
    found.push(at < 0 ? { start, end } : { start: at, end: at + words.length });
  },
  ignore() {},
};

const running = (rules as unknown as Rule[])
  .filter(({ meta }) => !elsewhere.test(meta.id))
  .map((rule) => rule.create(host, {}));
