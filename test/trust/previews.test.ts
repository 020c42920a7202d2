/** What is in the way is told before anybody agrees to anything: a preview refuses what the command itself would. */
import { actions } from '../../src/actions';
import type { Result } from '../../src/excel/perform';
import { open, PLAN, type Workbook } from '../excel/workbook';
import { ANALYSIS, cases, type Case } from './commands';

/** The command shown instead of carried out, in the workbook as `prepare` leaves it. */
async function shown({ bytes, start }: Case, prepare: (book: Workbook) => void = () => {}): Promise<Result> {
  const book = await open(await bytes());
  const command = await start(book);
  const { preview } = book.performer;
  Object.assign(book, {
    perform: (id: keyof typeof actions, options: object) => preview(actions[id], options),
    performer: { ...book.performer, perform: preview },
  } satisfies Partial<Workbook>);
  prepare(book);
  return command();
}

const codeOf = (result: Result) => (result.ok ? 'shown' : result.problem.code);
const drawingsOf = (result: Result) => (result.ok ? result.outcome.changes.drawings : []);

test.each(cases)('$name: a protected structure', async (one) => {
  const free = await shown(one);
  const isNeeded = drawingsOf(free).some(({ target, remove }) => target.kind === 'new' || remove === true);
  const result = await shown(one, ({ host }) =>
    Object.defineProperty(host.document, 'structureProtected', { get: () => true }),
  );
  expect([codeOf(free), codeOf(result)]).toEqual(['shown', isNeeded ? 'structure-protected' : 'shown']);
});

test.each(cases.filter(({ name }) => /^(createPlan|riskPicture).*again$/.test(name)))(
  '$name: a filter on what is to be brought up to date',
  async (one) => {
    const filter = (book: Workbook) =>
      book.host.document.sheets
        .filter(({ name }) => name !== ANALYSIS)
        .forEach(({ tables }) => tables.items[0]?.filter(2, ['Risk att vi inte följer LAS']));
    const result = await shown(one, filter);
    expect(result).toMatchObject({
      ok: false,
      problem: { code: expect.stringMatching(/^(plan|sheet)-filtered$/) as string },
    });
    expect(JSON.stringify(result)).toContain(one.name.startsWith('createPlan') ? PLAN : 'Riskbild 2026');
  },
);
