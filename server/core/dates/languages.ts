import { lexicons } from '../lexicons/index.ts';
import type { LanguageId } from '../model.ts';

/** The languages that dates are read in. */
export const languages: readonly LanguageId[] = lexicons.map(({ id }) => id);
