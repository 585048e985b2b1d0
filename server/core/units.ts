/** What the units of a text are read by: of what reading.ts loads, the part that is loaded first (loading.ts). Functions alone. */
import { readUnits } from './mentions/index.ts';

export const unitReader = (): unknown => readUnits;
