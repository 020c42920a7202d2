/** Run by core.ts in a process of its own with --expose-gc: prints how much memory the grid takes, and what is made of it. */
import { decide } from './core';
import { analysisGrid } from './riskAnalysis';

const risks = Number(process.argv[2]);
// Once before measuring, on something small, so that compiled code and caches are not counted.
decide(analysisGrid(200));
const before = heap();
const grid = analysisGrid(risks);
const withGrid = heap();
const outcome = decide(grid);
const withOutcome = heap();
console.log(JSON.stringify({ grid: withGrid - before, held: withOutcome - withGrid }));
// Both must live until they have been measured.
if (outcome.refusal !== null || grid.values.length === 0) throw new Error('There is no plan to measure.');

/** Bytes in use after everything unreachable has been thrown away. */
function heap(): number {
  global.gc?.();
  global.gc?.();
  return process.memoryUsage().heapUsed;
}
