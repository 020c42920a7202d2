/** Every command in workbooks where it has something to do, to be disturbed by faults and by other people. */
import { actions } from '../../src/actions';
import type { ActionId } from '../../src/actions/action';
import { undoPlan } from '../../src/actions/undoPlan';
import type { Result, RunOptions } from '../../src/excel/perform';
import { analysis, bookOf, open, PLAN, seed, type Workbook } from '../excel/workbook';

export const ANALYSIS = 'Riskanalys';

export const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
  ['IT', 'Risk att system inte är tillgängliga', 3, 3, 'Öva reservrutin'],
]);

/** A command in a workbook; `start` does in the open workbook what has to come before, and answers with the command itself. */
export interface Case {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly start: (book: Workbook) => Promise<() => Promise<Result>>;
  /** What makes it whole in a new pane, which knows nothing of the old one; the command itself where left out. */
  readonly instead?: ActionId;
}

export const fresh = bookOf({ [ANALYSIS]: risks, Eget: [['Anteckning'], ['=1+1'], [42]] });

export async function after(
  bytes: Uint8Array,
  work: (book: Workbook) => Promise<unknown>,
): Promise<Uint8Array> {
  const book = await open(bytes);
  await work(book);
  return book.host.save();
}

/** A plan that people have worked in, and an analysis that has gone on: a measure reworded, a risk put in. */
const workedIn = (before: readonly ActionId[]) => () =>
  after(fresh, async (book) => {
    for (const id of ['createPlan', ...before] as const) await book.done(id);
    await book.type(PLAN, 'K8', 'Pågår');
    await book.type(PLAN, 'L8', 'Egen kommentar om 1/2');
    await book.type(ANALYSIS, 'G3', 'Utbilda varje halvår');
    const added = ['Skola', 'Risk att frånvaro inte följs upp', '4', '3', '12', 'x', 'Stickprov', 'Rektor', 'Ja'];
    for (const [column, text] of added.entries()) await book.type(ANALYSIS, `${'ABCDEFGHI'[column]}5`, text);
  }); // prettier-ignore

const usual =
  (id: ActionId, options: RunOptions = {}): Case['start'] =>
  (book) =>
    Promise.resolve(() => book.perform(id, id.endsWith('Period') ? { period: 1 } : options));

const first = (id: ActionId, bytes: Uint8Array | (() => Promise<Uint8Array>) = fresh): Case => ({
  name: `${id}, first time`,
  bytes: typeof bytes === 'function' ? bytes : () => Promise.resolve(bytes),
  start: usual(id),
});

const again = (id: ActionId, before: readonly ActionId[] = []): Case => ({
  name: `${id}, again`,
  bytes: workedIn(before),
  start: usual(id),
});

/** A generation and the taking back of it, in the same pane. */
const undo = (name: string, bytes: Case['bytes']): Case => ({
  name,
  bytes,
  start: async (book) => {
    const { before, outcome } = await book.done('createPlan');
    return () => book.performer.perform(undoPlan({ before, changes: outcome.changes }));
  },
  instead: 'createPlan',
});

const unscored = risks.map((row, index) =>
  index === 0 ? row : row.map((cell, c) => (c === 4 ? null : cell)),
);

/** Every command that writes. */
export const cases: readonly Case[] = [
  first('createPlan'),
  again('createPlan'),
  {
    name: 'createPlan across a filter, with leave',
    bytes: async () => after(await workedIn([])(), (book) => Promise.resolve(book.sheet(PLAN).tables.items[0]!.filter(4, ['Medel']))),
    start: usual('createPlan', { clearFilter: true, conflicts: 'theirs' }),
  },
  { ...first('createPlan'), name: 'createPlan on a scale of its own', start: usual('createPlan', { scale: 5 }) },
  first('takeOverPlan', seed('internkontrollplan-2022')),
  again('nextYear'),
  first('riskPicture'),
  again('riskPicture', ['riskPicture']),
  first('highlightRisks'),
  again('highlightRisks', ['highlightRisks']),
  again('removeHighlights', ['highlightRisks']),
  first('fillScores', bookOf({ [ANALYSIS]: unscored })),
  again('reportCommittee', ['reportCommittee']),
  again('reportDecisions'),
  again('reportTertial'),
  again('reportYearEnd'),
  again('reportRiskPicture'),
  again('freezePeriod'),
  {
    ...again('thawPeriod'),
    bytes: async () => after(await workedIn([])(), (book) => book.done('freezePeriod', { period: 1 })),
  },
  first('collectRisks', bookOf({ [ANALYSIS]: risks, 'Riskanalys IT': analysis([['IT', 'Risk för intrång', 3, 4, 'Granska loggar']]) })),
  first('addSample'),
  undo('undo', workedIn([])),
  undo('undo of a first plan', () => Promise.resolve(fresh)),
]; // prettier-ignore

/** Those that only read, and all that stop at a sentence since there is nothing for them to do. */
export const readers: readonly Case[] = [
  ...(['checkRisks', 'checkDisclosure', 'followUp', 'reports'] as const).map((id) => again(id)),
  ...(['takeOverPlan', 'nextYear', 'freezePeriod', 'thawPeriod', 'reportTertial'] as const).map(
    (id) => ({ ...first(id), name: `${id} with nothing to do` }),
  ),
]; // prettier-ignore

/** The commands that are in the lists above: all that there are. */
export const commandsTried: ReadonlySet<string> = new Set(
  [...cases, ...readers].map(({ name }) => /^[a-zA-Z]+/.exec(name)![0]),
);
export const commandsThere: readonly string[] = [...Object.keys(actions), 'undo'];
