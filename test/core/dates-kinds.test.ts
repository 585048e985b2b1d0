/**
 * Kinds of date expressions in three languages, read on Wednesday 2026-03-04: `text => days; days`, `-` where there is
 * no date, under a heading for each kind.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDates, resolveDate } from '../../server/core/dates/index.ts';
import type { LanguageId } from '../../server/core/model.ts';

/** The days of a text, as the fixtures write them. */
function daysOf(text: string, language: LanguageId): string {
  const found = readDates(text, [language]).map((mention) => {
    const settings = { weekStart: 'monday', region: 'none' } as const;
    const context = { reference: '2026-03-04', settings, direction: 'next', language } as const;
    const { from, to, impossible } = resolveDate(mention, context);
    if (impossible) return 'impossible';
    return from === to ? from : `${from ?? ''}..${to ?? ''}`;
  });
  return found.join('; ') || '-';
}

for (const language of ['en', 'zh', 'ja'] as const) {
  const fixture = readFileSync(new URL(`../fixtures/dates/${language}.txt`, import.meta.url), 'utf8');
  for (const section of fixture.split(/^# /m).slice(1)) {
    const [kind, ...lines] = section.trimEnd().split('\n') as [string, ...string[]];
    test(`${language}: ${kind}`, () => {
      const read = lines.map((line) => `${line.split(' => ')[0]} => ${daysOf(line.split(' => ')[0]!, language)}`);
      assert.deepEqual(read, lines);
    });
  }
}
