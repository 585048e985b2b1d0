import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runbookList, runbooksFor } from '../../server/core/answers/runbooks/runbooks.ts';
import type { World } from '../../server/core/answers/world.ts';
import { createIndex } from '../../server/core/index/index.ts';
import { runbookName } from '../../server/core/index/section.ts';
import { cut, lineStarts } from '../../server/core/markdown/index.ts';
import type { Note, NoteKind, Section } from '../../server/core/model.ts';
import { findRunbooks } from '../../server/core/note/runbooks/runbooks.ts';
import { askWith, noteWith, taskWith } from './build.ts';
import { gold, runbookNotes } from './runbook-notes.ts';

/** A note with its sections, links and runbooks, and each top-level item as a task. */
function read(path: string, text: string, kind: NoteKind = 'other'): Note {
  const units = cut(text);
  const sections: Section[] = [];
  for (const { start, end, blocks } of units) {
    const [block] = blocks;
    if (block?.kind !== 'heading') continue;
    for (const open of sections) if (open.end === text.length && open.depth >= block.level) open.end = start;
    const parent = sections.findLastIndex((other) => other.end === text.length && other.depth < block.level);
    const title = block.text.trim();
    sections.push({
      title,
      depth: block.level,
      span: { start, end },
      end: text.length,
      parent: parent < 0 ? null : parent,
    });
  }
  const all = units.flatMap((unit) => unit.blocks.map((block) => ({ block, offset: unit.start + block.start })));
  const tasks = all
    .filter(({ block }) => block.kind === 'item' && block.depth === 0)
    .map(({ block, offset }, id) =>
      taskWith({ id, title: block.text, span: { start: offset, end: offset + block.source.length } }),
    );
  const links = all.flatMap(({ block, offset }) =>
    block.links.map((link) => ({
      span: { start: link.start + offset, end: link.end + offset },
      target: link.target,
      text: block.source.slice(link.label.start, link.label.end),
    })),
  );
  const runbooks = findRunbooks({ units, sections, kind, title: path });
  return { ...noteWith(path, []), kind, sections, tasks, links, runbooks, lines: lineStarts(text) };
}

function worldOf(texts: Record<string, string>): World {
  const index = createIndex();
  for (const [path, text] of Object.entries(texts)) index.set(read(path, text));
  const byUri = new Map(Object.entries(texts).map(([path, text]) => [`file:///${path}`, text]));
  return { index, ask: askWith(), text: (uri) => byUri.get(uri) ?? '', read: (it: Note) => it };
}

/** What is offered on a line of `plans/plan.md` with this text. */
function offered(task: string) {
  const world = worldOf({ ...runbookNotes, 'plans/plan.md': `- [ ] ${task}\n` });
  const note = world.index.note('file:///plans/plan.md')!;
  return runbooksFor(note, { line: 0, character: 8 }, world);
}

const titles = (text: string, kind: NoteKind = 'other') => read('a.md', text, kind).runbooks.map(({ title }) => title);

