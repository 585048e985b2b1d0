/** A new language is a lexicon and nothing else: German, small, over the same engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWith, resolveDate } from '../../server/core/dates/index.ts';
import { compileVocabulary } from '../../server/core/dates/vocabulary.ts';
import { en } from '../../server/core/lexicons/en.ts';
import type { DateLexicon } from '../../server/core/lexicons/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { fixture } from './fixture.ts';

const german: DateLexicon = {
  numericOrder: 'month-first',
  dotted: false,
  fiscalStart: 1,
  digits: {},
  numbers: { einem: 1, einer: 1, zwei: 2, drei: 3 },
  ordinals: {},
  ordinalPrefixes: [],
  ordinalSuffixes: ['.'],
  dayWords: { heute: 0, morgen: 1, übermorgen: 2, gestern: -1 },
  weekdays: [['montag', 'mo'], ['dienstag'], ['mittwoch'], ['donnerstag'], ['freitag', 'fr'], ['samstag'], ['sonntag']],
  shortWeekdays: [],
  months: [
    ['januar'],
    ['februar'],
    ['märz'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober'],
    ['november'],
    ['dezember'],
  ],
  doubtful: [],
  shifts: { diesen: 0, diese: 0, nächsten: 1, nächste: 1, nächster: 1, letzten: -1, letzte: -1 },
  nearest: { kommenden: 1 },
  periods: {},
  units: { tage: 'day', tagen: 'day', woche: 'week', wochen: 'week', monat: 'month', monate: 'month', jahr: 'year' },
  markers: { year: [], fiscalYear: [], month: [], day: [] },
  parts: { anfang: 'early', mitte: 'mid', ende: 'end' },
  halves: {},
  fiscalHalves: {},
  weekends: { wochenende: 0 },
  ends: {},
  weekOf: { before: [], behind: [] },
  codes: { q: 'quarter', kw: 'week' },
  eras: {},
  ago: [],
  later: [],
  withinPrefixes: ['innerhalb von'],
  withinSuffixes: [],
  inPrefixes: ['in'],
  stretches: {},
  duePrefixes: ['bis', 'bis zum', 'spätestens'],
  dueSuffixes: [],
  untilPrefixes: [],
  startPrefixes: ['ab', 'seit'],
  startSuffixes: [],
  origins: [],
  exclusive: [],
  labels: { due: ['frist', 'fällig'], start: ['beginn'], done: ['erledigt am'], at: [] },
  rangeWords: ['bis', '~'],
  between: { before: ['zwischen'], behind: [] },
  listWords: ['und'],
  leads: { day: ['am'], period: ['im'] },
  fillers: ['am', 'im', 'den', 'dem', 'der', 'des'],
  times: ['uhr'],
  dayParticles: [],
  hours: ['uhr'],
  refusals: ['jeden'],
  refusalsBehind: [],
  others: [],
};

const vocabulary = compileVocabulary([{ ...en, dates: german }]);

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
Jeden Montag; die Mitte der Tabelle, Version 2.1. ist da
`;

test('German by a lexicon alone', () => {
  for (const source of lines.trim().split(/\n(?! *\^)/)) {
    const { text, marks } = fixture(source);
    const found = readWith(text, vocabulary).map((mention) => {
      const context = {
        reference: '2026-03-04',
        settings: defaultSettings,
        direction: 'next',
        language: 'zh',
      } as const;
      const { from, to } = resolveDate(mention, context);
      return { start: mention.start, end: mention.end, label: from === to ? from : `${from ?? ''}..${to ?? ''}` };
    });
    assert.deepEqual(found, marks, text);
  }
});
