/**
 * Whose issue a bare `#12` is. What stands nearest is believed: the item itself, what holds it, the heading or label
 * above, the front matter; then the setting, and last the remote of the folder.
 *
 *     ## acme/harbor            repo: acme/harbor            仓库：https://git.example.com/acme/harbor
 *     - fix #12                 →  acme/harbor#12
 */
import type { BlockKind } from '../../markdown/unit.ts';
import type { IssueMention } from '../../mentions/issue.ts';
import { scopeOf } from '../../mentions/label.ts';
import { issueIn, type Repository, repositoryOf, repositoryOfLink } from '../../mentions/repository.ts';
import { anyOf, oneOf, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { IssueFact, NoteSource, Settings, Span } from '../../model.ts';
import { mapAgain } from '../again.ts';
import { evidence, issueMentions } from '../context.ts';
import { type Course, perNote } from '../course.ts';
import { issueFact } from '../facts.ts';
import type { Entry, NamedRepository, Run } from '../parts.ts';
import { entriesThat } from '../runs.ts';
import { cellOf } from '../tables.ts';
import { anchored, perEntry } from '../words.ts';
import { namingProjects, organizationsIn } from './organizations.ts';

interface Asking {
  source: NoteSource;
  entries: readonly Entry[];
  runs: readonly Run[];
  course: Course;
  settings: Pick<Settings, 'issues'>;
}

/** For each entry with an issue that lacks its repository the one that is known there, by the entry's index. */
export function repositoriesOf(asking: Asking): ReadonlyMap<number, NamedRepository | null> {
  const { runs, course, source, settings } = asking;
  if (openIssues(runs).length === 0) return none;
  const on = [naming(runs), ...namingProjects(runs), course.layout, source.remote, settings.issues.repository];
  return nearest(course, on, asking, ofFolder(source, settings));
}

const none: ReadonlyMap<number, null> = new Map();

/** The issues of an entry; one that only has a number is given its repository, where one is `near`. */
export function issuesOf(entry: Entry, near: NamedRepository | null, text: string): IssueFact[] {
  const issues = issueMentions(entry);
  if (!hasOpenIssue(entry)) return issues.map(issueFact);
  return issues.map((issue, at) => {
    const known = listed(issues, at, text) ?? near;
    return known ? withRepository(issue, known) : issueFact(issue);
  });
}

/** Whether its words alone do not say where it lives. */
const isOpen = ({ key, url, tracker }: IssueMention): boolean => /[#!]/.test(key) && !url && !tracker;
/** Whether an entry has such an issue. */
export const hasOpenIssue = perEntry((entry) => issueMentions(entry).some(isOpen));
const openIssues = entriesThat(hasOpenIssue);
const isBare = ({ key, url, tracker }: IssueMention): boolean => /^[#!]/.test(key) && !url && !tracker;

/** `app#3` is an issue of the known `acme/app`; `other/app#3` lives on the same host. */
function withRepository(issue: IssueMention, known: NamedRepository): IssueFact {
  if (isBare(issue)) {
    const fact = { ...issueFact(issue), ...issueIn(known, issue.key.charAt(0), issue.key.slice(1)) };
    return { ...fact, repository: evidence('issue', known.rule, known.span) };
  }
  const [, project, sign, id] = issue.url ? [] : (/^([^#!]+)([#!])(\d+)$/.exec(issue.key) ?? []);
  if (!project || !sign || !id) return issueFact(issue);
  const whose = project.includes('/') ? project : known.project.endsWith(`/${project}`) ? known.project : null;
  return whose ? { ...issueFact(issue), ...issueIn({ project: whose, host: known.host }, sign, id) } : issueFact(issue);
}

const joined = new RegExp(
  `^(?:\\]\\(\\S{0,300}\\))?(?:[\\s,，、/&＆+]|${anyOf(wordsOf((notes) => notes.joiners))}){1,6}$`,
  'i',
);

/** `acme/app#5, #6`: the second is one of the same. */
function listed(issues: readonly IssueMention[], at: number, text: string): NamedRepository | null {
  if (!isBare(issues[at]!)) return null;
  for (let before = at - 1; before >= 0; before--) {
    const [one, next] = [issues[before]!, issues[before + 1]!];
    if (!joined.test(text.slice(one.end, next.start))) return null;
    const project = /^([^#!/]+\/[^#!]+)[#!]/.exec(one.key)?.[1];
    const host = /^https?:\/\/([^/?#:]{1,200})/i.exec(one.url ?? '')?.[1] ?? null;
    if (project) return { project, host, rule: 'issue.repository.item', span: one };
  }
  return null;
}

/** What the note and its folder say of all of it. */
function ofFolder({ remote }: NoteSource, { issues }: Pick<Settings, 'issues'>): NamedRepository | null {
  const nowhere = { start: 0, end: 0 };
  const set = repositoryOf(issues.repository);
  const cloned = remote ? repositoryOf(remote) : null;
  if (set)
    return {
      project: set.project,
      // A path alone names no host: that of the remote is meant.
      host: set.host ?? cloned?.host ?? null,
      rule: 'issue.repository.setting',
      span: nowhere,
    };
  return cloned && { ...cloned, rule: 'issue.repository.remote', span: nowhere };
}

const nearest = perNote(
  (asking: Asking, whole: NamedRepository | null): ReadonlyMap<number, NamedRepository | null> => {
    const { entries, runs, source } = asking;
    const near = new Map<number, NamedRepository | null>();
    const host = whole?.host ?? null;
    const said = new Set<string>();
    const others = organizationsIn(runs, whole);
    const isOrganization = (name: string): boolean => said.has(name) || others(name);
    const open: { level: number; known: NamedRepository }[] = [];
    const owns = new Map<number, NamedRepository>();
    let front = whole;
    for (const entry of naming(runs)) {
      const { index } = entry;
      const heading = entry.kind === 'heading' && entry.parent === null;
      const named = saidBy(entry, source.text, whole) ?? alone(entry, source.text, isOrganization);
      if (heading) while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
      // A name without its organization has no page.
      const own = named && { ...named, by: entry, host: named.host ?? (named.project.includes('/') ? host : null) };
      if (hasOpenIssue(entry))
        near.set(index, knownAt(entry, own ?? knownAbove(entry, entries, owns) ?? open.at(-1)?.known ?? front));
      if (!own) continue;
      owns.set(index, own);
      said.add(own.project.split('/', 1)[0]!);
      if (silent.has(entry.block.kind)) front = own;
      else if (heading) open.push({ level: entry.level, known: { ...own, rule: 'issue.repository.heading' } });
      else if (entry.parent === null && opens(entry)) open.push({ level: levelAt(entries, index) + 0.5, known: own });
    }
    return near;
  },
  mapAgain,
);

const lastKnown = perEntry((): { near: NamedRepository | null } => ({ near: null }));

/** The repository that is known at an entry: the same object as last time, where it is the same. */
function knownAt(entry: Entry, near: NamedRepository | null): NamedRepository | null {
  const last = lastKnown(entry);
  if (last.near && near && named.every((field) => last.near![field] === near[field])) last.near.span = near.span;
  else last.near = near;
  return last.near;
}

const named = ['rule', 'by', 'project', 'host'] as const;

/** What the entries that hold one name. */
function knownAbove(
  entry: Entry,
  entries: readonly Entry[],
  owns: ReadonlyMap<number, NamedRepository>,
): NamedRepository | null {
  for (let at = entry.parent; at !== null; at = entries[at]!.parent) {
    const own = owns.get(at);
    if (own) return own;
  }
  return null;
}

/** The entries that may name a repository, lack one, or end what a heading has named. */
const naming = entriesThat(
  (entry) =>
    entry.kind === 'heading' ||
    entry.children > 0 ||
    entry.columns?.repository !== undefined ||
    entry.block.kind === 'frontmatter' ||
    entry.block.links.length > 0 ||
    hasOpenIssue(entry) ||
    labelled.test(entry.text.slice(0, 1000)),
);

/** What the words of an entry name, where the folder is of a repository; asked again only for another one. */
function saidBy(entry: Entry, text: string, whole: NamedRepository | null): NamedRepository | null {
  const said = namedIn(entry);
  const folder = whole ? `${whole.host} ${whole.project}` : '';
  if (said.folder !== folder) {
    const named = inColumn(entry, { text, whole }) ?? namedBy(entry, text, whole?.host ?? null);
    Object.assign(said, { folder, named: named && { ...named, span: anchored(entry, [{ ...named.span }])[0]! } });
  }
  return said.named;
}

const namedIn = perEntry((): { folder: string | null; named: NamedRepository | null } => ({
  folder: null,
  named: null,
}));

const silent: ReadonlySet<BlockKind> = new Set(['frontmatter']);

/** A label, or words before a colon, that speak for what follows them up to the next heading. */
const opens = perEntry(
  ({ kind, label, text }) => kind === 'line' && (isLabel(label?.text ?? '') || /[:：]\s*$/.test(text)),
);

function levelAt(entries: readonly Entry[], index: number): number {
  for (let at = index; at >= 0; at--) if (entries[at]!.kind === 'heading') return entries[at]!.level;
  return 0;
}

const labels = wordsOf((notes) => notes.repositoryLabels);
const isLabel = oneOf(labels);
const labelled = new RegExp(`${anyOf(labels)}\\s{0,2}[:：]\\s{0,3}`, 'i');
const inFront = new RegExp(`^${anyOf(labels)}\\s{0,3}:\\s{0,3}["']?([^\\s"'#]{3,300})`, 'im');
const value = /^[\s*_`<[("']{0,6}([\w@][\w.:/@~-]{2,300})/;

/** The repository that an entry names: by a label, by a link to it, or as all that it says. */
function namedBy(entry: Entry, text: string, host: string | null): NamedRepository | null {
  const { block, offset } = entry;
  if (block.kind === 'frontmatter') {
    const found = inFront.exec(block.source.slice(0, 20_000));
    const named = found && repositoryOf(found[1]!);
    const start = offset + (found?.index ?? 0);
    return named && known(named, 'issue.repository.front', { start, end: start + found[0].length });
  }
  const label = labelled.exec(entry.text.slice(0, 1000));
  if (label) {
    const start = entry.at + label.index;
    const from = start + label[0].length;
    const link = block.links.find((each) => each.start + offset >= from - 1 && each.start + offset < from + 3);
    const said = link?.target ?? value.exec(text.slice(from, Math.min(entry.end, from + 400)))?.[1] ?? '';
    const named = repositoryOfLink(said, host) ?? repositoryOf(said.replace(/[.,:]$/, ''));
    if (named)
      return known(named, 'issue.repository.label', { start, end: link ? link.end + offset : from + said.length });
  }
  for (const link of block.links) {
    const at = link.start + offset;
    const named = link.end + offset > entry.start && at < entry.end ? repositoryOfLink(link.target, host) : null;
    if (named) return known(named, 'issue.repository.item', { start: at, end: link.end + offset });
  }
  return null;
}

/** `| Repository | Issue |` above `| acme/quay | #12 |`: a link, a path, or a name alone in that cell. */
function inColumn(entry: Entry, { text, whole }: Row): NamedRepository | null {
  const cell = cellOf(entry, entry.columns?.repository);
  if (!cell) return null;
  const { block, offset } = entry;
  const host = whole?.host ?? null;
  const link = block.links.find((each) => each.start + offset < cell.end && each.end + offset > cell.start);
  const words = text.slice(cell.start, cell.end).replace(/`/g, '').trim();
  const said = value.exec(words)?.[1] ?? '';
  const named =
    (link && repositoryOfLink(link.target, host)) ??
    repositoryOf(said) ??
    (said === words ? byLastName(said, whole) : null);
  return named && known(named, 'issue.repository.column', cell);
}

interface Row {
  text: string;
  whole: NamedRepository | null;
}

const byLastName = (name: string, whole: NamedRepository | null): Repository | null =>
  /^[a-z][\w.-]*$/i.test(name) ? (whole?.project.endsWith(`/${name}`) ? whole : { project: name, host: null }) : null;

const known = (repository: Repository, rule: RuleId, span: Span): NamedRepository => ({ ...repository, rule, span });

const whole = /^[*_`~\s]{0,4}([a-z\d][\w.-]{0,60}\/[\w.-]{0,60}[a-z\d][\w-]{0,30})[*_`~\s:：]{0,4}$/i;
const isStatus = oneOf(wordsOf((notes) => Object.values(notes.statuses).flat()));

/**
 * `## acme/harbor`, `- acme/harbor` with things below it. Two words may be a choice (`## client/server`): either the note or
 * its folder names the organization elsewhere, or the path is spelled as no two words are (`## acme-io/pier2`).
 */
function alone(entry: Entry, text: string, isOrganization: (name: string) => boolean): NamedRepository | null {
  if (entry.kind !== 'heading' && entry.children === 0) return null;
  const said = pathAlone(entry);
  said.project ??= whole.exec(text.slice(entry.at, entry.until))?.[1] ?? '';
  const { project } = said;
  const [organization, name] = project?.split('/') ?? [];
  if (!project || !organization || !name || !/[a-z]/i.test(organization) || !/[a-z]/i.test(name)) return null;
  if (!isOrganization(organization) && (!isSpelled(organization, name) || isChoice(organization, name))) return null;
  const coded = /`/.test(text.slice(entry.at - 1, entry.at + 1));
  const plain = [organization, name].some((part) => scopeOf(part) !== null || isStatus(part)) || /[A-Z]/.test(name);
  if (plain && !coded) return null;
  const start = text.indexOf(project, entry.at);
  said.span ??= anchored(entry, [{ start, end: start + project.length }])[0]!;
  return known({ project, host: null }, 'issue.repository.item', said.span);
}

const pathAlone = perEntry((): { project?: string; span?: Span } => ({}));

const isSpelled = (...parts: string[]): boolean => parts.some((part) => /[\d_.-]|[a-z][A-Z]/.test(part));

/** `sign-in/sign-up`, `front-end/back-end`, `v1/v2`: parts of two that begin or end alike. */
function isChoice(one: string, other: string): boolean {
  const [first, second] = [one, other].map((part) => part.toLowerCase().split(/[-_.]|(?=\d)/));
  if (one === other || first!.length < 2 || second!.length < 2) return false;
  return first![0] === second![0] || first!.at(-1) === second!.at(-1);
}
