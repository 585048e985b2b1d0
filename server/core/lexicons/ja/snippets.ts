import type { SnippetWords } from '../types/snippets.ts';

export const snippets: SnippetWords = {
  task: { words: ['タスク', 'やること', 'task'], lines: ['- [ ] ‹やること›（‹担当者›、‹{week}›まで）'] },
  action: {
    words: ['宿題', 'アクション', 'action'],
    lines: ['- 宿題：‹やること›（担当：‹名前›、期限：‹{week}›）'],
  },
  minutes: {
    words: ['議事録', 'minutes'],
    lines: [
      '# ‹会議›議事録 {today}',
      '',
      '日時：{today}',
      '出席者：‹名前›',
      '',
      '## 議題',
      '',
      '- ‹議題›',
      '',
      '## 決定事項',
      '',
      '- ‹決まったこと›',
      '',
      '## 宿題',
      '',
      '- [ ] ‹やること›（‹担当者›、‹{week}›まで）',
      '',
    ],
  },
};
