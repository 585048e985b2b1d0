import type { Lexicon } from '../lexicon.ts';
import { columns } from './columns.ts';
import { dates } from './dates.ts';
import { decisions } from './decisions.ts';
import { deeds } from './deeds.ts';
import { doers } from './doers.ts';
import { headings } from './headings.ts';
import { lists } from './lists.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { owners } from './owners.ts';
import { phrases } from './phrases.ts';
import { queries } from './queries.ts';
import { runbooks } from './runbooks.ts';
import { scopes } from './scopes.ts';
import { secrets } from './secrets.ts';
import { snippets } from './snippets.ts';
import { statuses } from './statuses.ts';
import { tasks } from './tasks.ts';
import { tellings } from './tellings.ts';

export const ja: Lexicon = {
  id: 'ja',
  // Kana, and characters that neither way of writing Chinese has.
  writing: {
    letters:
      'ぁ-ゟァ-ヿ々込働枠畑峠対応検実気様図発変総経続伝価広権収戦読処県帰単転軽駅択沢訳労辺関録従縦渋桜栄営厳覚撃済剤斎残歯児円塩仮両乗帯徳悪戻拠拡挙摂暦歩歳毎渉満滝焼産畳砕稲窓竜絵継緑縁繊聴脳蔵薬覧観譲豊賛遅郷鉄鉱銭陥険隠隣霊顔顕騒験髄黒黙齢',
    script: '㐀-鿿',
    latin: 6,
  },
  dates,
  notes: {
    ...statuses,
    ...tellings,
    ...scopes,
    ...headings,
    ...columns,
    ...decisions,
    ...notes,
    ...tasks,
    ...owners,
    ...names,
    ...deeds,
    ...doers,
    lists,
    phrases,
    runbooks,
    secrets,
    snippets,
  },
  queries,
};
