/** A reporter of Node's test runner for `test/all.ts`: what became of each test, a line of JSON each. */

import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import type { Result } from './report.ts';

/** A result, and the file that it is from; where that is not known, empty. */
export type FileResult = Result & { file: string };

/** Groups are not counted, nor what failed only because of what it holds. */
async function* lines(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const printed = new Map<string, string>();
  for await (const { type, data } of source) {
    if (type === 'test:stderr') printed.set(data.file, (printed.get(data.file) ?? '') + data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, file = '', details, skip, todo } = data;
    const error: Fault | undefined = type === 'test:fail' ? data.details.error : undefined;
    if (error ? error.failureType === 'subtestsFailed' : details.type === 'suite') continue;
    const result = { file, name, ms: details.duration_ms };
    const why = typeof skip === 'string' ? skip : undefined;
    const told = error && `${inspect(error.cause ?? error)}\n${printed.get(file) ?? ''}`.trim();
    if (skip !== undefined || todo !== undefined) yield line({ ...result, state: 'skipped', ...(why && { why }) });
    else if (told === undefined) yield line({ ...result, state: 'passed' });
    else yield line({ ...result, state: 'failed', why: told });
  }
}

/** As the runner asks for it. */
export { lines as default };

const line = (result: FileResult): string => `${JSON.stringify(result)}\n`;

type Fault = Error & { failureType?: string };
