import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { boundsFor } from '../../src/cli/guard';
import { endlessFiles, featureFiles } from './featureFiles';
import { foreignFiles } from './foreignFiles';
import { heavyFiles, hostileFiles } from './hostileFiles';
import { programFiles } from './programFiles';
import { wildFiles } from './wildFiles';
import { zipFiles } from './zipFiles';

/**
 * The command line as people start it, in processes of its own, with every file there is: INTERNKONTROLL_LONG=1 npx jest test/trust/processes.
 * Otherwise those that ask most of the guard.
 */
const long = process.env['INTERNKONTROLL_LONG'] !== undefined;
const demanding = ['a bomb: 20 MB of nothing', 'an entity bomb in the sheet', 'formulas that double a text 50 times', 'a REDUCE over ten million', 'a password']; // prettier-ignore

const root = path.resolve(__dirname, '../..');
const collection = path.join(root, '../shared/awkward');

interface Tried {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

const lists = [
  hostileFiles,
  zipFiles,
  wildFiles,
  foreignFiles,
  programFiles,
  featureFiles,
  endlessFiles,
  heavyFiles,
];
const made: readonly Tried[] = lists
  .flat()
  .map(({ name, make }) => ({ name, file: 'bok.xlsx', bytes: make }));
/** Files of other people's, where they lie beside the repository. */
const collected: readonly Tried[] = fs.existsSync(collection)
  ? fs
      .readdirSync(collection)
      .filter((file) => /\.xls\w$/.test(file))
      .map((file) => ({ name: file, file, bytes: () => fs.readFileSync(path.join(collection, file)) }))
  : [];

const tried = long ? [...made, ...collected] : made.filter(({ name }) => demanding.includes(name));

interface Took {
  readonly name: string;
  readonly code: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly size: number;
}

async function took({ name, file, bytes }: Tried): Promise<Took> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'internkontroll-'));
  const [input, measured] = [path.join(folder, file), path.join(folder, 'measured.json')];
  const output = path.join(folder, `ut${path.extname(file)}`);
  try {
    const content = bytes();
    fs.writeFileSync(input, content);
    const program = ['--require', path.join(__dirname, 'measured.cjs'), 'src/cli/start.cjs'];
    const command = spawn(process.execPath, [...program, 'generera', input, '--ut', output], {
      cwd: root,
      env: { ...process.env, MEASURED: measured },
      stdio: 'ignore',
    });
    const code = await new Promise<number>((resolve) => command.on('exit', (given) => resolve(given ?? -1)));
    expect(Buffer.compare(fs.readFileSync(input), content)).toBe(0);
    expect([name, fs.existsSync(output)]).toEqual([name, code === 0 || code === 1]);
    const { seconds, megabytes } = JSON.parse(fs.readFileSync(measured, 'utf8')) as Took;
    return { name, code, seconds, megabytes, size: content.length };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Two at a time: the machine has more to do. */
async function all(): Promise<Took[]> {
  const waiting = [...tried];
  const results: Took[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await took(next));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

const most = (results: readonly Took[], what: 'seconds' | 'megabytes', unit: string): string =>
  [...results]
    .sort((one, other) => other[what] - one[what])
    .slice(0, 3)
    .map((result) => `${result.name} ${result[what].toFixed(1)} ${unit}`)
    .join(', ');

test(
  'no file makes the program take more than 512 MB, nor more time than its bound and two seconds to start and end',
  async () => {
    const results = await all();
    process.stdout.write(
      `Hostile files in processes: ${results.length}, ${results.filter(({ code }) => code === 2).length} refused\n` +
        `  most time: ${most(results, 'seconds', 's')}\n  most memory: ${most(results, 'megabytes', 'MB')}\n`,
    );
    expect(results.filter(({ code }) => ![0, 1, 2].includes(code))).toEqual([]);
    expect(results.filter(({ megabytes }) => megabytes > 512)).toEqual([]);
    expect(results.filter(({ seconds, size }) => seconds > boundsFor(size).seconds + 2)).toEqual([]);
    expect(results).toHaveLength(tried.length);
  },
  long ? 7_200_000 : 120_000,
);
