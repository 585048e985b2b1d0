/** Where stores lie: files on the machine's disk (`file.ts`), or rows of a database in a browser (`database.ts`). */
export interface Backend {
  /** All that lies under a name, oldest first, each part in a buffer of its own; nothing where there is nothing. */
  read(name: string): Promise<Uint8Array[]>;
  /** Puts more behind it. Rejects where it does not lie there whole afterwards. */
  append(name: string, parts: Uint8Array[]): Promise<void>;
  /** Puts other parts in its place: whoever reads meanwhile, or after a crash, finds all of the old or all of the new. */
  replace(name: string, parts: Uint8Array[]): Promise<void>;
  /** Takes it away; there may be nothing. */
  delete(name: string): Promise<void>;
}
