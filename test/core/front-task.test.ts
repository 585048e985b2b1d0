/** A note whose front matter says what is said of tasks is one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { statusWays } from '../../server/core/answers/writing/status-edit.ts';
import { changed } from '../../server/core/answers/writing/status-safe.ts';
import { readFrontMatter } from '../../server/core/mentions/frontMatter.ts';
import { factsOf, read } from './reading.ts';

const noted = (front: string, body = '# Paint the pier\n'): string => `---\n${front}\n---\n${body}`;
const shown = (text: string): string[] =>
  read(text, 'pier.md').tasks.map((task) => `${task.certainty} · ${factsOf(task)}`);

describe('tasks', () => {
  const cases: [name: string, front: string, task: string][] = [
    [
      'every field',
      'title: Paint it blue\nstatus: in-progress\ndue: 2026-03-06\nscheduled: 2026-03-03\npriority: high\nassignee: Ann',
      'stated · doing · Paint it blue · due 2026-03-06 · start 2026-03-03 · ! high · @Ann',
    ],
    [
      'done',
      'status: done\ndue: 2026-03-06\ncompletedDate: 2026-03-05',
      'stated · done · Paint the pier · due 2026-03-06 · done 2026-03-05',
    ],
    [
      'a day and a priority',
      'dueDate: "2026-03-06"\npriority: 1 # first',
      'stated · todo · Paint the pier · due 2026-03-06 · ! 1',
    ],
    [
      'a day and an owner',
      "owner: '@ann'\ndue_date: 2026-03-06",
      'stated · todo · Paint the pier · due 2026-03-06 · @ann',
    ],
    [
      'a list of links',
      'status: open\nassignees:\n  - "[[people/Ann Lee|Ann]]"\n  - "[[Bo]]"',
      'stated · todo · Paint the pier · @Ann · @Bo',
    ],
    ['a list on the line', 'status: blocked\nassignees: [Ann, "Bo"]', 'stated · waiting · Paint the pier · @Ann · @Bo'],
    [
      'in Chinese',
      '状态: 进行中\n截止日期: 2026-03-06\n负责人: [王芳, 李雷]',
      'stated · doing · Paint the pier · due 2026-03-06 · @王芳 · @李雷',
    ],
    [
      'in Japanese',
      '期限: 2026-03-06\n担当者: 佐藤\n優先度: 高',
      'stated · todo · Paint the pier · due 2026-03-06 · ! 高 · @佐藤',
    ],
    [
      'with line ends of Windows',
      'status: open\r\ndue: 2026-03-06\r',
      'stated · todo · Paint the pier · due 2026-03-06',
    ],
    [
      'a status that is not given yet',
      'status: none\ndue: 2026-03-06\npriority: low',
      'stated · todo · Paint the pier · due 2026-03-06 · ! low',
    ],
  ];
  for (const [name, front, task] of cases) test(name, () => assert.deepEqual(shown(noted(front)), [task]));

  const none: [name: string, front: string][] = [
    ['a text that is published', 'title: Pier\nstatus: published\ndate: 2026-03-06\nauthor: Ann'],
    ['a text with a deadline that is a draft', 'status: draft\ndeadline: 2026-03-06\nassignee: Ann'],
    ['a text or service with an owner', 'owner: Ann\nstatus: in progress'],
    ['a day alone', 'due: 2026-03-06'],
    ['somebody alone', 'assignee: Ann'],
    ['a status alone', 'status: done\ndate: 2026-03-06'],
    ['what stands within another key', 'template:\n  status: open\n  due: 2026-03-06'],
    ['no day', 'status: open\ndue: TBD'],
    ['what is too deep for a list of names', `assignee: ${'['.repeat(9000)}Ann\nstatus: open`],
    ['broken YAML', 'status: [open\n: due: {2026-03-06\n- -\n\t"'],
    ['nothing', ''],
  ];
  for (const [name, front] of none) test(`no task: ${name}`, () => assert.deepEqual(shown(noted(front)), []));

  test('its tasks follow it', () => {
    const { tasks } = read(noted('status: open\ndue: 2026-03-06', '# Pier\n- [ ] paint\n  - [ ] sand\n'));
    assert.deepEqual(
      tasks.map(({ id, title, parent }) => [id, title, parent]),
      [
        [0, 'Pier', null],
        [1, 'paint', null],
        [2, 'sand', 1],
      ],
    );
  });
});

test('the owner of a note is known in it', () => {
  const text = noted('owner: Mirko', '# Pier meeting\n- paint it, Mirko, next week\n');
  assert.deepEqual(
    read(text, 'pier.md').people.map(({ name, span }) => [name, span.start]),
    [
      ['Mirko', text.indexOf('Mirko')],
      ['Mirko', text.lastIndexOf('Mirko')],
    ],
  );
  assert.deepEqual(read(text.replace('owner', 'author'), 'pier.md').people, []);
});

describe('the status is written into its field', () => {
  const written = (front: string): string[] => {
    const text = noted(front);
    const note = read(text, 'pier.md');
    return statusWays(note, note.tasks[0]!, { status: 'done', text, today: '2026-03-09' }).map((way) =>
      changed(text, way),
    );
  };
  test('that is there', () =>
    assert.deepEqual(written('status: open\ndue: 2026-03-06'), [noted('status: done\ndue: 2026-03-06')]));
  test('in its language', () =>
    assert.deepEqual(written('状态: 进行中\n截止日期: 2026-03-06'), [noted('状态: 已完成\n截止日期: 2026-03-06')]));
  test('and nowhere where there is none', () => assert.deepEqual(written('priority: high\ndue: 2026-03-06'), []));
});

describe('plain lines are read as YAML reads them', () => {
  const parts = [
    ...[
      'owner',
      'due',
      'dueDate',
      'assignee',
      '负责人',
      'title',
      'tags',
      ': ',
      ':  ',
      ' ',
      'Ann',
      'Ann Lee',
      '2026-03-06',
    ],
    ...[
      '王芳',
      '[a, b]',
      '[]',
      '"x"',
      "'y'",
      '-',
      '- a',
      '\n',
      '\n',
      '\n',
      'owner: Ann\n',
      'due: 2026-03-06\n',
      '# c',
      'x#y',
    ],
    ...['a, b', 'null', '~', '…', '・', '(z)', '?', '---', '...', ';', 'é'],
  ];
  const front = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((words) => words.join(''));
  test('whatever stands in them', () =>
    // A comment is more than plain lines are, and says nothing.
    fc.assert(
      fc.property(front, (text) => assert.deepEqual(readFrontMatter(text), readFrontMatter(`${text}\n# x`))),
      { seed: 4, numRuns: 3000 },
    ));
});
