/** Who does something in a clause of Chinese, by name alone, and tables and labels that say who is there. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string => `# 会议纪要\n${text}`;

const met = (...points: string[]): string =>
  minutes(`参会人：张伟、李静、Rikka\n\n${points.map((point) => `- ${point}`).join('\n')}`);

describe('somebody known before what they do', () => {
  cases([
    [
      'is to do it, whatever the verb, behind another clause too',
      met(
        '李静补一份说明',
        '绳子断了，李静去仓库拿',
        'Rikka 跟厂商对一下接口',
        '灯太暗。张伟周四拿两版图来',
        '方案由李静编',
      ),
      [
        '4 todo 李静 - task.undertaking',
        '5 todo 李静 - task.undertaking',
        '6 todo Rikka - task.undertaking',
        '7 todo 张伟 2026-03-05 task.undertaking',
        '8 todo 李静 - task.undertaking',
      ],
    ],
    [
      'told, thought, away or over is nothing to do',
      met(
        '李静补了一份说明',
        '张伟反馈灯太暗',
        '李静建议先看看',
        '张伟对图纸有意见',
        '张伟周三请假',
        '由张伟主持',
        '李静 3/20 生日',
      ),
      [],
    ],
    [
      'says it of themselves',
      met('没有结论，李静说她先去问一下', '张伟答应下周给图', '李静说灯太暗'),
      ['4 todo 李静 - task.undertaking', '5 todo 张伟 - task.undertaking'],
    ],
    [
      'as colleagues call each other, by what becomes of something or when',
      minutes('- 小唐把灯换掉\n- 麻烦老魏看看绳子\n- 王工下周给图\n- 小程序很慢\n- 老版本先保留\n- 高温天气'),
      ['2 todo 小唐 - task.undertaking', '3 todo 老魏 - task.undertaking', '4 todo 王工 - task.undertaking'],
    ],
    [
      'all of them, and nobody by name',
      met('大家把旧图清掉', '大家先观望', '大家讨论了灯'),
      ['4 todo - - task.undertaking'],
    ],
    [
      'several by what they are together, asked or bound to it',
      minutes(
        '- 灯有两处未接地。由承建方三日内整改\n- 灯具室要在周五前出图\n- 部分用户要换灯\n- 码头由三部分组成\n- 我方将灯视为港口的',
      ),
      ['2 todo 承建方 2026-03-05 task.undertaking', '3 todo 灯具室 2026-03-06 task.undertaking'],
    ],
  ]);
});

describe('who is there', () => {
  cases([
    [
      'by what only people say, and a title above all headings',
      '码头小组碰头\n\n#### 灯塔\n- 阿宁说灯太暗\n- 海报等定了再做，阿宁去问问报价\n\n#### 缆绳\n- 有人说绳子旧\n- 有人去看过',
      ['5 todo 阿宁 - task.undertaking'],
      'pier.md',
    ],
    [
      'who has taken something on, and whoever writes',
      minutes('- @ann 认领了，补完就换灯\n- 我来写说明\n- 我觉得灯太暗\n- 我去过码头了'),
      ['2 todo ann - task.undertaking', '3 todo - - task.undertaking'],
    ],
    [
      'by the column of those who do something, and how far they are in common words',
      minutes(
        '| 模块 | 谁 | 咋样了 |\n| --- | --- | --- |\n| 灯塔 | 冰冰 | 灯换好了，差油漆 |\n| 缆绳 | 阿飞 | 停着，等阿飞回来 |\n| 栏杆 | 冰冰 | 刷完了 |\n| 码头 | 老K | 砍掉 |\n\n顺便写一封信，冰冰写',
      ),
      [
        '4 doing 冰冰 - task.table',
        '5 waiting 阿飞 - task.table',
        '6 done 冰冰 - task.table',
        '7 cancelled 老K - task.table',
        '9 todo 冰冰 - task.undertaking',
      ],
    ],
    [
      'by where they were',
      minutes('- 现场：阿树、Mandy、球球\n\n## 灯\n\n- 球球回去试两盏\n- 现场：灯坏了，先换一盏'),
      ['6 todo 球球 - task.undertaking'],
    ],
  ]);
});
