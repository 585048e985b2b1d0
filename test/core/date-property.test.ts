/** Whatever the note: an edit of a date changes nothing but words of dates, and reads back as the wished day. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { offsetAt } from '../../server/core/answers/place.ts';
import type { Outcome } from '../../server/core/answers/types.ts';
import { layOutSample } from '../editor/sample.ts';
import { applied, type Desk, deskWith, uri } from './desk.ts';

const root = mkdtempSync(join(tmpdir(), 'dueline-dates-'));
after(() => rmSync(root, { recursive: true }));

const variants: [name: string, write: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF, BOM and tabs', (text) => `\ufeff${text.replace(/^ {2,4}(?=[-*\d])/gm, '\t').replaceAll('\n', '\r\n')}`],
];
const today = '2026-11-21';
const paths = layOutSample(root, today).filter((path) => path.endsWith('.md'));

/** The note after what a command comes to, and the edited stretches of the note before; null where it was refused. */
function made(desk: Desk, outcome: Outcome): { text: string; spans: { start: number; end: number }[] } | null {
  if ('refused' in outcome) return null;
  const edits = outcome.changes.flatMap((one) => one.edits);
  const offset = (position: Parameters<typeof offsetAt>[1]) => offsetAt(desk.note(), position);
  const spans = edits.map(({ range }) => ({ start: offset(range.start), end: offset(range.end) }));
  return { text: applied(desk.note(), desk.text(), edits), spans };
}

for (const [nth, [name, write]] of variants.entries()) {
  /** Each task and date is changed in one of the variants. */
  const takes = (_: unknown, at: number) => at % variants.length === nth;

  describe(`the notes of the sample, ${name}`, () => {
    test('a due day that is set is read, and other tasks stay as they were', () => {
      let count = 0;
      for (const path of paths) {
        const desk = deskWith(write(readFileSync(join(root, path), 'utf8')), path, today);
        for (const task of desk.note().tasks.filter(takes)) {
          const result = made(desk, desk.outcome('dueline.setDue', rangeAt(desk, task.span), { due: '2026-12-03' }));
          if (!result) continue;
          count += 1;
          const now = deskWith(result.text, path, today).note().tasks;
          assert.equal(now[task.id]?.due, '2026-12-03', `${path}: ${task.title}`);
          const others = (list: typeof now) =>
            list.filter(({ id }) => id !== task.id).map(({ title, due }) => [title, due]);
          assert.deepEqual(others(now), others(desk.note().tasks), `${path}: ${task.title}`);
        }
      }
      assert.ok(count > 25, `${count} due days were set`);
    });

    test('a date that is shifted changes in its own words alone, and stays a date', () => {
      let count = 0;
      for (const path of paths) {
        const text = write(readFileSync(join(root, path), 'utf8'));
        const desk = deskWith(text, path, today);
        for (const date of desk.note().dates.filter(takes)) {
          const result = made(desk, desk.outcome('dueline.shiftDate', rangeAt(desk, date.span), { days: 1 }));
          if (!result) continue;
          count += 1;
          for (const { start, end } of result.spans)
            assert.ok(date.span.start <= start && end <= date.span.end, `${path}: only the words of the date change`);
          const there = deskWith(result.text, path, today);
          const shifted = there.note().dates.find(({ span }) => span.start === date.span.start);
          assert.ok(shifted, path);
        }
      }
      assert.ok(count > 25, `${count} dates were shifted`);
    });

    test('dates written in full say the same days', () => {
      for (const path of paths) {
        const desk = deskWith(write(readFileSync(join(root, path), 'utf8')), path, today);
        const result = made(desk, desk.service.outcome('dueline.makeDateAbsolute', { uri }, desk.ask));
        if (!result) continue;
        const days = (of: Desk) => of.note().dates.map(({ from, to }) => [from, to]);
        assert.deepEqual(days(deskWith(result.text, path, today)), days(desk), path);
      }
    });
  });
}

/** A cursor at the beginning of a span. */
function rangeAt(desk: Desk, { start }: { start: number }) {
  const line = desk.note().lines.findLastIndex((from) => from <= start);
  const at = { line, character: start - desk.note().lines[line]! };
  return { start: at, end: at };
}
