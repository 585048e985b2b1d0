/** The words of `Show Index Statistics`. */
import type { Locale } from '../core/model.ts';

export interface StatisticsWords {
  title: string;
  /** That nothing here tells what the notes hold. */
  safe: string;
  /** Between a name and what is said of it. */
  colon: string;
  program: string;
  editor: string;
  server: string;
  notes: string;
  ofNotes(counts: { notes: string; folders: string; open: string; skipped: string }): string;
  tasks: string;
  ofTasks(counts: { tasks: string; open: string; overdue: string }): string;
  memory: string;
  ofMemory(sizes: { resident: string | null; heap: string | null }): string;
  unknown: string;
  scan: string;
  ofScan(scan: { time: string; kept: string; read: string }): string;
  notYet: string;
  keystroke: string;
  ofKeystrokes(times: { count: string; half: string; most: string; longest: string }): string;
  store: string;
  ofStore(store: { size: string; written: string | null }): string;
  noStore: string;
  failed: string;
  slowest: string;
  /** Stands for the name of a note, and leads to it. */
  note(number: number): string;
  ofNote(note: { time: string; lines: string; tasks: string }): string;
  seconds(value: string): string;
}

const all: Record<Locale, StatisticsWords> = {
  en: {
    title: 'Dueline: index statistics',
    safe: 'Nothing here tells what your notes are called or what they say: it may go into a bug report as it is.',
    colon: ': ',
    program: 'Dueline',
    editor: 'Editor',
    server: 'Server',
    notes: 'Notes',
    ofNotes: ({ notes, folders, open, skipped }) =>
      `${notes} in ${folders} folder(s); ${open} open in the editor, ${skipped} could not be read`,
    tasks: 'Tasks',
    ofTasks: ({ tasks, open, overdue }) => `${tasks}; ${open} open, ${overdue} of them overdue`,
    memory: 'Memory',
    ofMemory: ({ resident, heap }) =>
      [resident && `${resident} resident`, heap && `${heap} of it in use as heap`].filter(Boolean).join(', '),
    unknown: 'not known here',
    scan: 'First reading',
    ofScan: ({ time, kept, read }) => `${time}; ${kept} notes came from the store, ${read} were read`,
    notYet: 'none yet',
    keystroke: 'Reading after a keystroke',
    ofKeystrokes: ({ count, half, most, longest }) =>
      `p50 ${half}, p95 ${most}, longest ${longest} (the last ${count})`,
    store: 'Store',
    ofStore: ({ size, written }) => (written ? `${size}, written ${written}` : size),
    noStore: 'none: all notes are read at each start',
    failed: 'not written any more: ',
    slowest: 'Notes that took longest to read',
    note: (number) => `note ${number}`,
    ofNote: ({ time, lines, tasks }) => `${time}, ${lines} lines, ${tasks} tasks`,
    seconds: (value) => `${value} s`,
  },
  zh: {
    title: 'Dueline：索引统计',
    safe: '此处不含笔记的名称和内容，可以原样附在问题报告中。',
    colon: '：',
    program: 'Dueline',
    editor: '编辑器',
    server: '服务器',
    notes: '笔记',
    ofNotes: ({ notes, folders, open, skipped }) =>
      `${folders} 个文件夹中共 ${notes} 篇；编辑器中打开 ${open} 篇，无法读取 ${skipped} 个`,
    tasks: '任务',
    ofTasks: ({ tasks, open, overdue }) => `共 ${tasks} 个；未完成 ${open} 个，其中逾期 ${overdue} 个`,
    memory: '内存',
    ofMemory: ({ resident, heap }) =>
      [resident && `常驻 ${resident}`, heap && `其中使用中的堆 ${heap}`].filter(Boolean).join('，'),
    unknown: '此环境无法得知',
    scan: '首次读取',
    ofScan: ({ time, kept, read }) => `${time}；${kept} 篇来自存储，${read} 篇重新读取`,
    notYet: '尚无',
    keystroke: '按键后的读取',
    ofKeystrokes: ({ count, half, most, longest }) => `p50 ${half}，p95 ${most}，最长 ${longest}（最近 ${count} 次）`,
    store: '存储',
    ofStore: ({ size, written }) => (written ? `${size}，${written}写入` : size),
    noStore: '无：每次启动都读取全部笔记',
    failed: '已停止写入：',
    slowest: '读取最慢的笔记',
    note: (number) => `笔记 ${number}`,
    ofNote: ({ time, lines, tasks }) => `${time}，${lines} 行，${tasks} 个任务`,
    seconds: (value) => `${value} 秒`,
  },
  ja: {
    title: 'Dueline: 索引の統計',
    safe: 'ノートの名前や内容は含まれません。このまま不具合の報告に貼り付けられます。',
    colon: ': ',
    program: 'Dueline',
    editor: 'エディター',
    server: 'サーバー',
    notes: 'ノート',
    ofNotes: ({ notes, folders, open, skipped }) =>
      `${folders} 個のフォルダーに ${notes} 件。エディターで開いているもの ${open} 件、読み込めないもの ${skipped} 件`,
    tasks: 'タスク',
    ofTasks: ({ tasks, open, overdue }) => `${tasks} 件。未完了 ${open} 件、うち期限切れ ${overdue} 件`,
    memory: 'メモリ',
    ofMemory: ({ resident, heap }) =>
      [resident && `常駐 ${resident}`, heap && `うち使用中のヒープ ${heap}`].filter(Boolean).join('、'),
    unknown: 'この環境では不明',
    scan: '最初の読み込み',
    ofScan: ({ time, kept, read }) => `${time}。保存済みから ${kept} 件、読み込み ${read} 件`,
    notYet: 'まだありません',
    keystroke: 'キー入力後の読み込み',
    ofKeystrokes: ({ count, half, most, longest }) => `p50 ${half}、p95 ${most}、最長 ${longest}（直近 ${count} 回）`,
    store: '保存領域',
    ofStore: ({ size, written }) => (written ? `${size}、${written}に書き込み` : size),
    noStore: 'なし（起動のたびにすべてのノートを読み込みます）',
    failed: '書き込みを中止しました: ',
    slowest: '読み込みに時間のかかったノート',
    note: (number) => `ノート ${number}`,
    ofNote: ({ time, lines, tasks }) => `${time}、${lines} 行、タスク ${tasks} 件`,
    seconds: (value) => `${value} 秒`,
  },
};

export const statisticsWordsFor = (locale: Locale): StatisticsWords => all[locale];
