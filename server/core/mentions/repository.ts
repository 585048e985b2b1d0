/**
 * Repositories by their addresses, and the addresses of their issues.
 *
 *     git@github.com:group/app.git, https://github.com/group/app, group/app   →  project `group/app`
 */

export interface Repository {
  /** Its path on its host: `group/app`, `group/sub/app`. */
  project: string;
  /** The host, where it is known and may be a web site: `github.com`. */
  host: string | null;
}

const path = '([\\w.~-]{1,100}(?:\\/[\\w.~-]{1,100}){1,6})';
const forms = [
  new RegExp(`^(?:https?|ssh|git|git\\+ssh):\\/\\/(?:[^@/\\s]{1,100}@)?([\\w.-]{1,200})(?::\\d{1,5})?\\/${path}$`, 'i'),
  new RegExp(`^[\\w.-]{1,100}@([\\w.-]{1,200}):\\/?${path}$`),
  new RegExp(`^([\\w-]{1,60}(?:\\.[\\w-]{1,60})+):(?!\\/)${path}$`),
  new RegExp(`^([\\w-]{1,60}(?:\\.[\\w-]{1,60}){0,5}\\.[a-z]{2,12})\\/${path}$`),
  new RegExp(`^()${path}$`),
];

/** Reads what is meant to name a repository: the URL of a remote or of its page, or its path; null where it is none. */
export function repositoryOf(address: string): Repository | null {
  const given = address
    .trim()
    .slice(0, 1000)
    .replace(/(?:\.git)?\/?$/, '');
  for (const form of forms) {
    const [, host = '', project = ''] = form.exec(given) ?? [];
    if (!project || /(?:^|\/)\.{1,2}(?:\/|$)|^~/.test(project)) continue;
    // An alias of somebody's own (`git@work:a/b`) is no place on the web; `ssh.github.com` is a door to the site.
    const site = /\.\w/.test(host) ? host.toLowerCase().replace(/^(?:alt)?ssh\./, '') : null;
    return { project, host: site };
  }
  return null;
}

/** Sites of code, by a word of their host's name. */
const sites = /(?:^|\.)(?:github|gitlab|gitee|gitea|gitcode|bitbucket|codeberg|forgejo|git|code)\b/i;
/** Where a site's first folder is none of its users or groups. */
const reserved =
  /^(?:orgs|groups|users|features|topics|settings|marketplace|sponsors|search|explore|apps|login|help|about|dashboard|notifications|-)(?:\/|$)/i;

/**
 * The repository to whose front page a link leads; null where it leads to anything else. `known` is the host of a
 * repository that is known beside it: a link to the same host is one too.
 */
export function repositoryOfLink(target: string, known: string | null): Repository | null {
  if (!/^https?:/i.test(target)) return null;
  const page = target.replace(/[?#].{0,500}$/, '').replace(/\/(?:-\/)?(?:issues|pulls|pull|merge_requests)?\/?$/, '');
  const found = repositoryOf(page);
  if (!found?.host || reserved.test(found.project)) return null;
  const flat = !/(?:^|\.)gitlab\b/i.test(found.host) && sites.test(found.host) && !/^(?:git|code)\./i.test(found.host);
  if (flat && found.project.split('/').length > 2) return null;
  if (/(?:^|\/)(?:-|blob|tree|wiki|wikis|issues|pull|releases)(?:\/|$)/.test(found.project)) return null;
  return sites.test(found.host) || found.host === known || /\.git\/?$/.test(target) ? found : null;
}

/** The pages of issues (`#`) and of requests (`!`), by the site; what is not known answers to these as well. */
const pages: [site: RegExp, issue: string | null, request: string][] = [
  [/(?:^|\.)github\b/i, 'issues', 'pull'],
  [/(?:^|\.)gitlab\b/i, '-/issues', '-/merge_requests'],
  [/(?:^|\.)gitee\b/i, null, 'pulls'],
  [/(?:^|\.)(?:gitea|forgejo|codeberg)\b/i, 'issues', 'pulls'],
  [/(?:^|\.)bitbucket\b/i, 'issues', 'pull-requests'],
  [/./, 'issues', 'merge_requests'],
];

/** `#5` in a repository: its canonical key, and its address where the host is known. */
export function issueIn({ project, host }: Repository, sign: string, id: string): { key: string; url?: string } {
  const [, issue, request] = pages.find(([site]) => site.test(host ?? '-'))!;
  // Where issues have names of letters, a number is that of a request.
  const kind = sign === '!' || issue === null ? '!' : '#';
  const page = kind === '!' ? request : issue;
  return { key: `${project}${kind}${id}`, ...(host !== null && { url: `https://${host}/${project}/${page}/${id}` }) };
}
