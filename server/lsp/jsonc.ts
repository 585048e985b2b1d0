/** JSON with comments and commas at the end, as editors keep their settings. A part of its own, see server/build.mjs. */
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** What a text says, as far as it can be read; and where, by offset, and why it cannot be read to its end. */
export function readJsonc(text: string): { value: unknown; fault: { offset: number; reason: string } | null } {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [first] = errors;
  return { value, fault: first ? { offset: first.offset, reason: printParseErrorCode(first.error) } : null };
}
