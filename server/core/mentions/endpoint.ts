/**
 * Endpoints and what a note says of them.
 *
 *     /ferry/job/submit  在用          →  live
 *     | `/ferry/job/cancel` | 弃用 |   →  retired
 *     - GET /v1/seats (deprecated)     →  retired
 */
import { allOf } from '../matches.ts';
import type { Span } from '../model.ts';
import { address } from './address.ts';
import { anyOf, wordsOf } from './words.ts';

export interface Endpoint extends Span {
  /** The path, or the address, as it is written. */
  target: string;
  state: 'live' | 'retired';
}

const retired = new RegExp(anyOf(wordsOf(({ runbooks }) => runbooks.endpoints.retired)), 'i');
const live = new RegExp(anyOf(wordsOf(({ runbooks }) => runbooks.endpoints.live)), 'i');
const planned = new RegExp(`${anyOf(wordsOf(({ runbooks }) => runbooks.endpoints.planned))}|[?？]`, 'i');
/** A line that says more than this is a sentence, about something. */
const mostWords = 40;

/** The endpoints of a text that stand alone on their line with their state behind them. Linear. */
export function readEndpoints(text: string): Endpoint[] {
  const found: Endpoint[] = [];
  if (!text.includes('/')) return found;
  let start = 0;
  for (const line of text.split('\n')) {
    const [only, second] = line.length < 400 ? allOf(address, line) : [];
    const rest = only && !second ? line.slice(only.index + only[0].length) : '';
    if (only && rest.trim() !== '' && rest.length <= mostWords && isLead(line.slice(0, only.index))) {
      const state = planned.test(rest) ? null : retired.test(rest) ? 'retired' : live.test(rest) ? 'live' : null;
      const at = start + only.index;
      if (state) found.push({ target: only[0], state, start: at, end: at + only[0].length });
    }
    start += line.length + 1;
  }
  return found;
}

/** Markers, bars and the method of a request. */
const isLead = (before: string): boolean =>
  /^[\s\-*+|>`]{0,20}(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)[\s|`]{1,9})?$/.test(before);
