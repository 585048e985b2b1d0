/** Date expressions in three languages: a mark under a text says the days, the role and the rule of what stands above. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDates, resolveDate } from '../../server/core/dates/index.ts';
import { en } from '../../server/core/messages/en.ts';
import type { LanguageId } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { fixture } from './fixture.ts';

/** A Wednesday. */
const reference = '2026-03-04';
const rulesSeen = new Set<string>();

/** Reads each line with the marks under it, `FROM..TO role rule` (one day where both are the same, none where open). */
function check(language: LanguageId, source: string): void {
  const order = [language, ...(['en', 'zh', 'ja'] as const).filter((id) => id !== language)];
  for (const lines of source.trim().split(/\n(?! *\^)/)) {
    const { text, marks } = fixture(lines);
    const found = readDates(text, order).map((mention) => {
      const context = { reference, settings: defaultSettings, direction: 'next', language } as const;
      const { from, to, role, rule } = resolveDate(mention, context);
      rulesSeen.add(rule);
      const days = from === to ? from : `${from ?? ''}..${to ?? ''}`;
      return { start: mention.start, end: mention.end, label: `${days} ${role} ${rule.replace('date.', '')}` };
    });
    assert.deepEqual(found, marks, text);
  }
}

test('English', () => {
  check(
    'en',
    `
Review closes 2026-03-20, was 2026/3/2
              ^^^^^^^^^^ 2026-03-20 at full
                              ^^^^^^^^ 2026-03-02 at full
Freeze on March 20, 2026 at 5pm UTC
          ^^^^^^^^^^^^^^^^^^^^^^^^^ 2026-03-20 at full
Sent 20 Mar, answered Mar 24th, filed the 2nd of May
     ^^^^^^ 2026-03-20 at month-day
                      ^^^^^^^^ 2026-03-24 at month-day
                                          ^^^^^^^^^^ 2026-05-02 at month-day
Ship the parser by next Friday
                ^^^^^^^^^^^^^^ ..2026-03-13 due weekday-of-week
Ship it this Monday, show it Tuesday
        ^^^^^^^^^^^ 2026-03-02 at weekday-of-week
                             ^^^^^^^ 2026-03-10 at weekday
Held until Monday; open from 3/24
     ^^^^^^^^^^^^ ..2026-03-09 until weekday
                        ^^^^^^^^^ 2026-03-24.. start month-day
The figures from last week, and those of tomorrow
            ^^^^^^^^^^^^^^ 2026-02-23..2026-03-01 period period
                                         ^^^^^^^^ 2026-03-05 at day-word
Close the books at the end of June, the rest EOY
                   ^^^^^^^^^^^^^^^ 2026-06-30 at part
                                             ^^^ 2026-12-31 at part
Need an answer by COB Friday, no later than April 5
               ^^^^^^^^^^^^^ ..2026-03-06 due weekday
                              ^^^^^^^^^^^^^^^^^^^^^ ..2026-04-05 due month-day
Demo in early April, docs within 3 business days
        ^^^^^^^^^^^ 2026-04-01..2026-04-10 period part
                          ^^^^^^^^^^^^^^^^^^^^^^ 2026-03-04..2026-03-09 due workday
In two weeks, or three weeks from tomorrow; it broke 3 days ago
^^^^^^^^^^^^ 2026-03-18 at offset
                 ^^^^^^^^^^^^^^^^^^^^^^^^^ 2026-03-26 at offset
                                                     ^^^^^^^^^^ 2026-03-01 at offset
Goals for Q2 2026, H1, W13 and the week of April 10
          ^^^^^^^ 2026-04-01..2026-06-30 period quarter
                   ^^ 2026-01-01..2026-06-30 period quarter
                       ^^^ 2026-03-23..2026-03-29 period week-number
                                   ^^^^^^^^^^^^^^^^ 2026-04-06..2026-04-12 period week-of
Report for FY27 and the second half of 2026
           ^^^^ 2027-01-01..2027-12-31 period year
                    ^^^^^^^^^^^^^^^^^^^^^^^ 2026-07-01..2026-12-31 period quarter
Tests Mon - Wed, trial Apr 3 through Apr 14, talks 9-10 April
      ^^^^^^^^^ 2026-03-09..2026-03-11 period range
                       ^^^^^^^^^^^^^^^^^^^^ 2026-04-03..2026-04-14 period range
                                                   ^^^^^^^^^^ 2026-04-09..2026-04-10 period range
From March 9 to March 13, between the 9th and the 17th of April
^^^^^^^^^^^^^^^^^^^^^^^^ 2026-03-09..2026-03-13 period range
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2026-04-09..2026-04-17 period range
The third Tuesday of April, the last Friday in May; on the 29th
    ^^^^^^^^^^^^^^^^^^^^^^ 2026-04-21 at nth-weekday
                            ^^^^^^^^^^^^^^^^^^^^^^ 2026-05-29 at nth-weekday
                                                           ^^^^ 2026-03-29 at day
Moved to Tuesday the 17th
         ^^^^^^^^^^^^^^^^ 2026-03-17 at day
Due: Fri, done on 3/2, ETA 12/20
     ^^^ 2026-03-06 due weekday
                  ^^^ 2026-03-02 done month-day
                           ^^^^^ 2025-12-20 due month-day
Planned for March, this weekend, in 2027
            ^^^^^ 2026-03-01..2026-03-31 period month
                   ^^^^^^^^^^^^ 2026-03-07..2026-03-08 period weekend
                                    ^^^^ 2027-01-01..2027-12-31 period year
The last week of April, the next two months, past 5 years
^^^^^^^^^^^^^^^^^^^^^^ 2026-04-27..2026-05-03 period week-number
                        ^^^^^^^^^^^^^^^^^^^ 2026-04-01..2026-05-31 period window
                                             ^^^^^^^^^^^^ 2021-03-04..2026-03-03 period window
Signed 31-Oct-25
       ^^^^^^^^^ 2025-10-31 at full
The rest of the week is for tests; coming Friday too
^^^^^^^^^^^^^^^^^^^^ 2026-03-04..2026-03-08 period part
                                   ^^^^^^^^^^^^^ 2026-03-06 at weekday
Demo at 3pm on 3/20/2026, not 20/3/2026
               ^^^^^^^^^ 2026-03-20 at full
                              ^^^^^^^^^ 2026-03-20 at full
Weekly on Wed 3/11, 14:00-15:00 UTC
          ^^^^^^^^^^^^^^^^^^^^^^^^^ 2026-03-11 at month-day
Starting April 1; nothing before May
^^^^^^^^^^^^^^^^ 2026-04-01.. start month-day
                          ^^^^^^^^^^ ..2026-05-01 due month
Completed on Monday
             ^^^^^^ 2026-03-02 done weekday
See you the day after tomorrow, or yesterday evening
        ^^^^^^^^^^^^^^^^^^^^^^ 2026-03-06 at day-word
                                   ^^^^^^^^^^^^^^^^^ 2026-03-03 at day-word
Open since 2025-11; renewed until 2027
     ^^^^^^^^^^^^^ 2025-11-01.. start month
                            ^^^^^^^^^^ ..2027-12-31 until year
Year end: 12/31, reviewed in May, by March 5
          ^^^^^ 2025-12-31 at month-day
                             ^^^ 2026-05-01..2026-05-31 period month
                                  ^^^^^^^^^^ ..2026-03-05 due month-day
Retro on Monday, 9 March 2026
         ^^^^^^^^^^^^^^^^^^^^ 2026-03-09 at full
7/8
^^^ 2026-07-08 at month-day
`,
  );
});

