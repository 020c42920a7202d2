/**
 * `npm run bench [-- --quick] [-- --json]`: how fast and how thrifty the product is, as figures that hold on any machine: counters, and
 * ratios of two things measured side by side. Exits with 1 when a counter is over its limit; ratios are told and never stop anything.
 * How long each part took is told on the other stream as soon as it is done.
 * What is missing on this machine (Chromium, openpyxl) is said to be "not here".
 */
import { commandLineFigures } from './commandLine';
import { coreFigures } from './core';
import { tableOf, verdictOf, type Extent, type Figure } from './figure';
import { paneFigures } from './pane';
import { sizeFigures } from './sizes';
import { wireFigures } from './wire';

const parts: Readonly<Record<string, (extent: Extent) => Figure[] | Promise<Figure[]>>> = {
  wire: wireFigures,
  core: coreFigures,
  cli: commandLineFigures,
  size: sizeFigures,
  pane: paneFigures,
};

async function main(words: readonly string[]): Promise<void> {
  const wrong = words.find((word) => word !== '--quick' && word !== '--json' && !(word in parts));
  if (wrong !== undefined) return refuse(wrong);
  const named = Object.keys(parts).filter((part) => words.includes(part));
  const figures: Figure[] = [];
  for (const part of named.length > 0 ? named : Object.keys(parts)) {
    const start = performance.now();
    figures.push(...(await parts[part]!({ quick: words.includes('--quick') })));
    console.error(`${part}: ${Math.round((performance.now() - start) / 1000)} s`);
  }
  const verdicts = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  console.log(words.includes('--json') ? JSON.stringify(verdicts, null, 2) : tableOf(figures));
  if (verdicts.some(({ verdict }) => verdict === 'OVER')) process.exitCode = 1;
}

function refuse(word: string): void {
  console.error(
    `"${word}" is unknown. Write: npm run bench -- [--quick] [--json] [${Object.keys(parts).join('|')}]`,
  );
  process.exitCode = 2;
}

void main(process.argv.slice(2));
