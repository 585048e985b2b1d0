/** Names at the edges of a line: before its first verb or colon, in brackets, behind a dash or a blank at its end. */
import { lexicons } from '../lexicons/index.ts';
import { type Block, MASK } from '../markdown/unit.ts';
import { trimEndOf } from '../trim.ts';
import type { Line } from './lines.ts';
import { inBrackets } from './nameLists.ts';
import { hasSurname, isName, isPlainWord, readNames } from './names.ts';
import type { Passage } from './passage.ts';
import { search } from './search.ts';
import { shoutedMarkers } from './shoutedMarkers.ts';
import { being } from './states.ts';
import { either, meets, signs, words } from './vocabulary.ts';
import { aside, capitalised, joined, upToFour } from './weakPeople.ts';
import { anyOf, latinOf, wordsOf } from './words.ts';
import { beginner } from './wordTree.ts';

const dash = search(
  [signs('-')],
  () => /(?:^|[\s\u3000。；;)）\ufffc])(?:-{2,40}|[—–]{1,2}|-)[\s\u3000]{0,20}([^-—–:：。；;\n]{1,60})$/u,
);
const dueLabels = words(
  lexicons.flatMap(({ dates }) => dates.labels.due).sort((one, other) => other.length - one.length),
);
const plans = words(wordsOf((notes) => notes.plans));
/** `--- 王五/李四 完成时间：3月5日` */
const dashThenDay = search(
  [dueLabels, signs('：:')],
  () =>
    new RegExp(
      `(?:(?:-{2,40}|[—–]{1,2})[\\s\\u3000]{0,3}|[\\s\\u3000](?=\\p{Script=Han}{2,3}[\\s/、]))([^-—–:：。；;\\n]{1,40}?)(?=[\\s\\u3000，,、]{0,3}${plans.source}?${dueLabels.source}\\s?[：:])`,
      'iu',
    ),
);
/** A name as it is written, or as somebody types it. */
const named = `(?:${capitalised}|[a-z][\\w-]{1,20})`;
/** `(Ann to Bo)`, `(Ann to ask and book)`: who does it, and towards whom or how. */
const handing = new RegExp(
  `^(${named}(?:${joined}${named}){0,3})\\s${anyOf(wordsOf((notes) => notes.commits))}\\s\\S`,
  'u',
);
const hedge = anyOf(wordsOf((notes) => notes.hedges));
/** `(maybe Ann?)`, `(Ann, perhaps?)`: what stands beside a name of which one is not sure. */
const hedged = new RegExp(`^${hedge}\\s{0,2}|(?:[\\s,、，]{0,3}${hedge})?\\s{0,2}[?？]{0,3}$`, 'gi');
/** At the end of a line the second one may be missing: `paint the pier (ann`. */
const parentheses = search([signs('(（【')], () => /[(（【]([^()（）【】\n]{1,60})(?:[)）】]|$)/g);
const opener = search(
  [signs('：:')],
  () => /^([^：:。，\n]{1,60}|(?:\p{Script=Han}{2,4}，){1,5}\p{Script=Han}{2,4})(?:：|:(?=\s))/u,
);
const shouted = new RegExp(`\\s${shoutedMarkers}$`);
/** `Ann → paint the pier` */
const handed = search([signs('→⇒➡=>-')], () => /^([^：:。→⇒➡=>\n-]{1,40}?)\s{1,4}(?:→|⇒|➡|[-=]>|--|—)\s{1,3}(?=\S)/u);
/** `岡本・・・図面の清書` */
const dotted = /^([^：:。…・\n]{1,20}?)\s?(?:・{2,6}|…{1,3})\s?(?=\S)/u;
const commitments = words(wordsOf((notes) => notes.commits));
const idle = words(wordsOf((notes) => notes.idle));
const groups = words(wordsOf((notes) => notes.groups));
const adverbs = anyOf(wordsOf((notes) => notes.adverbs));
/** `Ann'll`, `Ann's going to` */
const clipped = anyOf(wordsOf((notes) => notes.clipped));
const commits = (): string =>
  `(?:['’]${clipped}|${aside}(?:,|\\s{1,3}[-–—])?\\s{1,8}(?:${adverbs}\\s)?${commitments.source})(?=\\s{1,8}(?:${adverbs}\\s)?(?!${idle.source}|${being})[a-z]|\\s?:\\s{0,20}$)`;
