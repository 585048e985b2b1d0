/** Writes messages as JSON. The text of what was in an answer before (parts.ts) is kept, and not made again. */
import type { Message } from 'vscode-languageserver';
import { holdsParts, wasSeenBefore } from './parts.ts';

const texts = new WeakMap<object, Buffer>();

/** A message as it goes over a stream, in UTF-8. */
export function encode(message: Message): Buffer {
  const { result } = message as { result?: unknown };
  if (!isObject(result) || !holdsParts(result)) return Buffer.from(JSON.stringify(message));
  const written = new Written();
  const { result: _, ...rest } = message as unknown as Record<string, unknown>;
  written.text(`${JSON.stringify(rest).slice(0, -1)},"result":`);
  write(result, written);
  written.text('}');
  return written.whole();
}

/** JSON, piece by piece. */
class Written {
  private readonly pieces: Buffer[] = [];
  private last = '';

  text(more: string): void {
    this.last += more;
  }

  piece(more: Buffer): void {
    if (this.last !== '') this.pieces.push(Buffer.from(this.last));
    this.last = '';
    this.pieces.push(more);
  }

  whole(): Buffer {
    return Buffer.concat([...this.pieces, Buffer.from(this.last)]);
  }
}

function write(value: unknown, written: Written): void {
  if (!isObject(value)) written.text(JSON.stringify(value));
  else if (wasSeenBefore(value)) written.piece(textOf(value));
  else if (!holdsParts(value)) written.text(JSON.stringify(value));
  else if (Array.isArray(value)) {
    written.text('[');
    for (const [at, one] of value.entries()) {
      if (at > 0) written.text(',');
      write(one, written);
    }
    written.text(']');
  } else {
    written.text('{');
    let first = true;
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined) continue;
      written.text(`${first ? '' : ','}${JSON.stringify(key)}:`);
      write(one, written);
      first = false;
    }
    written.text('}');
  }
}

function textOf(part: object): Buffer {
  const known = texts.get(part);
  if (known) return known;
  const text = Buffer.from(JSON.stringify(part));
  texts.set(part, text);
  return text;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
