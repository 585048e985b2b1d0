/**
 * Commands of the server, for `workspace/executeCommand`, whose answers leave the notes: a report, an export, the sample
 * workspace, statistics. A part of protocol.ts.
 */
import type { Exported, ExportQuestion, Report, ReportQuestion, SampleFile, Stretch } from './core/answers/types.ts';
import type { Range } from './core/model.ts';

/** What became of the tasks of a stretch of days, as data and as Markdown. What cannot be understood is answered in words. */
export const reportCommand = 'dueline.report';
export type ReportArgument = ReportQuestion;
export type ReportAnswer = Report | { error: string };

/** The days that words name, for a report. */
export const spanCommand = 'dueline.span';
export interface SpanArgument {
  words: string;
}
export type SpanAnswer = Stretch | { error: string };

/** Tasks as a file that other programs read. */
export const exportCommand = 'dueline.export';
export type ExportArgument = ExportQuestion;
export type ExportAnswer = Exported | { error: string };

/** The sample notes as they are today, from their templates. */
export const sampleCommand = 'dueline.sample';
export interface SampleArgument {
  files: SampleFile[];
}
export type SampleAnswer = SampleFile[];

/** Answers with `StatisticsResult`; without arguments. */
export const statisticsCommand = 'dueline.statistics';
/** A page in Markdown that names no note and says nothing of what is in one, and links that lie over its text. */
export interface StatisticsResult {
  text: string;
  links: { range: Range; uri: string }[];
}
