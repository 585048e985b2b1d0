import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { Edit } from '../../server/core/answers/types.ts';
import type { Note, Status, Task } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings as settings } from '../../server/core/settings.ts';
import { layOutSample } from '../editor/sample.ts';

const root = mkdtempSync(join(tmpdir(), 'dueline-status-'));
after(() => rmSync(root, { recursive: true }));

const uri = 'file:///notes/note.md';
const ask = { today: '2026-11-21', settings, locale: 'en' as const };

function edited(note: Note, text: string, edits: Edit[]): string {
  const backwards = [...edits].sort((a, b) => offsetAt(note, b.range.start) - offsetAt(note, a.range.start));
  return backwards.reduce(
    (left, { range, newText }) =>
      left.slice(0, offsetAt(note, range.start)) + newText + left.slice(offsetAt(note, range.end)),
    text,
  );
}

/** A note, and what it is after tasks were given a status one after the other. */
function desk(path: string) {
  const service: Service = createService();
  const open = (text: string) => service.set({ uri, path, text }, settings);
  return {
    open,
    give(text: string, task: number, status: Status) {
      const note = open(text);
      const position = positionAt(note, note.tasks[task]!.span.start);
      return edited(note, text, service.setStatus(uri, position, status, ask));
    },
  };
}

const facts = ({ title, status, due, start, owners, kind }: Task) => ({ title, status, due, start, owners, kind });

const variants: [name: string, write: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF, BOM and tabs', (text) => `\ufeff${text.replace(/^ {2,4}(?=[-*\d])/gm, '\t').replaceAll('\n', '\r\n')}`],
];

describe('every task of the sample, done and back', () => {
  for (const today of ['2026-11-21', '2027-01-01', '2028-02-29']) {
    for (const [name, write] of variants) {
      test(`${today}, ${name}`, () => {
        const folder = join(root, today);
        const paths = layOutSample(folder, today).filter((path) => path.endsWith('.md'));
        const changes = paths.map((path) => toggleEach(path, write(readFileSync(join(folder, path), 'utf8'))));
        assert.ok(changes.flat().length > 50);
      });
    }
  }
});

/** Holds that each change is seen, is the only one, and goes back byte for byte; answers with the tasks. */
function toggleEach(path: string, text: string): Task[] {
  const { open, give } = desk(path);
  const note = open(text);
  return note.tasks.map((task) => {
    const where = `${path}: ${task.title}`;
    const status = task.status === 'done' || task.status === 'cancelled' ? 'todo' : 'done';
    const now = give(text, task.id, status);
    const after = open(now).tasks;
    assert.equal(after[task.id]?.status, status, where);
    const others = (tasks: Task[]) => tasks.filter(({ id }) => id !== task.id).map(facts);
    assert.deepEqual(others(after), others(note.tasks), where);
    assert.deepEqual(after[task.id]?.owners, task.owners, where);
    assert.equal(give(now, task.id, task.status), text, where);
    return task;
  });
}

describe('what a task says of its status', () => {
  /** The last task of the text is given the status. */
  const cases: [name: string, text: string, status: Status, expected: string][] = [
    [
      'a word that Dueline would write goes again',
      '# 下周计划\n\n1. 压测\n2. 联系供应商 - 已完成\n',
      'todo',
      '# 下周计划\n\n1. 压测\n2. 联系供应商\n',
    ],
    ['so does a sign', '# Actions\n\n- AI: Tom to ask Li ✅\n', 'todo', '# Actions\n\n- AI: Tom to ask Li\n'],
    [
      'a word of one’s own gives way',
      '# 周计划\n\n1. 联系供应商，已上线\n',
      'todo',
      '# 周计划\n\n1. 联系供应商，待做\n',
    ],
    [
      'an empty cell of the status column is filled',
      '# 计划\n\n| 任务 | 负责人 | 状态 |\n| --- | --- | --- |\n| 切流 | 林悦 | 待做 |\n| 下架 | 林悦 |  |\n',
      'done',
      '# 计划\n\n| 任务 | 负责人 | 状态 |\n| --- | --- | --- |\n| 切流 | 林悦 | 待做 |\n| 下架 | 林悦 | 已完成 |\n',
    ],
    [
      'a table without a status column stays',
      '# 计划\n\n| 任务 | 负责人 | 截止 |\n| --- | --- | --- |\n| 下架 | 林悦 | 12月8日 |\n',
      'done',
      '# 计划\n\n| 任务 | 负责人 | 截止 |\n| --- | --- | --- |\n| 下架 | 林悦 | 12月8日 |\n',
    ],
  ];
  for (const [name, text, status, expected] of cases) {
    test(name, () => {
      const { open, give } = desk('周计划/2026-11-16 周计划.md');
      const { tasks } = open(text);
      assert.notEqual(tasks.at(-1)?.status ?? status, status);
      assert.equal(give(text, tasks.length - 1, status), expected);
    });
  }

  test('ticked and unticked, a line has its own word again', () => {
    const { give } = desk('plan.md');
    const text = '# 周计划\n\n1. 联系供应商 - 没开始\n';
    const done = give(text, 0, 'done');
    assert.equal(done, '# 周计划\n\n1. 联系供应商 - 已完成\n');
    assert.equal(give(done, 0, 'todo'), text);
    assert.notEqual(desk('plan.md').give(done, 0, 'todo'), text);
  });
});
