/** A report as Markdown: every line a link to the line of the note that it was read from. */
import { addDays, startOfWeek } from '../../dates/day.ts';
import { isAbsolute, locationKey } from '../../index/keys.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Day, Locale } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { escapeUrl } from '../place.ts';
import { escapeMarkdown } from '../words.ts';
import { brief, type World } from '../world.ts';
import { reportHeadings } from './headings.ts';
import type { Report, ReportGrouping, ReportLine, ReportPart } from './types.ts';

/** The copies that a page holds are no tasks of their own. */
export const noTasks = '<!-- dueline-disable-tasks -->';
const longestTitle = 200;

type Content = Pick<Report, 'from' | 'to' | 'language' | 'parts' | 'older'>;

/** The report in words, and as a whole page with an end of line at its end. */
export function written(content: Content, by: ReportGrouping, world: World): Report {
  const { from, to, language, parts, older } = content;
  const { report: words } = messagesFor(language);
  const title = `${titleOf(content, world)} ${from === to ? from : words.span(from, to)}`;
  const summary = countsOf(content) || words.nothing;
  const remark = older > 0 ? words.older(older, from) : '';
  const blocks = parts.flatMap((part) => partText(part, { language, by, world }));
  const text = [`# ${title}`, summary, ...blocks, remark, noTasks].filter(Boolean).join('\n\n');
  return { ...content, title, summary, remark, text: `${text}\n` };
}

/** `Weekly report`, `Report` */
function titleOf({ from, to, language }: Pick<Report, 'from' | 'to' | 'language'>, { ask }: World): string {
  const { titles } = messagesFor(language).report;
  if (from === to) return titles.day;
  if (from === startOfWeek(from, ask.settings.weekStart) && to === addDays(from, 6)) return titles.week;
  return isMonth(from, to) ? titles.month : titles.any;
}

const isMonth = (from: Day, to: Day): boolean =>
  from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).endsWith('-01');

/** `3 done · 1 blocked`, each task once. */
function countsOf({ parts, language }: Pick<Report, 'parts' | 'language'>): string {
  const { counts } = messagesFor(language).report;
  const lines = parts.flatMap((part) => part.lines);
  const places = (heading: ReportLine['heading']) =>
    new Set(
      lines
        .filter((line) => line.heading === heading)
        .map(({ uri, range }) => `${uri} ${range.start.line} ${range.start.character}`),
    );
  return reportHeadings
    .flatMap((heading) => (places(heading).size > 0 ? [counts[heading](places(heading).size)] : []))
    .join(' · ');
}

interface Writing {
  language: Locale;
  by: ReportGrouping;
  world: World;
}

/** A heading for the part, and one for each of what became of its tasks. */
function partText({ title, lines }: ReportPart, { language, by, world }: Writing): string[] {
  const { headings } = messagesFor(language).report;
  const marks = title === '' ? '##' : '###';
  const groups = reportHeadings.flatMap((heading) => {
    const own = lines.filter((line) => line.heading === heading);
    if (own.length === 0) return [];
    const rows = own.map((line) => lineText(line, by === 'person' ? title : '', world));
    return [`${marks} ${headings[heading]}`, rows.join('\n')];
  });
  return title === '' ? groups : [`## ${escapeMarkdown(title)}`, ...groups];
}

/** `- [Gate app 2.4](/plans/2026-11-16.md#L12) · Ann · due 2026-11-18 (Wed), 3 days over`; `of` has no need to be named. */
function lineText(line: ReportLine, of: string, world: World): string {
  const { title, owners, remarks, depth } = line;
  const note = world.index.note(line.uri) ?? null;
  const isSaid = (owner: string) => title.includes(owner) || world.index.people.of(owner, note).name === of;
  const others = owners.filter((owner) => !isSaid(owner));
  const facts = [others.map(escapeMarkdown).join(', '), ...remarks].filter(Boolean);
  const link = `[${inLink(brief(title, longestTitle))}](${linkOf(line, world)})`;
  return `${'  '.repeat(depth)}- ${[link, ...facts].join(' · ')}`;
}

/** A title as the words of a link: code stays code, and only what would be markup is escaped, as people read it as it is too. */
const inLink = (title: string): string =>
  trimEndOf(title, /[\s;；,，、。]/u)
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : escapeMarkdown(part).replace(/(?<=\w)\\_(?=\w)/g, '_')))
    .join('');

/**
 * Where a line was read, as the Markdown of an editor, of its preview and of a code host follow it: from the root of the
 * workspace, `/plans/2026-11-16.md#L12`. Of several folders an editor knows the first by that; on the command line paths count
 * from where it was called.
 */
function linkOf({ uri, path, range }: ReportLine, { index: { files } }: World): string {
  const line = `#L${range.start.line + 1}`;
  if (!isAbsolute(uri)) return `${escaped(uri)}${line}`;
  return files.isInFirst(locationKey(uri)) ? `/${escaped(path)}${line}` : `${escapeUrl(uri)}${line}`;
}

/** Only what would end or change the target: a path in Chinese or Japanese stays readable. */
const escaped = (path: string): string =>
  path.replace(/[\s()<>#?%\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
