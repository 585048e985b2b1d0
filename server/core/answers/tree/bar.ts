/**
 * What a status bar says, by a template of the user's: words with tokens, `$(check) [finished]/[all] ([percentage]%)`. Nothing in
 * it is run. `[pending]`, `[done]`, `[cancelled]`, `[finished]`, `[all]`, `[percentage]` and `[est]` mean what they mean in Todo+.
 */
import type { Index } from '../../index/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask } from '../../model.ts';
import { countTasks } from './counts.ts';

type Asked = Pick<Index, 'count' | 'dueCount' | 'trails' | 'totals'>;

/** What each token stands for. A new one is an entry here, and a word in the description of the setting. */
export const tokens: Record<string, (index: Asked, ask: Ask) => number | string> = {
  overdue: (index, ask) => countTasks(index, ask).overdue,
  today: (index, ask) => countTasks(index, ask).dueToday,
  week: (index, ask) => countTasks(index, ask).dueThisWeek,
  pending: ({ totals }) => open(totals),
  todo: ({ totals }) => totals.statuses().todo,
  doing: ({ totals }) => totals.statuses().doing,
  waiting: ({ totals }) => totals.statuses().waiting,
  done: ({ totals }) => totals.statuses().done,
  cancelled: ({ totals }) => totals.statuses().cancelled,
  finished: ({ totals }) => finished(totals),
  all: ({ totals }) => open(totals) + finished(totals),
  percentage({ totals }) {
    const all = open(totals) + finished(totals);
    return all === 0 ? 100 : Math.round((100 * finished(totals)) / all);
  },
  est: ({ totals }, { locale }) => messagesFor(locale).effort(totals.effort()),
};

/** The template of the settings with its tokens filled in, what is no token as it stands; null where there is none. */
export function barText(index: Asked, ask: Ask): string | null {
  const { format } = ask.settings.statusBar;
  if (format.trim() === '') return null;
  index.trails.settle();
  return format.replace(/\[([a-z]{1,20})\]/g, (written, name: string) => {
    const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    return token ? String(token(index, ask)) : written;
  });
}

function open({ statuses }: Asked['totals']): number {
  const { todo, doing, waiting } = statuses();
  return todo + doing + waiting;
}

function finished({ statuses }: Asked['totals']): number {
  const { done, cancelled } = statuses();
  return done + cancelled;
}