test('Chinese', () => {
  check(
    'zh',
    `
2026年3月20日上线，20260321 归档
^^^^^^^^^^ 2026-03-20 at full
             ^^^^^^^^ 2026-03-21 at full
评审改到下周三前，本周一已开会
    ^^^^ ..2026-03-11 due weekday-of-week
         ^^^ 2026-03-02 at weekday-of-week
压测从3月24日开始，4月起限流
  ^^^^^^^^ 2026-03-24.. start month-day
           ^^^ 2026-04-01.. start month
截止日期：2026/3/14，完成时间：4.30
     ^^^^^^^^^ 2026-03-14 due full
                    ^^^^ 2026-04-30 due month-day
截止4月3日，后天之前反馈
^^^^^^ ..2026-04-03 due month-day
       ^^^^ ..2026-03-06 due day-word
4月底交付，月底前迁移，本季度末验收
^^^ 2026-04-30 at part
      ^^^ ..2026-03-31 due part
            ^^^^ 2026-03-31 at part
今晚发布，明天看结果，3天后复盘，两周内补齐
^^ 2026-03-04 at day-word
     ^^ 2026-03-05 at day-word
           ^^^ 2026-03-07 at offset
                 ^^^ 2026-03-04..2026-03-18 due window
下下周一放开，上周四的复盘
^^^^ 2026-03-16 at weekday-of-week
       ^^^ 2026-02-26 at weekday-of-week
周五（3月6日）评审，下周五（3月13日）上线
^^^^^^^^ 2026-03-06 at month-day
           ^^^^^^^^^^ 2026-03-13 at month-day
29号切库，下月初启动，上半年目标
^^^ 2026-03-29 at day
      ^^^ 2026-04-01..2026-04-10 period part
            ^^^ 2026-01-01..2026-06-30 period quarter
4/13~17 回归，4月26日-5月2日冻结，4.8-4.14 值班期间
^^^^^^^ 2026-04-13..2026-04-17 period range
           ^^^^^^^^^^ 2026-04-26..2026-05-02 period range
                        ^^^^^^^^ 2026-04-08..2026-04-14 period range
从周一到周三值班，10月和12月之间
^^^^^^ 2026-03-09..2026-03-11 period range
         ^^^^^^^^^ 2025-10-01..2025-12-31 period range
二〇二六年三月五日，三月二十八日
^^^^^^^^^ 2026-03-05 at full
          ^^^^^^ 2026-03-28 at month-day
完成于3月2日，预计下周上线
   ^^^^ 2026-03-02 done month-day
          ^^ 2026-03-09..2026-03-15 due period
第三季度预算，第13周，5月第一周
^^^^ 2026-07-01..2026-09-30 period quarter
       ^^^^ 2026-03-23..2026-03-29 period week-number
            ^^^^^ 2026-05-04..2026-05-10 period week-number
过去两周，未来三天，去年3月3号
^^^^ 2026-02-18..2026-03-03 period window
     ^^^^ 2026-03-05..2026-03-07 period window
          ^^^^^^ 2025-03-03 at month-day
周三（10.14日）前确认，3月5日、6日联调
^^^^^^^^^^^ ..2026-10-14 due month-day
              ^^^^ 2026-03-05 at month-day
                   ^^ 2026-03-06 at month-day
发布时间：2026 年 3 月 20 日 下午 3 点
     ^^^^^^^^^^^^^^^^^^^^^^ 2026-03-20 at full
１２月３１日止，全角也读
^^^^^^^ ..2025-12-31 due month-day
本周内给出，年底前上线，本月底收尾
^^^ 2026-03-02..2026-03-08 due part
      ^^^ ..2026-12-31 due part
            ^^^ 2026-03-31 at part
礼拜五晚上值守，星期天休息
^^^^^ 2026-03-06 at weekday
        ^^^ 2026-03-08 at weekday
三个工作日内回复，五天前提的，1个月后再看
^^^^^^ 2026-03-04..2026-03-09 due workday
         ^^^ 2026-02-27 at offset
               ^^^^ 2026-04-04 at offset
明天起3天内完成
^^^^^^ 2026-03-05..2026-03-08 period range
下月5号发版
^^^^ 2026-04-05 at day-of-month
3月5日前端联调，周五后端上线，3天内部署，3月中国区，3月5日前完成
^^^^ 2026-03-05 at month-day
         ^^ 2026-03-06 at weekday
                ^^^ 2026-03-04..2026-03-07 due window
                      ^^ 2026-03-01..2026-03-31 period month
                            ^^^^^ ..2026-03-05 due month-day
`,
  );
});

