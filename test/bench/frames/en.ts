/** How people who write in English say what is to be done. */

import { course } from './en/course.ts';
import { notesOfWork } from './en/documents.ts';
import { further } from './en/further.ts';
import { owned } from './en/owned.ts';
import { planned } from './en/planned.ts';
import { told } from './en/told.ts';
import { unnamed } from './en/unnamed.ts';
import type { Language } from './frame.ts';

/** Half of the verbs are in none of our lists. */
const deeds: readonly [bare: string, told: string, going: string, object: string, participle: string][] = [
  ['paint the pier', 'painted the pier', 'painting the pier', 'the pier', 'painted'],
  [
    'rework the mooring plan',
    'reworked the mooring plan',
    'reworking the mooring plan',
    'the mooring plan',
    'reworked',
  ],
  ['shepherd the request', 'shepherded the request', 'shepherding the request', 'the request', 'shepherded'],
  ['bisect the outage', 'bisected the outage', 'bisecting the outage', 'the outage', 'bisected'],
  ['splice the long rope', 'spliced the long rope', 'splicing the long rope', 'the long rope', 'spliced'],
  ['send the list to the crews', 'sent the list to the crews', 'sending the list to the crews', 'the list', 'sent'],
  ['caulk the dinghy', 'caulked the dinghy', 'caulking the dinghy', 'the dinghy', 'caulked'],
  ['look into the lamp', 'looked into the lamp', 'looking into the lamp', 'the lamp', 'looked into'],
  ['varnish the handrail', 'varnished the handrail', 'varnishing the handrail', 'the handrail', 'varnished'],
  ['grease the winch', 'greased the winch', 'greasing the winch', 'the winch', 'greased'],
];

const forms = new Map(deeds.map((deed) => [deed[0], deed]));
const places = ['X', 'DID', 'DOING', 'OBJ', 'DONE'];

/** A pattern with a deed in the forms that it has places for, as a sentence begins. */
function saying(pattern: string, deed: string): string {
  const said = pattern.replace(/X|DID|DOING|OBJ|DONE/g, (place) => forms.get(deed)![places.indexOf(place)]!);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export const english: Language = {
  deeds: deeds.map(([bare]) => bare),
  saying,
  frames: [...owned, ...unnamed, ...planned, ...told, ...notesOfWork, ...further, ...course],
};