describe('runbooks', () => {
  const found: [name: string, text: string, kind: NoteKind, titles: string[]][] = [
    ['a section with commands', '# A\n\n## Nightly job\n```sh\n./a.sh\n./b.sh\n```\n', 'other', ['Nightly job']],
    ['one command in a numbered list', '# A\n\n## Colours\n1. `./a.sh`\n2. look\n', 'other', ['Colours']],
    ['one command is an example', '# A\n\n## Colours\n```sh\n./a.sh\n```\n', 'other', []],
    ['but not under a heading that says how', '# A\n\n## Restart\n```sh\n./a.sh\n```\n', 'other', ['Restart']],
    ['numbered steps under such a heading', '## 操作步骤\n1. 登录\n2. 点击保存\n', 'other', ['操作步骤']],
    ['numbers without a bullet', '## 発行手順\n1、申請\n2、承認\n', 'other', ['発行手順']],
    ['mere items are a list', '## Deployment\n- [ ] ask Mara\n- [ ] tell Jun\n', 'other', []],
    ['unless the note is a runbook', '## Deployment\n- ask Mara\n- tell Jun\n', 'runbook', ['Deployment']],
    ['minutes tell of commands', '## Done\n```sh\n./a.sh\n./b.sh\n```\n', 'minutes', []],
    ['and may hold a procedure', '## 部署流程\n```sh\n./a.sh\n./b.sh\n```\n', 'minutes', ['部署流程']],
    ['under its own heading, not one above', '# Migration\n## Media\n- `sh a.sh x`\n- `sh b.sh x`\n', 'plan', []],
    ['parts make one of what is above', '# DiskFull\n## Impact\nx\n## Mitigation\n1. `df -h`\n', 'other', ['DiskFull']],
    ['also below', '# 处理\n## 超时\n### 现象\nx\n### 处理步骤\n1. `df -h`\n', 'other', ['超时']],
    [
      'parts among many other things do not',
      '# Log\n## Impact\nx\n## Cause\n1. `df -h`\n## A\n## B\n## C\n',
      'minutes',
      [],
    ],
    ['one part alone does not', '# Report\n## Impact\nSome mails were late.\n', 'other', []],
  ];
  for (const [name, text, kind, expected] of found) {
    test(name, () => assert.deepEqual(titles(text, kind), expected));
  }

  test('steps hold their commands and where they stand', () => {
    const text =
      '## Restart\n1. stop\n   ```sh\n   $ ./stop.sh\n   done\n   ```\n2. `./start.sh --all`\n\n$ ./look.sh -v\n';
    const [runbook] = read('a.md', text).runbooks;
    assert.deepEqual(
      runbook!.steps.map((step) => [text.slice(step.span.start, step.span.end), step.commands]),
      [
        ['stop', ['./stop.sh']],
        ['`./start.sh --all`', ['./start.sh --all']],
        ['./look.sh -v', ['./look.sh -v']],
      ],
    );
    assert.deepEqual(runbook!.names.toSorted(), ['look.sh', 'start.sh', 'stop.sh']);
  });

  test('its name outside of its note begins with the title of the note, said once', () => {
    const text = '# Seats\n\n## Deploy\n\n1. `make build`\n2. `make deploy`\n3. `make check`\n';
    const note = { ...read('seats.md', text, 'runbook'), title: 'Seats' };
    assert.deepEqual(
      note.runbooks.map((runbook) => runbookName(note, runbook)),
      ['Seats › Deploy'],
    );
    assert.equal(runbookName(note, { ...note.runbooks[0]!, title: 'Seats', section: null }), 'Seats');
  });

  test('the list names each with its steps', () => {
    const list = runbookList(worldOf(runbookNotes).index);
    const gateway = list.find(({ title }) => title === 'runbooks/gateway.md › Gateway › Restart the gateway');
    assert.deepEqual(
      gateway?.steps.map(({ range }) => range.start.line),
      [2, 3, 4],
    );
    assert.equal(gateway?.range.start.line, 1);
    assert.ok(list.some(({ title }) => title.split(' › ').at(-1) === '支付回调超时'));
  });
});

describe('runbooks for a task', () => {
  test('the right one is first in at least 85 % of the gold set', () => {
    const wrong = gold.flatMap(([task, title]) => {
      const first = offered(task)[0]?.title.split(' › ').at(-1) ?? null;
      return first === title ? [] : [`${task}: ${first} instead of ${title}`];
    });
    assert.ok(wrong.length <= 0.15 * gold.length, wrong.join('\n'));
  });

  const reasons: [task: string, reason: string, because: RegExp, line: number][] = [
    ['see [the steps](../runbooks/db.md#add-a-read-replica)', 'link', /the steps/, 6],
    ['extend check_balance.py to refunds', 'command', /check_balance\.py/, 4],
    ['`helm rollback storefront 12` in staging', 'command', /helm rollback storefront 12/, 4],
    ['give order-consumer more memory', 'name', /order-consumer/, 6],
    ['導入: 検索サーバーを再起動する', 'words', /再起/, 1],
  ];
  for (const [task, reason, because, line] of reasons) {
    test(`by ${reason}: ${task}`, () => {
      const [best] = offered(task);
      assert.equal(best?.reason, reason);
      assert.match(best!.because, because);
      assert.equal(best?.range.start.line, line);
    });
  }

  test('a heading asks as a task does, and never for itself', () => {
    const world = worldOf({
      ...runbookNotes,
      'log.md': '# Incident\n\n## Roll back a release\n./a.sh -x\n\n./b.sh -x\n',
    });
    const found = runbooksFor(world.index.note('file:///log.md')!, { line: 2, character: 4 }, world);
    assert.deepEqual(
      [found[0]?.title.split(' › ').at(-1), found[0]?.path],
      ['Roll back a release', 'runbooks/release.md'],
    );
  });

  test('an empty line asks for nothing', () => {
    const world = worldOf({ ...runbookNotes, 'log.md': '\n\ntext\n' });
    assert.deepEqual(runbooksFor(world.index.note('file:///log.md')!, { line: 0, character: 0 }, world), []);
  });
});