test('Japanese', () => {
  check(
    'ja',
    `
来週水曜(11日)に実施、今週金曜に判定
^^^^^^^^^ 2026-03-11 at day
             ^^^^ 2026-03-06 at weekday-of-week
3月24日までに回答、7/19以降に着手
^^^^^^^^ ..2026-03-24 due month-day
           ^^^^^^ 2026-07-19.. start month-day
９月末で終了、今月末までに更新、7月下旬に公開
^^^ 2026-09-30 at part
       ^^^^^^ ..2026-03-31 due part
                ^^^^ 2026-07-21..2026-07-31 period part
期限: 10/15、締切は3/20(金)です
    ^^^^^ 2025-10-15 due month-day
             ^^^^^^^ 2026-03-20 due month-day
令和8年3月5日、R8.3.5、平成31年4月
^^^^^^^^ 2026-03-05 at full
         ^^^^^^ 2026-03-05 at full
                ^^^^^^^ 2019-04-01..2019-04-30 period month
明日中に回答、3日以内に報告、2週間後に確認、3日前に連絡
^^^ 2026-03-05 at day-word
       ^^^^^ 2026-03-04..2026-03-07 due window
               ^^^^ 2026-03-18 at offset
                       ^^^ 2026-03-01 at offset
6/5〜6/9は凍結、9月から11月まで休止
^^^^^^^ 2026-06-05..2026-06-09 period range
           ^^^^^^^^^ 2026-09-01..2026-11-30 period range
3/24を目処に塗る、3月末目途で交換、3/24目標の塗装
^^^^^^^^ ..2026-03-24 due month-day
           ^^^^^^ ..2026-03-31 due part
                    ^^^^ 2026-03-24 at month-day
29日に切替、24日午前に再確認
^^^ 2026-03-29 at day
       ^^^^^ 2026-03-24 at day
翌営業日までに連絡、上期の目標、第2四半期末
^^^^^^^ ..2026-03-05 due workday
          ^^ 2025-04-01..2025-09-30 period quarter
                ^^^^^^ 2026-06-30 at part
今週末に作業、年内に移行、再来週の月曜日
^^^ 2026-03-07..2026-03-08 period weekend
       ^^ 2026-01-01..2026-12-31 due part
             ^^^^^^^ 2026-03-16 at weekday-of-week
5月の第3水曜日、来月の月末、6月より前は旧仕様
^^^^^^^^ 2026-05-20 at nth-weekday
         ^^^^^ 2026-04-30 at part
               ^^^^^ ..2026-06-01 due month
3/9の週に草案、10/2に公開
^^^^^ 2026-03-09..2026-03-15 period week-of
         ^^^^ 2025-10-02 at month-day
3月4日、6日に実施、4月10-12日は研修
^^^^ 2026-03-04 at month-day
     ^^ 2026-03-06 at month-day
           ^^^^^^^^ 2026-04-10..2026-04-12 period range
完了：3/2、着手日：3月9日
   ^^^ 2026-03-02 done month-day
           ^^^^ 2026-03-09 start month-day
２０２６年３月２０日（金）　15:00-16:00
^^^^^^^^^^^^^^^^^^^^^^^^^ 2026-03-20 at full
明後日に確認、一昨日の障害、昨夜の対応
^^^ 2026-03-06 at day-word
       ^^^ 2026-03-02 at day-word
              ^^ 2026-03-03 at day-word
今日から2日後に再開、来年からの予定
^^^^^^^ 2026-03-06 at offset
           ^^^^^ 2027-01-01.. start period
5月22日(金)〜26日(火)、FY26のQ2
^^^^^^^^^^^^^^^ 2026-05-22..2026-05-26 period range
                ^^^^^^^ 2026-07-01..2026-09-30 period quarter
直近2週間の件数、次の金曜日
^^^^^ 2026-02-18..2026-03-03 period window
         ^^^^^ 2026-03-06 at weekday
来月3日と5日に停止
^^^^ 2026-04-03 at day-of-month
     ^^ 2026-04-05 at day-of-month
2026年度上期、年度末、今年度の計画、来年度末
^^^^^^^^ 2026-04-01..2026-09-30 period quarter
         ^^^ 2026-03-31 at part
             ^^^ 2025-04-01..2026-03-31 period period
                    ^^^^ 2027-03-31 at part
～1/24 課題、2026Q2の目標
^^^^^ ..2026-01-24 due month-day
         ^^^^^^ 2026-04-01..2026-06-30 period quarter
`,
  );
});

