/** Notes that are read ahead in steps are what they are read at once, whatever is asked and set between two steps. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createAgain } from '../../server/core/index/again.ts';
import type { Note } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { madePlan, someEdits, typedInto } from './edits.ts';

const uri = 'file:///plan.md';
const source = (text: string) => ({ uri, path: 'plan.md', text });
const read = (text: string): Note => readNote(source(text), defaultSettings);
const ask = askWith();
const start = { line: 0, character: 0 };

/** What is answered from the units of a note, and from another reading of it. */
const asked = (service: ReturnType<typeof createService>) => [
  service.folding(uri, 1000),
  service.selections(uri, [start]),
  service.outcome('dueline.sortDone', { uri, position: start }, ask),
  service.findings(uri, ask),
];

describe('a note that is read ahead', () => {
  test('is the note that is read at once, and stands as it was until it is set', () => {
    const settings = defaultSettings;
    const texts = fc.tuple(madePlan, someEdits(6));
    const stops = fc.array(fc.nat(60), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(texts, stops, ([text, edits], steps) => {
        const [service, plain] = [createService(), createService()];
        let now = text;
        for (const each of [service, plain]) each.set(source(now), settings);
        for (const [at, edit] of edits.entries()) {
          const next = typedInto(now, edit);
          const more = service.readAhead(source(next), settings);
          let left = steps[at]!;
          while (left-- > 0 && more());
          assert.deepEqual(service.note(uri), read(now), 'before it is set');
          assert.deepEqual(asked(service), asked(plain), `after ${steps[at]} steps`);
          // Now and then somebody was quicker, with another text.
          now = left % 7 === 3 ? `${next}\n- x` : next;
          assert.deepEqual(service.set(source(now), settings), read(now), 'once it is set');
          plain.set(source(now), settings);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  for (const [name, opened] of [
    ['the same', '- [ ] a\n- [ ] b'],
    ['something else', '- [ ] c'],
  ] as const)
    test(`for its file is not read to its end at once where somebody opens it, and it says ${name}`, () => {
      const again = createAgain();
      const ofFile = again.ahead(source('- [ ] a\n- [ ] b'), defaultSettings, true, true);
      ofFile();
      const ofDocument = again.ahead(source(opened), defaultSettings, true);
      assert.ok(ofFile(), 'steps of the file are left');
      assert.ok(ofDocument(), 'steps of the document are left');
      assert.deepEqual(again.read(source(opened), defaultSettings, false), read(opened));
    });

  test('is forgotten with the note', () => {
    const service = createService();
    service.set(source('- [ ] a'), defaultSettings);
    const more = service.readAhead(source('- [ ] b\n- [ ] c'), defaultSettings);
    more();
    service.delete(uri);
    assert.equal(service.note(uri), undefined);
    while (more());
    assert.equal(service.note(uri), undefined);
    assert.equal(service.set(source('- [ ] d'), defaultSettings).tasks[0]?.title, 'd');
  });

  test('takes many steps, none of which is the whole', () => {
    const service = createService();
    const text = '# Plan\n\n'.concat('- [ ] paint the pier by Friday, @ann\n'.repeat(500));
    const more = service.readAhead(source(text), defaultSettings);
    let steps = 1;
    while (more()) steps++;
    assert.ok(steps > 1000, `${steps} steps`);
  });

  test('is read once and for all where nobody is to edit it, and not at all where it is what stands', () => {
    const [service, text] = [createService(), '# Plan 2026-03-02\n\n- [ ] coil the rope by Friday\n'];
    const more = service.readAhead(source(text), defaultSettings, true);
    while (more());
    assert.equal(service.note(uri), undefined);
    assert.deepEqual(service.set(source(text), defaultSettings), read(text));
    assert.equal(service.readAhead(source(text), defaultSettings, true)(), false);
  });

  test('is not read once more when it is set, whether it was read to its end or half way', () => {
    for (const steps of [Number.POSITIVE_INFINITY, 3]) {
      const again = createAgain();
      const text = '# Plan 2026-03-02\n\n- [ ] coil the rope by Friday\n';
      const more = again.ahead(source(text), defaultSettings, true);
      for (let step = 0; step < steps && more(); step++);
      const asked: string[] = [];
      const watched = {
        uri,
        path: 'plan.md',
        get text() {
          asked.push('text');
          return text;
        },
      };
      assert.equal(again.read(watched, defaultSettings, true).tasks[0]!.due, '2026-03-06');
      // To see that it is what was read, and not to read it.
      assert.equal(asked.length, 1);
    }
  });
});
