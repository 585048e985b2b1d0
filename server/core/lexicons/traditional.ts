/** Words of Chinese in both scripts: `下個禮拜` for `下个礼拜`, so that a lexicon lists each word once. */
import type { DateLexicon } from './types/dates.ts';

/** Simplified characters of the words for dates, each with its traditional one. */
const characters: Record<string, string> = {
  ...{ 两: '兩', 个: '個', 为: '為', 于: '於', 从: '從', 会: '會', 关: '關', 决: '決', 几: '幾', 划: '劃', 办: '辦' },
  ...{ 务: '務', 动: '動', 劳: '勞', 单: '單', 双: '雙', 发: '發', 变: '變', 号: '號', 后: '後', 启: '啟' },
  ...{ 国: '國', 圣: '聖', 复: '復', 实: '實', 审: '審', 宽: '寬', 层: '層', 庆: '慶', 库: '庫', 应: '應' },
  ...{ 开: '開', 数: '數', 断: '斷', 时: '時', 报: '報', 显: '顯', 来: '來', 气: '氣', 测: '測', 点: '點', 环: '環' },
  ...{ 码: '碼', 礼: '禮', 线: '線', 经: '經', 结: '結', 续: '續', 节: '節', 计: '計', 证: '證', 评: '評', 诞: '誕' },
  ...{ 调: '調', 轻: '輕', 转: '轉', 边: '邊', 过: '過', 还: '還', 这: '這', 迟: '遲', 钟: '鐘', 长: '長', 闭: '閉' },
  ...{ 间: '間', 际: '際', 顺: '順', 预: '預', 题: '題', 验: '驗', 龄: '齡', 内: '內', 与: '與', 说: '說' },
};

/** A word and how it is written in the traditional script, where `周` and `週` are both in use. */
function spellingsOf(word: string): string[] {
  const traditional = [...word].map((character) => characters[character] ?? character).join('');
  return [...new Set([word, traditional, traditional.replaceAll('周', '週')])];
}

/**
 * The words for dates in both scripts, but for what is counted, which is Japanese in the traditional one (`問題`), and `后`
 * where something begins: `3日後` is so far away.
 */
export function inBothScripts({ digits, shortWeekdays, refusalsBehind, offers, ...words }: DateLexicon): DateLexicon {
  const both = bothOf(words) as typeof words;
  const startSuffixes = both.startSuffixes.filter((word) => word !== characters.后);
  return { ...both, startSuffixes, digits, shortWeekdays, refusalsBehind, offers };
}

function bothOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.some((one) => typeof one !== 'string')) return value.some(Array.isArray) ? value.map(bothOf) : value;
    return [...new Set(value.flatMap(spellingsOf))];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => spellingsOf(key).map((spelling) => [spelling, bothOf(inner)])),
  );
}
