/**
 * `npm run bench [-- --quick] [-- --json]`: how fast and how thrifty the product is, as figures that hold on any machine: counters, and
 * ratios of two things measured side by side. Exits with 1 when a counter is over its limit; ratios are told and never stop anything.
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
  for (const part of named.length > 0 ? named : Object.keys(parts))
    figures.push(...(await figuresOf(part, { quick: words.includes('--quick') })));
  const verdicts = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  console.log(words.includes('--json') ? JSON.stringify(verdicts, null, 2) : tableOf(figures));
  // A browser that does not answer would keep us waiting.
  process.exit(verdicts.some(({ verdict }) => verdict === 'OVER') ? 1 : 0);
}

/** How long it took is told as soon as it is done. What other programs fail at is told too, and no reason to fail: counters are ours alone. */
async function figuresOf(part: string, extent: Extent): Promise<readonly Figure[]> {
  const start = performance.now();
  try {
    return await inTime(parts[part]!(extent));
  } catch (error) {
    if (part === 'wire' || part === 'size') throw error;
    return [
      {
        area: part,
        name: 'not measured',
        kind: 'ratio',
        value: null,
        limit: null,
        unit: '',
        note: String(error).split('\n', 1)[0]!,
      },
    ];
  } finally {
    console.error(`${part}: ${Math.round((performance.now() - start) / 1000)} s`);
  }
}

/** Minutes for a part that waits for others, several times what it has taken; what only calculates is not stopped. */
const PATIENCE = 5;

async function inTime<T>(work: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`Not done within ${PATIENCE} minutes.`)), PATIENCE * 60_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function refuse(word: string): void {
  console.error(
    `"${word}" is unknown. Write: npm run bench -- [--quick] [--json] [${Object.keys(parts).join('|')}]`,
  );
  process.exitCode = 2;
}

void main(process.argv.slice(2));
