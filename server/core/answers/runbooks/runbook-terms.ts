/** The terms by which a runbook and who looks for one are compared: words, and what says the same in other words. */
import { termsOf } from '../../index/copies/likeness.ts';
import { lexicons } from '../../lexicons/index.ts';
import { wordsOf } from '../../mentions/words.ts';

/**
 * The terms of a text, without doubles: its words; verbs joined to their small words (`fail over` → `failover`); deeds under one
 * name for all languages (`重启`, `restart` → `=restart`); and that there is a version. Pairs that end in grammar are left out.
 */
export function jumpTermsOf(text: string): string[] {
  const words = termsOf(text).filter((term) => !straddling.test(term));
  const source = text.slice(0, longest);
  const joined = [...source.matchAll(apart)].map(([, verb, small]) => `${verb}${small}`.toLowerCase());
  const done = deeds.flatMap(({ name, pattern }) => (pattern.test(source) ? [`=${name}`] : []));
  return [...new Set([...words, ...joined, ...done, ...(version.test(source) ? ['=version'] : [])])];
}

const longest = 20_000;

/** A character of a word and one of what stands beside it. */
const grammar = wordsOf(({ runbooks }) => runbooks.grammar).join('');
const straddling = new RegExp(`^[\\u3040-\\u309f]\\p{Script=Han}$|^\\p{Script=Han}[${grammar}]$`, 'u');

const version = /(?<![\w.])v\d{1,4}\.\d|(?<![\w.])\d{1,4}\.\d{1,4}\.\d{1,6}(?![\w.])/;

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const particles = wordsOf(({ runbooks }) => runbooks.particles);
const apart = new RegExp(`\\b([a-z]{3,20}?)(?:s|ed|ing)?[ -](${particles.map(literally).join('|')})\\b`, 'gi');

/** Latin words in any of their forms, and as parts of commands. */
const sourceOf = (word: string): string =>
  /^\w/.test(word) ? `(?<![a-z])${literally(word)}(?:s|d|ed|ing|ment)?(?![a-z])` : literally(word);

const deeds = Object.keys(lexicons[0]!.notes.runbooks.deeds).map((name) => ({
  name,
  pattern: new RegExp(
    wordsOf(({ runbooks }) => runbooks.deeds[name as keyof typeof runbooks.deeds] ?? [])
      .map(sourceOf)
      .join('|') || '(?!)',
    'i',
  ),
}));
