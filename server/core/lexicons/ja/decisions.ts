import type { DecisionWords } from '../types/decisions.ts';

export const decisions: DecisionWords = {
  decisionLabels: ['結論', '決定', '決定事項', '決議', '合意'],
  questionLabels: ['質問', 'q', '疑問', '論点'],
  verdicts: ['採用', '不採用', '却下', '承認', '可決', '否決', '見送り', '保留', 'ok', '採択'],
  deciding: {
    begins: [],
    ends: [
      'に決定',
      'に決まった',
      'に決めた',
      'ことに決定',
      'ことに決まった',
      'ことになった',
      'こととする',
      'こととした',
      'ことにする',
      'ことにした',
      'で合意',
      'で合意した',
      'で決定',
      'と決定',
      'で決まり',
      'に決定した',
      'で決定した',
    ],
  },
  undecided: ['未定', '未決定', '保留', '持ち越し', '継続審議', 'まだ', '検討中', '要検討', '出ず', '結論出ず'],
  answers: { labels: ['a', '回答', '答え', '答'], words: ['はい', 'いいえ'] },
  agreed: [],
};
