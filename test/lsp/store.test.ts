/** The store by itself, over bytes that mean nothing to it: what is put comes back, whatever happens in between. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Service } from '../../server/core/service.ts';
import type { Backend } from '../../server/lsp/store/backend.ts';
import { decodeBlocks, type Entry, encodeBlocks, fullBlock } from '../../server/lsp/store/block.ts';
import { createFactCache } from '../../server/lsp/store/cache.ts';
import type { FactCache } from '../../server/lsp/store/factCache.ts';
import { fileBackend } from '../../server/lsp/store/file.ts';
import { xxHash32 } from '../../server/lsp/store/hash.ts';
import { createStore, type Store } from '../../server/lsp/store/store.ts';
import { createWorld } from '../../server/lsp/world.ts';
import { folder } from '../cli/dueline.ts';

const version = '0123456789abcdef';
const made = 1_800_000_000_000.5;
const entry = (name: string, facts: string, time = 1000.25): Entry => ({
  name,
  size: facts.length * 2,
  time,
  cost: 7,
  bytes: new TextEncoder().encode(facts),
});
const told = (kept: Map<string, Entry>): Record<string, string> =>
  Object.fromEntries([...kept.values()].map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));

/** A backend in memory, whose calls can be made to fail. */
function memoryBackend(): Backend & { parts: Uint8Array[]; calls: string[]; fail: string | null } {
  const backend = {
    parts: [] as Uint8Array[],
    calls: [] as string[],
    fail: null as string | null,
    read: () => called('read', () => [...backend.parts]),
    append: (_: string, parts: Uint8Array[]) => called('append', () => void backend.parts.push(...parts)),
    replace: (_: string, parts: Uint8Array[]) =>
      called('replace', () => {
        backend.parts = parts;
      }),
    delete: () =>
      called('delete', () => {
        backend.parts = [];
      }),
  };
  const called = async <T>(call: string, act: () => T): Promise<T> => {
    backend.calls.push(call);
    if (backend.fail) throw new Error(backend.fail);
    return act();
  };
  return backend;
}

/** A store, and what it says to the log. */
function storeOn(backend: Backend, versionOf = version): Store & { lines: string[] } {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  return {
    ...createStore({
      backend,
      name: 'notes',
      version: versionOf,
      log,
      now: () => new Date(made),
      pause: () => undefined,
    }),
    lines,
  };
}

/** Puts entries and writes them. */
async function keep(store: Store, ...entries: Entry[]): Promise<void> {
  for (const one of entries) store.put(one);
  await store.flush();
}

const reopened = async (backend: Backend, versionOf = version) => told(await storeOn(backend, versionOf).open());

test('the hash is xxHash32', () => {
  const vectors: [text: string, seed: number, hash: number][] = [
    ['', 0, 0x02cc5d05],
    ['', 0x9e3779b1, 0x36b78ae7],
    ['a', 0, 0x550d7456],
    ['abc', 0, 0x32d153ff],
    ['Nobody inspects the spammish repetition', 0, 0xe2293b2f],
  ];
  for (const [text, seed, hash] of vectors) {
    const bytes = new TextEncoder().encode(text);
    assert.equal(xxHash32(bytes, seed), hash, text);
    assert.equal(xxHash32(new Uint8Array([0, ...bytes]).subarray(1), seed), hash, `${text}, unaligned`);
  }
});