/** Words as they stand within a sentence, and where one begins. */
const inCapitals = (list: readonly string[]): string[] =>
  list.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
const verb = search(
  [either(commitments, signs("'’"))],
  () =>
    new RegExp(
      `^(?:(?:[Tt]he|${anyOf(inCapitals(wordsOf((notes) => notes.hedges)))}) )?(${named}(?:${joined}${capitalised}){0,3}(?: ${groups.source})?)${commits()}`,
      'u',
    ),
);
const agreed = wordsOf((notes) => notes.agreeing);
const agreeing = anyOf(inCapitals(agreed));
const clause = `(?<=[.:;,–—>?!-] {1,2}(?:${anyOf(wordsOf((notes) => notes.conjunctions))} )?|${agreeing} )`;
/** `… is unclear. Ann and Bo will ask`, `… unclear? Ann will ask`, `…, ann to ask`, `…, so Ann will ask` */
const later = search(
  [commitments, either(signs('.:;,->?!'), words(wordsOf((notes) => notes.agreeing)))],
  () => new RegExp(`${clause}(${upToFour}|[a-z][\\w-]{1,20})(?=${commits()})`, 'gu'),
);
/** `… since autumn. Ann and Bo`, `… since autumn. Ann will`: a line that breaks off before the deed. */
const broken = search(
  [signs('.:;,->?!')],
  () => new RegExp(`${clause}(${upToFour}|[a-z][\\w-]{1,20})(?:\\s${commitments.source})?$`, 'u'),
);
const [leads, phrases] = (['words', 'phrases'] as const).map((name) =>
  anyOf(inCapitals(wordsOf((notes) => notes.leads[name]))),
);
const leadAt = beginner(wordsOf(({ leads }) => [...leads.words, ...leads.phrases]));
/** `Then Ann will`, `On Friday Ann and Bo will`, `After the fair Ann will`: what a sentence begins with before who does it. */
const led = search(
  [either(commitments, signs("'’"))],
  () =>
    new RegExp(
      `^(?:(?:${leads}|${MASK}{2,40}),?|${phrases}(?:\\s(?!\\p{Lu}\\p{Ll}{0,20}\\s${commitments.source})[\\p{L}\\p{N}${MASK}’'-]{1,40}){1,6}?,?)\\s(${upToFour})(?=${commits()})`,
      'u',
    ),
);
/** `The lamp is dim and Ann will mend it`, but not `asked Bo and Ann to` */
const joining = search(
  [commitments],
  () =>
    new RegExp(
      `(?<=[a-z\\d)] (?:${anyOf(wordsOf((notes) => notes.conjunctions))}) )(${capitalised})(?=\\s(?!${anyOf(latinOf(wordsOf((notes) => notes.scopeBeginnings.intents)))}\\s)${commitments.source}\\s[a-z])`,
      'u',
    ),
);
const goesOn = new RegExp(`^${commits()}`, 'u');
/** `Action for Ann: …` */
const fill = new RegExp(`^${anyOf(wordsOf((notes) => notes.fillers))}\\s{1,9}`, 'i');
const bracket = search(
  [signs('[(（【')],
  () =>
    /^(?:[[［]([^[\]［］\n]{1,40})[\]］]|[(（]([^()（）\n]{1,40})[)）](?=\s)|[（【]([^()（）【】\n]{1,40})[）】](?=[\u3040-\u30ff\u4e00-\u9fff]))/,
  signs('[(（【'),
);

/** How much of a line of many sentences is looked at. */
const longest = 1500;

