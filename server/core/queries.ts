/**
 * The words of queries, and how queries are read by them: loaded with the first query that says anything (server/build.mjs).
 * Functions alone: nothing else can be loaded so.
 */
export { explanationOf } from './index/query/explain.ts';
export { meaningOf } from './index/query/meaning.ts';
