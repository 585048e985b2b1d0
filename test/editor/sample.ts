/** The sample workspace as files: see server/core/answers/sample.ts for what its templates are. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { sampleOn } from '../../server/core/answers/sample.ts';
import type { Day } from '../../server/core/model.ts';

const templates: string = join(import.meta.dirname, '../../client/sample');

/** The templates by their paths. */
export const sampleFiles = (): { path: string; text: string }[] =>
  readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: file.slice(templates.length + 1).replaceAll(sep, '/'), text: readFileSync(file, 'utf8') };
    });

/** Writes the sample notes as they are on the day `today` under `target`; answers with their paths there, sorted. */
export function layOutSample(target: string, today: Day): string[] {
  return sampleOn(sampleFiles(), today).map(({ path, text }) => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
    return path;
  });
}
