import { strToU8, unzipSync, zipSync } from 'fflate';
import { createHost } from '../../src/headless';
import type { RequestBatch } from '../../src/headless/host/protocol';
import { XlsxError } from '../../src/headless/xlsx/xlsxError';
import { seed } from '../excel/workbook';
import { SHEET, sound, WORKBOOK } from './parts';

/** How many mutations: INTERNKONTROLL_FUZZ=20000 for a long run. The seed is fixed, so that every run is the same run. */
const BUDGET = Number(process.env['INTERNKONTROLL_FUZZ'] ?? 250);

/** Numbers from 0 to below 1 (mulberry32). */
function dice(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const tokens = ['<', '>', '/', '"', '&', '&#0;', '<c>', '</row>', '</sheetData>', '<row r="0">', '-1', '1e309', 'A0', 'XFE1', '\0', '<!--', ']]>', '<!DOCTYPE x>']; // prettier-ignore

/** One to four small changes: a byte, a piece cut out, doubled, or something that means trouble put in. */
function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  let out = bytes;
  for (let left = 1 + Math.floor(next() * 4); left > 0; left--) {
    const at = Math.floor(next() * out.length);
    const to = Math.min(out.length, at + Math.floor(next() * 40));
    const put = changes[Math.floor(next() * changes.length)]!(out.subarray(at, to), next);
    out = Uint8Array.from([...out.subarray(0, at), ...put, ...out.subarray(to)]);
  }
  return out;
}

const changes: readonly ((piece: Uint8Array, next: () => number) => Uint8Array)[] = [
  (piece, next) => piece.map((byte, i) => (i === 0 ? Math.floor(next() * 256) : byte)),
  () => new Uint8Array(),
  (piece) => Uint8Array.from([...piece, ...piece]),
  (piece, next) => Uint8Array.from([...strToU8(tokens[Math.floor(next() * tokens.length)]!), ...piece]),
];

/** Everything there is to read of a workbook, then one change, saved and opened again. */
async function use(bytes: Uint8Array): Promise<void> {
  const host = createHost(bytes);
  for (const sheet of host.document.sheets) {
    const used = sheet.usedRange(true);
    if (used && used.rows * used.columns < 100_000) sheet.readArea(used);
    void [sheet.tables.items, sheet.conditionalFormats.items, sheet.dataValidations.items, sheet.freeze.rows];
  }
  host.document.sheets[0]?.setValue(2, 2, 'ändrad');
  createHost(await host.save());
}

/** 'used', or the code of a refusal. Anything else is a bug and is thrown. */
async function fateOf(bytes: Uint8Array): Promise<string> {
  try {
    await use(bytes);
    return 'used';
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

function tally(counts: Map<string, number>, fate: string): void {
  counts.set(fate, (counts.get(fate) ?? 0) + 1);
}

test('a workbook with anything changed in its file or its parts is read whole or refused with a code', async () => {
  const next = dice(20_260_115);
  const files = [sound(), new Uint8Array(seed('riskanalys-enkel'))];
  const counts = new Map<string, number>();
  for (let run = 0; run < BUDGET; run++) {
    const file = files[run % files.length]!;
    const parts: Record<string, Uint8Array> = unzipSync(file);
    const names = [SHEET, WORKBOOK, ...Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))];
    const name = names[Math.floor(next() * names.length)]!;
    const inParts = next() < 0.75;
    const bytes = inParts
      ? zipSync({ ...parts, [name]: mutated(parts[name]!, next) }, { level: 0 })
      : mutated(file, next);
    tally(counts, await fateOf(bytes).catch((error: unknown) => { throw new Error(`run ${run}, ${inParts ? name : 'file'}`, { cause: error }); })); // prettier-ignore
  }
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(BUDGET);
  expect(counts.size).toBeGreaterThan(3);
  process.stdout.write(`Mutated workbooks: ${JSON.stringify(Object.fromEntries(counts))}\n`);
}, 600_000);

const wild: readonly unknown[] = [null, undefined, -1, 0, 1e309, 7, '', 'A1', 'A1:XFD1048576', "'; x", '__proto__', 'constructor', [], [[]], {}, { _ObjectPathId: 99 }, true]; // prettier-ignore

const sane: RequestBatch = {
  AutoKeepReference: false,
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 2, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name', 'values'] } },
    { Id: 3, ActionType: 4, Name: 'Values', ObjectPathId: 3, ArgumentInfo: { Arguments: [[['x']]] } },
    { Id: 4, ActionType: 3, Name: 'Clear', ObjectPathId: 3, ArgumentInfo: { Arguments: ['All'] } },
  ],
  ObjectPaths: {
    '1': { Id: 1, ObjectPathType: 1, Name: '' },
    '2': { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    '4': {
      Id: 4,
      ObjectPathType: 5,
      Name: '',
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: ['Riskanalys'] },
    },
    '3': {
      Id: 3,
      ObjectPathType: 3,
      Name: 'GetRange',
      ParentObjectPathId: 4,
      ArgumentInfo: { Arguments: ['A1'] },
    },
  },
};

/** The same data with some of its leaves replaced. */
function wilder(value: unknown, next: () => number): unknown {
  if (next() < 0.04) return wild[Math.floor(next() * wild.length)];
  if (Array.isArray(value)) return value.map((item) => wilder(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wilder(item, next)]));
}

/** An action or path stays one, whatever it holds: the client sends nothing else. */
const within = (record: object, next: () => number) =>
  Object.fromEntries(Object.entries(record).map(([key, item]) => [key, wilder(item, next)]));

test('a request with anything changed in it is answered, and the workbook stays one', async () => {
  const next = dice(5);
  const host = createHost(sound());
  const counts = new Map<string, number>();
  for (let run = 0; run < BUDGET * 4; run++) {
    const { Actions, ObjectPaths } = sane;
    const batch = { Actions: Actions.map((a) => within(a, next)), ObjectPaths: Object.fromEntries(Object.entries(ObjectPaths).map(([id, path]) => [id, within(path, next)])) }; // prettier-ignore
    const answer = await host.execute(batch as unknown as RequestBatch);
    tally(counts, answer.body?.Error?.Code ?? (answer.body ? 'done' : 'failure'));
    if (!answer.body) throw new Error(`run ${run}`);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  createHost(await host.save());
  process.stdout.write(`Mutated requests: ${JSON.stringify(Object.fromEntries(counts))}\n`);
}, 600_000);
