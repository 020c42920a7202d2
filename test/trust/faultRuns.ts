/** Commands disturbed at any of their steps: what can go wrong, in which workbooks, and what must be true afterwards. */
import { actions } from '../../src/actions';
import type { ActionId } from '../../src/actions/action';
import type { Host } from '../../src/headless';
import type { Area } from '../../src/headless/document';
import type { TransportFailure } from '../../src/headless/host/protocol';
import { bookOf, open, PLAN, type Workbook } from '../excel/workbook';
import { dice } from './dice';
import { risks } from './parts';

/** How a run can be disturbed at its n-th action, or in its n-th request. */
interface Fault {
  readonly name: string;
  readonly at: 'action' | 'request';
  readonly set: (host: Host, n: number) => void;
  /** The pane is gone: what comes next is a new one over the workbook as it was left. */
  readonly crash?: boolean;
}

const refusedWith = (code: 'AccessDenied' | 'InvalidArgument' | 'GeneralException'): Fault => ({
  name: code,
  at: 'action',
  set: (host, n) => host.faults.failAction(n, code),
});

export const faults: readonly Fault[] = [
  refusedWith('AccessDenied'),
  refusedWith('InvalidArgument'),
  refusedWith('GeneralException'),
  { ...refusedWith('GeneralException'), name: 'crash of the pane', crash: true },
  { name: 'RequestPayloadSizeLimitExceeded', at: 'request', set: refuseRequest },
  { name: 'InvalidOperationInCellEditMode', at: 'request', set: editInRequest },
  { name: 'connection lost before', at: 'request', set: (host, n) => host.faults.loseConnection(n, false) },
  { name: 'connection lost after', at: 'request', set: (host, n) => host.faults.loseConnection(n, true) },
];

/** Excel on the web takes the n-th request for too large, whatever its size. */
export function refuseRequest(host: Host, n: number): void {
  const failure: TransportFailure = { code: 'RequestPayloadSizeLimitExceeded', message: '', status: 413 };
  const execute = host.execute.bind(host);
  let left = n;
  host.execute = async (batch, flags) => {
    if (left-- !== 0) return execute(batch, flags);
    host.execute = execute;
    return { failure };
  };
}

/** The user begins to type before the n-th request and is done when the command has given up. */
function editInRequest(host: Host, n: number): void {
  const first = host.counters.batches;
  host.faults.beforeBatch((batch) => {
    if (batch === first + n) host.faults.startCellEdit();
  });
}

interface Scenario {
  readonly name: string;
  readonly id: ActionId;
  /** The workbook before, made once. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Every action there is: in a workbook that knows no plan, and in one that people have worked in for a while. */
export const scenarios: readonly Scenario[] = (Object.keys(actions) as ActionId[]).flatMap((id) => [
  { name: `${id}, first time`, id, bytes: () => (firsts[id] ?? fresh)() },
  { name: `${id}, again`, id, bytes: () => workedIn(id) },
]);

/** What an action wants to find in a workbook where nothing has been done, when that is not a risk analysis. */
const firsts: Partial<Record<ActionId, () => Promise<Uint8Array>>> = {
  addSample: () => Promise.resolve(bookOf({ Blad1: [] })),
  fillScores: () => Promise.resolve(bookOf({ Riskanalys: unscored })),
  removeHighlights: () => after(fresh(), (book) => book.done('highlightRisks')),
};

const unscored = risks.map((row, index) =>
  index === 0 ? row : row.map((cell, c) => (c === 4 ? null : cell)),
);

function fresh(): Promise<Uint8Array> {
  return Promise.resolve(bookOf({ Riskanalys: risks, Eget: [['Anteckning'], ['=1+1'], [42]] }));
}

async function after(
  before: Promise<Uint8Array>,
  work: (book: Workbook) => Promise<unknown>,
): Promise<Uint8Array> {
  const book = await open(await before);
  await work(book);
  return book.host.save();
}

/** What people have typed into the plan: it is there whatever happens. */
const TYPED = ['Pågår', 'Egen kommentar om 1/2'] as const;

/** A plan that people have worked in, marks, the action once before, and an analysis that has gone on: a risk changed, one new. */
const workedIn = (id: ActionId) =>
  after(fresh(), async (book) => {
    for (const before of ['highlightRisks', 'createPlan', 'riskPicture'] as const) await book.perform(before);
    await book.type(PLAN, 'K8', TYPED[0]);
    await book.type(PLAN, 'L8', TYPED[1]);
    await book.perform(id);
    await book.type('Riskanalys', 'G3', 'Utbilda varje halvår');
    const added = ['Skola', 'Risk att frånvaro inte följs upp', '4', '3', '12', 'Rutin saknas', 'Stickprov', 'Rektor', 'Ja']; // prettier-ignore
    for (const [column, text] of added.entries())
      await book.type('Riskanalys', `${'ABCDEFGHI'[column]}5`, text);
  });

/** The cells of every sheet, and what lies on them, without ids that differ from run to run. */
export function looks({ host: { document }, cells }: Workbook) {
  return document.sheets.map((sheet) => ({
    name: sheet.name,
    cells: cells(sheet.name),
    tables: sheet.tables.items.map(({ name, area }) => [name, area]),
    choices: byCell(sheet.dataValidations.items.map(({ areas, formula1 }) => [areas, formula1])),
    marks: sheet.conditionalFormats.items.map(({ areas, rule }) => [areas, rule]),
    freeze: sheet.freeze.rows,
    state: sheet.customProperties.get('internkontroll.state'),
  }));
}

/** Drop-downs cell by cell: added later or all at once, it is the same to whoever uses them. */
function byCell(lists: readonly (readonly [readonly Area[], unknown])[]): string[] {
  return lists
    .flatMap(([areas, list]) =>
      areas.flatMap(({ row, column, rows }) =>
        Array.from({ length: rows }, (_, r) => `${row + r},${column} ${String(list)}`),
      ),
    )
    .sort();
}

/** What people have typed: everything on their own sheets by its place, and in the plan what TYPED says. */
function typed(book: Workbook): string[] {
  return book.host.document.sheets.flatMap(({ name }) =>
    book.cells(name).flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (THEIRS.includes(name)) return cell === '' ? [] : [`${name} ${r} ${c} ${String(cell)}`];
        return name === PLAN && TYPED.includes(cell as never) ? [`${name} ${String(cell)}`] : [];
      }),
    ),
  );
}

