/** Forms of dates beside what only looks like them: each line is a text and what is read in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDates, resolveDate } from '../../server/core/dates/index.ts';
import type { LanguageId } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';

/** Each line `text => words days role; …`, read on a Wednesday; `¶` is a line end. */
function check(language: LanguageId, lines: string): void {
  for (const line of lines.trim().split('\n')) {
    const [text, expected] = line.replaceAll('¶', '\n').split(' => ') as [string, string];
    const found = readDates(text, [language]).map((mention) => {
      const context = {
        reference: '2026-03-04',
        settings: defaultSettings,
        direction: 'next',
        language,
      } as const;
      const { from, to, role } = resolveDate(mention, context);
      return `${mention.text} ${from === to ? from : `${from ?? ''}..${to ?? ''}`} ${role}`;
    });
    assert.equal(found.join('; ') || '-', expected, text);
  }
}

test('quarters and halves in short', () => {
  check(
    'en',
    `
Goals for Q3'26 => Q3'26 2026-07-01..2026-09-30 period
Plan 2H26 and 3Q 2026 => 2H26 2026-07-01..2026-12-31 period; 3Q 2026 2026-07-01..2026-09-30 period
Budget of FY26Q1 => FY26Q1 2026-01-01..2026-03-31 period
H1 goals: fewer pages => H1 2026-01-01..2026-06-30 period
Ship in 2H => 2H 2026-07-01..2026-12-31 period
An <h1> above, then 2h26 of talk on H2 streams => -
The W3 consortium, ids like 7w3h and dogs'26x => -
`,
  );
});

test('days in a list lend each other the month', () => {
  check('en', 'We meet on 18 and 19 June => 18 2026-06-18 at; 19 June 2026-06-19 at');
  check('en', 'Rows 19 and 18 June => 18 June 2026-06-18 at');
  check('zh', '评审3月4、5日 => 3月4 2026-03-04 at; 5日 2026-03-05 at');
  check('zh', '1、3月5日交付 => 3月5日 2026-03-05 at');
});

test('both ends of a range share a year and the next month', () => {
  check(
    'en',
    `
Talks May 8 - 10, 2025 => May 8 - 10, 2025 2025-05-08..2025-05-10 period
Off from April 27th to the 3rd => from April 27th to the 3rd 2026-04-27..2026-05-03 period
Course May 5 - 6 (Tue-Wed) => May 5 - 6 (Tue-Wed) 2026-05-05..2026-05-06 period
On 2026-09-23 1:30pm to 4 => 2026-09-23 1:30pm 2026-09-23 at
From 09:30, 14 May - 18:15, 19 May => 14 May - 18:15, 19 May 2026-05-14..2026-05-19 period
Open between March and now => between March and now 2026-03-01..2026-03-04 period
Do it now, until now it was not done, the call is now 14:00 => -
Sessions from the last 7 days => from the last 7 days 2026-02-25..2026-03-03 period
Python from 2.3 to 2.7 => -
`,
  );
  check('ja', '3.11から3.12へ更新 => -');
});

test('shares of a period, days beside a day, weekdays some weeks away', () => {
  check(
    'en',
    `
The first 2 weeks of May => first 2 weeks of May 2026-05-04..2026-05-17 period
In the last two months of 2025 => the last two months of 2025 2025-11-01..2025-12-31 period
The second last week of May 2026 => second last week of May 2026 2026-05-18..2026-05-24 period
On the last day of March => the last day of March 2026-03-31 at
Before the last day they tried the first 2 doors => -
Set up the day before Monday => day before Monday 2026-03-08 at
Monday two weeks from now => Monday two weeks from now 2026-03-16 at
It failed two Fridays ago => two Fridays ago 2026-02-20 at
Closed on Fridays and in the coming weeks => -
By the next weekday => By the next weekday ..2026-03-05 due
`,
  );
  check(
    'zh',
    '今年前五个月的数据，4月前4天值班 => 今年前五个月 2026-01-01..2026-05-31 period; 4月前4天 2026-04-01..2026-04-04 period',
  );
});

test('years of two digits and of long ago', () => {
  check('en', 'Born 9 Aug 96, built May 29, 1453 => 9 Aug 96 1996-08-09 at; May 29, 1453 1453-05-29 at');
  check('en', 'On May 29 1453 people came, 9 Aug 12 of them => May 29 2026-05-29 at; 9 Aug 2026-08-09 at');
});

