/** How people who write in English say what is to be done. */
import type { Language } from './frame.ts';

export const english: Language = {
  deeds: ['paint the pier', 'rework the mooring plan', 'shepherd the request', 'bisect the outage', 'splice two ropes'],
  frames: [
    {
      settings: [
        {
          path: '2026-03-02 meeting.md',
          above: '# Harbour meeting 2026-03-02\n\nAttendees: Ann Lee, Bo Moe\n\n## Lamps\n\n',
          beside: 'the lamps are fine',
        },
      ],
      shapes: ['point', 'paragraph'],
      frames: [
        ['Ann will X', 'todo', 'Ann'],
        ['Ann to X', 'todo', 'Ann'],
        ['Ann and Bo will X', 'todo', 'Ann'],
        ['Ann agreed to X', 'todo', 'Ann'],
        ['Ann needs to X', 'todo', 'Ann'],
        ['Ann, looking at lamps, will X', 'todo', 'Ann'],
        ['On Friday Ann will X', 'todo', 'Ann'],
        ["I'll X", 'todo'],
        ['Will X by Friday', 'todo'],
        ['We will X next week', 'todo'],
        ['We agreed to X', 'todo'],
        ["Let's X", 'todo'],
        ['Lets X', 'todo'],
        ['Action: X', 'todo'],
        ['AI: Ann to X', 'todo', 'Ann'],
        ['Next: X', 'todo'],
        ['Need to X', 'todo'],
        ['Did Ann X?', null],
        ['Nobody will X', null],
        ['Bo asked how to X', null],
      ],
    },
    {
      settings: [
        {
          path: 'plans/2026-03-02.md',
          above: '# Weekly plan 2026-03-02\n\n## Lamps\n\n',
          beside: 'the lamps are fine',
        },
      ],
      shapes: ['point'],
      frames: [
        ['X (in progress)', 'doing'],
        ['X - done', 'done'],
        ['X by Friday', 'todo'],
        ['X, 50% done', 'doing'],
        ['Blocked: X', 'waiting'],
        ['Still need to X', 'todo'],
        ['Will X', 'todo'],
        ['Started to X', 'doing'],
        ['Waiting for Bo to X', 'waiting'],
      ],
    },
  ],
};
