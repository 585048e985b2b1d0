import type { DecisionWords } from '../types/decisions.ts';

export const decisions: DecisionWords = {
  decisionLabels: ['结论', '决议', '决定', '会议结论', '会议决议'],
  questionLabels: ['疑问', '提问', 'q'],
  verdicts: ['同意', '不同意', '通过', '否决', '采纳', '不采纳', '批准', '驳回', '一致同意', '一致通过'],
  deciding: {
    nouns: [],
    begins: [
      '同意',
      '不同意',
      '暂不同意',
      '一致同意',
      '一致认为',
      '一致通过',
      '会议决定',
      '会议确定',
      '会议同意',
      '会议一致',
      '经讨论决定',
      '经讨论确定',
      '经讨论，决定',
      '经讨论，确定',
      '讨论决定',
    ],
    ends: [],
    deeds: [],
    settles: [],
  },
  undecided: ['待定', '未定', '暂无', '待讨论', '待确认', '尚未', '未决定', '无结论', '没有结论', '继续讨论'],
  answers: { labels: ['答', '回答', '答复', '回复', 'a'], words: ['是的', '不是', '可以', '不可以'] },
  agreed: [],
};
