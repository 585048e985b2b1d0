/** The figures of the benchmark: what each row says, what it should be, and how a table of them is written. */
import type { Values } from './measure.ts';

/** How a cost should grow when what it is measured on grows tenfold: not at all, or tenfold. */
export type Growth = 'flat' | 'linear';

/** All that was measured at one size: medians by who was measured and what. */
export interface Measured {
  ours: Values;
  /** vscode-markdown-languageserver. */
  markdown?: Values;
  /** remark-language-server. */
  remark?: Values;
  /** ripgrep, Node and a server that does nothing. */
  yardsticks: Values;
}

export interface Row {
  /** What a newcomer reads. */
  figure: string;
  /** The size that it was measured at. */
  size: string;
  growth: Growth | null;
  unit: 'ms' | 'MB' | 'kB';
  ours: number;
  /** Others, by name. */
  beside: Record<string, number>;
  /** The target in words, its value, and whether it is met; null where there is none, or nothing to compare with. */
  target: string | null;
  limit: number | null;
  state: 'met' | 'short' | null;
  /** By how much it grew from the size before. */
  grew: number | null;
}

export interface Results {
  /** Of the machine that it was measured on. */
  machine: { cores: number; memoryGB: number; node: string; system: string };
  /** How many runs of each were made by turns; of what takes long one. */
  rounds: number;
  /** Dueline's version, and the names of who else was measured. */
  dueline: string;
  rows: Row[];
}

/** A figure: where its value is, what stands beside it, and what it should be. */
interface Figure {
  figure: string;
  growth: Growth | null;
  unit: Row['unit'];
  of: string;
  /** Values beside it, by the name of the column. */
  beside?: (all: Measured) => Record<string, number | undefined>;
  target?: string;
  /** The target's parts; the smallest counts, one that cannot be told is left out. `before`: our value at the size before. */
  limits?: (all: Measured, before: number | undefined) => (number | undefined)[];
  /** Whether the target holds at this size; at all where left out. */
  at?: (size: number) => boolean;
}

const peers = (of: string) => (all: Measured) => ({ 'VS Code Markdown': all.markdown?.[of], remark: all.remark?.[of] });
const part = (value: number | undefined, share: number) => (value === undefined ? undefined : value * share);

/** Of a workspace with so many notes. */
export const workspaceFigures: Figure[] = [
  {
    figure: 'Server start until it answers',
    growth: 'flat',
    unit: 'ms',
    of: 'initialized',
    beside: (all) => ({ ...peers('initialized')(all), 'server that does nothing': all.yardsticks.initialized }),
    target: '≤ 2 × a server that does nothing',
    limits: ({ yardsticks }) => [part(yardsticks.initialized, 2)],
  },
  {
    figure: 'First useful tree, in the first reading',
    growth: 'flat',
    unit: 'ms',
    of: 'firstTree',
    target: '≤ 1 s after start',
    limits: () => [1000],
  },
  {
    figure: 'First reading until the tree is whole',
    growth: 'linear',
    unit: 'ms',
    of: 'whole',
    beside: (all) => ({ ...peers('whole')(all), ripgrep: all.yardsticks.ripgrep }),
    target: '≤ 35 × ripgrep and ≤ VS Code / 5',
    limits: ({ yardsticks, markdown }) => [part(yardsticks.ripgrep, 35), part(markdown?.whole, 1 / 5)],
    at: (size) => size === 10_000,
  },
  {
    figure: 'Longest wait of a request meanwhile',
    growth: 'flat',
    unit: 'ms',
    of: 'scanDelay',
    beside: peers('scanDelay'),
  },
  {
    figure: 'Opening it again until the tree is whole',
    growth: 'linear',
    unit: 'ms',
    of: 'reopened',
    beside: (all) => ({ ripgrep: all.yardsticks.ripgrep, Node: all.yardsticks.node }),
    target: '≤ 3 × ripgrep, plus the start of the process',
    limits: ({ yardsticks, ours }) => [
      yardsticks.ripgrep === undefined ? undefined : 3 * yardsticks.ripgrep + ours.initialized!,
    ],
    at: (size) => size >= 10_000,
  },
  {
    figure: "The tree's first level in another grouping, the slowest",
    growth: 'linear',
    unit: 'ms',
    of: 'treeAnew',
    // There are some twenty tasks in a note: 5,000 in 240.
    target: '≤ 50 ms with 5,000 tasks',
    limits: () => [50],
    at: (size) => size <= 1000,
  },
  {
    figure: 'One note changed: tree and diagnostics follow',
    growth: 'flat',
    unit: 'ms',
    of: 'oneChanged',
    target: '≤ 2 × the size before',
    limits: (_, before) => [part(before, 2)],
    at: (size) => size > 100,
  },
  {
    figure: 'A tenth of the notes changed, at most 1,000',
    growth: 'linear',
    unit: 'ms',
    of: 'switched',
    target: '≤ 2 ms + 0.5 ms a note',
    limits: ({ ours }) => [2 + 0.5 * ours.switchedNotes!],
  },
  {
    figure: 'Memory at rest',
    growth: 'linear',
    unit: 'MB',
    of: 'memory',
    beside: peers('memory'),
    target: '≤ VS Code / 4 at 10,000 notes, ≤ 1 GB at 100,000',
    limits: ({ markdown, ours }) => [ours.count === 100_000 ? 1000 : part(markdown?.memory, 1 / 4)],
    at: (size) => size >= 10_000,
  },
  {
    figure: '`dueline list --all`',
    growth: 'linear',
    unit: 'ms',
    of: 'listed',
    beside: (all) => ({ ripgrep: all.yardsticks.ripgrep }),
  },
];

