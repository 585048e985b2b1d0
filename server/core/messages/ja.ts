import type { Messages } from './index.ts';

export const ja: Messages = {
  rules: {
    'task.checkbox': 'チェックボックスの項目です。',
  },

  statuses: { todo: '未着手', doing: '対応中', waiting: '待ち', done: '完了', cancelled: '中止' },
  certainties: { explicit: 'タスクとして明示', stated: '文面に記載', inferred: '前後から推定' },
  kinds: { plan: '計画', minutes: '議事録', runbook: '手順書', log: 'ログ', other: 'ノート' },
  day: (day, weekday) => `${day}（${weekday}）`,
  distance: (days) =>
    days === 0 ? '今日' : days === 1 ? '明日' : days === -1 ? '昨日' : days > 0 ? `${days}日後` : `${-days}日前`,
  over: (days) => `${days}日超過`,
  list: (items) => items.join('、'),
  quote: (text) => `「${text}」`,
  nobody: '担当なし',
  form: 'フォーム',
  inferred: '推定',

  diagnostics: {
    overdue: (title, days, due) => `「${title}」は期限を${days}日過ぎています（期限 ${due}）。`,
    dueSoon: (title, days, due) =>
      `「${title}」の期限は${days === 0 ? '今日' : days === 1 ? '明日' : `${days}日後`}です（${due}）。`,
    weekdayMismatch: (day, actual, stated) => `${day} は${actual}です。${stated}ではありません。`,
    impossible: (words) => `暦にない日です：「${words}」。`,
    ownedBy: (owners) => `担当は ${owners} です。`,
    dueRead: (due) => `期限は ${due} です。`,
    noteDate: (day) => `ノートの日付は ${day} です。`,
    countedFrom: (day) => `${day} から数えています。`,
  },

  tree: {
    bands: {
      overMonth: '期限から1か月超',
      month: '期限超過（1か月以内）',
      week: '期限超過（今週）',
      unsure: '日付は過ぎたが確かでない',
      today: '今日',
      thisWeek: '今週',
      nextWeek: '来週',
      later: 'それ以降',
      none: '期限なし',
      closed: '完了・中止',
    },
    noSection: '最初の見出しより前',
    count: (tasks, overdue) => (overdue > 0 ? `${tasks} · 超過 ${overdue}` : `${tasks}`),
    spokenGroup: (label, tasks, overdue) => `${label}：タスク${tasks}件${overdue > 0 ? `、期限超過${overdue}件` : ''}`,
    spokenTask: (title, facts) => `${title}。${facts.join('、')}`,
    spokenDue: (day, distance) => `期限 ${day}、${distance}`,
    spokenOverdue: (days) => `期限を${days}日超過`,
    spokenOwner: (owners) => `担当 ${owners}`,
  },

  hover: {
    status: '状態',
    owner: '担当',
    due: '期限',
    start: '開始',
    done: '完了日',
    priority: '優先度',
    issue: '課題',
    section: '節',
    certainty: '確かさ',
    form: 'ひな形やチェックリストの欄です。表示のみで、期限超過にはなりません。',
    why: '根拠',
    read: (words, because) => `「${words}」：${because}`,
    range: (from, to) => `${from} ～ ${to}`,
    until: (to) => `${to} まで`,
    since: (from) => `${from} から`,
    today: (distance) => `今日から見て：${distance}`,
    note: (days) =>
      days === 0 ? 'ノートの当日' : days > 0 ? `ノートの日付の${days}日後` : `ノートの日付の${-days}日前`,
    unresolved: '数えられません：ノートに起点となる日付がありません。',
    impossible: '暦にない日です。',
    otherReadings: (readings) => `${readings} とも読めます。この日付で期限超過とはしません。`,
    mismatch: (stated, actual) => `${stated}とありますが、その日は${actual}です。`,
    person: (open, overdue, dueThisWeek) => `未完了 ${open}件 · 期限超過 ${overdue}件 · 今週期限 ${dueThisWeek}件`,
    nothingOpen: '未完了のタスクはありません。',
    mostUrgent: '急ぎのもの',
    where: '場所',
    more: (count) => `ほか${count}件`,
    mentions: (count) => `${count}件のノートに登場`,
    tasks: (count) => `タスク${count}件`,
    openTasks: (count) => `未完了のタスク${count}件`,
    noteKind: (kind, day) => (day === null ? kind : `${kind}（${day}）`),
  },

  actions: {
    markDone: '完了にする',
    markTodo: '未着手に戻す',
    absoluteDate: (words, day) => `「${words}」を「${day}」と書く`,
    fixWeekday: (words) => `「${words}」と書く：日付が正しい`,
    fixDay: (words) => `「${words}」と書く：曜日が正しい`,
  },

  query: {
    expected: (words, possible) =>
      `「${words}」：ここには ${possible.join('、')} ${possible.length > 1 ? 'のいずれか' : ''}が必要です。`,
    missing: (after, possible) => `「${after}」の後が足りません：${possible.join('、')}。`,
    unclosed: 'この括弧が閉じていません。',
    unopened: '閉じ括弧が余っています。',
    term: '条件（未完了、期限切れ、今週期限、担当は名前、または題名の語）',
    value: '値',
    date: '日付（今日、来週金曜、2026-03-05 など）',
  },
};
