/** Commands whose answers leave the notes: a report, an export; and the sample workspace. */
import type { ExportFormat, ReportGrouping } from '../../core/answers/types.ts';
import { exportFormatNames, QueryError, SpanError, sampleOn } from '../../core/service.ts';
import {
  type ExportAnswer,
  type ExportArgument,
  exportCommand,
  type ReportAnswer,
  type ReportArgument,
  reportCommand,
  type SampleAnswer,
  type SampleArgument,
  type SpanAnswer,
  type SpanArgument,
  sampleCommand,
  spanCommand,
} from '../../protocol.ts';
import { askOf } from '../world.ts';
import type { Answering } from './feature.ts';

/** Entries of the table of commands. */
export const reportCommands: Record<string, (answering: Answering, argument: unknown) => unknown> = {
  [reportCommand]: ({ world }, argument): ReportAnswer => {
    const { by = 'none', ...question } = (argument ?? {}) as ReportArgument;
    if (!isOneOf(groupings, by)) throw new Error(`${reportCommand}: by is one of ${groupings.join(', ')}`);
    return said(() => world.service.report({ ...question, by }, askOf(world)));
  },
  [spanCommand]: ({ world }, argument): SpanAnswer => {
    const { words = '' } = (argument ?? {}) as Partial<SpanArgument>;
    return said(() => world.service.stretch(words, askOf(world)));
  },
  [exportCommand]: ({ world }, argument): ExportAnswer => {
    const question = (argument ?? {}) as ExportArgument;
    if (!isOneOf(formats, question.format)) throw new Error(`${exportCommand}: format is one of ${formats.join(', ')}`);
    return said(() => world.service.export(question, askOf(world)));
  },
  [sampleCommand]: ({ world }, argument): SampleAnswer =>
    sampleOn(((argument ?? {}) as Partial<SampleArgument>).files ?? [], world.clock.today()),
};

const groupings: readonly ReportGrouping[] = ['none', 'person', 'project'];
const formats: readonly ExportFormat[] = exportFormatNames;

const isOneOf = (known: readonly string[], value: string): boolean => known.includes(value);

/** Words that cannot be understood are the user's typing, not a failure: they are answered in words. */
function said<Answer>(answer: () => Answer): Answer | { error: string } {
  try {
    return answer();
  } catch (error) {
    if (error instanceof QueryError || error instanceof SpanError) return { error: error.message };
    throw error;
  }
}