test('names that begin like dates', () => {
  check('en', 'SEP-973, path.sep, jan.doe@b.org, mar-a, HTTP/2 may follow; 2 may fail => -');
  check(
    'en',
    'Sep 9, 2 May, the first of march => Sep 9 2025-09-09 at; 2 May 2026-05-02 at; first of march 2026-03-01 at',
  );
  check('en', 'work-plan-2026-03-27, sub/2026-03-27 => 2026-03-27 2026-03-27 at');
  check('en', 'Score 11/12, 11/12 done, page 3/24 => -');
  check('en', '_on October 12, 2016._ => October 12, 2016 2016-10-12 at');
  check('zh', '1日1回, 3.15晚会 => -');
  check('ja', '1日1回、2日に1回、週3日、4月号、三日坊主 => -');
  check('ja', '保存期間を 14 日にする、点検の間隔は7日、期間は14日まで => 14日まで ..2026-03-14 due');
  check('zh', '为期10日的巡检，周期为3月5日到3月9日 => 3月5日到3月9日 2026-03-05..2026-03-09 period');
  check('ja', '5日10時、来週3日に公開 => 5日10時 2026-03-05 at; 来週 2026-03-09..2026-03-15 period; 3日 2026-04-03 at');
  check('zh', '2022年4月2周报 => 2022年4月2 2022-04-02 at');
});

test('what stands beside a day says its role', () => {
  check('ja', '〆切は来週金曜、期限は3/20 => 来週金曜 2026-03-13 due; 3/20 2026-03-20 due');
  check('ja', '来週金曜〆切 => 来週金曜〆切 ..2026-03-13 due');
  check('ja', '3/3に提出済み、3/5に提出 => 3/3 2026-03-03 done; 3/5 2026-03-05 at');
  check('ja', '12/25(木)〜、3/24 10:00〜 => 12/25(木)〜 2025-12-25.. start; 3/24 10:00 2026-03-24 at');
  check('zh', '截止到3月20日 => 截止到3月20日 ..2026-03-20 due');
  check('zh', '完成时间为3月20日 => 3月20日 2026-03-20 due');
  check('zh', '11月3日已发，3月20日已定上线 => 11月3日 2025-11-03 done; 3月20日 2026-03-20 at');
  check('en', 'The deadline is Friday; sent on 2 March => Friday 2026-03-06 due; 2 March 2026-03-02 done');
});

test('a date goes on in the next line behind a word that asks for one', () => {
  check('en', 'Ship it by¶Friday => by¶Friday ..2026-03-06 due');
  check('en', 'We ship on March¶20, 2026. => March¶20, 2026 2026-03-20 at');
  check('en', 'Released in March¶20 people came => March 2026-03-01..2026-03-31 period');
  check('en', 'Friday¶20 people came => Friday 2026-03-06 at');
});

test('a word for `about` behind a named day or time; behind a number it says of what there is one', () => {
  check(
    'ja',
    '来週あたりに塗る、明日あたり晴れる => 来週 2026-03-09..2026-03-15 period; 明日 2026-03-05 at\n1日あたり3回、1週間あたり2件 => -',
  );
});

test('weekdays in one character', () => {
  check(
    'ja',
    '火～木で検証、月〜金に塗る => 火～木 2026-03-10..2026-03-12 period; 月〜金 2026-03-09..2026-03-13 period\n地下水～土、木～火 => -',
  );
});

test('dashed days that a word joins', () => {
  check(
    'zh',
    '联调 10-14 至 10-18 => 10-14 至 10-18 2025-10-14..2025-10-18 period\n耗时 3-5 到 10-15 天、2-3 至 4-5 => -\n周五前提交、3月5日前提供 => 周五前 ..2026-03-06 due; 3月5日前 ..2026-03-05 due',
  );
});

test('about a day of a month', () => {
  check(
    'ja',
    '6月3日あたりに塗る => 6月3日 2026-06-03 at\n3日あたり2件 => -\n6月3日前提で進める => 6月3日 2026-06-03 at',
  );
});

test('from one distance to another', () => {
  check(
    'en',
    `
Ropes come in 2-3 weeks => in 2-3 weeks 2026-03-18..2026-03-25 period
The lamp failed 2-3 days ago => 2-3 days ago 2026-03-01..2026-03-02 period
Answer within 4-5 weeks => within 4-5 weeks 2026-03-04..2026-04-08 due
It takes 2-3 weeks => -
`,
  );
  check('zh', '3-5天后回港，2~3周内修好 => 3-5天后 2026-03-07..2026-03-09 period; 2~3周内 2026-03-04..2026-03-25 due');
  check('zh', '几天内修好，几周后再看 => -');
  check('ja', '3〜5日後に点検 => 3〜5日後 2026-03-07..2026-03-09 period');
});

