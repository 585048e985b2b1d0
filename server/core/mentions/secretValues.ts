/**
 * Whether words that stand where a secret stands are one. Placeholders, examples, hashes, types, paths and words of a sentence are
 * none: a finding that is none costs more trust than one that is missed.
 */
import { trimEndOf } from '../trim.ts';

/** How it is told what the words are: by what it is called, how surely, and who it belongs to. */
export interface Standing {
  /** `token`: given out by a machine, so that it looks like it. */
  called: 'password' | 'token';
  /** In a sentence or list, not in code: there a password may be a number or a word. */
  prose: boolean;
  /** Nothing but a password can stand there, so that a plain word may be one. */
  sure: boolean;
  /** The user whose it is, where that is said. */
  user?: string;
}

/** Whether a value is a secret, as it stands. */
export function isSecret(value: string, { called, prose, sure, user }: Standing): boolean {
  if (value.length < 4 || value.length > 500 || isPlaceholder(value) || isThing(value)) return false;
  if (user !== undefined && (value === user || (!sure && isAkin(value, user)))) return false;
  if (!sure && weak.test(value)) return false;
  if (called === 'token') return looksRandom(value);
  const [letters, digits] = [/[A-Za-z]/.test(value), /\d/.test(value)];
  if (letters && digits) return !/^\d+[a-z]{1,5}$/i.test(value) || value.length > 8;
  if (digits) return prose && /^(?!(?:19|20)\d\d$)\d{4,20}$/.test(value);
  return (value.length >= 6 && /[!@#$%^&*+=?~]/.test(value)) || (sure && value.length >= 5 && !isCommon(value));
}

/** Whether a value that nothing calls a secret looks like a password: letters and digits mixed as no word or name has them. */
export function isBarePassword(value: string): boolean {
  if (!/^[!-~]{6,64}$/.test(value) || /[=:/\\<>()[\]{}"'`|,;]/.test(value)) return false;
  if (!/[A-Za-z]/.test(value) || !/\d/.test(value) || isPlaceholder(value) || isThing(value) || isWordy(value))
    return false;
  if (isHash(value) || /^\w+@[\w.-]+$/.test(value)) return false;
  const turns = value.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return /[!@#$%^&*?~+]/.test(value) || (turns >= 2 && value.length >= 8) || (/[A-Z]/.test(value) && value.length >= 8);
}

/** A value that is long and mixed enough to be made by a machine. */
export function looksRandom(value: string): boolean {
  if (isPlaceholder(value) || isThing(value) || isWordy(value)) return false;
  if (isHash(value)) return true;
  const mixed = /[A-Za-z]/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 2;
  if (!mixed || !/^[\w+/=.~%:@!#$^&*-]+$/.test(value)) return false;
  if (value.length >= 16) return kindsOf(value) >= 9;
  return value.length >= 8 && /[a-z]/.test(value) && /[A-Z]/.test(value) && kindsOf(value) >= 7;
}

/** Letters and digits with capitals or signs among them, so that it is no word of a sentence. */
export const isMixed = (words: string): boolean =>
  words.length >= 6 && /[A-Za-z]/.test(words) && /\d/.test(words) && /[A-Z!@#$%^&*+?~]|\d[a-z]+\d/.test(words);

/** How many different characters it has. */
const kindsOf = (value: string): number => new Set(value).size;

/** Hexadecimal as hashes, commits and some keys are, or a UUID. */
const isHash = (value: string): boolean =>
  /^(?:[0-9a-f]{32,128}|[0-9A-F]{32,128}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/i.test(value);

const stands = [
  // Something to be filled in, or filled in by a program.
  /^[<{[(%$&@#:]/,
  /\$\{|\{\{|\$\(|%[A-Z_]{2,}%|<[^<>]*>|^\$\w|^!(?:vault|Ref|Sub)\b/,
  /^\w[\w.:]*[([]/,
  // Hidden, or left out.
  /[*•●·※□＊]{3,}|x{3,}|\.{3}|…|_{3,}|-{3,}/i,
  /^(.)\1*$|([A-Za-z0-9])\2{9,}/s,
  // What says of itself that it is an example.
  /example|sample|dummy|placeholder|your(?![A-Z][a-z0-9]{0,3}\d)|change[-_]?(?:me|it)|replace|redacted|masked|hidden|insert|fake|foobar|todo|tbd/i,
  /^(?:my|the|some|a|new|old|test|demo|default)?[-_]?(?:super)?[-_]?(?:secret|pass|passwd|password|pwd|token|key|api[-_]?key)[-_]?(?:here|123|1234|\d{0,2})$/i,
  // Where it comes from.
  /^(?:op|vault|ref\+\w+|ssm|arn|secretsmanager|https?|file|env|kms|gopass|awssm|gcpsm):/i,
  /^(?:process\.env|os\.environ|os\.getenv|env\.|secrets?\.|vars?\.|var\.|self\.|this\.|req\.|config\.|ENC\()/i,
];

/** What examples have for a password, and many who think up none of their own. */
const weak = /^(?:abc|foo|bar|test|admin|user|root)?123(?:4(?:5(?:6)?)?)?$/i;

/** Something that stands in place of a secret. */
export const isPlaceholder = (value: string): boolean =>
  value.length < 200 && stands.some((pattern) => pattern.test(value));

const things = [
  /^(?:utf-?\d+|base-?\d+|sha-?\d+|md\d|oauth-?\d?|argon2\w*|bcrypt\d?|aes-?\d\w*|rsa-?\d*|[rhe]s\d{3}|ed25519|pbkdf2|scrypt|saml-?\d|oidc|totp|2fa|mfa|http2|ipv[46]|k8s|s3|ec2|x\.?509)$/i,
  // Types, versions, sizes, times, dates, addresses.
  /^(?:var)?char\W?\d*|^(?:string|text|int|bool)\W?\d*$/i,
  /^v?\d+(?:\.\d+)+(?:-\w+)?$/,
  /^\d+[-~]\d+|^[><≥≤]?\d+\+?$(?<!\d{4})/,
  /^\d{1,4}[-/:.]\d{1,2}(?:[-/:.]\d{1,4})?$/,
  /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/,
  // Paths, files, addresses of mail and of the web.
  /^(?![A-Za-z0-9+/]{40,}={0,2}$)(?:~|\.{0,2})\/|^[A-Za-z]:\\|^\/\w+\//,
  /\.(?:md|txt|json|ya?ml|xml|sh|py|js|ts|go|java|conf|cfg|ini|env|pem|key|crt|csv|xlsx?|docx?|pdf|html?|com|cn|jp|org|net|io)$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  // A member of something in a program: `form.password2`.
  /^[a-z_]\w{0,60}(?:\.\w{1,60}){0,8}\.\w{0,60}?(?:pass|pwd|token|secret|key|auth|user)\w{0,60}$/i,
];

/** Something else that holds letters and digits. */
const isThing = (value: string): boolean => value.length < 200 && things.some((pattern) => pattern.test(value));

/** Made of words and numbers, as names are: `gitaly-auth-token`, `tls-cert-2`, `prod_db_2024`, `app.jwt.key1`. */
const isWordy = (value: string): boolean =>
  value
    .split(/[-_./:]+|(?<=[a-z])(?=[A-Z][a-z])/)
    .every(
      (part) =>
        /^(?:[A-Za-z]{0,15}|\d{1,4}|v\d+|[a-z]{3,12}\d{1,2}|k8s|s3|ec2)$/.test(part) &&
        !/[a-z][A-Z].*[a-z][A-Z]/.test(part),
    );

/** The user's own name, or the next one of a row: `test1 / test2`. */
function isAkin(value: string, user: string): boolean {
  const [one, other] = [value, user].map((words) => trimEndOf(words.toLowerCase(), /\d/));
  return one === other;
}

const common = new Set(
  `same none null true false required optional expired changed rotated reset removed empty blank unknown missing pending
  string varchar vault bitwarden keepass lastpass onepassword dashlane keychain slack email phone wiki confluence ldap
  kerberos oauth shared private public internal external default admin login logout above below later soon please contact
  enabled disabled success failed error invalid valid correct wrong strong weak plain encrypted hashed secret password
  postgres mysql redis mongo guest localhost hello world token basic bearer cookie session`.split(/\s+/),
);

/** A word that is said of passwords, and is none. */
const isCommon = (value: string): boolean =>
  common.has(value.toLowerCase()) || /^(?:see|ask|in|via|by)[-_]/i.test(value);