test('English: what is no date', () => {
  check(
    'en',
    `
The relay answers on 10.0.3.12:8443
Upgraded to v2.14 from 2.12, see section 3.4
Migration 1/2 done, 3/4 of nodes, ratio 7/3, on call 24/7
Kernel 5.10 and 4.16, node 20.11.1, tag 1.24
Call 139-8765-4321 or 03-8765-4321
It took 9:30-12:00, 1.5ms, 3.7k/s, 12 GB, 30%
It may fail; we march on, second by second
The sun sat low, we fall back; they may march in may
commit 3f2a9d1, 20014 errors, #2023, $2024, id 202613
Port 15443, error 5/100, score 3:2, 100/120 passed
sales_2024-05-01.csv and a/2024-05-01-x.md
Every Friday and each Monday we meet
Two weeks of work, 3 days, 5 months of data, a day
RFC 2119, ISO 8601, UTF-8, HTTP 404
It was the first time and the second attempt
one may ask, he can sat
Step 1-3, pages 10-12, 4-6 hours, lines 3-5
x = 3/4, 2024.1.0.3, 1.2.3-4, 3.1.4
score 7/8, 7/8 done
10/11 tests passed, every other Friday
Order the lamps before Black Friday and sell them on Cyber Monday
`,
  );
});

