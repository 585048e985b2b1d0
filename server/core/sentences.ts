/** What sentences are read by: of what reading.ts loads, the part that is loaded next (loading.ts). Functions alone. */
import { toldClaims } from './note/sentences/told.ts';
import { obliged, plain, requested, undertaken } from './note/sentences/undertakings.ts';

export const sentenceRules = (): readonly unknown[] => [undertaken, requested, plain, obliged, toldClaims];
