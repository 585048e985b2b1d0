/** What an edit hides comes back with the next as what it was, and is read as it stands now. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LanguageId, Note } from '../../server/core/model.ts';
import { createReadings, readNote } from '../../server/core/note/index.ts';
import type { Piece } from '../../server/core/note/parts.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { atOnce } from '../../server/core/steps.ts';

const plan = [
  '# Pier 2026-03-02',
  '',
  'intro',
  '',
  '## Next steps',
  '',
  '- [ ] paint the rail, Ann, by Friday',
  '- [ ] coil the ropes [as ever][plan]',
  '  - [ ] the long one first',
  '',
  '## Done',
  '',
  '- swept the deck',
  '',
].join('\n');
const comment = plan.replace('intro', 'intro\n\n<!-- ');

describe('a piece that has left the note', () => {
  const piecesOf = (...texts: string[]): (readonly Piece[])[] => {
    const readings = createReadings();
    return texts.map((text) => atOnce(readings.of(text, 'en' as LanguageId)).pieces);
  };
  const rail = (pieces: readonly Piece[]) =>
    pieces.find(({ entries }) => entries[0]?.text.startsWith('paint the rail'));

  test('comes back where a comment is taken back, closed, or closed further down', () => {
    for (const text of [
      plan,
      comment.replace('<!-- ', '<!-- -->'),
      comment.replace('<!-- \n\n', '<!-- \n-->\n\n- a new one\n\n'),
    ]) {
      const [before, hidden, now] = piecesOf(plan, comment, text);
      assert.ok(rail(before!));
      assert.equal(rail(hidden!), undefined);
      assert.equal(rail(now!), rail(before!));
    }
  });
  test('is another one where its words are others, are cut otherwise, or stand in otherwise', () => {
    const [before, , , now] = piecesOf(
      plan,
      comment,
      plan.replace('by Friday', 'by Monday'),
      plan.replace('- [ ] paint', ' - [ ] paint'),
    );
    assert.ok(rail(now!));
    assert.notEqual(rail(now!), rail(before!));
  });
});

describe('a note whose words come back says what it says when it is read anew', () => {
  const read = (text: string, readings: ReturnType<typeof createReadings> | null): Note =>
    readNote({ uri: 'file:///pier.md', path: 'pier.md', text }, defaultSettings, readings);
  const shapes: [name: string, between: string[]][] = [
    ['as it was', [comment]],
    ['elsewhere', [comment, comment.replace('intro', 'a longer intro'), plan.replace('intro', 'a longer intro')]],
    [
      'below another heading',
      [plan.replace('## Next steps', '```\n## Next steps'), plan.replace('## Next steps', '## Done last week')],
    ],
    [
      'with another day of the note',
      [comment, comment.replace('2026-03-02', '2026-06-15'), plan.replace('2026-03-02', '2026-06-15')],
    ],
    ['with another person', [comment, plan.replace('intro', 'Attendees: Bo Dahl'), plan.replace('Ann', 'Bo')]],
    ['with a definition', [`${plan}\n[plan]: plan.md\n`, comment, `${plan}\n[plan]: plan.md\n`]],
    ['from the very beginning', [`<!-- ${plan}`, `x ${plan}`]],
  ];
  for (const [name, between] of shapes)
    test(name, () => {
      const readings = createReadings();
      let last = read(plan, readings);
      for (const text of [...between, plan, ...between.toReversed(), plan]) {
        const before = structuredClone(last);
        const now = read(text, readings);
        assert.deepEqual(now, read(text, null), text);
        assert.deepEqual(last, before, 'a note that was read before is never changed');
        last = now;
      }
    });
});
