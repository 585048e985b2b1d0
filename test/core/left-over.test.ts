/** Among what was done, what says of itself that something of it goes on, is left or is yet to come. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './reading.ts';

const said = (heading: string, point: string): string =>
  read(`# 2024-03-15\n\n## ${heading}\n\n- ${point}\n`, 'plans/2024-03-15.md')
    .tasks.map(({ status }) => status)
    .join();

const points: [status: string, heading: string, point: string][] = [
  ['doing', '本周完成', '合入十个补丁，编译通过，回归还在跑'],
  ['doing', '本周完成', '换灯，还差两盏'],
  ['doing', '本周完成', '灯还没换完'],
  ['done', '本周完成', '修复还在报错的灯'],
  ['done', '本周完成', '换灯，剩下的也换了'],
  ['todo', '本周完成', '下一步打算把灯换成新的'],
  ['waiting', '本周完成', '等新灯到货后才能更换'],
  ['done', '本周完成', '更换灯具'],
  ['doing', 'Done this week', 'The rebuilding of the pier has begun, Ann is at it'],
  ['doing', 'Done this week', 'Painting the rails is about half way'],
  ['doing', 'Done this week', 'Lamps are in, tests still fail'],
  ['done', 'Done this week', 'Mended the lamp that is still dim at night'],
  ['done', 'Done this week', 'Painted the pier'],
  ['doing', '今週やったこと', '灯りの交換、残りは2本'],
  ['doing', '今週やったこと', '柵の塗装は7割くらい'],
  ['doing', '今週やったこと', '灯りを替えた、柵はまだ'],
  ['done', '今週やったこと', 'まだ残っていた錆を落とした'],
  ['done', '今週やったこと', '灯りの交換'],
];

describe('in a report of what was done', () => {
  for (const [status, heading, point] of points)
    test(`${point} is ${status}`, () => assert.equal(said(heading, point), status));
});
