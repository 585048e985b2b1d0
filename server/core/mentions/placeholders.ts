/**
 * What is to be filled in before a command is typed.
 *
 *     kubectl logs <pod> -n {{namespace}}      →  blanks `pod`, `namespace`
 *     pg_restore -d booking $DATE.dump         →  variable `DATE`, which a shell may know by itself
 *     git tag v1.16.15                         →  version, `v1.16.15` as an example
 */
import type { Span } from '../model.ts';

export interface Placeholder {
  name: string;
  /** `blank`: must be filled in; `variable`: a shell may know it; `version`: what stands there was right once. */
  kind: 'blank' | 'variable' | 'version';
  /** What stands there. */
  written: string;
  /** Wherever it stands. */
  spans: Span[];
}

/** The placeholders of a text of commands, each once, in the order in which they come. */
export function readPlaceholders(text: string): Placeholder[] {
  const found = new Map<string, Placeholder>();
  const marks = patterns.flatMap(({ kind, pattern }) => [...text.matchAll(pattern)].flatMap((it) => markOf(it, kind)));
  const set = new Set([...text.matchAll(assigned)].map((it) => (it[1] ?? it[2])!));
  const versions = new Set<string>();
  let end = 0;
  for (const { name, kind, written, start } of marks.sort((one, other) => one.start - other.start)) {
    if (start < end || (kind === 'blank' && text.includes(`</${name}`))) continue;
    if (kind === 'variable' && (set.has(name) || ofShells.has(name) || isQuoted(text, start))) continue;
    end = start + written.length;
    if (kind === 'version') versions.add(written);
    const count = versions.size > 1 && kind === 'version' ? [...versions].indexOf(written) + 1 : 1;
    const key = count > 1 ? `${name} ${count}` : name;
    const known = found.get(`${kind} ${key}`);
    if (known) known.spans.push({ start, end });
    else found.set(`${kind} ${key}`, { name: key, kind, written, spans: [{ start, end }] });
  }
  return [...found.values()];
}

/** The text with answers in place of placeholders; those without an answer stay as they are written. */
export function filledIn(text: string, answers: Readonly<Record<string, string>>): string {
  const places = readPlaceholders(text).flatMap(({ name, spans }) => {
    const answer = Object.hasOwn(answers, name) ? answers[name]! : '';
    return answer === '' ? [] : spans.map((span) => ({ span, answer }));
  });
  return places
    .sort((one, other) => other.span.start - one.span.start)
    .reduce((filled, { span, answer }) => filled.slice(0, span.start) + answer + filled.slice(span.end), text);
}

interface Mark {
  name: string;
  kind: Placeholder['kind'];
  written: string;
  start: number;
}

/** The first group is the name; the whole of the match is replaced, or the second group of a version. */
const patterns: { kind: Placeholder['kind']; pattern: RegExp }[] = [
  { kind: 'blank', pattern: /\{\{\s{0,3}([^{}\n]{1,40}?)\s{0,3}\}\}/g },
  { kind: 'blank', pattern: /(?<![<\w])<(?![\s(&<-])([^<>\n|;&"'`$()=]{0,39}[^<>\n|;&"'`$()=\s])>(?!>)/g },
  { kind: 'blank', pattern: /＜([^＜＞\n]{1,40})＞/g },
  { kind: 'blank', pattern: /(?<![\w-])(YOUR[_-][A-Z][A-Z_-]{0,40}|[xX]{3,12})(?![\w-])/g },
  { kind: 'variable', pattern: /\$(?:\{([A-Z][A-Z0-9_]{0,60})\}|([A-Z][A-Z0-9_]{0,60})(?![\w]))/g },
  {
    kind: 'version',
    pattern:
      /(?:\b(?:tag|checkout|switch|push[ \t]{1,9}[\w./-]{1,40})[ \t]{1,9}|--(?:tag|version)[= ]|:)(v?\d{1,5}\.\d{1,5}[\w.-]{0,40}|v\d{1,5})(?![\w./:-])/g,
  },
];

function markOf(found: RegExpExecArray, kind: Placeholder['kind']): Mark[] {
  const name = (found[1] ?? found[2])!;
  if (kind === 'version') {
    // An address with a port, a time or a ratio is no version.
    if (found[0].startsWith(':') && !/^v|\.\d+\./.test(name)) return [];
    return [{ name: 'version', kind, written: name, start: found.index + found[0].length - name.length }];
  }
  // `<in 2>` redirects; a name has letters.
  if (!/\p{L}/u.test(name) || (kind === 'blank' && /\s\d$/.test(name))) return [];
  return [{ name: name.trim(), kind, written: found[0], start: found.index }];
}

const assigned =
  /(?:^|[\s;&|(])([A-Z][A-Z0-9_]{0,60})=|\b(?:for|read|select)[ \t]{1,9}(?:-\w{1,9}[ \t]{1,9})?([A-Z][A-Z0-9_]{0,60})\b/gm;

/** What every shell knows. */
const ofShells = new Set(
  'HOME PATH PWD OLDPWD USER LOGNAME SHELL HOSTNAME LANG TERM EDITOR TMPDIR RANDOM SECONDS LINENO UID EUID IFS PS1'.split(
    ' ',
  ),
);

/** Whether a place stands between single quotes, in which a shell fills nothing in. */
function isQuoted(text: string, at: number): boolean {
  const line = text
    .slice(text.lastIndexOf('\n', at - 1) + 1, at)
    .replace(/\\./g, '')
    .replace(/"[^"']*"/g, '');
  return (line.split("'").length - 1) % 2 === 1;
}
