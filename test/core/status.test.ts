import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStatuses } from '../../server/core/mentions/status.ts';
import { read } from './reading.ts';

describe('status words', () => {
  const spellings: [string, string | null][] = [
    ['刷漆 - 待跟进', 'suffix todo'],
    ['刷漆, 进行中', 'suffix doing'],
    ['刷漆。已上线', 'suffix done'],
    ['刷漆（已闭环）', 'suffix done'],
    ['塗装 → 完了', 'suffix done'],
    ['进行中', 'whole doing'],
    ['WIP: paint', 'prefix doing'],
    ['[done] paint', 'prefix done'],
    ['paint - done', 'suffix done'],
    ['get it done', null],
    ['塗装、対応中、残りは一つ', 'suffix doing'],
    ['定时任务完成60%', 'percent doing'],
    ['进度：100%', 'percent done'],
    ['paint the pier: 80% done', 'percent doing'],
    ['alert at 70% load', null],
    ['図面を業者に送る → 送付済み', 'suffix done'],
    ['図面は送付済みの箱', null],
    ['图纸，已送出', 'suffix done'],
    ['图纸，已知的问题很多', null],
    ['刷漆，已暂停', 'suffix waiting'],
    ['paint ✅', 'sign done'],
    ['the closed iterator', null],
  ];
  for (const [text, expected] of spellings) {
    test(text, () => {
      const word = readStatuses(text, { start: 0 }).find(({ place }) => !['inside', 'opening', 'tail'].includes(place));
      assert.equal(word ? `${word.place} ${word.status}` : null, expected);
    });
  }
});

describe('the status of a task', () => {
  const status = (text: string): string => {
    const { status, evidence } = read(text, '2026-03-02 plan.md').tasks[0]!;
    return `${status} ${evidence[1]?.rule ?? '-'}`;
  };
  const tasks: [string, string][] = [
    ['- [x] paint', 'done status.checkbox'],
    ['- [ ] paint', 'todo status.checkbox'],
    ['TODO: [-] paint', 'todo status.unsaid'],
    ['- [ ] 刷漆，进行中', 'doing status.word'],
    ['- [x] 刷漆，进行中', 'done status.checkbox'],
    ['- [ ] ~~paint~~', 'done status.struck'],
    ["- [ ] ~~paint~~ (won't do)", 'cancelled status.word'],
    ['- [ ] paint ~~twice~~ once', 'todo status.checkbox'],
    ['ACTION 1: paint\n- **Status:** Accepted', 'done status.field'],
    ['ACTION 1: paint\n- **Status:** Ann looked at it and was sad about the colour of it', 'todo status.unsaid'],
    ['TODO: paint by Friday ✅', 'done status.sign'],
    ['TODO: ~~paint~~ ❌', 'cancelled status.sign'],
    ['DONE: paint', 'done status.word'],
    ['- [ ] paint, seen by Ann（已完成）', 'done status.word'],
    ['## TODO\n- paint\n  - Done', 'done status.field'],
    ['## TODO\n- paint\n  - Done by hand is better', 'todo status.section-todo'],
    ['1. 刷漆，3月1日已备料，预计3月6日刷', 'doing status.partly'],
    ['- [ ] 补漆，等厂商回复', 'waiting status.word'],
    ['- [ ] 等一下再补漆', 'todo status.checkbox'],
    ['- [ ] 色号：待厂商确认', 'waiting status.word'],
    ['- [ ] 色号：待确认', 'todo status.word'],
    ['TODO: 栏杆松动，3月1日 已修复加固', 'done status.word'],
    ['## Done\n- paint', 'done status.section-done'],
    ['# Weekly report\n## In progress\n- paint', 'doing status.section'],
    ['# 周报\n## 进行中\n- 刷漆', 'doing status.section'],
    ['# 週報\n## 対応中\n- 塗る', 'doing status.section'],
    ['# Weekly report\n## Blocked\n- paint', 'waiting status.section'],
    ['# Open\n## TODO\n- paint', 'todo status.section-todo'],
    ['## TODO\n- paint\n  - Done, on both sides', 'done status.field'],
    ['## TODO\n- 刷漆\n  - 已完成，两面都刷了', 'done status.field'],
    ['## TODO\n- paint\n  - Done right it takes a day', 'todo status.section-todo'],
    ['## 下周计划\n- 完成刷漆', 'todo status.section-todo'],
    ['1. 漆已买好，预计本周五刷', 'doing status.partly'],
    ['## Action items\n- Paint the rail: we’re working on a new coat', 'doing status.phrase'],
    ['## Action items\n- Paint the rail: the crew is not working on Sundays', 'todo status.section-todo'],
    ['## Goals for next week\n- Working on the rail', 'todo status.section-todo'],
  ];
  for (const [text, expected] of tasks) test(text, () => assert.equal(status(text), expected));
});