test('an amount that counts from something else is no day', () => {
  check('ja', '出港の3日前に点検、入港予定日の2〜3週間前に連絡 => -');
  check('ja', '今日の3日前に点検 => 今日の3日前 2026-03-01 at');
  check('en', 'Painted every 2 weeks starting yesterday => starting yesterday 2026-03-03.. start');
  check('en', 'Painted two weeks from tomorrow => two weeks from tomorrow 2026-03-19 at');
});

test('one day in the place of another', () => {
  check(
    'en',
    `
The launch moved from Monday to Friday => Monday 2026-03-09 at; Friday 2026-03-06 at
The pier is closed from Monday to Friday => from Monday to Friday 2026-03-09..2026-03-13 period
Launch moved to 4/5, score 4/5 => 4/5 2026-04-05 at
`,
  );
  check('zh', '从周三改到周五，验收推迟到 4/5 => 周三 2026-03-04 at; 周五 2026-03-06 at; 4/5 2026-04-05 at');
  check('zh', '从周三到周五停航 => 从周三到周五 2026-03-04..2026-03-06 period');
  check('ja', '点検を明日から今週金曜に変更 => 明日 2026-03-05 at; 今週金曜 2026-03-06 at');
  check('ja', '明日から今週金曜まで休み => 明日から今週金曜まで 2026-03-05..2026-03-06 period');
});

test('what may be a share is a day among days, or where it can be none', () => {
  check('ja', '8/8の帆が8/7に届いた => 8/8 2026-08-08 at; 8/7 2026-08-07 at');
  check('ja', '8/8の帆が直った => -');
  check('ja', '3/12に点検、3/5に出港、帆は2/3が無事 => 3/12 2026-03-12 at; 3/5 2026-03-05 at');
  check('en', '4/1 ropes replaced => 4/1 2026-04-01 at');
  check('en', '1/4 ropes replaced, 24/7 watch on the pier => -');
});

test('a marker behind a number is no part of a longer word', () => {
  check('ja', '4月1日付で交代、8月8日時点の数 => 4月1日 2026-04-01 at; 8月8日 2026-08-08 at');
  check('ja', '日付と日時 => -');
  check('zh', '1 月 26 和 2 月 8 日上班 => 1 月 26 2026-01-26 at; 2 月 8 日 2026-02-08 at');
  check('zh', '1 月 26 个泊位 => 1 月 2026-01-01..2026-01-31 period');
});

test('words of English for days and their ends', () => {
  check(
    'en',
    `
Closed till at least Wednesday => till at least Wednesday ..2026-03-04 until
Wait until the new year, happy new year => until the new year ..2027-01-01 until
Push it this week-end => this week-end 2026-03-07..2026-03-08 period
Extended to 19/June => 19/June 2026-06-19 at
Per Mar 3 sync, 5 per month => Mar 3 2026-03-03 at
Probably 3rd Wednesdays => -
`,
  );
  check('ja', '本日(2026/03/04 JST)より停止 => 本日(2026/03/04 JST)より 2026-03-04.. start');
  check('ja', '4月24日（金）11時～13時まで停止 => 4月24日（金）11時～13時まで 2026-04-24 at');
});

test('seasons of a year', () => {
  check(
    'en',
    `
Ropes in Spring 2027, sails this summer => Spring 2027 2027-03-01..2027-05-31 period; this summer 2026-06-01..2026-08-31 period
Prices fall, 3 spring tides, Spring 5 and fall back => -
`,
  );
  check(
    'zh',
    '2025年秋季换帆，明年春天出港 => 2025年秋季 2025-09-01..2025-11-30 period; 明年春天 2027-03-01..2027-05-31 period',
  );
  check('zh', '春港和秋港 => -');
  check(
    'ja',
    '2025年秋に出港、今夏は休み => 2025年秋 2025-09-01..2025-11-30 period; 今夏 2026-06-01..2026-08-31 period',
  );
});

test('days of the Chinese calendar', () => {
  check('zh', '中秋前修好，2024年端午出港 => 中秋前 ..2026-09-25 due; 2024年端午 2024-06-10 at');
  check('zh', '除夕休息，自从五一没修过 => 除夕 2027-02-05 at; 自从五一 2025-05-01.. start');
  check('zh', '2033年春节，2033年中秋 => 2033年春节 2033-01-31 at; 2033年中秋 2033-09-08 at');
  check('zh', '1990年春节，秋节 => 1990年春节 null at');
});

