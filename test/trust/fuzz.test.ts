import { strToU8, unzipSync, zipSync } from 'fflate';
import { createHost } from '../../src/headless';
import type { RequestBatch } from '../../src/headless/host/protocol';
import { XlsxError } from '../../src/headless/xlsx/xlsxError';
import type { Host } from '../../src/headless';
import { bookOf, open, seed } from '../excel/workbook';
import { dice } from './dice';
import { risks, SHEET, sound, WORKBOOK } from './parts';

/** How many mutations: INTERNKONTROLL_FUZZ=20000 for a long run. The seed is fixed, so that every run is the same run. */
const BUDGET = Number(process.env['INTERNKONTROLL_FUZZ'] ?? 250);

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
}, 3_600_000);

const wild: readonly unknown[] = [null, undefined, -1, 0, 0.5, 1e309, 7, 99_999_999, '', 'A1', 'A1:XFD1048576', 'XFE1', "'; x", '__proto__', 'constructor', 'toString', [], [[]], {}, { _ObjectPathId: 99 }, { _ObjectPathId: 1 }, true, 'x'.repeat(40_000), '=1+', '=((', '\ud800']; // prettier-ignore

const book = () => bookOf({ Riskanalys: risks, Eget: [['a'], ['=1+1'], [42]] });

/** Every request that the add-in sends for its main commands: what is mutated is the real thing. */
async function recorded(): Promise<RequestBatch[]> {
  const batches: RequestBatch[] = [];
  const workbook = await open(book());
  const execute = workbook.host.execute.bind(workbook.host);
  workbook.host.execute = (batch, flags) => {
    batches.push(structuredClone(batch));
    return execute(batch, flags);
  };
  for (const id of [
    'checkRisks',
    'highlightRisks',
    'removeHighlights',
    'createPlan',
    'reportCommittee',
  ] as const)
    await workbook.perform(id);
  return batches;
}

type Keys = readonly (string | number)[];

/** The way to every value inside, lists and objects too. */
function places(value: unknown, at: Keys = []): Keys[] {
  const own = at.length > 0 ? [at] : [];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))];
}

const valueAt = (batch: unknown, keys: Keys): unknown =>
  keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], batch);

/**
 * One value replaced; three times in four it is an argument of a call or a value that is set. Every other time by what stands in a like
 * place of the same request: that is carried out more often, and goes further in, than what is no value of any kind.
 */
function replaceOne(batch: unknown, all: readonly Keys[], next: () => number): void {
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const inner = all.filter((keys) => keys.includes('Arguments'));
  const keys = oneOf(next() < 0.75 && inner.length > 0 ? inner : all);
  const like = all.filter((other) => other.length === keys.length && other.at(-1) === keys.at(-1));
  const put = next() < 0.5 ? valueAt(batch, oneOf(like)) : oneOf(wild);
  const parent = valueAt(batch, keys.slice(0, -1));
  if (typeof parent === 'object' && parent !== null)
    Object.assign(parent, { [keys.at(-1)!]: structuredClone(put) });
}

/** What of it is wrong: a code of Excel's. A bug of ours would say GeneralException. */
async function answerTo(host: Host, batch: unknown): Promise<string> {
  const { body } = await host.execute(batch as RequestBatch);
  return body ? (body.Error?.Code ?? 'done') : 'failure';
}

test('a request with anything changed in it is answered with one of Excel’s codes, and the workbook stays one', async () => {
  const next = dice(5);
  const batches = await recorded();
  const counts = new Map<string, number>();
  let host = createHost(book());
  for (let run = 0; run < BUDGET * 4; run++) {
    const batch = structuredClone(batches[Math.floor(next() * batches.length)]!);
    const all = places(batch);
    for (let left = 1 + Math.floor(next() * 3); left > 0; left--) replaceOne(batch, all, next);
    const fate = await answerTo(host, batch);
    tally(counts, fate);
    // A workbook that has got its plan refuses the next one for that alone; and whatever was done or refused, it is still one.
    if (fate === 'done' || run % 100 === 99) {
      createHost(await host.save());
      host = createHost(book());
    }
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(counts.get('GeneralException') ?? 0).toBe(0);
  expect(counts.get('done') ?? 0).toBeGreaterThan(BUDGET / 4);
  process.stdout.write(`Mutated requests: ${JSON.stringify(Object.fromEntries(counts))}\n`);
}, 3_600_000);

test.each([
  null,
  undefined,
  7,
  'x',
  [],
  {},
  { Actions: null },
  { Actions: [null], ObjectPaths: {} },
  { Actions: [], ObjectPaths: { 1: null } },
])('what is no request at all (%j) is answered, not thrown back', async (batch) =>
  expect(await answerTo(createHost(book()), batch)).toBe('InvalidArgument'),
);

/** What the long run of the fuzzing found: a path below itself, and two that each need the other. */
test.each([
  { 1: { Id: 1, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 } },
  {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 5, Name: '', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [{ _ObjectPathId: 3 }] } },
    3: { Id: 3, ObjectPathType: 4, Name: 'Names', ParentObjectPathId: 2 },
  },
])('a path that leads to itself is refused (%#)', async (paths) => {
  const batch = { AutoKeepReference: false, Actions: [{ Id: 9, ActionType: 1, Name: '', ObjectPathId: Object.keys(paths).length }], ObjectPaths: paths };
  expect(await answerTo(createHost(book()), batch)).toBe('InvalidReference');
}); // prettier-ignore

/** What the long run of the fuzzing found: half a letter in a text of a format, which no file can hold. */
test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['a number format', (sheet) => (sheet.getRange('A1:B2').numberFormat = [['\ud800']] as never)],
  ['one number format of several', (sheet) => (sheet.getRange('A1:B1').numberFormat = [['0', '0\ud800']])],
  ['a font', (sheet) => (sheet.getRange('A1').format.font.name = 'Arial\ud800')],
  ['the number format of a rule', (sheet) => {
    const { custom } = sheet.getRange('A1').conditionalFormats.add('Custom');
    custom.rule.formula = '=TRUE';
    custom.format.numberFormat = '\ud800' as never;
  }],
])('half a letter in %s is refused with a code, and the workbook can be saved', async (_, change) => {
  const { run, reopened } = await open(book());
  const changed = run((context) => {
    change(context.workbook.worksheets.getItem('Eget'));
    return context.sync();
  });
  await expect(changed).rejects.toMatchObject({ code: 'InvalidArgument' });
  await reopened();
}); // prettier-ignore