/** Of a note with so many lines. */
export const typingFigures: Figure[] = [
  {
    figure: 'Keystroke to symbols and diagnostics, median',
    growth: 'flat',
    unit: 'ms',
    of: 'keyP50',
    beside: peers('keyP50'),
    target: '≤ VS Code / 8',
    limits: ({ markdown }) => [part(markdown?.keyP50, 1 / 8)],
    at: (size) => size === 1000,
  },
  {
    figure: 'Keystroke to symbols and diagnostics, 95th percentile',
    growth: 'linear',
    unit: 'ms',
    of: 'keyP95',
    beside: peers('keyP95'),
    target: '≤ VS Code / 4 and ≤ 16 ms at 1,000 lines, ≤ VS Code / 15 and ≤ 32 ms at 10,000',
    limits: ({ markdown, ours }) =>
      ours.lines === 1000 ? [16, part(markdown?.keyP95, 1 / 4)] : [32, part(markdown?.keyP95, 1 / 15)],
  },
  {
    figure: 'Keystroke to diagnostics alone, 95th percentile',
    growth: 'flat',
    unit: 'ms',
    of: 'diagnosticsP95',
    beside: peers('diagnosticsP95'),
    target: '≤ VS Code / 20 and ≤ 16 ms at 10,000 lines',
    limits: ({ markdown }) => [16, part(markdown?.diagnosticsP95, 1 / 20)],
    at: (size) => size === 10_000,
  },
  {
    figure: 'Ten keys, 15 ms apart: from the last to its answers',
    growth: 'linear',
    unit: 'ms',
    of: 'burst',
    beside: peers('burst'),
    target: '≤ 2 × one key',
    limits: ({ ours }) => [2 * ours.keyP50!],
  },
];

/** Of a note with so many kilobytes. */
export const editFigures: Figure[] = [
  {
    figure: 'Worst single edit (fence, comment, definition) to symbols',
    growth: 'linear',
    unit: 'ms',
    of: 'worst',
    beside: peers('worst'),
    target: '≤ 50 ms at 100 kB',
    limits: () => [50],
    at: (size) => size === 100,
  },
  {
    figure: 'Longest wait of another request meanwhile',
    growth: 'linear',
    unit: 'ms',
    of: 'worstDelay',
    beside: peers('worstDelay'),
    target: '≤ 100 ms at 1 MB',
    limits: () => [100],
    at: (size) => size === 1000,
  },
];

