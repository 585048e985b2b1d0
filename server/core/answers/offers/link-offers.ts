/** Code actions on links that lead nowhere. */
import { messagesFor } from '../../messages/index.ts';
import type { LinkFact } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { addressOf, brokenLinks } from '../diagnostics/links.ts';
import { nearestAddresses } from '../links/nearest.ts';
import { rangeOf } from '../place.ts';
import { isHere, type Offer, type Offered } from './offers.ts';

export const linkOffers: Offer[] = [
  {
    kind: null,
    mends: ['link-broken', 'runbook-link-broken', 'runbook-heading-missing'],
    at(here) {
      const { note, world } = here;
      if (!note.links.some((link) => isHere(here, link))) return [];
      const say = messagesFor(world.ask.locale).actions;
      return brokenLinks(note, world)
        .filter(({ link }) => isHere(here, link))
        .flatMap((broken) => {
          const about = addressOf(broken.link, world.text(note.uri));
          if (!about) return [];
          const range = rangeOf(note, about);
          return nearestAddresses(note, broken, world.index).map(
            (address, at): Offered => ({
              title: say.linkTo(address),
              how: { edits: [{ range, newText: address }] },
              about,
              isPreferred: at === 0,
            }),
          );
        });
    },
  },
  {
    kind: null,
    mends: ['link-empty'],
    at(here) {
      const { note, world } = here;
      const say = messagesFor(world.ask.locale).actions;
      return note.links
        .filter((link) => isHere(here, link))
        .flatMap((link): Offered[] => {
          const source = world.text(note.uri).slice(link.span.start, link.span.end);
          const newText = link.target.trim() === '' ? wordsOf(source) : named(link, source);
          if (newText === null) return [];
          const title = link.target.trim() === '' ? say.unlink : say.nameLink(nameOf(link));
          return [{ title, how: { edits: [{ range: rangeOf(note, link.span), newText }] }, about: link.span }];
        });
    },
  },
];

/** `[the report]()` → `the report`. */
const wordsOf = (source: string): string | null => /^!?\[([^\]]*)\]\([^)]*\)$/.exec(source)?.[1] ?? null;

/** `[](notes/report.md)` → `[report](notes/report.md)`. */
const named = (link: LinkFact, source: string): string | null =>
  /^\[\s*\]/.test(source) ? source.replace(/^\[\s*\]/, () => `[${nameOf(link)}]`) : null;

/** What a link leads to, by the last name of its address. */
function nameOf({ target }: Pick<LinkFact, 'target'>): string {
  const [path = ''] = target.split(/[?#]/, 1);
  const name = trimEndOf(path, /\//).split('/').pop() ?? '';
  const words = decoded(name).replace(/\.(?:md|markdown|html?)$/i, '');
  return words.replace(/[[\]]/g, '') || target;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