test('Chinese: what is no date', () => {
  check(
    'zh',
    `
配置 16C/32G/2T，共 8 台，3点建议，问题主要有3点
发布 v2.14，回滚到 2.12，压缩比 7/3，延迟 1.5ms
现在 2/3 请求走新机房，1/100 重试，99.95%
值班电话 139-8765-4321，端口 15443，错误码 20014
一个月的数据，两周时间，3天工作量，五个工作日
版本周期，周期性，日志，月亮，年轻，今后，上一版本
每周五例会，每月3号，每天早上
第3章，第2节，3.4节，一日之计在于晨
内核5.10，4.16版本，十分重要，一起，一下，万一
上期回顾，下期再见，日本，周边，星期
5号楼3号机，8号节点，本周期，第2期
`,
  );
});

test('Japanese: what is no date', () => {
  check(
    'ja',
    `
バージョン3.11に更新、第3章を参照、手順1-3
毎週金曜に定例、毎月3日、隔週水曜
3か月のデータ、2週間の作業、5日間、1時間
型付けされる、日本語、月次、年次、時間、火災、水道、金額、木構造、土台
1/100 に再送、16C/32G、99.9%、2.8k/s
一部、一つ、二人、十分、三者、七転八倒
10.20.30.40:8080 に接続、#20231 を確認
前半の議論、後半は次回、途中、先ほど、今回
以前より速い、それ以降、これまで、ここから
2日目の議題、3年目、3日ごと、1日あたり
`,
  );
});

/** Seen in notes (dates-notes.test.ts), and in dates-workdays.test.ts. */
const elsewhere = new Set(['date.unanchored', 'date.order', 'date.near', 'date.agrees', 'date.workday-region']);

test('every rule of reading a date was seen above', () => {
  const rules = Object.keys(en.rules).filter((rule) => rule.startsWith('date.') && !elsewhere.has(rule));
  assert.deepEqual(
    rules.filter((rule) => !rulesSeen.has(rule)),
    [],
  );
});
