/** What the words above a list say that it is about: a matter that is described, or what is planned over a long time. */
import { anyOf, hanOrKana, wordsOf } from '../../mentions/words.ts';
import { closesInDeed, listWords } from '../sentences/namedDeeds.ts';
import { perEntry } from '../words.ts';

const roadmap = new RegExp(listWords('roadmaps'), 'i');
/** `# 码头路线图` */
export const namesRoadmap = perEntry(({ text }) => roadmap.test(text.slice(0, 80)));

const stage = new RegExp(
  `^[^\\p{L}\\d]{0,4}${listWords('stages')}\\s?#?(?:\\d{1,3}|[ivx]{1,4})(?![\\p{L}\\d])(?!\\s${listWords('talks')})`,
  'iu',
);
/** `## Sprint 12: 3–14 May`, `## Phase 2`, but not `## Sprint 12 review`: a stage of the work, by its number. */
export const namesStage = perEntry(({ text, kind }) => kind === 'heading' && stage.test(text.slice(0, 80)));

const matter = new RegExp(listWords('matter'), 'i');
const endsInMatter = new RegExp(`${listWords('matter')}[\\s\\p{P}]{0,4}$`, 'u');
const meeting = new RegExp(
  anyOf(wordsOf(({ kinds, particles }) => (particles.object.length > 0 ? [] : kinds.minutes))),
  'i',
);

/** `## 接口说明`, but not `# 接口评审会`, which says of all below that it was met on. */
export const namesMatter = perEntry(({ text, kind }) => {
  const said = text.slice(0, 120);
  return matter.test(said) && !meeting.test(said) && !(kind === 'heading' && isWorkOn(said));
});

/** `登录页面优化` as a heading, whose last words name a deed and no matter: the work on one. */
const isWorkOn = (said: string): boolean => hanOrKana.test(said) && closesInDeed(said) && !endsInMatter.test(said);
