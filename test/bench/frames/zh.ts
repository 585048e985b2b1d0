/** How people who write in Chinese say what is to be done. */
import type { Language } from './frame.ts';

export const chinese: Language = {
  deeds: ['盘点物料', '撰写方案初稿', '走访客户', '比选供应商', '翻修栏杆'],
  frames: [
    {
      settings: [
        {
          path: '2026-03-02.md',
          above: '# 例会纪要\n\n时间：2026-03-02\n参会人：张伟、李强\n\n## 会议纪要\n\n',
          beside: '灯具正常',
        },
      ],
      shapes: ['point', 'paragraph'],
      frames: [
        ['张伟负责X', 'todo', '张伟'],
        ['张伟需X', 'todo', '张伟'],
        ['张伟下周X', 'todo', '张伟'],
        ['由张伟X', 'todo', '张伟'],
        ['会后由张伟X', 'todo', '张伟'],
        ['请张伟X', 'todo', '张伟'],
        ['X，张伟跟进', 'todo', '张伟'],
        ['栏杆组需X', 'todo', '栏杆组'],
        ['栏杆团队下周X', 'todo', '栏杆团队'],
        ['下周X', 'todo'],
        ['下周例会X', 'todo'],
        ['会后X', 'todo'],
        ['后续X', 'todo'],
        ['本周五前X', 'todo'],
        ['需要尽快X', 'todo'],
        ['待X', 'todo'],
        ['上周X了', null],
        ['谁来X？', null],
        ['不需要X', null],
      ],
    },
    {
      settings: [{ path: 'plans/2026-03-02.md', above: '# 周计划 2026-03-02\n\n## 灯具\n\n', beside: '灯具很亮' }],
      shapes: ['point'],
      frames: [
        ['X（进行中）', 'doing'],
        ['X，预计周五完成', 'todo'],
        ['X 50%', 'doing'],
        ['X：完成', 'done'],
        ['正在X', 'doing'],
        ['计划X', 'todo'],
        ['待X', 'todo'],
        ['X已完成', 'done'],
      ],
    },
  ],
};
