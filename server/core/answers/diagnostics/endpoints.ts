/** Steps that call what a note says is not to be used any more: their own note, or another. */
import { endpointKey, endpointKeys } from '../../index/keys.ts';
import { addressesIn } from '../../mentions/address.ts';
import { messagesFor } from '../../messages/index.ts';
import type { EndpointFact, Note } from '../../model.ts';
import { rangeOf } from '../place.ts';
import { brief, type World } from '../world.ts';
import type { Fault, Rule } from './rule.ts';
import { wordsIn } from './runbooks.ts';

/**
 * A command calls a retired endpoint. What another note retires counts where it is the same beyond doubt: an address, or a path that
 * begins with the name of its service (`/ferry-brief/job/cancel`, not `/api/v1/jobs`); and no note says that it is in use.
 */
export const endpointRetired: Rule = (note, world) => {
  const text = note.runbooks.length > 0 ? world.text(note.uri) : '';
  return note.runbooks
    .flatMap(({ steps }) => steps)
    .flatMap((step) => {
      const called = [...new Set(step.commands.flatMap(addressesIn))];
      return called.flatMap((address): Fault[] => {
        const said = retiredBy(note, address, world);
        const span = said && wordsIn(note, step, { words: said.words, text });
        return said && span && span.start !== said.at.span.start ? [faultOf({ ...said, span }, note, world)] : [];
      });
    });
};

interface Said {
  by: Note;
  at: EndpointFact;
  /** The words of the command that are meant. */
  words: string;
}

function faultOf({ by, at, span }: Omit<Said, 'words'> & Pick<Fault, 'span'>, note: Note, { ask }: World): Fault {
  const say = messagesFor(ask.locale).diagnostics;
  const message = by === note ? say.retired(brief(at.target)) : say.retiredIn(brief(at.target), brief(by.title));
  return {
    span,
    message,
    evidence: [],
    related: [{ uri: by.uri, range: rangeOf(by, at.span), message: say.retiredHere }],
  };
}

/** The note that retires what a command calls, its own first. */
function retiredBy(note: Note, address: string, { index }: World): Said | null {
  for (const { key, words } of endpointKeys(address)) {
    const others = index.notesOfEndpoint(key).filter(({ uri }) => uri !== note.uri);
    const isSame = ({ target }: EndpointFact): boolean => endpointKey(target) === key;
    const all = [note, ...others.map((entry) => entry.note())].flatMap((by) =>
      by.endpoints.filter(isSame).map((at) => ({ by, at, words })),
    );
    const own = all.find(({ by, at }) => by === note && at.state === 'retired');
    if (own) return own;
    if (isOneService(key) && all.every(({ at }) => at.state === 'retired') && all[0]) return all[0];
  }
  return null;
}

/** An address with its host, or a path below the name of a service. */
const isOneService = (key: string): boolean => !key.startsWith('/') || /^\/[a-z]\w*-[\w-]+\/[^/]+/i.test(key);
