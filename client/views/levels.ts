/**
 * The levels of a tree that were asked for. When its answers may have changed all of them are asked for again before the tree
 * is drawn anew: an editor forgets its rows as soon as it is told to, and until it has been given them again a menu that is
 * open, a box that is ticked or a row that is dragged would lead nowhere.
 */
export interface Levels<Row> {
  /** What is below a row, or at the top: as it was asked for last. */
  below(row?: Row): Promise<Row[]>;
  /** Asks for all levels again; whether any is not as it was. */
  renew(): Promise<boolean>;
  /** Forgets them: they are asked for when they are wanted. */
  forget(): void;
}

/** A row that its tree knows by its id; what is above it does not belong to what it shows. */
export interface LevelRow {
  id: string;
  parent: LevelRow | undefined;
}

interface Level<Row> {
  rows: Row[];
  /** What they show, to be compared. */
  state: string;
}

/** A row with the same id is the same object for as long as it is there: who holds it has it as it is now. */
export function createLevels<Row extends LevelRow>(ask: (row?: Row) => Promise<Row[]>): Levels<Row> {
  let levels = new Map<string | null, Level<Row>>();
  let known = new Map<string, Row>();

  const fetched = async (above?: Row): Promise<Level<Row>> => {
    const rows = await ask(above);
    const state = JSON.stringify(rows, (key, value) => (key === 'parent' ? undefined : value));
    return { rows: rows.map((row) => Object.assign(known.get(row.id) ?? row, row)), state };
  };

  return {
    async below(above) {
      const kept = levels.get(above?.id ?? null);
      if (kept) return kept.rows;
      const asked = levels;
      const level = await fetched(above);
      for (const row of level.rows) known.set(row.id, row);
      // What was asked for before all was forgotten may not hold any more.
      if (asked === levels) levels.set(above?.id ?? null, level);
      return level.rows;
    },
    async renew() {
      const before = levels;
      const now = new Map<string | null, Level<Row>>();
      const walk = async (above?: Row): Promise<void> => {
        const level = await fetched(above);
        now.set(above?.id ?? null, level);
        await Promise.all(level.rows.filter(({ id }) => before.has(id)).map(walk));
      };
      await walk();
      if (levels !== before) return false;
      const differs = [...before].some(([id, { state }]) => now.get(id)?.state !== state);
      levels = now;
      known = new Map([...now.values()].flatMap(({ rows }) => rows.map((row) => [row.id, row])));
      return differs;
    },
    forget() {
      levels = new Map();
    },
  };
}
