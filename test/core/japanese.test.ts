import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('Japanese headings', () => {
  cases([
    [
      'the end of a heading says what it opens',
      '## 引っ越しの前に必ずやること\n- 鍵を返す\n\n## 先週倉庫でやらないこと\n- 棚の移動',
      ['2 todo - - task.section-todo'],
    ],
    ['not its middle', '## やることを決める方法\n- 紙に書く', []],
    [
      'coming weeks',
      '## 今後の予定\n- 屋根の塗装\n- 図面の見直し',
      ['2 todo - - task.section-todo', '3 todo - - task.section-todo'],
    ],
    [
      'an appointment below it is no task',
      '## 今後の予定\n- 4/23 見学会\n- 屋根の塗装',
      ['3 todo - - task.section-todo'],
    ],
    [
      'a day at the beginning elsewhere is',
      '## 宿題\n- 4/23までに図面を直す',
      ['2 todo - 2026-04-23 task.section-todo'],
    ],
  ]);
});

describe('Japanese plans', () => {
  cases([
    [
      'a title opens nothing where a section does',
      '# 作業報告書\n## 図面\n- 図面は棚にある\n\n## 次にやること\n- 図面を直す',
      ['6 todo - - task.section-todo'],
    ],
    ['a marker is a word of its own', '- タスク数：一日五件\n- タスク：図面を直す', ['2 todo - - task.marker']],
    [
      'where something comes from is no plan',
      '# 週報\n- 倉庫の鍵は昨日から棚にある\n\n## 屋根\n- 3月4日から塗る',
      ['5 todo - - task.planned'],
    ],
  ]);
});
