/** Commands disturbed at any of their steps: what can go wrong, and what must be true afterwards. */
import type { Result } from '../../src/excel/perform';
import type { Host } from '../../src/headless';
import { wireBytes } from '../../src/headless/host/wireText';
import type { TransportFailure } from '../../src/headless/host/protocol';
import { open, type Workbook } from '../excel/workbook';
import type { Case } from './commands';
import { dice } from './dice';
import { looks, SENTENCE, settingsOf, typed } from './looks';

/** How a run can be disturbed at its n-th action, or in its n-th request. */
interface Fault {
  readonly name: string;
  readonly at: 'action' | 'request';
  readonly set: (host: Host, n: number) => void;
  /** The pane is gone: what comes next is a new one over the workbook as it was left. */
  readonly crash?: boolean;
}

const refusedWith = (
  code: 'AccessDenied' | 'InvalidArgument' | 'GeneralException' | 'ItemNotFound',
): Fault => ({
  name: code,
  at: 'action',
  set: (host, n) => host.faults.failAction(n, code),
});

export const faults: readonly Fault[] = [
  refusedWith('AccessDenied'),
  refusedWith('InvalidArgument'),
  refusedWith('GeneralException'),
  refusedWith('ItemNotFound'),
  { ...refusedWith('GeneralException'), name: 'crash of the pane', crash: true },
  { name: 'RequestPayloadSizeLimitExceeded', at: 'request', set: refuseRequest },
  { name: 'InvalidOperationInCellEditMode', at: 'request', set: editInRequest },
  { name: 'connection lost before', at: 'request', set: (host, n) => host.faults.loseConnection(n, false) },
  { name: 'connection lost after', at: 'request', set: (host, n) => host.faults.loseConnection(n, true) },
  {
    name: 'crash after a request',
    at: 'request',
    set: (host, n) => host.faults.loseConnection(n, true),
    crash: true,
  },
];

const tooLarge = (what: 'Request' | 'Response'): TransportFailure => ({
  code: `${what}PayloadSizeLimitExceeded`,
  message: '',
  status: 413,
});

/** Excel on the web takes the n-th request for too large, whatever its size. */
function refuseRequest(host: Host, n: number): void {
  const execute = host.execute.bind(host);
  let left = n;
  host.execute = async (batch, flags) => {
    if (left-- !== 0) return execute(batch, flags);
    host.execute = execute;
    return { failure: tooLarge('Request') };
  };
}

/** An Excel on the web with smaller limits, in bytes: what it refuses for a plan of three risks it else refuses for 20,000. */
export function smallExcel(
  host: Host,
  limits: { readonly request?: number; readonly response?: number },
): void {
  const { request = Infinity, response = Infinity } = limits;
  const execute = host.execute.bind(host);
  host.execute = async (batch, flags) => {
    if (wireBytes(batch) > request) return { failure: tooLarge('Request') };
    const answer = await execute(batch, flags);
    // All has happened: only the answer is too large.
    return answer.body && wireBytes(answer.body) > response ? { failure: tooLarge('Response') } : answer;
  };
}

/** The user begins to type before the n-th request and is done when the command has given up. */
function editInRequest(host: Host, n: number): void {
  const first = host.counters.batches;
  host.faults.beforeBatch((batch) => {
    if (batch === first + n) host.faults.startCellEdit();
  });
}

interface Prepared {
  readonly book: Workbook;
  readonly command: () => Promise<Result>;
}

async function prepared(one: Case, bytes: Uint8Array, excel: Excel): Promise<Prepared> {
  const book = await open(bytes);
  const command = await one.start(book);
  book.host.resetCounters();
  excel(book.host);
  return { book, command };
}

/** What sort of Excel it is: sets its limits. */
export type Excel = (host: Host) => void;

/** An undisturbed run: what every disturbed one must come to in the end, and how many steps there are to disturb. */
export async function undisturbed(one: Case, excel: Excel = () => undefined) {
  const bytes = await one.bytes();
  const { book, command } = await prepared(one, bytes, excel);
  const { ok } = await command();
  const { actions, batches } = book.host.counters;
  const left = await book.reopened();
  const wanted = whole(left);
  if (one.instead) await left.done(one.instead);
  return { bytes, excel, ok, steps: { action: actions, request: batches }, wanted, wantedAnew: whole(left) };
}

export type Undisturbed = Awaited<ReturnType<typeof undisturbed>>;

const whole = (book: Workbook) => ({ sheets: looks(book), settings: settingsOf(book) });

/** One fault, what comes of it, and whether everything is whole again afterwards. Answers the sentence that a person was shown. */
export async function survive(one: Case, run: Undisturbed, fault: Fault, n: number): Promise<string | null> {
  const { book, command } = await prepared(one, run.bytes, run.excel);
  const [before, people] = [whole(book), typed(book)];
  fault.set(book.host, n);
  const result = await command();
  book.host.faults.beforeBatch(null);
  book.host.faults.endCellEdit();
  if (!result.ok) {
    expect(result.problem.sentence).toMatch(SENTENCE);
    if (!result.problem.written) expect(whole(book)).toEqual(before);
  }
  expectKept(book, people);
  await expectHealed(one, run, { book, command }, result, fault.crash === true);
  expectKept(book, people);
  return result.ok ? null : result.problem.sentence;
}

const expectKept = (book: Workbook, people: readonly string[]) => {
  const there = new Set(typed(book));
  expect(people.filter((text) => !there.has(text))).toEqual([]);
};

/** The next run, in a new pane after a crash: the workbook comes to what an undisturbed run gives, saved and opened again too. */
async function expectHealed(
  one: Case,
  run: Undisturbed,
  { book, command }: Prepared,
  result: Result,
  crash: boolean,
): Promise<void> {
  const next = crash ? await book.reopened() : book;
  const anew = crash && one.instead ? () => next.perform(one.instead!) : null;
  const retry = anew ?? (crash ? await one.start(next) : command);
  // What has come about in spite of the fault is not asked for twice: a second sample would be another sheet.
  if (!result.ok || anew) expect((await retry()).ok).toBe(anew !== null || run.ok);
  const left = whole(await next.reopened());
  const wanted = anew ? run.wantedAnew : run.wanted;
  if (!ADDS_ANEW.test(one.name)) expect(left).toEqual(wanted);
  else expectWholeSheets(left.sheets, wanted.sheets);
}

/** Each press makes a sheet of its own: one more where the first had come about, but never a half-drawn one. */
const ADDS_ANEW = /^addSample/;

type Looks = ReturnType<typeof looks>;

function expectWholeSheets(left: Looks, wanted: Looks): void {
  expect([wanted.length, wanted.length + 1]).toContain(left.length);
  for (const { cells } of left.slice(wanted.length - 1)) expect(cells).toEqual(wanted.at(-1)?.cells);
}

/** Which faults at which steps: `count` of them by the dice, or all where there are no more. */
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
