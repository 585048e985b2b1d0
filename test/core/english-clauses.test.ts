/** What clauses of English minutes say of somebody, and to whom a point is left by how it closes; each with a near miss. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

const minutes = (text: string): string =>
  `# Harbour meeting 2026-03-03\n\nPresent: Mia Moe, Ove Lunde, Liv Dahl\n\n${text}`;

describe('what a clause of minutes says of somebody', () => {
  cases([
    [
      'what they do, wherever it stands; what they say, like or are is none, nor what opens a meeting',
      minutes(
        '- Old ropes: Mia orders new ones\n- The rail is bent, Ove and Liv straighten it\n- Mia explains the rail\n- Ove likes the new rope\n- Liv opens the meeting\n- If Mia orders ropes we can start\n- Does Mia order the ropes?',
      ),
      ['5 todo Mia - task.undertaking'],
    ],
    [
      'in a paragraph that stands alone as well, of several people',
      minutes('Mia paints the pier on the 6th, weather permitting; Ove repairs the ladder.\n\nThe pier closes then.'),
      ['5 todo Mia,Ove 2026-03-06 task.undertaking'],
    ],
    [
      'what they will do, in a clause that leaves them out or means who was spoken of; not what somebody else will',
      minutes(
        "- Mia knows a painter and will ask what a coat costs\n- Mia thinks the crane is fine; she'll measure it again\n- Mia knows a painter who will ask\n- Mia thinks that they will measure it",
      ),
      ['5 todo Mia - task.undertaking', '6 todo Mia - task.undertaking'],
    ],
    [
      'what they are at, have begun or wait for; not where they go',
      minutes(
        '- Mia is caulking the boat, two planks left\n- Ove has started on the map\n- The paint is late, Liv waits for the shop\n- Mia is leaving the yard',
      ),
      ['5 doing Mia - task.undertaking', '6 doing Ove - task.undertaking', '7 waiting Liv - task.undertaking'],
    ],
    [
      'what was agreed that they do, also with or for somebody, or that they were asked to; not what they always do',
      minutes(
        '- We agreed that Mia writes to the council\n- We still owe them an answer, Ove drafts one\n- Liv has been asked to send the list\n- Mia writes letters\n- Ove knows that Liv writes to the council',
      ),
      ['5 todo Mia - task.undertaking', '6 todo Ove - task.undertaking', '7 todo Liv - task.undertaking'],
    ],
    [
      'that they are asked to, behind a first clause',
      minutes('- The lamp stays dark, Ove pls send the spare one\n- The lamp stays dark, Ove pleased nobody'),
      ['5 todo Ove - task.undertaking'],
    ],
  ]);
});

describe('to whom a point of minutes is left', () => {
  cases([
    [
      'somebody behind an arrow; what a thing becomes is none',
      minutes(
        '- The lamp is dark. Could somebody look? -> Mia\n- The old lamp stand -> Pier lamp stand\n- Ove -> numbers for the council\n- Pier -> numbers for the council',
      ),
      ['5 todo Mia - task.undertaking', '7 todo Ove - task.undertaking'],
    ],
    [
      'a speaker who takes it; nobody where others are given something',
      minutes(
        '- Lamp 4 flickers. Mia: oh I know that lamp, give it to me\n- Lamp 5. Mia: they give it to men like Ove',
      ),
      ['5 todo Mia - task.undertaking'],
    ],
    [
      'whoever it be, or nobody yet; a question and an opinion ask for none',
      minutes(
        '- The rail was bent. Someone in the yard has to straighten it\n- Still a rope that holds, nobody picked this up\n- Somebody said that it bends\n- Does somebody have to straighten it?',
      ),
      ['5 todo - - task.request', '6 todo - - task.request'],
    ],
    [
      'whoever reads a sentence behind the first that bids; not one that names a thing',
      minutes(
        '- Lamp 4 flickers. Ask the maker for a drawing\n- Lamp 4 flickers. Release notes say so\n- Lamp 4 flickers. Mail came late',
      ),
      ['5 todo - - task.request'],
    ],
  ]);
});
