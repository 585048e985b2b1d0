/** Notes of a harbour in which people say in English what is to be done, and what is not. */
import type { Setting } from '../frame.ts';

export const attended: Setting = {
  path: '2026-03-02 meeting.md',
  above: '# Harbour meeting 2026-03-02\n\nAttendees: Ann Lee, Bo Moe, Cleo Dunn\n\n## Lamps\n\n',
  beside: 'the lamps are fine',
};

/** Nobody is listed: who is there is known from what they said. */
export const unattended: Setting = {
  path: 'crew-sync.md',
  above:
    '# Harbour crew sync, 2 March 2026\n\n## Discussion\n\nAnn: the lamps are dark again.\n\nBo: the east fence is bent.\n\nCleo: same at the slip.\n\n',
  beside: 'the fog lasted until noon',
};

export const numbered: Setting = {
  path: 'notes/board.md',
  above:
    '# Minutes of the harbour board\n\n2 March 2026, 10:00, boat shed\n\nPresent: Ann, Bo, Cleo\n\n### 2. Fences\n\n',
  beside: 'the tide was late last week',
};

/** Matters in bold, on behalf of which nothing is said. */
export const call: Setting = {
  path: 'calls/2026-03-02-pier.md',
  above:
    '# Pier call 2026-03-02\n\n**Participants:** Ann Lee (port office), Bo Moe (crane crew), Cleo Dunn\n\n**Moorings**\n\n',
  beside: 'most of the moorings hold',
};

export const mail: Setting = {
  path: 'mail.md',
  above:
    'Hi Ann, hi Bo,\n\nthanks for coming to the call about the moorings on 2 March 2026. This is what we talked about.\n\n',
  beside: 'the buoys have been counted',
};

/** A note of a project by its plain name, with what was said on a day. */
export const project: Setting = {
  path: 'lighthouse.md',
  above: '# Lighthouse\n\nAll about the lighthouse.\n\n## 2026-03-02 call with Ann and Bo\n\n',
  beside: 'the lens is from 1911',
};

export const weekPlan: Setting = {
  path: 'plans/2026-03-02.md',
  above: '# Weekly plan 2026-03-02\n\n## Lamps\n\n',
  beside: 'the lamps are fine',
};

export const areaPlan: Setting = {
  path: 'plan.md',
  above:
    '# Harbour plan, March 2026\n\n## West pier\n\n- [ ] Order four lamps (Ann)\n- [x] Count the buoys (Bo)\n\n## Slip\n\n',
  beside: 'the slip is from 1911',
};

export const nextWeek: Setting = {
  path: 'reports/2026-03-06.md',
  above: '# Weekly report 2026-03-06\n\n## This week\n\n- Counted the buoys\n\n## Next week\n\n',
  beside: 'Order four lamps',
};

export const thisWeek: Setting = {
  path: 'reports/2026-03-06.md',
  above: '# Weekly report 2026-03-06\n\n## This week\n\n',
  beside: 'Counted the buoys',
};

export const standup: Setting = {
  path: 'standups/2026-03-02.md',
  above:
    '# Stand-up 2026-03-02\n\n## Ann\n\n- Yesterday: counted the buoys\n- Today: order four lamps\n\n## Tom\n\n- Off sick\n\n## Bo\n\n',
  beside: 'Today: oil the crane',
};

export const board: Setting = {
  path: 'status.md',
  above: '# Harbour status, week of 2 March 2026\n\n## Ann\n\n- Order four lamps: in progress\n\n## Bo\n\n',
  beside: 'Count the buoys: done',
};

export const design: Setting = {
  path: 'design/moorings.md',
  above:
    '# Design of the mooring hooks\n\nStatus: draft, 2 March 2026\n\n## Background\n\nThe hooks on the west pier are from 1911.\n\n',
  beside: 'each hook holds two boats',
};

export const postmortem: Setting = {
  path: 'postmortems/2026-03-01.md',
  above: '# Postmortem: all lamps dark on 1 March 2026\n\n## What happened\n\n',
  beside: 'the fuse of the east lamp was wet',
};

export const readme: Setting = {
  path: 'README.md',
  above: '# Tide gauge\n\nA gauge that writes down the tide.\n\n## How it works\n\n',
  beside: 'the gauge has a float',
};