suite('blocks', () => {
  const entries = fc.array(
    fc.record(
      {
        name: fc.string({ unit: 'grapheme', maxLength: 20 }),
        size: fc.nat(2 ** 32 - 1),
        time: fc.double({ noNaN: true }),
        cost: fc.nat(2 ** 32 - 1),
        bytes: fc.uint8Array({ maxLength: 40 }),
      },
      { noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 12 },
  );
  const decoded = (bytes: Uint8Array) => [...decodeBlocks(bytes)];

  test('give back what was put in', () => {
    fc.assert(
      fc.property(entries, (wanted) => {
        const [block] = [...encodeBlocks(version, made, wanted)];
        assert.deepEqual(decoded(block!), [{ version, made, length: block!.length, entries: wanted }]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('are closed when they are full', () => {
    const large = entry('large', 'x'.repeat(fullBlock / 2));
    const blocks = [...encodeBlocks(version, made, [large, large, large])];
    assert.deepEqual(
      blocks.map((block) => decoded(block)[0]?.entries.length),
      [2, 1],
    );
  });

  test('no flipped bit goes unseen', () => {
    const [block] = [...encodeBlocks(version, made, [entry('a', 'one'), entry('b', 'two')])];
    for (let at = 0; at < block!.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const damaged = block!.slice();
        damaged[at]! ^= 1 << bit;
        assert.deepEqual(decoded(damaged), [null], `byte ${at}, bit ${bit}`);
      }
    }
  });
});

suite('a store', () => {
  test('keeps the latest of each name, and forgets what is removed', async () => {
    const backend = memoryBackend();
    const store = storeOn(backend);
    assert.deepEqual(told(await store.open()), {});
    await keep(store, entry('a', 'one'), entry('b', 'two'), entry('c', 'three'));
    store.remove('b');
    await keep(store, entry('a', 'four'));
    const kept = await storeOn(backend).open();
    assert.deepEqual(told(kept), { a: 'four', c: 'three' });
    assert.deepEqual(kept.get('c'), entry('c', 'three'));
    assert.equal(store.state().written, Math.floor(made));
  });

  test('writes nothing while it is put into, all of it when asked, and nothing twice', async () => {
    const backend = memoryBackend();
    const store = storeOn(backend);
    await store.open();
    store.put(entry('a', 'one'));
    store.put(entry('a', 'two'));
    store.remove('never there');
    assert.deepEqual(backend.calls, ['read']);
    await Promise.all([store.flush(), store.flush()]);
    assert.deepEqual(backend.calls, ['read', 'append']);
    assert.equal([...decodeBlocks(backend.parts[0]!)][0]?.entries.length, 1);
  });

  test('is as long as what it holds, about: out of date is at most half of it', async () => {
    const backend = memoryBackend();
    const store = storeOn(backend);
    const quarter = 'x'.repeat(fullBlock / 4);
    for (let round = 0; round < 100; round++) await keep(store, entry('a', quarter), entry('b', String(round)));
    assert.ok(store.state().size < 3 * fullBlock, `${store.state().size}`);
    assert.equal(
      store.state().size,
      backend.parts.reduce((sum, { length }) => sum + length, 0),
    );
    assert.equal((await reopened(backend)).b, '99');
    assert.ok(backend.calls.filter((call) => call === 'replace').length < 30);
  });

  test('a long first reading is written once', async () => {
    const backend = memoryBackend();
    const store = storeOn(backend);
    const quarter = 'x'.repeat(fullBlock / 4);
    for (let at = 0; at < 64; at++) store.put(entry(`note ${at}`, quarter));
    await store.flush();
    assert.deepEqual(new Set(backend.calls), new Set(['append']));
    assert.equal(Object.keys(await reopened(backend)).length, 64);
  });

  test('what another version wrote is not used, and goes when the store is written anew', async () => {
    const backend = memoryBackend();
    await keep(storeOn(backend), entry('a', 'x'.repeat(2 * fullBlock)));
    const other = 'fedcba9876543210';
    const store = storeOn(backend, other);
    assert.deepEqual(told(await store.open()), {});
    assert.deepEqual(store.lines, []);
    await keep(store, entry('b', 'new'));
    assert.deepEqual(await reopened(backend, other), { b: 'new' });
    assert.ok(store.state().size < 1000);
  });

  test('two versions side by side each find their own', async () => {
    const backend = memoryBackend();
    const other = 'fedcba9876543210';
    await keep(storeOn(backend), entry('a', 'one'));
    await keep(storeOn(backend, other), entry('a', 'other'));
    await keep(storeOn(backend), entry('b', 'two'));
    assert.deepEqual(await reopened(backend), { a: 'one', b: 'two' });
    assert.deepEqual(await reopened(backend, other), { a: 'other' });
  });

  test('cleared, it is empty, and can be put into again', async () => {
    const backend = memoryBackend();
    const store = storeOn(backend);
    await keep(store, entry('a', 'one'));
    store.put(entry('b', 'waiting'));
    await store.clear();
    assert.deepEqual(await reopened(backend), {});
    await keep(store, entry('c', 'three'));
    assert.deepEqual(await reopened(backend), { c: 'three' });
  });

  test('a backend that fails is said once, and tried again after clearing', async () => {
    for (const at of ['read', 'append'] as const) {
      const backend = memoryBackend();
      const store = storeOn(backend);
      if (at === 'append') await store.open();
      backend.fail = 'no space left';
      if (at === 'read') assert.deepEqual(told(await store.open()), {});
      for (const name of ['a', 'b']) await keep(store, entry(name, name));
      assert.equal(store.lines.length, 1, at);
      assert.match(store.lines[0]!, /no space left/);
      assert.equal(store.state().failure, 'no space left');
      backend.fail = null;
      await store.clear();
      await keep(store, entry('c', 'three'));
      assert.deepEqual(await reopened(backend), { c: 'three' });
    }
  });
});

suite('broken stores', () => {
  /** Three blocks, each of an entry, as one file. */
  const whole = ['a', 'b', 'c'].map((name) => [...encodeBlocks(version, made, [entry(name, name.repeat(9))])][0]!);
  const bytes = new Uint8Array(Buffer.concat(whole));
  /** What is found in them, whether that is said, and that all is well after the next writing. */
  const check = async (damaged: Uint8Array, what: string, wanted: string[], isBroken: boolean) => {
    const backend = memoryBackend();
    backend.parts = [new Uint8Array(damaged)];
    const store = storeOn(backend);
    assert.deepEqual(Object.keys(told(await store.open())), wanted, what);
    assert.equal(store.lines.length, isBroken ? 1 : 0, what);
    await keep(store, entry('d', 'new'));
    const again = storeOn(backend);
    assert.deepEqual(Object.keys(told(await again.open())), [...wanted, 'd'], what);
    assert.deepEqual(again.lines, [], what);
  };

  test('cut off at every length: the blocks before the cut are kept', async () => {
    const block = whole[0]!.length;
    for (let length = 0; length <= bytes.length; length++) {
      const kept = Math.floor(length / block);
      await check(bytes.subarray(0, length), `${length} bytes`, ['a', 'b', 'c'].slice(0, kept), length % block > 0);
    }
  });

  test('a byte of each place is another: the blocks before it are kept', async () => {
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0xff;
      const kept = Math.floor(at / whole[0]!.length);
      await check(damaged, `byte ${at}`, ['a', 'b', 'c'].slice(0, kept), true);
    }
  });

  const strange: [what: string, content: Uint8Array][] = [
    ['zeroes, as after a power cut', new Uint8Array(4096)],
    ['a text', new TextEncoder().encode('{"version":1}\n'.repeat(99))],
    ['the sign of a block and noise', new Uint8Array([0x44, 0x75, 0x65, 0x32, ...Array(99).fill(0xff)])],
  ];
  for (const [what, content] of strange) test(what, () => check(content, what, [], true));
});

suite('on the disk', () => {
  const files = (path: string) => (existsSync(path) ? readdirSync(path).sort() : []);

  test('a folder is made when there is something to keep, for its owner alone', async () => {
    const path = join(folder({}), 'deep', 'store');
    const store = storeOn(fileBackend(path));
    assert.deepEqual(told(await store.open()), {});
    await store.flush();
    assert.deepEqual(files(path), []);
    await keep(store, entry('a', 'one'));
    assert.deepEqual(files(path), ['notes.facts']);
    assert.deepEqual(await reopened(fileBackend(path)), { a: 'one' });
  });

  test('written anew it leaves no other file; what a crash left is swept away, what is young is not', async () => {
    const path = folder({ 'notes.facts.1.tmp': 'old', 'notes.facts.2.tmp': 'young', 'other.txt': '' });
    utimesSync(join(path, 'notes.facts.1.tmp'), 1, 1);
    const store = storeOn(fileBackend(path));
    await store.open();
    for (const size of [1, 2, 3]) await keep(store, entry('a', 'x'.repeat(size * fullBlock)));
    assert.deepEqual(files(path), ['notes.facts', 'notes.facts.2.tmp', 'other.txt']);
    assert.equal((await reopened(fileBackend(path))).a?.length, 3 * fullBlock);
  });

  test('a folder that is deleted meanwhile is made again', async () => {
    const path = folder({});
    const store = storeOn(fileBackend(path));
    await keep(store, entry('a', 'one'));
    rmSync(path, { recursive: true });
    await keep(store, entry('b', 'two'));
    assert.deepEqual(await reopened(fileBackend(path)), { b: 'two' });
    assert.deepEqual(store.lines, []);
  });

  test('two windows write to one store: both find all', async () => {
    const path = folder({});
    const [one, other] = [storeOn(fileBackend(path)), storeOn(fileBackend(path))];
    await Promise.all([one.open(), other.open()]);
    const large = 'x'.repeat(fullBlock / 8);
    for (let round = 0; round < 10; round++)
      await Promise.all([
        keep(one, entry(`one ${round}`, large)),
        keep(other, entry(`other ${round}`, large), entry('both', `${round}`)),
      ]);
    const last = storeOn(fileBackend(path));
    assert.equal((await last.open()).size, 21);
    assert.deepEqual([...one.lines, ...other.lines, ...last.lines], []);
  });

  test('where one writes anew and the other goes on, nothing is broken', async () => {
    const path = folder({});
    const [one, other] = [storeOn(fileBackend(path)), storeOn(fileBackend(path))];
    for (let round = 0; round < 8; round++)
      await Promise.all([
        keep(one, entry('one', 'x'.repeat(fullBlock))),
        keep(other, entry(`other ${round}`, `${round}`)),
      ]);
    const last = storeOn(fileBackend(path));
    const kept = told(await last.open());
    assert.equal(kept.one?.length, fullBlock);
    assert.deepEqual([...one.lines, ...other.lines, ...last.lines], []);
  });

  const isRoot = process.getuid?.() === 0;
  test('a read-only folder serves what it holds', { skip: isRoot && 'root may write anywhere' }, async () => {
    const path = folder({});
    await keep(storeOn(fileBackend(path)), entry('a', 'one'));
    chmodSync(join(path, 'notes.facts'), 0o400);
    chmodSync(path, 0o500);
    const store = storeOn(fileBackend(path));
    assert.deepEqual(told(await store.open()), { a: 'one' });
    await keep(store, entry('b', 'two'));
    assert.equal(store.lines.length, 1);
    assert.deepEqual(await reopened(fileBackend(path)), { a: 'one' });
    chmodSync(path, 0o700);
  });

  test('what cannot be a folder is said in one line', async () => {
    const path = join(folder({ file: '' }), 'file', 'store');
    const store = storeOn(fileBackend(path));
    await store.open();
    await keep(store, entry('a', 'one'));
    assert.equal(store.lines.length, 1);
  });

  test('a full disk is said in one line', { skip: !existsSync('/dev/full') && 'there is no /dev/full' }, async () => {
    const path = folder({});
    symlinkSync('/dev/full', join(path, 'notes.facts'));
    const store = storeOn(fileBackend(path));
    assert.deepEqual(told(await store.open()), {});
    for (const name of ['a', 'b']) await keep(store, entry(name, name));
    assert.equal(store.lines.length, 1);
    assert.match(store.lines[0]!, /ENOSPC/);
  });
});

suite('a cache of folders', () => {
  const bytes = new TextEncoder().encode('facts');
  const uris = ['file:///team/a.md', 'file:///team/b.md', 'file:///team/c.md'];
  /** A world with one folder, whose service remembers what it was given. */
  function cacheOn(backend: Backend) {
    const adopted: string[] = [];
    const service = { adopt: (uri: string) => void adopted.push(uri), packed: () => bytes } as unknown as Service;
    const world = createWorld(service, { today: () => '2026-03-10', stop: () => {} });
    world.folders = [{ uri: 'file:///team', name: 'team' }];
    const plain = { log: assert.fail, now: () => new Date(made), pause: () => undefined };
    return { adopted, world, cache: createFactCache({ world, backend, build: 'one', ...plain }) };
  }
  const putAll = (cache: FactCache) => {
    for (const uri of uris) cache.put(uri, { time: made - 5000.5, size: 9 }, 1);
    return cache.close();
  };

  test('gives back what was put in, until something else takes its place', async () => {
    const backend = memoryBackend();
    const first = cacheOn(backend);
    assert.equal((await first.cache.adopt(() => false)).size, 0);
    await putAll(first.cache);
    const second = cacheOn(backend);
    const { size, fileOf } = await second.cache.adopt(() => false);
    assert.deepEqual([size, second.adopted], [uris.length, uris]);
    assert.deepEqual(
      [...uris, 'file:///team/new.md'].map((uri) => fileOf(uri)?.time),
      [...uris.map(() => made - 5000.5), undefined],
    );
    const third = cacheOn(backend);
    await third.cache.adopt(() => third.adopted.length > 0);
    assert.deepEqual(third.adopted, uris.slice(0, 1));
  });

  test('what is read with other settings before the stores have followed is not put into them', async () => {
    const backend = memoryBackend();
    const { cache, world } = cacheOn(backend);
    await cache.adopt(() => false);
    world.settings = { ...world.settings, weekStart: 'sunday' };
    await putAll(cache);
    assert.deepEqual(backend.parts, []);
    await cache.adopt(() => false);
    await putAll(cache);
    assert.equal((await cacheOn(backend).cache.adopt(() => false)).size, 0);
  });
});