test('a part of the month that is not said', () => {
  check('zh', '中旬换帆，4月下旬出港 => 中旬 2026-03-11..2026-03-20 period; 4月下旬 2026-04-21..2026-04-30 period');
  check('ja', '下旬に切替 => 下旬 2026-03-21..2026-03-31 period');
  check('en', 'Sails mid to late April => mid to late April 2026-04-11..2026-04-30 period');
  check('en', 'Sails mid to April => April 2026-04-01..2026-04-30 period');
});

test('one or two, until and since', () => {
  check(
    'en',
    `
Painted in a day or two => in a day or two 2026-03-05..2026-03-06 period
Painted within the next week or two => within the next week or two 2026-03-04..2026-03-18 due
Valid through May 21, read through May 21 => Valid through May 21 ..2026-05-21 until; May 21 2026-05-21 at
Gone no sooner than June => no sooner than June 2026-06-01.. start
Watch: 2/24-3/2 Kim, 3/3-3/9 Lee => 2/24-3/2 2026-02-24..2026-03-02 period; 3/3-3/9 2026-03-03..2026-03-09 period
Planks of 1/8-1/4 => -
Delayed from Feb to March => Feb 2026-02-01..2026-02-28 period; March 2026-03-01..2026-03-31 period
`,
  );
  check('zh', '自9月1日起至10月8日止 => 自9月1日起至10月8日止 2026-09-01..2026-10-08 period');
  check('zh', '9月1日起，至今未修 => 9月1日起 2026-09-01.. start');
});

test('an amount behind an event counts from it', () => {
  check('zh', '合同到期5天后收帆，5天后出港 => 5天后 2026-03-09 at');
  check('ja', '申請後3日以内に返事、3日以内に出港 => 3日以内に 2026-03-04..2026-03-07 due');
  check('en', 'Paid within 3 days of delivery, sent within 3 days => within 3 days 2026-03-04..2026-03-07 due');
  check('ja', 'GW明けに出港 => GW明け 2026-05-06 at');
});

test('days with a slash that stand in brackets, in pairs or behind a month', () => {
  check(
    'en',
    `
The vote is 11/4, the next is 11/11 => 11/4 2025-11-04 at; 11/11 2025-11-11 at
Sails 3/3, ropes 5/5 => -
Talks on November 20/21 at the pier => November 20/21 2025-11-20..2025-11-21 period
What this weeks watch saw, the last weeks => this weeks 2026-03-02..2026-03-08 period
`,
  );
  check('ja', '点検(8/5)、帆の話(1/3) => 8/5 2026-08-05 at');
  check('ja', '仮(12/28) 本番(1/5) => 12/28 2025-12-28 at; 1/5 2026-01-05 at');
  check('ja', '8/14時点で9(水)が候補、2日に分けて点検 => 8/14 2026-08-14 at; 9(水) 2026-09-09 at');
  check('zh', '8.16 => 8.16 2026-08-16 at');
  check('zh', '8.12 => -');
  check('zh', '2023/5 例会，比例是2023/5 => 2023/5 2023-05-01..2023-05-31 period');
});

test('a longer word that begins like the end of a date', () => {
  check('zh', '本周内容：刷漆 => 本周 2026-03-02..2026-03-08 period');
  check('zh', '本周内刷完 => 本周内 2026-03-02..2026-03-08 due');
  check('zh', '今日头条改版 => -');
  check('ja', '今週の内容 => 今週 2026-03-02..2026-03-08 period');
  check('ja', '今週の内に塗る => 今週の内 2026-03-02..2026-03-08 due');
  check('ja', '今年起こった高潮、2.2 起動する => 今年 2026-01-01..2026-12-31 period');
  check('ja', '前年比で増え、前月比較でも増えた => -');
  check('ja', '年内に公開したい => 年内 2026-01-01..2026-12-31 due');
  check('ja', '先週金曜に公開した => 先週金曜 2026-02-27 done');
});

test('an ordinal behind `in` counts something else', () => {
  check('en', 'To be done in the 2nd round, done on the 2nd => 2nd 2026-03-02 done');
});

test('a week that goes on into its weekend; one that runs backwards names no days', () => {
  check('zh', '周一至周末值班 => 周一至周末 2026-03-09..2026-03-15 period');
  check('zh', '按周四-周末排班 => 周四-周末 2026-03-05..2026-03-08 period');
  check('zh', '本周五到本周三 => 本周五到本周三 null period');
});

test('a dash between a label and its day', () => {
  check('en', 'Forms due - Thu Mar 12: rope => Thu Mar 12 2026-03-12 due');
  check('en', 'Paint - Thu Mar 12: rope => Thu Mar 12 2026-03-12 at');
});
