/// <reference lib="webworker" />
/** Stores as rows of an IndexedDB database: what a browser keeps for a site. */
import type { Backend } from './backend.ts';

interface Row {
  name: string;
  part: Uint8Array;
}

const rows = 'rows';
const byName = 'byName';

/** A backend in the database `name`, which is made when it is first used. Each call is one transaction: all or nothing. */
export function databaseBackend(database: string): Backend {
  const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T> | undefined) => {
    const db = await answer(opening(database));
    try {
      const transaction = db.transaction(rows, mode);
      const request = work(transaction.objectStore(rows));
      await completed(transaction);
      return request?.result;
    } finally {
      db.close();
    }
  };
  return {
    async read(name) {
      const found = await run('readonly', (store) => store.index(byName).getAll(name) as IDBRequest<Row[]>);
      return (found ?? []).map(({ part }) => part);
    },
    append: (name, parts) => run('readwrite', (store) => add(store, name, parts)).then(() => {}),
    replace: (name, parts) =>
      run('readwrite', (store) => takeOut(store, name, () => add(store, name, parts))).then(() => {}),
    delete: (name) => run('readwrite', (store) => takeOut(store, name, () => {})).then(() => {}),
  };
}

function opening(database: string): IDBOpenDBRequest {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(rows, { autoIncrement: true }).createIndex(byName, 'name' satisfies keyof Row);
  return request;
}

function add(store: IDBObjectStore, name: string, parts: readonly Uint8Array[]): undefined {
  for (const part of parts) store.add({ name, part } satisfies Row);
}

function takeOut(store: IDBObjectStore, name: string, then: () => void): undefined {
  const keys = store.index(byName).getAllKeys(name);
  keys.onsuccess = () => {
    for (const key of keys.result) store.delete(key);
    then();
  };
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