/** Names before the first verb or colon, in brackets or parentheses, and behind a dash at the end. */
export function addEdges(passage: Passage, line: Line): void {
  const { text, sight, beyond, add } = passage;
  const body = line.marker?.place === 'opening' ? line.marker.body : 0;
  const named = line.marker?.names;
  if (named) {
    const skipped = fill.exec(text.slice(named.start, named.end))?.[0].length ?? 0;
    add('label', readNames(text.slice(named.start + skipped, named.end), named.start + skipped));
  }
  const rest = text.slice(body, body + 300);
  const tagged = bracket.exec(rest, sight);
  if (tagged) add('bracket', readNames(tagged[1] ?? tagged[2] ?? tagged[3]!, body + 1, sight));
  const acting = passage.governed ? null : verb.exec(rest, sight);
  // `we would` / `like to see`: within a sentence a word in small letters is a word.
  if (acting && !(passage.within && isPlainWord(acting[1]!)))
    add('verb', readNames(acting[1]!, body + acting[0].indexOf(acting[1]!)));
  for (const found of later.all(text.slice(body, body + longest), sight))
    add('later', readNames(found[1]!, body + found.index));
  const leading = !passage.governed && (rest.startsWith(MASK) || leadAt(rest) > 0);
  const behind = leading ? led.exec(rest, sight) : null;
  if (behind) add('later', readNames(behind[1]!, body + behind[0].length - behind[1]!.length));
  const also = joining.exec(text.slice(body, body + longest), sight);
  if (also) add('later', readNames(also[1]!, body + also.index));
  const tail = beyond ? text.slice(-100) : '';
  const last = broken.exec(tail, sight);
  if (last && goesOn.test(`${tail.slice(last.index + last[1]!.length)}${beyond}`))
    add('later', readNames(last[1]!, text.length - tail.length + last.index));
  const speaking = handed.exec(rest, sight) ?? opener.exec(rest, sight) ?? dotted.exec(rest);
  if (speaking) add('opener', readNames(speaking[1]!.replace(shouted, ''), body, sight));
  addClosing(passage);
  addAside(passage);
}

/** Names in parentheses; beside a word of doubt (`(maybe Ann?)`) for those who know them. */
function addAside({ text, sight, add }: Passage): void {
  for (const found of parentheses.all(text, sight)) {
    const said = found[1]!;
    const begins = found.index + 1;
    const hands = handing.exec(said);
    const sure = said.replace(hedged, '');
    if (hands) add('parentheses', readNames(hands[1]!, begins, sight));
    else if (sure !== said) add('segment', readNames(sure, begins + said.indexOf(sure), sight));
    else if (!isPlainWord(said)) add('parentheses', inBrackets(said, begins, sight));
    else if (isName(said) && found.index + found[0].length >= text.length - 1)
      add('parentheses', readNames(said, begins, sight));
  }
}

/** `栏杆图-王小明`, without a blank: somebody with a family name. */
const tight = search([signs('-')], () => /(?<=\p{Script=Han})[-–—]{1,2}(\p{Script=Han}{2,3})$/u);

/** What names near the end of a line stand beside. */
const atEnd = either(signs('-'), dueLabels);

/** Names behind a dash at the end, or between a dash and a day there. */
function addClosing({ text, sight, add }: Passage): void {
  if (!meets(sight, atEnd)) return;
  const last = text.slice(-140);
  // A day may stand behind the name: `… - 王五 - 3/6`.
  const trailing = dash.exec(
    !/[\s,，\ufffc]$/.test(last) ? last : trimEndOf(last, /[\s,，]/).replace(/[\s,，/—–-]{0,4}\ufffc{1,40}$/, ''),
    sight,
  );
  if (trailing) {
    const end = text.length - last.length + trailing.index + trailing[0].length;
    add('dash', readNames(trailing[1]!, end - trailing[1]!.length, sight));
  }
  const behind = tight.exec(last, sight);
  if (behind && hasSurname(behind[1]!)) add('dash', readNames(behind[1]!, text.length - behind[1]!.length, sight));
  const labelled = dashThenDay.exec(last, sight);
  if (labelled)
    add(
      'label',
      readNames(labelled[1]!, text.length - last.length + labelled.index + labelled[0].length - labelled[1]!.length),
    );
}

/** `| Ann to write it up |`: each cell is a line of its own. */
export function addCells({ sight, add }: Passage, line: Line, block: Block): void {
  if (!meets(sight, commitments)) return;
  for (const { start, end } of block.cells ?? []) {
    const cell = block.text.slice(start, end);
    const text = cell.replace(/^[|\s]+/, '');
    const offset = start + cell.length - text.length - line.start;
    const acting = verb.exec(text.slice(0, 100), sight);
    if (acting) add('verb', readNames(acting[1]!, offset + acting[0].indexOf(acting[1]!)));
  }
}
