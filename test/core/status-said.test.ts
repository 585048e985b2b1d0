/** How far something is, in the last words of a note, in Japanese; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = '# 港湾会議 議事録\n\n## 桟橋\n\n';
const plan = '# 港湾計画\n\n## 桟橋\n\n';

describe('how far something is, said of it', () => {
  cases([
    [
      'behind its topic',
      `${minutes}- 柵の塗装は未着手\n- 大きい網は対応中です\n`,
      ['5 todo - - task.status', '6 doing - - task.status'],
    ],
    [
      'of a deed that goes on or is awaited',
      `${minutes}- 灯りの点検中\n- 縄の納品待ち\n`,
      ['5 doing - - task.status', '6 waiting - - task.status'],
    ],
    [
      'what is over, in a plan',
      `${plan}- 柵の塗装は完了\n- 網は点検済み\n`,
      ['5 done - - task.status', '6 done - - task.status'],
    ],
    ['what is over, in minutes', `${minutes}- 柵の塗装は完了\n`, []],
    ['what is merely so', `${minutes}- 灯台の見学者を募集中\n- 北の桟橋は使用中\n- 花火は開催中\n`, []],
    ['what is still to be settled about a meeting', `${minutes}- 会場は確認中\n- 次回の日程は調整中\n`, []],
    ['while something goes on', `${minutes}- 点検中に雨が降った\n- 対応中の船\n`, []],
    ['the sentences of a diary', '# 作業日誌\n\n## 3/1\n- 網の点検中。\n', []],
  ]);
});