/** Of the program itself. */
export const programFigures: Figure[] = [
  {
    figure: '`dueline --version`',
    growth: null,
    unit: 'ms',
    of: 'version',
    beside: ({ yardsticks }) => ({ Node: yardsticks.node }),
    target: '< 2 × Node',
    limits: ({ yardsticks }) => [part(yardsticks.node, 2)],
  },
  ...['server', 'server for the web', 'client', 'client for the web'].map(
    (name): Figure => ({
      figure: `Bundle: ${name}`,
      growth: null,
      unit: 'kB',
      of: name,
      target: '≤ 500 KB (512 kB)',
      limits: () => [512],
    }),
  ),
  {
    figure: 'Parts that the server loads only when needed, together',
    growth: null,
    unit: 'kB',
    of: 'parts',
  },
];

/** The rows of a list of figures at one size; `before` are the rows at the size before. */
export function rowsOf(figures: Figure[], size: { value: number; label: string }, all: Measured, before: Row[]): Row[] {
  return figures.flatMap(({ figure, growth, unit, of, beside, target, limits, at }): Row[] => {
    const ours = all.ours[of];
    if (ours === undefined || Number.isNaN(ours)) return [];
    const counts = target !== undefined && (at?.(size.value) ?? true);
    const last = before.findLast((row) => row.figure === figure);
    const known = (limits && counts ? limits(all, last?.ours) : []).filter(
      (one) => one !== undefined && !Number.isNaN(one),
    );
    const limit = known.length > 0 ? Math.min(...(known as number[])) : null;
    const others = Object.entries(beside?.(all) ?? {}).filter(
      ([, value]) => value !== undefined && !Number.isNaN(value),
    );
    return [
      {
        figure,
        size: size.label,
        growth,
        unit,
        ours: rounded(ours),
        beside: Object.fromEntries(others.map(([name, value]) => [name, rounded(value!)])),
        target: counts ? target : null,
        limit: limit === null ? null : rounded(limit),
        state: limit === null ? null : ours <= limit ? 'met' : 'short',
        grew: last ? rounded(ours / last.ours) : null,
      },
    ];
  });
}

/** Three digits that count. */
const rounded = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

const shown = (value: number, unit: string): string => `${value.toLocaleString('en')} ${unit}`;

/** The table in Markdown, as the README has it. */
export function markdownTable({ rows, machine, rounds }: Results): string {
  const line = (row: Row): string => {
    const beside = Object.entries(row.beside).map(([name, value]) => `${name} ${shown(value, row.unit)}`);
    const target = row.target ? `${row.target}: **${row.state ?? 'nothing to compare with'}**` : '';
    const growth = row.growth ? ` \`[${row.growth}]\`` : '';
    return `| ${row.figure}${growth} | ${row.size} | ${shown(row.ours, row.unit)} | ${beside.join('<br>')} | ${target} |`;
  };
  return [
    '| figure | measured on | Dueline | beside it | target |',
    '| --- | --- | ---: | --- | --- |',
    ...rows.map(line),
    '',
    `${rounds === 1 ? 'One run of each, by turns' : `Medians of up to ${rounds} runs, by turns`}, Node ${machine.node}, ${machine.cores} cores, ${machine.system}.`,
  ].join('\n');
}

/** The same for a terminal. */
export function plainTable({ rows }: Results): string {
  const cells = rows.map((row) => [
    `${row.figure}${row.growth ? ` [${row.growth}]` : ''}`,
    row.size,
    shown(row.ours, row.unit),
    row.grew === null ? '' : `× ${row.grew}`,
    Object.entries(row.beside)
      .map(([name, value]) => `${name} ${value.toLocaleString('en')}`)
      .join(', '),
    row.target ? `${row.state ?? '?'} (${row.limit === null ? row.target : `${row.target}: ${row.limit}`})` : '',
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
