/**
 * Reads open documents as they are typed. The newest edit wins: they are read when somebody asks, not once a keystroke; those that
 * take long in slices, so that nobody waits for them but who asks about them.
 */
import { largestNote } from './files.ts';
import { type Carrier, isRead, isReadFrom, readAhead, readAnew, recall, refresh, take } from './notes.ts';
import { sidecarOf } from './sidecars.ts';
import { isNote, type World } from './world.ts';

/** Reads what was typed since the last time; of long notes it only begins to, and comes back when all others are read. */
export function flush(carrier: Carrier): Promise<unknown> {
  const { world } = carrier;
  const reading: Promise<void>[] = [];
  for (const uri of world.edited.keys()) {
    if (takesNoTime(carrier, uri)) takeTyped(carrier, uri);
    else if (isLong(textOf(world, uri))) void readInSlices(carrier, uri);
    else reading.push(readInSlices(carrier, uri));
  }
  return Promise.all(reading);
}

/** The same, ahead of an answer. `uri`: one about that note waits until it is read, and for no other. */
export async function flushFor(carrier: Carrier, uri: string): Promise<void> {
  const others = flush(carrier);
  if (uri === '') return void (await others);
  while (carrier.world.edited.has(uri)) await readInSlices(carrier, uri);
  await recall(carrier, uri);
}

/** Takes in what an open document says. */
function takeTyped(carrier: Carrier, uri: string, took = 0): void {
  const { world } = carrier;
  world.edited.delete(uri);
  const text = textOf(world, uri);
  if (!isRead(world, uri)) take(carrier, uri, 'gone');
  else take(carrier, uri, text.length > largestNote ? { skipped: 'too-large' } : { text, took });
}

/** What an open document says. */
const textOf = (world: World, uri: string): string => world.documents.get(uri)?.getText() ?? '';

/** Characters of a text that a key may take more than a slice to read again in; and any does that is read for the first time. */
const longNote = 50_000;
const isLong = (text: string): boolean => text.length > longNote;

/** After so many characters reading takes no longer than it must: until then what it consists of is being compiled. */
const compiledAfter = 10_000;

/** Whether the reading of an open document keeps nobody waiting; that of one which stands as it is takes none. */
function takesNoTime({ world, readSoFar }: Carrier, uri: string): boolean {
  const text = textOf(world, uri);
  if (text.length > largestNote || !isNote(world, uri)) return true;
  return (!isLong(text) && readSoFar > compiledAfter) || isReadFrom(world, uri, text);
}

/** Reads what was opened once more, in slices, so that the first key in it costs no more than the next. */
export function warmUp(carrier: Carrier): void {
  const { world, cold } = carrier;
  for (const uri of cold)
    if (isNote(world, uri) && textOf(world, uri).length <= largestNote) void readInSlices(carrier, uri);
  cold.clear();
}

/** Reads an open document in slices and takes it in, unless it was edited meanwhile: then it is only begun anew in less time. */
function readInSlices(carrier: Carrier, uri: string): Promise<void> {
  const { world, slicing } = carrier;
  const known = slicing.get(uri);
  if (known) return known;
  const read = async (): Promise<void> => {
    const document = world.documents.get(uri);
    if (!document) return void world.edited.delete(uri);
    const { version } = document;
    const took = await readAhead(carrier, uri, document.getText());
    const now = world.documents.get(uri);
    if (now === document && now.version === version && world.edited.has(uri)) takeTyped(carrier, uri, took);
  };
  const reading = read().finally(() => slicing.delete(uri));
  slicing.set(uri, reading);
  return reading;
}

/** What is to be edited: of an open file what was typed to the last key, of any other what it says at this moment. */
export async function recallForEdit(carrier: Carrier, uri: string): Promise<void> {
  const { world } = carrier;
  if (world.documents.has(uri)) await flushFor(carrier, uri);
  else if (sidecarOf(world, uri)) await refresh(carrier, uri);
  else if (world.service.has(uri)) await readAnew(carrier, uri);
}
