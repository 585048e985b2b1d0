/** A heading in a plan whose section holds nothing but a status is what has that status: `#### union` and `> 进行中`. */
import type { Claim, Claiming } from './claims.ts';
import { statusesIn } from './context.ts';

export function headingClaims(claims: Map<number, Claim>, { entries, kind }: Claiming): void {
  if (kind !== 'plan') return;
  entries.forEach((entry, index) => {
    const below = entries[index + 1];
    if (entry.kind !== 'heading' || !below || below.kind !== 'line') return;
    const after = entries[index + 2];
    if (after && after.kind !== 'heading') return;
    const word = statusesIn(below).find(({ place }) => place === 'whole');
    if (word) claims.set(index, { rule: 'task.heading', certainty: 'inferred', span: word });
  });
}
