/** What sentences of minutes say is to be done, in whatever shape they stand: each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const ja = '# 定例会 議事録\n\n日時：2026-03-02\n\n## 議題1 桟橋\n\n';
const zh = '# 例会纪要\n\n时间：2026-03-02\n\n## 会议纪要\n\n';
const en = '# Harbour meeting 2026-03-02\n\nAttendees: Ann Lee, Bo Moe\n\n## Lamps\n\n* all fine\n';

describe('a Japanese paragraph of one line', () => {
  cases([
    ['says by when', `${ja}3/13までに柵を塗り直す。`, ['7 todo - 2026-03-13 task.planned']],
    ['says that it is to come', `${ja}次回、縄の見積りを比べる。`, ['7 todo - - task.planned']],
    ['says that it is planned', `${ja}灯りを交換する予定。`, ['7 todo - - task.planned']],
    ['says so in one sentence of several', `${ja}綱が古い。来週交換する。`, ['7 todo - - task.planned']],
    ['says whose it is', `${ja}灯りを交換する（岡本）`, ['7 todo 岡本 - task.undertaking']],
    ['tells what was done', `${ja}3/13までに柵を塗り直した。`, []],
    ['tells what things do', `${ja}風が吹くと綱が揺れる。`, []],
    [
      'is a line of several, each with its full stop',
      `${ja}桟橋は古い。\n来週、柵を塗り直す。\n灯りは明るい。`,
      ['8 todo - - task.planned'],
    ],
    ['is a line of several, which goes on', `${ja}桟橋は古い。\n来週、柵を塗り直すか\n話し合った。`, []],
  ]);
});

describe('a Japanese deed whose noun no list has', () => {
  cases([
    ['with する', `${ja}- 順調\n- 棚卸しする`, ['8 todo - - task.plain']],
    ['with somebody who does it', `${ja}- 順調\n- 下絵をスケッチしてもらう`, ['8 todo - - task.plain']],
    ['that says how something is', `${ja}- 順調\n- 図面と一致する`, []],
    ['in a polite phrase', `${ja}- 順調\n- よろしくお願いします`, []],
  ]);
});

describe('a Japanese team', () => {
  cases([
    ['does something together', `${ja}- 順調\n- 設備班で柵を塗り直す`, ['8 todo 設備班 - task.undertaking']],
    ['is asked', `${ja}- 順調\n- 柵の塗装を設備班に依頼する`, ['8 todo 設備班 - task.request']],
    ['is where people come together', `${ja}- 順調\n- 港のグループにて写真を見せ合う`, ['8 todo - - task.plain']],
    ['did something', `${ja}- 順調\n- 設備班で柵を塗り直した`, []],
  ]);
});

describe('a Chinese point', () => {
  cases([
    ['of what a team has to do', `${zh}1. 灯具正常\n2. 栏杆小组需尽快修复码头`, ['8 todo 栏杆小组 - task.undertaking']],
    ['of what a team will do, behind a comma', `${zh}1. 缆绳磨损，设备团队下周更换缆绳`, ['7 todo - - task.planned']],
    ['of the next meeting', `${zh}- 下周例会演示缆绳`, ['7 todo - - task.planned']],
    ['whose subject stands before the time', `${zh}- 栏杆后续修复`, ['7 todo - - task.planned']],
    ['with the day before the deed', `${zh}- 灯具更换，3月20日前完成`, ['7 todo - 2026-03-20 task.planned']],
    ['that tells what a team did', `${zh}1. 灯具正常\n2. 栏杆小组上周修复了码头`, []],
    ['that asks', `${zh}- 栏杆后续修复吗？`, []],
  ]);
});

describe('an English point', () => {
  cases([
    ["of whoever writes, with 'll", `${en}* I'll paint the pier`, ['8 todo - - task.undertaking']],
    ['the same with a typographic apostrophe', `${en}* I’ll paint the pier`, ['8 todo - - task.undertaking']],
    ['that tells where somebody will be', `${en}* I'll be away`, []],
    ['with lets', `${en}* Lets paint the pier`, ['8 todo - - task.request']],
    ['in which something lets', `${en}* The door lets rain in`, []],
    ['with a clause between', `${en}* Ann, looking at lamps, will order two`, ['8 todo Ann - task.undertaking']],
    [
      'of what somebody can do by a day',
      `${en}* Ann can paint the pier by Friday`,
      ['8 todo Ann 2026-03-06 task.undertaking'],
    ],
    ['of what somebody can do', `${en}* Ann can paint piers`, []],
    ['with a clause between, of nobody', `${en}* Lamps, looking old, will be fine`, []],
  ]);
});

describe('a report leaves open', () => {
  const report = '# 周报 2026-03-02\n\n## 灯具\n\n- 盘点物料';
  const path = 'reports/2026-03-02.md';
  const done = ['6 done - - task.told', '7 done - - task.told'];
  cases([
    [
      'what has a day to come',
      `${report}，预计周五完成\n- 更换了灯具\n- 修好了栏杆`,
      ['5 todo - 2026-03-06 task.planned', ...done],
      path,
    ],
    ['what is planned', `${report.replace('盘点', '计划盘点')}\n- 更换了灯具\n- 修好了栏杆`, done, path],
    ['nothing that was done', `${report}\n- 更换了灯具\n- 修好了栏杆`, ['5 done - - task.told', ...done], path],
  ]);
});

describe('a plan says', () => {
  const path = 'plans/2026-03-02.md';
  const plan = '# 周计划 2026-03-02\n\n## 灯具\n\n';
  const lamps = '# Weekly plan 2026-03-02\n\n## Lamps\n\n';
  cases([
    ['what is being done', `${plan}- 正在盘点物料`, ['5 doing - - task.status'], path],
    ['how something is', `${plan}- 灯具很亮\n- 灯光正好`, [], path],
    [
      'what whoever writes it will do',
      `${lamps}- the lamps are fine\n- Will paint the pier`,
      ['6 todo - - task.undertaking'],
      path,
    ],
    ['what things will do', `${lamps}- the lamps are fine\n- Will be dark`, [], path],
  ]);
});
