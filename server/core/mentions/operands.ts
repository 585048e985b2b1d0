/** What commands and sentences about machines name: scripts, hosts, services, paths. All in lower case. */
import { allOf } from '../matches.ts';

/**
 * The names in a command or a text about machines, without doubles.
 *
 *     ssh ops@db-1.example.org ./checkDisk.sh /var/lib/app   →  checkdisk.sh, db-1.example.org, /var/lib/app
 */
export function operandsOf(text: string): string[] {
  const names = new Set<string>();
  const read = text.slice(0, longest);
  for (const [sign, pattern] of patterns) {
    if (!read.includes(sign)) continue;
    for (const found of allOf(pattern, read)) {
      const name = found[1]!.toLowerCase().replace(/[.,/]$/, '');
      if (name.length > 2 && !tooCommon.has(name)) names.add(name);
    }
  }
  return [...names];
}

/** Beyond this, a text is data and no command. */
const longest = 20_000;

/** Each with a sign that all its matches hold. */
const patterns: [sign: string, pattern: RegExp][] = [
  // Scripts and configuration files, without their folders.
  [
    '.',
    /(?<![\w.-])([\w][\w.-]{0,60}\.(?:sh|py|rb|pl|ps1|bat|jar|sql|conf|ya?ml|service|toml|ini|xml|properties|env|tf|lua|php|rules|cfg|cnf))(?![\w-])/gi,
  ],
  // Hosts and addresses.
  [
    '.',
    /(?<![\w.@/-])(?:[\w.-]{1,40}@)?((?:[a-z0-9][a-z0-9-]{0,40}\.){1,5}(?:com|net|org|io|cn|jp|dev|internal|local|lan|intra|corp|cloud|example|test|svc|cluster))(?![\w-])/gi,
  ],
  ['://', /:\/\/(?:[^@/\s]{1,60}@)?([a-z0-9][\w.-]{1,80})/gi],
  ['.', /(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.])/g],
  ['@', /(?<![\w.-])[\w.-]{1,40}@([\w-]{2,60}(?:\.[\w-]{1,60}){0,5})(?![\w-])/g],
  // Absolute paths of two parts or more.
  ['/', /(?<![\w.:/-])((?:\/[\w.@-]{1,60}){2,12})/g],
  // Whose folder it is: `/var/log/ferry-brief`.
  [
    '/',
    /(?<![\w.:-])\/(?:var\/(?:log|lib)|opt|data\/logs?)\/(?!(?:app|apps|bin|conf|config|data|docker|lib|local|log|logs|nginx)\b)([a-z][\w-]{2,60})(?![\w.-])/gi,
  ],
  // Services, and what is applied for one: `tide-center.yaml`.
  ['.', /(?<![\w.-])([a-z][a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,5})\.service\b/gi],
  ['-', /\bkubectl\s{1,3}apply\s{1,3}-f\s{1,3}(?:[\w.-]{1,40}\/){0,6}([a-z][\w-]{2,60})\.ya?ml/gi],
  ['', /\b(?:systemctl|supervisorctl|pm2)\s{1,3}(?:-\S{1,20}\s{1,3})?[a-z-]{3,14}\s{1,3}([\w@.-]{2,60})/gi],
  [
    '',
    /\b(?:service|journalctl\s{1,3}-u)\s{1,3}([\w@.-]{2,60})(?=\s{1,3}(?:start|stop|restart|reload|status)\b|\s{0,3}(?:$|\n|-))/gi,
  ],
  [
    '',
    /\b(?:deploy|deployment|statefulset|sts|daemonset|ds|svc|job|cronjob|pod|configmap|cm)[/\s]{1,2}([a-z0-9][\w.-]{2,60})/gi,
  ],
  [
    '',
    /\bdocker(?:-compose|\s{1,2}compose)?\s{1,2}(?:restart|logs|exec|stop|start|up|rm|pull|build)\s{1,2}(?:-\S{1,20}\s{1,2}){0,4}([a-z0-9][\w./:-]{2,60})/gi,
  ],
  ['', /\bhelm\s{1,2}(?:upgrade|install|rollback|uninstall)\s{1,2}(?:-\S{1,20}\s{1,2}){0,4}([a-z0-9][\w.-]{2,60})/gi],
  // Parts of modules: `python3 -m jobs.seat_importer`.
  ['.', /(?<=[a-z0-9]\.)([a-z][a-z0-9]{1,30}(?:_[a-z0-9]{2,30}){1,5})(?![\w/@-])/gi],
  // Names in the manner of services: `payment-gateway`, `job_manager`.
  ['', /(?<![\w./@:-])([a-z][a-z0-9]{1,30}(?:[-_][a-z0-9]{2,30}){1,5})(?![\w/.@-])/gi],
];

const tooCommon = new Set(
  'localhost 127.0.0.1 0.0.0.0 /dev/null /usr/bin /usr/local /bin/bash /etc docker-compose.yml to-do up-to-date follow-up e-mail'.split(
    ' ',
  ),
);
