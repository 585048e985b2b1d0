/** What the user has set, checked: whatever is missing or is not what it should be has its default. */
import { regions } from '../core/dates/regions.ts';
import type { Settings } from '../core/model.ts';
import { defaultSettings } from '../core/settings.ts';

/** Reads the client's `dueline` section. Never fails: settings are typed by people. */
export function readSettings(section: unknown): Settings {
  const given = record(section);
  const files = record(given.files);
  const severities = record(given.diagnostics);
  const overdue = record(given.overdue);
  const standard = defaultSettings;
  return {
    files: {
      include: strings(files.include, standard.files.include),
      exclude: strings(files.exclude, standard.files.exclude),
    },
    weekStart: oneOf(given.weekStart, ['monday', 'sunday'], standard.weekStart),
    issues: { repository: repositoryIn(given) ?? standard.issues.repository },
    region: oneOf(given.region, regions, standard.region),
    runbooks: { staleAfterDays: days(record(given.runbooks).staleAfterDays, standard.runbooks.staleAfterDays) },
    dueSoonDays: days(given.dueSoonDays, standard.dueSoonDays),
    overdue: {
      fadeAfterDays: days(overdue.fadeAfterDays, standard.overdue.fadeAfterDays),
      quietAfterDays: days(overdue.quietAfterDays, standard.overdue.quietAfterDays),
      byPriority: flag(overdue.byPriority, standard.overdue.byPriority),
    },
    me: strings(given.me, standard.me),
    statusBar: { format: text(record(given.statusBar).format, standard.statusBar.format) },
    archive: oneOf(given.archive, ['note', 'file'], standard.archive),
    markCarried: oneOf(given.markCarried, ['offer', 'always', 'never'], standard.markCarried),
    inlayHints: switches(given.inlayHints, standard.inlayHints),
    diagnoseInferred: flag(given.diagnoseInferred, standard.diagnoseInferred),
    codeLens: switches(given.codeLens, standard.codeLens),
    diagnostics: Object.fromEntries(
      Object.entries(standard.diagnostics).map(([code, severity]) => [code, oneOf(severities[code], levels, severity)]),
    ) as Settings['diagnostics'],
  };
}

/** The same settings; where they do not name the user, git does. */
export const named = (settings: Settings, gitUser: string | null): Settings =>
  settings.me.length > 0 || gitUser === null ? settings : { ...settings, me: [gitUser] };

/** What the `dueline` section of a folder says of its repository; null where it says nothing. */
export function repositoryIn(section: unknown): string | null {
  const { repository } = record(record(section).issues);
  return typeof repository === 'string' ? repository.trim() : null;
}

/** What of the settings notes are read by: when it changes they must be read anew, not only asked anew. */
export const readingOf = ({ files, weekStart, region, issues }: Settings) => ({ files, weekStart, region, issues });

const levels = ['error', 'warning', 'information', 'hint', 'off'] as const;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const strings = (value: unknown, otherwise: string[]): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : otherwise;

const days = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : otherwise;

/** Which of several things are on. */
const switches = <Name extends string>(value: unknown, otherwise: Record<Name, boolean>): Record<Name, boolean> => {
  const given = record(value);
  const isOn = ([name, on]: [string, boolean]) => [name, flag(given[name], on)];
  return Object.fromEntries(Object.entries<boolean>(otherwise).map(isOn)) as Record<Name, boolean>;
};

const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((one) => one === value) ?? otherwise;
