/** Documents that are of no meeting and no plan: what they say in passing is to be done, and how they tell what things do and what was done. */
import type { Frame, Frames } from '../frame.ts';
import { design, postmortem, readme } from './settings.ts';

const inPassing: Frame[] = [
  ['TODO: X', 'todo'],
  ['TODO(Ann): X', 'todo', 'Ann'],
  ['Action item: X', 'todo'],
  ['Action: Ann to X by Friday', 'todo', 'Ann'],
  ['AI: Ann to X', 'todo', 'Ann'],
  ['@Ann please X', 'todo', 'Ann'],
];

const howThingsAre: Frame[] = [
  ['When the tide is low, the gauge will X', null],
  ['The gauge will X each hour', null],
  ['The gauge has to X first', null],
  ['The gauge needs to X before it starts', null],
  ['It needs to X before it can start', null],
  ['The gauge is going to X at noon', null],
  ['You can X with one tool', null],
  ['You need to X first', null],
  ['You have to X by hand', null],
  ['To X, pull the lever', null],
  ['Run it to X', null],
  ['Crews should X once a year', null],
  ['Users will need to X', null],
  ['Users need to X by themselves', null],
  ['Use it to X', null],
  ['We use it to X', null],
  ['This allows crews to X', null],
  ['It is possible to X', null],
  ['The aim of the gauge is to X', null],
  ['The gauge tries to X', null],
  ['The gauge is about to X', null],
  ['The float is used to X', null],
  ['OBJ will be DONE automatically', null],
  ['OBJ has to be DONE in any case', null],
  ['If the fuse is wet, the crew will X', null],
  ['It is up to the crew to X', null],
  ['A crew that wants to X asks the office', null],
  ['There is no need to X', null],
];

const whatHappened: Frame[] = [
  ['We had to X by hand', null],
  ['The crew decided to X at 10:30', null],
  ['At 10:30 Ann started to X', null],
  ['At 11:00 Bo DID', null],
  ['Ann then DID', null],
  ['Nobody had DID', null],
  ['The old hooks made us X each spring', null],
  ['We chose to X because it is cheap', null],
  ['We decided to X because it was cheap', null],
  ['Ann was asked to X and did', null],
  ['Bo offered to X, and Ann went home', null],
  ['The crew agreed to X that night', null],
  ['OBJ was DONE by Bo', null],
  ['OBJ had to be DONE twice', null],
  ['Ann had to X in the dark', null],
];

export const notesOfWork: Frames[] = [
  { settings: [design, postmortem], shapes: ['point'], frames: inPassing },
  { settings: [design, postmortem, readme], shapes: ['point', 'paragraph'], frames: howThingsAre },
  { settings: [design, postmortem], shapes: ['point', 'paragraph'], frames: whatHappened },
];
