/** Passwords that commands are given, and those on a line of their own below a command or label that asks for one. */
import { allOf } from '../matches.ts';
import type { Span } from '../model.ts';
import { isBarePassword, isSecret } from './secretValues.ts';

/** Options that hold a password, with the programs whose they are; the password is what the pattern ends with. */
const given: readonly RegExp[] = [
  /\b(?:mysql|mysqldump|mysqladmin|mysqlimport|mariadb|mariadb-dump|mycli)\b[^\n|;&]{0,300}?\s-p["']?([^\s"'`]{4,100})/g,
  /\bsshpass\s{1,3}-p\s{0,3}["']?([^\s"'`]{4,100})/g,
  /\bredis-cli\b[^\n|;&]{0,200}?\s-a\s{1,3}["']?([^\s"'`]{4,100})/g,
  /\b(?:docker|podman|helm|nerdctl|buildah|skopeo)\b[^\n|;&]{0,40}\blogin\b[^\n|;&]{0,200}?\s-p\s{1,3}["']?([^\s"'`]{4,200})/g,
  /\b(?:mongo|mongosh|mongodump|mongorestore|clickhouse-client|cqlsh)\b[^\n|;&]{0,200}?\s(?:-p|--password)\s{1,3}["']?([^\s"'`]{4,100})/g,
  /\bcurl\b[^\n|;]{0,400}?\s(?:-u|--user)[\s=]{0,3}["']?[^\s:"'`]{1,100}:([^\s"'`]{4,200})/g,
  /\b(?:smbclient|rpcclient)\b[^\n|;]{0,200}?\s-U\s{0,3}["']?[^\s%"'`]{1,100}%([^\s"'`]{4,100})/g,
  /\b(?:ldapsearch|ldapadd|ldapmodify|ipmitool)\b[^\n|;]{0,300}?\s-[wP]\s{1,3}["']?([^\s"'`]{4,100})/g,
  /(?:\b(?:sqlplus|expdp|impdp)\s{1,3}["']?|jdbc:oracle:\w{1,8}:)[\w$#]{1,64}\/([^\s@"'`]{4,100})(?=@)/g,
  /\blogin\s{1,3}\S{1,64}\s{1,3}password\s{1,3}(\S{4,100})/g,
  /\becho\s{1,3}["']?([^\s"'`]{4,100})["']?\s{0,3}\|\s{0,3}(?:sudo\s+(?:-\w+\s+)*-S|docker\s+login)/g,
];

/** The commands that ask for a password, without one. */
const asks =
  /(?:^|[\s;&|(])(?:ssh|scp|sftp|ftp|telnet|sudo|su|kinit|passwd|ssh-copy-id|docker\s{1,9}login|npm\s{1,9}login|smbpasswd|mysql_secure_installation|ansible-vault|rdesktop|xfreerdp|gpg)\s[^\n]{0,300}$|\s(?:-P|-W|--password|--ask-pass|--askpass|--ask-become-pass)(?=\s{1,20}[->|&]|\s{0,20}\\?$)|\b(?:mysql|mysqldump|mysqladmin|mariadb|mongo|mongosh|psql|pg_dump)\b[^\n]{0,300}\s(?:-p|-W|--password)(?=\s|$)|\bpwiz\b[^\n]{0,300}\s-P\s/;

/**
 * Passwords given to commands, and the answer to a line that asks for one, in the coordinates of `text`. `calls`: the end of the block
 * before; `names`: whether words name a password.
 */
export function readAsked(text: string, calls: string, names: (text: string) => boolean): Span[] {
  const found: Span[] = [];
  if (/\s-[apuUwP]|sqlplus|jdbc:oracle|\blogin\s|\|\s{0,3}(?:sudo|docker)/.test(text)) {
    for (const pattern of given)
      for (const match of allOf(pattern, text)) {
        const secret = match[1]!;
        const start = match.index + match[0].lastIndexOf(secret);
        if (isSecret(secret, { called: 'password', prose: false, sure: false }))
          found.push({ start, end: start + secret.length });
      }
  }
  const answers = text.includes('\n') || calls !== '' ? answersIn(text, calls, names) : [];
  return answers.length > 0 ? [...found, ...answers] : found;
}

const lines = /[^\n]{1,2000}|\n(?=\n)/g;

/** Lines that hold nothing but a password, at most two blank lines below what asks for one. */
function answersIn(text: string, calls: string, names: (text: string) => boolean): Span[] {
  const found: Span[] = [];
  let last = calls.trimEnd().split('\n').at(-1) ?? '';
  let blanks = 0;
  for (const match of allOf(lines, text)) {
    const line = match[0].trim();
    if (line === '' || /^(?:```|~~~)/.test(line)) {
      blanks += line === '' ? 1 : 0;
      continue;
    }
    const words = /^(?:[-*+]\s+)?[`"']?([!-~]{4,100}?)[`"']?$/.exec(line)?.[1];
    if (words && blanks <= 2 && isAnswer(words, last, names)) {
      const start = match.index + match[0].lastIndexOf(words);
      found.push({ start, end: start + words.length });
    }
    last = line;
    blanks = 0;
  }
  return found;
}

function isAnswer(words: string, asking: string, names: (text: string) => boolean): boolean {
  if (asking.length > 300) return false;
  if (/[:：]\s*[*_`]{0,3}$/.test(asking) && asking.length < 60 && names(asking))
    return isSecret(words, { called: 'password', prose: false, sure: false });
  return isBarePassword(words) && asks.test(asking);
}
