/**
 * Things in a tracker, under all their spellings.
 *
 *     fixed in group/app!2268, see https://host/group/app/-/issues/7631   →  `group/app!2268`, `group/app#7631`
 */

import type { Block } from '../markdown/unit.ts';
import { allOf } from '../matches.ts';
import type { Span } from '../model.ts';
import { search } from './search.ts';
import { digit, lookAt, meets, type Need, signs, words } from './vocabulary.ts';
import { anyOf, wordsOf } from './words.ts';

export interface IssueMention extends Span {
  kind: 'issue';
  /** Canonical: `#123`, `group/repo#5`, `group/repo!2268`, `ABC-12`, `I3VK4Z`. */
  key: string;
  url?: string;
  /** A tracker of its own gave the number, no repository did: `[Bug #123]`. */
  tracker?: true;
}

/** The issues that a block names, in order, in its coordinates: first by address, then by what stands in the text. */
export function readIssues(block: Block, sight: Need = lookAt(block.text)): IssueMention[] {
  const found: IssueMention[] = [];
  for (const link of block.links) {
    const key = issueOfUrl(link.target);
    if (key) found.push({ kind: 'issue', ...link.label, key, url: link.target });
  }
  if (!mayHoldIssue(block.text, sight)) return found;
  const linked = [...found];
  for (const match of allOf(reference, block.text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (linked.some((other) => other.start < span.end && span.start < other.end)) continue;
    const before = block.text.slice(Math.max(0, span.start - 24), span.start);
    const key = keyOf(match.groups!, before);
    if (!key || isListNumber(block, span)) continue;
    const tracker = tracked.test(`${before.slice(-1)}${match[0]}${block.text.charAt(span.end)}`);
    found.push({ kind: 'issue', ...span, key, ...(tracker && { tracker }) });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The key of the issue, merge request or pull request that an address leads to; null where it leads elsewhere. */
export function issueOfUrl(target: string): string | null {
  if (!mayLeadToIssue.test(target)) return null;
  const address = /^https?:\/\/([^/?#\s]{1,200})\/([^?#\s]{0,500})(?:\?([^#\s]{0,500}))?/i.exec(target);
  if (!address) return null;
  const [path, query] = [address[2]!, address[3] ?? ''];
  for (const [pattern, write] of paths) {
    const parts = pattern.exec(path);
    if (parts) return write(parts[1] ?? '', parts[2] ?? '');
  }
  const inQuery = /(?:^|&)(?:issue_id|id|selectedIssue)=(I[0-9A-Z]{4,6}|[A-Z][A-Z0-9]{1,9}-\d{1,6})(?:&|$)/.exec(query);
  return inQuery?.[1] ?? null;
}

/** What any of the paths and queries below holds. */
const mayLeadToIssue = /(?:issues|items|requests?|pulls?|discussions|browse)\/|[?&](?:issue_id|id|selectedIssue)=/;

/** Paths of the trackers: what they look like, and the key. */
const paths: [pattern: RegExp, write: (project: string, id: string) => string][] = [
  [/^(.{1,200}?)\/-\/(?:issues|work_items)\/(\d{1,9})(?:\/|$)/, (project, id) => `${project}#${id}`],
  [/^(.{1,200}?)\/(?:-\/)?merge_requests\/(\d{1,9})(?:\/|$)/, (project, id) => `${project}!${id}`],
  [/^([^/]+\/[^/]+)\/(?:issues|pull|discussions)\/(\d{1,9})(?:\/|$)/, (project, id) => `${project}#${id}`],
  [/^([^/]+\/[^/]+)\/(?:pulls|pull-requests)\/(\d{1,9})(?:\/|$)/, (project, id) => `${project}!${id}`],
  [/(?:^|\/)issues\/(I[0-9A-Z]{4,6})(?:\/|$)/, (id) => id],
  [/(?:^|\/)browse\/([A-Z][A-Z0-9]{1,9}-\d{1,6})(?:\/|$)/, (id) => id],
  [/^issues\/(\d{1,9})$/, (id) => `#${id}`],
];

const word = /(?<word>pr|mr|issues?|bug|feature|ticket|pull request|merge request)/;
const project = /(?<project>[A-Za-z][\w.-]{1,60}(?:\/[A-Za-z][\w.-]{0,60}){0,4})/;
const number = /(?:#(?<gitee>I(?=[A-Z]{0,5}\d)[0-9A-Z]{4,6})|(?<sign>[#!])(?<number>[1-9]\d{0,6}))(?![\w-]|\.\d)/;
const requests = words(['pr', 'mr']);
/** `PR 56`, and no `Apr 14`. */
const request = `(?<=${requests.source}[ \\t]{1,2})(?<request>[1-9]\\d{1,5})(?=$|[\\s,.;:)，。；、）\\]])`;
const ticket = /(?<prefix>[A-Z][A-Z0-9]{1,9})-(?<serial>[1-9]\d{0,5})(?!\w|-\d|\.\d)/;

/** One pattern for all spellings in text; every part is bounded. */
const reference = new RegExp(
  `(?<![\\w/.#&!@-])(?:(?:${word.source}[ \\t]{0,2})?(?:${project.source}?${number.source}|${request})|${ticket.source})`,
  'gi',
);

const numberSign = signs('#');
const bang = signs('!');
const aTicket = search([digit, signs('-')], () => /[A-Z][A-Z0-9]{1,9}-[1-9]/);

/** Whether a text may hold one of those spellings that counts. */
const mayHoldIssue = (text: string, sight: Need): boolean =>
  meets(sight, numberSign) ||
  (meets(sight, bang) && meets(sight, digit)) ||
  (meets(sight, requests) && meets(sight, digit)) ||
  aTicket.test(text, sight);

/** Redmine's way of naming an issue. */
const tracked = /^\[(?:bug|feature) #\d{1,7}\]$/i;

type Parts = Record<string, string | undefined>;

function keyOf(parts: Parts, before: string): string | null {
  const { word, project, gitee, sign, number, request, prefix, serial } = parts;
  if (prefix) return prefix === prefix.toUpperCase() && !standards.has(prefix) ? `${prefix}-${serial}` : null;
  if (gitee) return gitee;
  if (request) return /^m/i.test(word ?? '') ? `!${request}` : `#${request}`;
  if (project && isOrdinaryWord.test(project)) return `${sign}${number}`;
  if (project && sign === '!' && !project.includes('/')) return null;
  if (project) return isFile.test(project) || isLanguage.test(project) ? null : `${project}${sign}${number}`;
  if (sign === '!') return number!.length > 1 && /(?:^|[\s(（[:：,，、;；])$/.test(before) ? `!${number}` : null;
  if (!word && numbered.test(before)) return null;
  return /^m/i.test(word ?? '') ? `!${number}` : `#${number}`;
}

const isOrdinaryWord = /^(?:issues?|pr|mr|bug|feature|ticket)$/i;
const isFile = /\.(?:md|markdown|html?|txt|pdf|js|ts|json|ya?ml)$/i;
const isLanguage = /^(?:[cfjq]|vb|visual)$/i;

/** What is counted with `#` and is no issue, and colours. */
const numbered = new RegExp(`${anyOf(wordsOf((notes) => notes.counted))}[:.]?[ \\t:：]{0,3}$`, 'i');

/** `#1 first reason` at the start of a paragraph counts; in an item it names an issue. */
function isListNumber(block: Block, { start, end }: Span): boolean {
  const starts = start === 0 || /(?:^|\n)[ \t\u3000]*$/.test(block.text.slice(Math.max(0, start - 12), start));
  return (
    block.kind !== 'item' && starts && /^#\d$/.test(block.text.slice(start, end)) && /\S/.test(block.text.slice(end))
  );
}

/** Capitals before a number that name a standard, a model, a unit or a month, and no project. */
const standards: ReadonlySet<string> = new Set(
  (
    'UTF UCS SHA MD ISO IEC RFC IEEE ANSI ECMA ES HTTP TLS SSL AES RSA DES CVE CWE GB JIS JSR PEP EIP ERC BIP KEP MEP NEP ZIP CFEP ' +
    'LDM GPT COVID WIN ESXI I3 I5 I7 I9 CP MP FY BASE RS AM PM UTC GMT JST CST EST PST CPU GPU COM USB PCI DDR LPDDR PHP JDK JAVA VER ' +
    'TOP NO EN ZH JP CN US UK RTX GTX IPV LATIN BIG HTML CSS LTE ARM AMD X86 MPEG AVC HEVC OAUTH WPA ' +
    'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN PART STEP WEEK DAY TIER LEVEL'
  ).split(' '),
);
