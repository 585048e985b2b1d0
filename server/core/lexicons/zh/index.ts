import type { Lexicon } from '../lexicon.ts';
import { columns } from './columns.ts';
import { dates } from './dates.ts';
import { decisions } from './decisions.ts';
import { deeds } from './deeds.ts';
import { doers } from './doers.ts';
import { headings } from './headings.ts';
import { lists } from './lists.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { owners } from './owners.ts';
import { phrases } from './phrases.ts';
import { queries } from './queries.ts';
import { runbooks } from './runbooks.ts';
import { scopes } from './scopes.ts';
import { secrets } from './secrets.ts';
import { snippets } from './snippets.ts';
import { statuses } from './statuses.ts';
import { tasks } from './tasks.ts';
import { tellings } from './tellings.ts';

export const zh: Lexicon = {
  id: 'zh',
  writing: { script: '㐀-鿿', latin: 6 },
  dates,
  notes: {
    ...statuses,
    ...tellings,
    ...scopes,
    ...headings,
    ...columns,
    ...decisions,
    ...notes,
    ...tasks,
    ...owners,
    ...names,
    ...deeds,
    ...doers,
    lists,
    phrases,
    runbooks,
    secrets,
    snippets,
  },
  queries,
};
