import type { ActionId } from '../../src/actions/action';
import type { Host } from '../../src/headless';
import type { Area } from '../../src/headless/document';
import type { TransportFailure } from '../../src/headless/host/protocol';
import { bookOf, open, PLAN, type Workbook } from '../excel/workbook';
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

const faults: readonly Fault[] = [
  refusedWith('AccessDenied'),
  refusedWith('InvalidArgument'),
  refusedWith('GeneralException'),
  { ...refusedWith('GeneralException'), name: 'crash of the pane', crash: true },
  { name: 'too large a request', at: 'request', set: refuseRequest },
  { name: 'cell editing', at: 'request', set: editInRequest },
  { name: 'connection lost before', at: 'request', set: (host, n) => host.faults.loseConnection(n, false) },
  { name: 'connection lost after', at: 'request', set: (host, n) => host.faults.loseConnection(n, true) },
];

/** Excel on the web takes the n-th request for too large, whatever its size. */
function refuseRequest(host: Host, n: number): void {
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
  host.faults.beforeBatch((batch) => {
    if (batch === n) host.faults.startCellEdit();
  });
}

interface Scenario {
  readonly name: string;
  readonly id: ActionId;
  /** The workbook before, made once. */
  readonly bytes: () => Promise<Uint8Array>;
}

const unscored = risks.map((row, index) =>
  index === 0 ? row : row.map((cell, c) => (c === 4 ? null : cell)),
);
const fresh = () => Promise.resolve(bookOf({ Riskanalys: risks, Eget: [['Anteckning'], ['=1+1'], [42]] }));

async function after(
  before: Promise<Uint8Array>,
  work: (book: Workbook) => Promise<unknown>,
): Promise<Uint8Array> {
  const book = await open(await before);
  await work(book);
  return book.host.save();
}

const scenarios: readonly Scenario[] = [
  { name: 'kontrollera', id: 'checkRisks', bytes: fresh },
  { name: 'markera', id: 'highlightRisks', bytes: fresh },
  { name: 'ta bort markeringar', id: 'removeHighlights', bytes: () => after(fresh(), (book) => book.done('highlightRisks')) },
  { name: 'fyll i riskvärden', id: 'fillScores', bytes: () => Promise.resolve(bookOf({ Riskanalys: unscored })) },
  { name: 'generera', id: 'createPlan', bytes: fresh },
  { name: 'generera igen', id: 'createPlan', bytes: () => after(fresh(), followUp) },
]; // prettier-ignore

/** A plan that people have worked in, and an analysis that has gone on: a risk changed, one new. */
async function followUp(book: Workbook): Promise<void> {
  await book.done('createPlan');
  await book.type(PLAN, 'K8', 'Pågår');
  await book.type(PLAN, 'L8', 'Egen kommentar om 1/2');
  await book.type('Riskanalys', 'G3', 'Utbilda varje halvår');
  const added = [
    'Skola',
    'Risk att frånvaro inte följs upp',
    '4',
    '3',
    '12',
    'Rutin saknas',
    'Stickprov',
    'Rektor',
    'Ja',
  ];
  for (const [column, text] of added.entries())
    await book.type('Riskanalys', `${'ABCDEFGHI'[column]}5`, text);
}

/** The cells of every sheet, and what lies on them, without ids that differ from run to run. */
function looks({ host: { document }, cells }: Workbook) {
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

/** What people have typed, by sheet and place: everything that is there before the run. */
function typed(book: Workbook): string[] {
  return book.host.document.sheets.flatMap(({ name }) =>
    book
      .cells(name)
      .flatMap((row, r) =>
        row.flatMap((cell, c) =>
          cell === '' || isOurs(name, r, c) ? [] : [`${name} ${r} ${c} ${String(cell)}`],
        ),
      ),
  );
}

/** In a plan, people own status and comments of the rows; the rest is the add-in's. */
const isOurs = (sheet: string, row: number, column: number) =>
  sheet === PLAN && (row < 7 || (column !== 10 && column !== 11));

const SENTENCE =
  /^\p{Lu}[^\p{Cc}]+\. (Ingenting har ändrats|En del kan ha hunnit skrivas\. Kör kommandot igen så görs det klart)\.$/u;

/** One fault, what comes of it, and whether everything is whole again afterwards. False when the run never met it. */
async function survived(
  { id }: Scenario,
  bytes: Uint8Array,
  wanted: unknown,
  fault: Fault,
  n: number,
): Promise<boolean> {
  const book = await open(bytes);
  const [before, people] = [looks(book), typed(book)];
  fault.set(book.host, n);
  const result = await book.perform(id);
  book.host.faults.beforeBatch(null);
  book.host.faults.endCellEdit();
  if (!result.ok) {
    expect(result.problem.sentence).toMatch(SENTENCE);
    if (!result.problem.written) expect(looks(book)).toEqual(before);
  }
  expect(typed(book)).toEqual(expect.arrayContaining(people));
  const next = fault.crash ? await book.reopened() : book;
  await next.done(id);
  expect(looks(await next.reopened())).toEqual(wanted);
  return !result.ok;
}

/** How many places of a run: INTERNKONTROLL_LONG=1 for all of them, else some spread over it. */
const PLACES = process.env['INTERNKONTROLL_LONG'] ? Infinity : 2;

function places(total: number): number[] {
  const step = Math.max(1, total / PLACES);
  return Array.from({ length: Math.min(total, PLACES) }, (_, index) => Math.floor((index + 0.5) * step));
}

describe('whatever fails, what people typed stays and the next run makes everything whole', () => {
  const counts = { tried: 0, stopped: 0 };
  afterAll(() => process.stdout.write(`Faults tried: ${counts.tried}, all survived; ${counts.stopped} stopped the command.\n`));

  test.each(scenarios)('$name', async (scenario) => {
    const bytes = await scenario.bytes();
    const undisturbed = await open(bytes);
    await undisturbed.done(scenario.id);
    const { actions, batches } = undisturbed.host.counters;
    const wanted = looks(await undisturbed.reopened());
    for (const fault of faults)
      for (const n of places(fault.at === 'action' ? actions : batches)) {
        if (await survived(scenario, bytes, wanted, fault, n)) counts.stopped++;
        counts.tried++;
      }
    expect(counts.stopped).toBeGreaterThan(0);
  }, 600_000);
}); // prettier-ignore
