/**
 * Where each finding is explained: in the README's section of its code. On the web where the package names a home page, else in
 * the README that the program was installed with, at its line: that works without a network, in any editor that opens files.
 */
import { manual } from './build.ts';

/** The address of the section of a code; null where there is none. `readme`: the URI of the installed README. */
export function explanations(readme: string | null): (code: string) => string | null {
  return (code) => {
    const line = manual?.lines[code];
    if (!manual || line === undefined) return null;
    if (manual.home) return `${manual.home}#${code}`;
    return readme && `${readme}#L${line}`;
  };
}
