/** Who does what in Japanese minutes, below a heading that says nothing of it; each form with a near miss beside it. */
import { describe } from 'node:test';
import { type Case, cases } from './reading.ts';

const minutes = (line: string): string =>
  `# 議事録\n日時：2026-03-02\n参加者：岡本、小野、aoi\n\n## 桟橋\n寒かった。\n\n- ${line}`;
const of = (lines: Record<string, string | null>): Case[] =>
  Object.entries(lines).map(([line, task]) => [line, minutes(line), task === null ? [] : [`8 todo ${task}`]]);

describe('whoever stands beside a deed', () => {
  cases(
    of({
      '柵の修理（岡本）': '岡本 - task.undertaking',
      '柵の修理 → 岡本': '岡本 - task.undertaking',
      '柵の修理 @aoi': 'aoi - task.undertaking',
      '柵の修理（岡本、小野）': '岡本,小野 - task.undertaking',
      '【岡本】柵の修理': '岡本 - task.undertaking',
      '岡本 柵の修理': '岡本 - task.undertaking',
      '柵の説明（岡本）': null,
      '柵の色（岡本）': null,
      '柵の修理（北側）': null,
      岡本の柵の修理: null,
    }),
  );
});

describe('whoever does something, without an honorific', () => {
  cases(
    of({
      岡本と小野で柵を直す: '岡本,小野 - task.undertaking',
      '柵は、岡本が直す': '岡本 - task.undertaking',
      岡本さんが柵を直す予定: '岡本 - task.undertaking',
      桟橋と倉庫で柵を直す: null,
      '柵は、潮が直す': null,
      岡本さんが柵を直すのは大変: null,
    }),
  );
});

describe('what is asked for or left', () => {
  cases(
    of({
      柵の修理をお願いします: '- - task.request',
      札に名前を書いてください: '- - task.request',
      柵の色は持ち帰り: '- - task.request',
      岡本さんに柵の修理を依頼した: '岡本 - task.request',
      よろしくお願いします: null,
      岡本さんに柵の修理を断った: null,
      '柵の修理は3/6まで': '- 2026-03-06 task.planned',
      '柵の修理（期限：3/6）': '- 2026-03-06 task.planned',
      '柵の話は3/6まで': null,
      '【TODO】柵の修理': '- - task.marker',
      '【TODO帳】柵の修理': null,
    }),
  );
});
