/** What other spellings become when one of them does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameChange } from '../../server/core/index/people/name-change.ts';
import type { LanguageId } from '../../server/core/model.ts';

/** Before → after, the language, and `words → changed`; `?` behind a guess, `=` where it stays. */
const cases: [before: string, after: string, language: LanguageId, spellings: string[]][] = [
  [
    'Ann Lee',
    'Anna Lee',
    'en',
    ['Ann Lee → Anna Lee', 'Ann → Anna', 'ann → anna', 'ANN LEE → ANNA LEE', 'Lee =', 'Lee A. =', 'Ann-Lee → Anna-Lee'],
  ],
  [
    'Ann Lee',
    'Bea Kim',
    'en',
    ['Lee A. → Kim B.', 'A. Lee → B. Kim', 'Ann L → Bea K', 'Lee → Kim', 'Annie =', '王安 ='],
  ],
  ['Ann Lee', 'Ann Marie Lee', 'en', ['Ann Lee → Ann Marie Lee', 'Ann =', 'Lee =']],
  ['Ann Marie Lee', 'Ann Lee', 'en', ['Ann Marie Lee → Ann Lee', 'Marie =', 'Lee =']],
  ['Ann Lee', 'Ann Kim', 'en', ['ann lee → ann kim', 'Lee → Kim', 'Ann Lee Jones → Ann Kim Jones']],
  ['Ann', 'Anna', 'en', ['Ann → Anna', 'Ann Lee → Anna Lee', 'Anna =', 'Annabel Lee =']],
  ['Ann', 'Bea Kim', 'en', ['Ann Lee → Bea Kim', 'Ann → Bea Kim']],
  [
    '田中',
    '山田',
    'ja',
    ['田中 → 山田', '田中太郎 → 山田太郎', '田中　太郎 → 山田　太郎', '中田 =', '太郎 =', 'Tanaka ='],
  ],
  ['田中太郎', '山田太郎', 'ja', ['田中 → 山田', '太郎 =', '田中 太郎 → 山田太郎']],
  ['田中太郎', '田中次郎', 'ja', ['田中 =', '太郎 → 次郎']],
  ['田中太郎', '山本花子', 'ja', ['田中 → 山本 ?', '太郎 → 花子 ?', '田中太 =']],
  ['田中 太郎', '山本 花子', 'ja', ['田中 → 山本', '太郎 → 花子', '田中太郎 → 山本花子', '田中　太郎 → 山本　花子']],
  ['田中', '山田太郎', 'ja', ['田中太郎 → 山田太郎', '田中 → 山田太郎']],
  ['王小明', '李小明', 'zh', ['小明 =', '王 → 李', '王小明 → 李小明']],
  ['王小明', '王晓明', 'zh', ['小明 → 晓明', '王 =']],
  ['王小明', '李雷', 'zh', ['小明 → 雷 ?', '小红 =']],
  ['张伟', '李雷', 'zh', ['张伟 → 李雷', 'Zhang Wei =']],
  ['张伟', 'Zhang Wei', 'zh', ['张伟 → Zhang Wei', '伟 =']],
];

for (const [before, after, language, spellings] of cases)
  test(`${before} → ${after}`, () => {
    const change = nameChange(before, after, language);
    const made = spellings.map((line) => {
      const words = line.replace(/ (?:=|→ .*)$/, '');
      const changed = change(words);
      return changed ? `${words} → ${changed.words}${changed.sure ? '' : ' ?'}` : `${words} =`;
    });
    assert.deepEqual(made, spellings);
  });
