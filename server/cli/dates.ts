/** `dueline dates`: the date expressions of texts from standard input, and the days that they mean. */
import { languageByLetters, languages, readDates, resolveDate } from '../core/dates/index.ts';
import type { DateSettings, Day, LanguageId } from '../core/model.ts';
import { localDay } from '../lsp/clock.ts';
import { type Command, dayOf, settingOptions, settingsOf } from './command.ts';
import { Failure } from './failure.ts';
import { type Answer, dateFormats } from './formats/dates.ts';
import { print } from './output.ts';

export const datesCommand: Command = {
  name: 'dates',
  summary: 'the days that words like 下周三, 金曜まで or next Friday mean',
  usage: '[OPTIONS] < TEXTS',
  details: `\
Reads one text a line from standard input and finds its date expressions. Days are counted from the
reference day. A line that is a JSON object {"id", "text", "reference", "lang"} brings its own reference
and language; only "text" must be there. What no calendar has (30 February) names no day and is left out;
in notes, 'check' reports it.`,
  options: {
    reference: { value: 'DAY', about: 'the day (YYYY-MM-DD) to count from, today if left out' },
    format: { value: 'FORMAT', choices: Object.keys(dateFormats), about: 'how to write it, a table if left out' },
    ...settingOptions,
  },
  examples: [
    ["echo '下周三前完成' | dueline dates --reference 2026-03-05", 'the Wednesday of the week after 5 March'],
    ['dueline dates --format jsonl < texts.jsonl', 'offsets and days, for programs'],
  ],
  async run(call) {
    if (call.operands.length) throw new Failure("'dates' reads from standard input and takes no path");
    const reference = dayOf(call.value('reference'), '--reference') ?? localDay(new Date());
    const lines = (await standardInput()).split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    const settings = settingsOf(call);
    const answers = lines.map((line, index) => answer(questionOf(line, index + 1, reference), settings));
    return print(dateFormats[call.value('format') ?? 'table']!(answers));
  },
};

interface Question {
  id: string | number;
  text: string;
  reference: Day;
  lang: LanguageId | null;
}

function questionOf(line: string, number: number, reference: Day): Question {
  const given = objectIn(line);
  if (!given) return { id: number, text: line, reference, lang: null };
  const { id = number, text, reference: own = reference, lang } = given;
  const where = `line ${number}`;
  if (typeof text !== 'string') throw new Failure(`${where}: the object has no "text"`);
  if (typeof id !== 'string' && typeof id !== 'number') throw new Failure(`${where}: "id" is no text and no number`);
  if (typeof own !== 'string') throw new Failure(`${where}: "reference" is no day; write it as YYYY-MM-DD`);
  // A reference may say the time of day as well, which no day depends on.
  const day = dayOf(own.replace(/T\d{2}:[\s\S]*$/, ''), `${where}: "reference"`);
  return { id, text, reference: day ?? reference, lang: languageOf(lang) };
}

/** A line that is a JSON object; null for any other text, `{braces}` included. */
function objectIn(line: string): Record<string, unknown> | null {
  if (!/^\s*\{/.test(line)) return null;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
}

const languageOf = (tag: unknown): LanguageId | null =>
  languages.find((language) => language === String(tag).split('-')[0]) ?? null;

function answer({ id, text, reference, lang }: Question, settings: DateSettings): Answer {
  const language = lang ?? languageByLetters(text);
  const mentions = readDates(unmarked(text), [language]).flatMap((mention) => {
    const { from, to, role, grain, impossible } = resolveDate(mention, {
      reference,
      settings,
      direction: 'next',
      language,
    });
    // Two nulls would say that both sides are open.
    if (impossible) return [];
    const { start, end } = mention;
    return [{ start, end, text: text.slice(start, end), from, to, role, grain }];
  });
  return { id, mentions };
}

/** The head of an item or a heading, and the marks of emphasis and code around words: `- **4/25**まで`. */
const marks = /^\s{0,9}(?:[-*+]|#{1,6}) |(?<![\w*])[*_`]{1,3}(?=\S)|(?<=[^\s*_`])[*_`]{1,3}(?![\w*])/g;

/** A line with spaces in place of its marks, as a note has it: of the same length. */
const unmarked = (text: string): string => text.replace(marks, (mark) => ' '.repeat(mark.length));

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Failure('standard input: not a text (UTF-8)');
  }
}
