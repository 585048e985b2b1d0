/** The organizations that a note or its folder names beside projects: `acme` by `acme/harbor#12`. */
import { type Repository, repositoryOfLink } from '../../mentions/repository.ts';
import { issueMentions } from '../context.ts';
import type { Run } from '../parts.ts';
import { throughout } from '../runs.ts';

const keys = throughout((entries) => entries.flatMap(issueMentions).map(({ key }) => key));
const targets = throughout((entries) => entries.flatMap(({ block }) => block.links.map(({ target }) => target)));

/** What names projects in a note: the keys of issues, and where links lead. */
export const namingProjects = (runs: readonly Run[]): readonly [readonly string[], readonly string[]] => [
  keys(runs),
  targets(runs),
];

/** Whether an organization is named beside an issue, by a link to a repository, or by the folder; gathered when first asked. */
export function organizationsIn(runs: readonly Run[], folder: Repository | null): (name: string) => boolean {
  let found: Set<string> | null = null;
  const paths = (): string[] => [
    ...keys(runs),
    ...targets(runs).flatMap((target) => repositoryOfLink(target, folder?.host ?? null)?.project ?? []),
    folder?.project ?? '',
  ];
  return (name) => {
    found ??= new Set(paths().flatMap((path) => /^([^/]+)\//.exec(path.toLowerCase())?.[1] ?? []));
    return found.has(name.toLowerCase());
  };
}
