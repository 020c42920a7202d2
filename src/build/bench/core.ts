import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { actions } from '../../actions';
import type { Book, Env, Outcome } from '../../actions/action';
import { defaultPreset, presetPolicy } from '../../domain/presets';
import type { Grid } from '../../sheets/grid';
import { emptyMemory } from '../../sheets/reading/memory';
import { languages } from '../../text';
import { median, type Extent, type Figure } from './figure';
import { analysisGrid } from './riskAnalysis';

const PAIRS = 5;

/** The pure core, grid → risks → findings → plan → drawing, against copying the same grid, which no reader can do without. */
export function coreFigures({ quick }: Extent): Figure[] {
  const sizes = quick ? [5_000, 10_000, 20_000] : [12_500, 25_000, 50_000, 100_000, 200_000];
  return [againstCopying(20_000), ...perDoubling(sizes), memory(20_000)];
}

/** One whole run of the core: what `generera` decides before anything is written. */
export function decide(grid: Grid): Outcome {
  return actions.createPlan.perform(bookOf(grid), env);
}

function bookOf(grid: Grid): Book {
  return { grids: [grid], sheetNames: [grid.sheet.name], tableNames: [], structureProtected: false };
}

const text = languages.sv;

const env: Env = {
  policy: presetPolicy(defaultPreset, text.policy.words),
  memory: emptyMemory,
  today: '2026-01-15',
  year: 2026,
  text,
  options: {},
};

function againstCopying(risks: number): Figure {
  decide(analysisGrid(risks));
  // In pairs, so that a machine that slows down does so for both; each with a grid that nobody has read before.
  const ratios = Array.from({ length: PAIRS }, () => {
    const grid = analysisGrid(risks);
    const copying = timed(() => structuredClone(grid));
    return timed(() => decide(grid)) / copying;
  });
  return {
    area: 'core',
    name: `generera against structuredClone of the grid, ${risks} risks`,
    kind: 'ratio',
    value: median(ratios),
    limit: 12,
    unit: '×',
    note: `pairs: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}`,
  };
}

/** Twice the rows may take twice the time, and a little more for larger tables in memory. */
function perDoubling(sizes: readonly number[]): Figure[] {
  const times = sizes.map((risks) => {
    const grids = Array.from({ length: 3 }, () => analysisGrid(risks));
    // The least of them: when the garbage of all is collected is chance.
    return Math.min(...grids.map((grid) => timed(() => decide(grid))));
  });
  return sizes.slice(1).map((risks, index) => ({
    area: 'core',
    name: `time from ${sizes[index]} to ${risks} rows`,
    kind: 'ratio',
    value: times[index + 1]! / times[index]!,
    limit: 2.5,
    unit: '×',
    note: `${Math.round((times[index + 1]! / risks) * 1e3)} µs per row`,
  }));
}

function memory(risks: number): Figure {
  const child = path.join(__dirname, 'coreMemory.ts');
  const printed = execFileSync(
    process.execPath,
    ['--expose-gc', '--import', require.resolve('tsx'), child, String(risks)],
    { encoding: 'utf8', timeout: 120_000 },
  );
  const { grid, held } = JSON.parse(printed) as { grid: number; held: number };
  return {
    area: 'core',
    name: `memory held by all that is made of the grid, ${risks} risks`,
    kind: 'ratio',
    value: held / grid,
    limit: 5,
    unit: '×',
    note: `the grid is ${(grid / 1e6).toFixed(1)} MB`,
  };
}

/** Milliseconds of processor time: what else the machine does counts for nothing. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
