import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scripts } from '../../../package.json';
import { bundled } from '../../cli/bundle.cjs';
import { median, type Extent, type Figure } from './figure';
import { analysisFile } from './riskAnalysis';

const root = path.resolve(__dirname, '../../..');

/** Debian's Python first: its openpyxl is what the comparison is about. */
const pythons = ['/usr/bin/python3', 'python3'];

/**
 * Each process tells at its end, on a pipe of its own, what processor time it has used: what else runs beside it counts for nothing. Node
 * is told so by a required file, which costs next to nothing itself (an imported one brings the loader of modules along, in each thread).
 */
const tellingNode =
  "if(require('node:worker_threads').isMainThread)process.on('exit',()=>{const{user,system}=process.cpuUsage();" +
  "require('node:fs').writeSync(3,String((user+system)/1e6))})";
const tellingPython = 'import os; t = os.times(); os.write(3, str(t.user + t.system).encode())';

/**
 * The command line as a whole process, started as package.json's script does, start and end included, beside two that do less: our own package layer that only reads and
 * writes every cell, and openpyxl that only loads and saves.
 */
export function commandLineFigures({ quick }: Extent): Figure[] {
  const risks = 10_000;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'internkontroll-bench-'));
  try {
    const file = path.join(folder, 'riskanalys.xlsx');
    writeFileSync(file, analysisFile(risks));
    return figuresFor(file, risks, quick ? 1 : 3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresFor(file: string, risks: number, runs: number): Figure[] {
  const folder = path.dirname(file);
  const [out, planned] = [path.join(folder, 'ut.xlsx'), path.join(folder, 'plan.xlsx')];
  const telling = path.join(folder, 'telling.cjs');
  writeFileSync(telling, tellingNode);
  const node = (script: string, ...args: string[]) => [
    process.execPath,
    '--require',
    telling,
    script,
    ...args,
  ];
  const [, cli = ''] = scripts.internkontroll.split(' ');
  // Started as the command line is, so that neither has TypeScript to read.
  const bareCopy = path.join(bundled(['build/bench/bareCopy']), 'bareCopy.cjs');
  const generera = (to: string) => node(cli, 'generera', file, '--ut', to, '--ar', '2026');
  // The first run makes what the others find; it is the second run and every one after it that is measured.
  seconds(generera(planned));
  const commands: Readonly<Record<string, readonly string[] | null>> = {
    kontrollera: node(cli, 'kontrollera', file, '--json'),
    generera: generera(out),
    bare: node(bareCopy, file, out),
    'bare, its result': node(bareCopy, planned, out),
    openpyxl: openpyxlCopy(file, out),
    'openpyxl, its result': openpyxlCopy(planned, out),
  };
  // One after the other, so that a machine that slows down does so for all.
  const rounds = Array.from({ length: runs }, () =>
    Object.fromEntries(
      Object.entries(commands).map(([name, command]) => [name, command ? seconds(command) : NaN]),
    ),
  );
  return PAIRS.map(([name, other, what, limit]): Figure => {
    const [value, one, two] = [
      rounds.map((round) => round[name]! / round[other]!),
      rounds.map((round) => round[name]!),
      rounds.map((round) => round[other]!),
    ].map(median) as [number, number, number];
    const figure = {
      area: 'command line',
      name: `${name} against ${what}, ${risks} risks`,
      limit,
      unit: '×',
    } as const;
    if (commands[other] === null)
      return { ...figure, kind: 'ratio', value: null, note: 'no python3 with openpyxl' };
    return {
      ...figure,
      kind: 'ratio',
      value,
      note: `${name} ${one.toFixed(1)} s, ${other} ${two.toFixed(1)} s`,
    };
  });
}

/**
 * What is held against what, and the limits of issue 7. generera saves twice as many cells as it was given; how it stands against those who
 * only copy what it has saved is told beside the limits, and is none.
 */
const PAIRS: readonly (readonly [name: string, other: string, what: string, limit: number | null])[] = [
  ['kontrollera', 'bare', 'bare read and write', 2],
  ['kontrollera', 'openpyxl', "openpyxl's load and save", 1],
  ['generera', 'bare', 'bare read and write', 2],
  ['generera', 'openpyxl', "openpyxl's load and save", 1],
  ['generera', 'bare, its result', 'bare read and write of its result', null],
  ['generera', 'openpyxl, its result', "openpyxl's load and save of its result", null],
];

function openpyxlCopy(file: string, out: string): string[] | null {
  const python = pythons.find((one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0);
  const script = `import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2]); ${tellingPython}`;
  return python === undefined ? null : [python, '-c', script, file, out];
}

/** Seconds until a command is ended: several times what the slowest has taken. */
const PATIENCE = 120;

/** Processor time of a command from start to end. 1 is an answer of ours: done, with findings. */
function seconds([program = '', ...args]: readonly string[]): number {
  const { status, signal, stderr, output } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: PATIENCE * 1000,
  });
  if (status !== 0 && status !== 1)
    throw new Error(`${args.join(' ')} ended with ${status ?? signal}: ${stderr}`);
  return Number(output[3]);
}
