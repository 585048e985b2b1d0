/** How people who write in Japanese say what is to be done. */
import type { Language } from './frame.ts';

export const japanese: Language = {
  deeds: ['棚卸し', '素案作成', '剪定', '現地視察', 'ヒアリング'],
  frames: [
    {
      settings: [
        {
          path: '2026-03-02.md',
          above: '# 定例会 議事録\n\n日時：2026-03-02\n参加者：岡本、小野\n\n## 議題1 桟橋\n\n',
          beside: '照明は順調',
        },
      ],
      shapes: ['point', 'paragraph'],
      frames: [
        ['3/13までにXする。', 'todo'],
        ['来週中にXする。', 'todo'],
        ['次回、Xする。', 'todo'],
        ['引き続きXする。', 'todo'],
        ['Xする予定。', 'todo'],
        ['Xしておく。', 'todo'],
        ['Xすることとした。', 'todo'],
        ['岡本さんがXする。', 'todo', '岡本'],
        ['岡本さんにXしてもらう', 'todo', '岡本'],
        ['岡本さんにXをお願いする', 'todo', '岡本'],
        ['Xは岡本さんが担当', 'todo', '岡本'],
        ['Xする（岡本）', 'todo', '岡本'],
        ['綱が古い。来週Xする。', 'todo'],
        ['先週Xした。', null],
        ['Xしますか？', null],
        ['Xは不要', null],
      ],
    },
    {
      settings: [
        { path: 'plans/2026-03-02.md', above: '# 週次計画 2026-03-02\n\n## 照明\n\n', beside: '照明は明るい' },
      ],
      shapes: ['point'],
      frames: [
        ['X（対応中）', 'doing'],
        ['X：完了', 'done'],
        ['X待ち', 'waiting'],
        ['金曜までにX', 'todo'],
        ['X未着手', 'todo'],
        ['X完了', 'done'],
        ['Xする必要がある', 'todo'],
      ],
    },
  ],
};
