/** Names without an honorific before what somebody does: `キノシタやります`, `由王五联系机房`. */
import { lexicons } from '../lexicons/index.ts';
import { MASK } from '../markdown/unit.ts';
import { hanDeed } from './hanDeeds.ts';
import { isName, readNames } from './names.ts';
import type { Passage } from './passage.ts';
import { search } from './search.ts';
import { either, words } from './vocabulary.ts';
import { anyOf, wordsOf } from './words.ts';

const undertakings = words(wordsOf((notes) => (notes.objectFollows ? [] : notes.undertakings)));
const openings = words(
  lexicons
    .flatMap(({ notes }) => (notes.objectFollows ? notes.undertakings : []))
    .sort((one, other) => other.length - one.length),
);
const agents = words(wordsOf((notes) => notes.particles.agent));
const called = anyOf(wordsOf((notes) => [...notes.particles.agent, ...notes.requests.begins]));
const sign = `(?:[、,，/]|${anyOf(wordsOf((notes) => notes.joiners.filter((word) => /\p{Script=Han}/u.test(word))))})`;
/** `后续王五、李静跟进`, `本周王五负责` */
const times = anyOf(
  lexicons.flatMap(({ notes: { objectFollows, scopePairs, turns } }) =>
    objectFollows ? [...scopePairs.todoWhen, ...turns.now] : [],
  ),
);
const joiner = new RegExp(sign, 'g');
const adverbs = words(wordsOf((notes) => notes.particles.adverb));
/** `李强确认后，…` says when something else is done. */
const notOnce = `(?!${anyOf(wordsOf((notes) => notes.acts.once))}[，,])`;
const doer = search(
  [openings],
  () =>
    new RegExp(
      // That a word for it follows is asked first: it seldom does, and what stands before takes longer to tell.
      `(?=(?:\\p{Script=Han}{2,3}${sign}){0,5}\\p{Script=Han}{2,3}?${openings.source})(?<=^|[\\s，,、。；;：:\\-—（(|]|${called}|${times})((?!${called})(?:\\p{Script=Han}{2,3}${sign}){0,5}(?!${called})\\p{Script=Han}{2,3}?(?<!${adverbs.source}))(?=${openings.source}${notOnce})`,
      'giu',
    ),
);
const deeds = words(
  lexicons
    .flatMap(({ notes }) => (notes.objectFollows ? [...notes.undertakings, ...notes.deeds] : []))
    .sort((one, other) => other.length - one.length),
);
const requests = words(wordsOf((notes) => notes.requests.begins.filter((word) => /\p{Script=Han}/u.test(word))));
/** `由王五联系机房`, `请李静明天给出方案` */
const charged = search(
  [either(agents, requests)],
  () =>
    new RegExp(
      `(?:${agents.source}(\\p{Script=Han}{2,3}?)(?<!${adverbs.source})(?=\\s?(?:${MASK}{2,16}\\s?)?${adverbs.source}?(?:${deeds.source}|${hanDeed}))|(?<=^|[\\s，,。；;：:])${requests.source}(\\p{Script=Han}{2,3}?)(?<!${adverbs.source})(?=${adverbs.source}?(?:${deeds.source}|${hanDeed})|[\\s，,]|${MASK}))`,
      'gu',
    ),
);
const subjects = words(wordsOf((notes) => [...notes.particles.subject, ...notes.particles.topic]));
const agent = search(
  [undertakings],
  () =>
    new RegExp(
      `([\\p{Script=Katakana}ー]{2,8}|[A-Za-z][\\w-]{1,20})(?:(?= ?${subjects.source}[^。]{0,80}${undertakings.source})|(?=${undertakings.source}))`,
      'gu',
    ),
);

/** `由于测试环境…` names nobody. */
const cause = new RegExp(`^${anyOf(wordsOf((notes) => notes.particles.cause))}`);

/** `换灯具，王五负责`, `去总部参加`: a deed, or with whom or where to, is nobody who does it too. */
const bidden = new RegExp(`^(?:${hanDeed}|${anyOf(wordsOf(({ lists }) => lists.toward))}(?<!^.))`);

/** `キノシタやります`, `ito が作るので`: a name without honorific before a deed. */
export function addAgents({ text, sight, add }: Passage): void {
  if (text.length > 300) return;
  for (const found of agent.all(text, sight)) {
    const name = found[1]!;
    if (isName(name)) add('agent', [{ name, start: found.index, end: found.index + name.length }]);
  }
  for (const found of doer.all(text, sight)) {
    if (cause.test(text.slice(Math.max(0, found.index - 1)))) continue;
    const names = found[1]!.split(joiner);
    let at = found.index;
    for (const name of names) {
      if (!bidden.test(name)) add('agent', readNames(name, at));
      at += name.length + 1;
    }
  }
  for (const found of charged.all(text, sight)) {
    if (cause.test(text.slice(found.index))) continue;
    const name = found[1] ?? found[2]!;
    add('charged', readNames(name, found.index + found[0].length - name.length));
  }
}
