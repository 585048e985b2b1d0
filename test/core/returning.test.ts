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
/** So long that all that leaves it at once keeps what it says; and what stands behind it. */
const piers = Array.from({ length: 12 }, (_, at) =>
  [
    `## Pier ${at}`,
    '',
    `Ann will paint it by Friday, Bo coils rope ${at}.`,
    '',
    `- [ ] mend ladder ${at}, Bo`,
    '',
  ].join('\n'),
);
const long = [plan, ...piers, '## People', '', 'Attendees: Bo Dahl, Cai', ''].join('\n');
const longComment = long.replace('intro', 'intro\n\n<!-- ').replace('## People', '-->\n\n## People');

/** Whose all below is stands in a heading that is still there while what is below is not. */
const charged = `# Pier\n\nintro\n\n## Next steps\n\nswept\n\n${Array.from({ length: 24 }, (_, at) => `- mend ladder ${at}\n\n`).join('')}`;
const hidden = charged.replace('swept', 'swept\n\n<!-- ');
const moved = (text: string): string => text.replace('intro', 'intros').replace('swept', 'swep');

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

test('what comes back below a text that is as it was says what it said, without being judged anew', () => {
  const readings = createReadings();
  const read = (text: string): Note =>
    readNote({ uri: 'file:///pier.md', path: 'pier.md', text }, defaultSettings, readings);
  const before = read(long);
  assert.ok(before.tasks.length > 12);
  read(longComment);
  const now = read(long);
  // The last stands beside what has stayed.
  assert.deepEqual(now, before);
  assert.ok(now.tasks.filter((task, at) => task === before.tasks[at]).length >= before.tasks.length - 2);
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
    ['in a long note', [longComment, long, long.replace('intro', 'intro\n\n<!-- ')]],
    [
      'where people are others below',
      [longComment, longComment.replace('Bo Dahl', 'Ann Dahl'), long.replace('Bo Dahl', 'Ann Dahl')],
    ],
    [
      'where another kind of note is made of it below',
      [longComment, longComment.replace('## People', '## Runbook'), long.replace('## People', '## Runbook')],
    ],
    ['where the day is another above', [longComment, longComment.replace('2026-03-02', '2026-06-15'), long]],
    [
      'where the day is as it was again',
      [longComment, longComment.replace('2026-03-02', '2026-06-15'), longComment, long],
    ],
    ['where only the last of it is another', [longComment, long.replace('ladder 11, Bo', 'ladder 11, Ann')]],
    ['where it left twice', [longComment, long, long.replace('Pier 3', 'Pier 3\n\n```'), long]],
    ['where the heading above has moved, and it has not', [charged, hidden, moved(hidden), moved(charged)]],
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
