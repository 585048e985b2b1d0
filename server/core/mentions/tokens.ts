/** Secrets that show by their own shape what they are: tokens of services, private keys. */
import { allOf } from '../matches.ts';
import type { Span } from '../model.ts';
import { scan } from '../scanner.ts';
import { isPlaceholder } from './secretValues.ts';

/** What a text must hold for the scanner to find anything in it: how the tokens that it knows begin. */
const known =
  /secret_?access_?key|gh[opsur]_|github_pat_|glpat-|gl[cs]a?_|xox[abopr]-|xapp-|hooks\.slack\.com|_authToken|npm_|sk-|[sr]k_(?:live|test)_|SG\.|shp(?:ca|at|pa|ss)|gsk_|hf_|lin_api_|ntn_|ops_ey|hv[sbr]\.|vc[piark]_|dapi|dckr_pat_|figd_|cf(?:k|ut|at)_|tskey-/i;

/** Of services that the scanner does not know, each told from other words by its beginning. */
const own = new RegExp(
  `(?<![\\w-])(?:${[
    // Google, AWS, Alibaba and Tencent clouds.
    'AIza[\\w-]{35}',
    'ya29\\.[\\w-]{40,300}',
    'GOCSPX-[\\w-]{28}',
    'A(?:KIA|SIA)(?!\\w{0,13}EXAMPLE)[A-Z2-7]{16}',
    'LTAI[A-Za-z0-9]{12,26}',
    'AKID[A-Za-z0-9]{32}',
    // A signed token that says who one is.
    'eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{20,1000}',
    // Models.
    'sk-(?=[A-Za-z]{0,40}\\d)[A-Za-z0-9]{32,64}',
    '(?:xai|pplx|nvapi)-[\\w-]{40,120}',
    'r8_[A-Za-z0-9]{37}',
    // Forges, registries and services of teams.
    'gl(?:rt|dt|ptt|cbt|ft|imt|agent|soat)-[\\w-]{20,64}',
    'pypi-AgE[\\w-]{50,300}',
    'rubygems_[0-9a-f]{48}',
    'AT(?:ATT3|CTT3|BB)[\\w=-]{30,300}',
    'PMAK-[0-9a-f]{24}-[0-9a-f]{34}',
    'do[opr]_v1_[0-9a-f]{64}',
    'secret_[A-Za-z0-9]{43}',
    'sntry[su]_[\\w+/=-]{40,300}',
    // Mail, telephony, chat.
    'key-[0-9a-f]{32}',
    'xkeysib-[0-9a-f]{64}-\\w{16}',
    'SK[0-9a-f]{32}',
    '\\d{8,10}:AA[\\w-]{33}',
    'AGE-SECRET-KEY-1[0-9A-Z]{58}',
  ].join('|')})(?![\\w-])`,
  'g',
);

/** Addresses by which anybody who knows them may write into a chat; the secret is their last part. */
const hooks =
  /(?:oapi\.dingtalk\.com\/robot\/send\?access_token=|qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=|open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/v2\/hook\/|discord(?:app)?\.com\/api\/webhooks\/\d{1,20}\/|webhook\.office\.com\/webhookb2\/)([\w@/-]{24,300})/g;

const keyBegins = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;

/** The tokens of a text, in no order. */
export function readTokens(text: string): Span[] {
  const found = known.test(text) ? scan(text) : [];
  for (const { index, 0: words } of allOf(own, text)) found.push({ start: index, end: index + words.length });
  for (const { index, 0: words, 1: secret } of allOf(hooks, text))
    found.push({ start: index + words.length - secret!.length, end: index + words.length });
  return found.filter(({ start, end }) => {
    // Of an address its last part is the secret.
    const words = text.slice(Math.max(start, text.lastIndexOf('/', end - 1) + 1), end);
    return !isPlaceholder(words.slice(0, 150));
  });
}

/** The private keys of a text, each to its end or that of the text. */
export function readKeys(text: string): Span[] {
  const keys: Span[] = [];
  for (const { index, 0: words } of allOf(keyBegins, text)) {
    const begin = index + words.length;
    if (
      !/^(?:[\s\\n]|[A-Z][A-Za-z-]{2,20}: [^\n]{0,80}\n){0,20}[A-Za-z0-9+/=]{24}/.test(text.slice(begin, begin + 1000))
    )
      continue;
    const rest = text.slice(begin, begin + 20_000);
    const close = /-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/.exec(rest);
    // One that nobody has closed goes on as far as its lines do.
    const gap = close ? -1 : rest.search(/\n[ \t]{0,20}(?:\r?\n|```|~~~)/);
    keys.push({ start: index, end: begin + (close ? close.index + close[0].length : gap < 0 ? rest.length : gap) });
  }
  return keys;
}

/** How a token begins that says whose it is, and nothing of the secret: `ghp_`. Empty where no such beginning is known. */
export const publicStart = (token: string): string => begins.exec(token)?.[0] ?? '';

const begins =
  /^(?:gh[opsur]_|github_pat_|gl(?:pat|rt|dt|ptt|cbt|ft|imt|agent|soat)-|gl(?:c|sa)_|xox[abopr]-|xapp-|npm_|sk-(?:ant|proj|svcacct|admin)-|sk-|[sr]k_(?:live|test)_|SG\.|shp(?:ca|at|pa|ss|pa)_|gsk_|hf_|lin_api_|ntn_|ops_|hv[sbr]\.|vc[piark]_|dapi|dckr_pat_|figd_|cf(?:k|ut|at)_|tskey-|AIza|ya29\.|GOCSPX-|A(?:KIA|SIA)|LTAI|AKID|eyJ|xai-|pplx-|nvapi-|r8_|pypi-|rubygems_|AT(?:ATT3|CTT3|BB)|PMAK-|do[opr]_v1_|sntry[su]_|xkeysib-|AGE-SECRET-KEY-)/;