const THEIRS = ['Riskanalys', 'Eget', 'Blad1'];

export const SENTENCE =
  /^\p{Lu}[^\p{Cc}]+\. (Ingenting har ändrats|En del kan ha hunnit skrivas\. Kör kommandot igen så görs det klart)\.$/u;

/** An undisturbed run: what every disturbed one must come to in the end, and how many steps there are to disturb. */
export async function undisturbed({ id, bytes }: Scenario, prepare: (host: Host) => void = () => undefined) {
  const before = await bytes();
  const book = await open(before);
  prepare(book.host);
  const { ok } = await book.perform(id);
  const { actions: steps, batches } = book.host.counters;
  return {
    before,
    prepare,
    ok,
    steps: { action: steps, request: batches },
    wanted: looks(await book.reopened()),
  };
}

type Undisturbed = Awaited<ReturnType<typeof undisturbed>>;

/** One fault, what comes of it, and whether everything is whole again afterwards. Answers whether the command was stopped by it. */
export async function survive({ id }: Scenario, run: Undisturbed, fault: Fault, n: number): Promise<boolean> {
  const book = await open(run.before);
  const [before, people] = [looks(book), typed(book)];
  run.prepare(book.host);
  fault.set(book.host, n);
  const result = await book.perform(id);
  book.host.faults.beforeBatch(null);
  book.host.faults.endCellEdit();
  if (!result.ok && run.ok) {
    expect(result.problem.sentence).toMatch(SENTENCE);
    if (!result.problem.written) expect(looks(book)).toEqual(before);
  }
  expect(typed(book)).toEqual(expect.arrayContaining(people));
  const next = fault.crash ? await book.reopened() : book;
  // What has come about in spite of the fault is not asked for twice: a second sample would be another sheet.
  if (!result.ok) expect((await next.perform(id)).ok).toBe(run.ok);
  const left = looks(await next.reopened());
  if (!ADDS_ANEW.has(id)) expect(left).toEqual(run.wanted);
  else expectWholeSheets(left.slice(before.length), run.wanted.at(-1));
  return run.ok && !result.ok;
}

/** Each press makes a sheet of its own: one more where the first had come about, but never a half-drawn one. */
const ADDS_ANEW: ReadonlySet<ActionId> = new Set(['addSample']);

type Look = ReturnType<typeof looks>[number];

function expectWholeSheets(added: readonly Look[], wanted: Look | undefined): void {
  expect(added.length).toBeGreaterThan(0);
  expect(added.length).toBeLessThan(3);
  for (const { cells } of added) expect(cells).toEqual(wanted?.cells);
}

/** Which faults at which steps: `count` of them by the dice, or all with Infinity. */
export function chosen(seed: number, { steps }: Undisturbed, count: number): [Fault, number][] {
  const all = faults.flatMap((fault) =>
    Array.from({ length: steps[fault.at] }, (_, n): [Fault, number] => [fault, n]),
  );
  if (count >= all.length) return all;
  const next = dice(seed);
  // Each kind of fault in turn: most steps are actions, and the requests must not be forgotten.
  return Array.from({ length: count }, (_, k) => {
    const fault = faults[(seed + k) % faults.length]!;
    return [fault, Math.floor(next() * steps[fault.at])];
  });
}
