/** A new language is one lexicon and one line in the list: German, small, over the same reader. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Lexicon, lexicons } from '../../server/core/lexicons/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { fixture } from './fixture.ts';
import { german } from './german.ts';

// The line in the list. Everything else is loaded behind it, as words are compiled when their readers are.
(lexicons as Lexicon[]).push(german);
const { readDates, resolveDate } = await import('../../server/core/dates/index.ts');
const { createService, parseQuery } = await import('../../server/core/service.ts');
const { tasksIn, read } = await import('./reading.ts');

const lines = `
Abgabe bis nächsten Freitag, Rückfragen ab 5. März 2026
       ^^^^^^^^^^^^^^^^^^^^ ..2026-03-13
                                        ^^^^^^^^^^^^^^^ 2026-03-05..
Frist: 14.3., danach vom 16. bis 20. März
       ^^^^^ 2026-03-14
                         ^^^^^^^^^^^^^^^^ 2026-03-16..2026-03-20
Übermorgen um 15 Uhr, Ende April, in zwei Wochen, KW 13
^^^^^^^^^^ 2026-03-06
                      ^^^^^^^^^^ 2026-04-30
                                  ^^^^^^^^^^^^^^ 2026-03-18
                                                  ^^^^^ 2026-03-23..2026-03-29
Antwort innerhalb von 3 Arbeitstagen
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2026-03-04..2026-03-09
Jeden Montag; die Mitte der Tabelle, Version 2.1. ist da
`;

test('dates', () => {
  for (const source of lines.trim().split(/\n(?! *\^)/)) {
    const { text, marks } = fixture(source);
    const found = readDates(text, ['de']).map((mention) => {
      const context = {
        reference: '2026-03-04',
        settings: defaultSettings,
        direction: 'next',
        language: 'de',
      } as const;
      const { from, to } = resolveDate(mention, context);
      return { start: mention.start, end: mention.end, label: from === to ? from : `${from ?? ''}..${to ?? ''}` };
    });
    assert.deepEqual(found, marks, text);
  }
});

const plan = `# Wochenplan 2026-03-02

## Nächste Schritte

- Zertifikat erneuern bis Freitag. Zuständig: Jürgen Müller
- Bürostühle bestellen bis nächsten Dienstag - in Arbeit
- Vertrag prüfen (wartet)
- Alte Sicherung löschen - erledigt
- Hörsaal reservieren, entfällt
- Änne soll die Lüftung prüfen

## Übrige Schritte der Tabelle

| Aufgabe | Zuständig | Frist | Stand |
| --- | --- | --- | --- |
| Schlüssel abholen | Jürgen und Änne | 14. März | offen |
`;

suite('a note', () => {
  test('tasks with status, owner and due day', () => {
    const note = read(plan, 'wochenplan.md');
    assert.deepEqual([note.language, note.kind, note.date?.day], ['de', 'plan', '2026-03-02']);
    assert.deepEqual(tasksIn(plan, 'wochenplan.md'), [
      '5 todo Jürgen Müller 2026-03-06 task.section-todo',
      '6 doing - 2026-03-10 task.section-todo',
      '7 waiting - - task.section-todo',
      '8 done - - task.section-todo',
      '9 cancelled - - task.section-todo',
      '10 todo Änne - task.section-todo',
      '16 todo Jürgen,Änne 2026-03-14 task.table',
    ]);
  });

  test('words that only hold one of these say nothing', () => {
    const text =
      '# Wochenplan 2026-03-02\n\n## Über die Abläufe\n\n- Das Gerät läuftet schräg, unfertig, veröffentlicht\n';
    assert.deepEqual(tasksIn(text, 'wochenplan.md'), []);
  });

  test('a status is written in its words', () => {
    const service = createService();
    const ask = { today: '2026-03-04', settings: defaultSettings, locale: 'en' } as const;
    service.set({ uri: 'a', path: 'wochenplan.md', text: plan }, defaultSettings);
    const texts = (line: number) =>
      service.setStatus('a', { line, character: 4 }, 'done', ask).map(({ newText }) => newText);
    assert.deepEqual([texts(4), texts(5), texts(6)], [[' - erledigt'], ['erledigt'], ['erledigt']]);
  });

  test('the others are read as before', () => {
    assert.deepEqual(
      ['The café sent 12 emails to José', '明日までに見直す', '下周三前完成评审'].map((text) => read(text).language),
      ['en', 'ja', 'zh'],
    );
    assert.deepEqual(tasksIn('- [ ] Mo will do so in May am 9\n'), ['1 todo Mo - task.checkbox']);
  });
});

test('queries', () => {
  const { fields, groups } = parseQuery(
    '(überfällig oder frist vor 2026-03-14) und zuständig ist Änne gruppiert nach frist',
  );
  assert.deepEqual([...fields].sort(), ['due', 'owner']);
  assert.deepEqual(groups, ['due']);
});
