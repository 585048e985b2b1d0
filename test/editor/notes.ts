/**
 * The notes that the editor tests run on, as they are on a day: for the tests outside the editor, which lay them out, and
 * for the suite inside, which knows by them what to expect. Free of Node.
 */
import { addDays, toDay, weekdayName } from '../../server/core/dates/day.ts';
import type { Day } from '../../server/core/model.ts';

/** The paths of the notes, by what they are for. */
export const paths = {
  plan: 'plans/gateway.md',
  chinese: '会议/周会.md',
  japanese: '議事録/定例.md',
  runbook: 'runbooks/certificate.md',
  otherRunbook: 'runbooks/restart.md',
  dates: 'minutes/review.md',
} as const;

/** The days that they speak of. All stand clear of each other, so that a run over midnight ends as it began. */
export const days = (today: Day) => ({
  today,
  longAgo: addDays(today, -12),
  late: addDays(today, -5),
  afterLate: addDays(today, -4),
  soon: addDays(today, 2),
  later: addDays(today, 40),
});

/** How many of their tasks are open, and how many of those overdue. */
export const open = 7;
export const overdue = 3;

export function notes(today: Day): Record<string, string> {
  const { longAgo, late, soon, later } = days(today);
  return {
    [paths.plan]: lines(
      ['# Gateway plan', '', `Date: ${late}`, '', '## This week', ''],
      [`- [ ] Renew the gateway certificate, due ${late} #41 @mori`, `- [ ] Order spare disks, due ${soon} @li`],
      [`- [x] Rotate the backup keys, due ${longAgo} @mori`, '- [ ] Write the capacity report @mori'],
    ),
    [paths.chinese]: lines(
      ['# 周会', '', `日期：${longAgo}`, '', '## 待办', ''],
      [`- [ ] 更新部署脚本，截止 ${late}，负责人：王芳`, `- [ ] 校对用户手册，截止 ${later} @李雷`],
    ),
    [paths.japanese]: lines(
      ['# 定例会議', '', `日付：${longAgo}`, '', '## 対応事項', ''],
      [`- [ ] 監視アラートの棚卸し　期限：${late}　担当：佐藤`, `- [ ] 復旧訓練の準備　期限：${later}　担当：佐藤`],
    ),
    [paths.runbook]: lines(
      ['# Renew the gateway certificate', '', '1. Look at the expiry: `certctl status gateway`'],
      ['2. Ask for a new one: `certctl renew gateway`', '3. Load it: `systemctl reload gateway`'],
    ),
    [paths.otherRunbook]: lines(
      ['# Restart the gateway', '', '1. Take it out: `lbctl drain gateway`'],
      ['2. Restart it: `systemctl restart gateway`', '3. Put it back: `lbctl undrain gateway`'],
    ),
    [paths.dates]: lines(
      ['# Design review', '', `Date: ${late}`, '', 'We agreed to look at the figures tomorrow.', ''],
      [`The next one is on ${later} (${wrongWeekday(later)}).`, '', 'See [the plan](../plans/gateway.md).'],
    ),
  };
}

const lines = (...parts: string[][]): string => `${parts.flat().join('\n')}\n`;

/** The weekday of the day after. */
export const wrongWeekday = (day: Day): string => weekdayName(addDays(day, 1), 'en');

/** The calendar day that `date` falls on here. */
export const dayOf = (date: Date): Day =>
  toDay(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
