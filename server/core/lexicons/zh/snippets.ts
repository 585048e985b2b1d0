import type { SnippetWords } from '../types/snippets.ts';

export const snippets: SnippetWords = {
  task: { words: ['任务', '待办', 'task'], lines: ['- [ ] ‹任务›（‹负责人›，‹{week}›前）'] },
  action: {
    words: ['行动项', 'action'],
    lines: ['- 行动项：‹任务›，负责人：‹姓名›，截止日期：‹{week}›'],
  },
  minutes: {
    words: ['会议纪要', '纪要', 'minutes'],
    lines: [
      '# ‹会议›纪要 {today}',
      '',
      '时间：{today}',
      '参会人：‹姓名›',
      '',
      '## 议题',
      '',
      '- ‹议题›',
      '',
      '## 结论',
      '',
      '- ‹结论›',
      '',
      '## 待办事项',
      '',
      '- [ ] ‹任务›（‹负责人›，‹{week}›前）',
      '',
    ],
  },
};
