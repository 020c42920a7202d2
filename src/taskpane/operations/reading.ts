import { scaleName } from '../../domain/ownScale';
import type { Field } from '../../domain/field';
import type { Policy } from '../../domain/policy';
import { columnLetter } from '../../sheets/grid';
import type { ReadingAnswer } from '../../sheets/reading/answers';
import type { Reading } from '../../sheets/reading/reading';
import type { SeenScale } from '../../sheets/reading/scaleSeen';
import type { Pointing } from '../state';
import type { Work } from './work';

/** What is answered and pointed out about how the workbook is to be read. */
export function readingOperations({ session, store, words, say, fail, run, runs, look }: Work) {
  const scaleWords = ({ likelihood, consequence }: Policy) =>
    words().reading.scale.name(likelihood.length, consequence.length);

  /** Keeps an answer, reads the workbook by it, and says what was kept. */
  async function answer(given: ReadingAnswer, said: string): Promise<boolean> {
    if (!(await runs('save', () => session.remember(given)))) return false;
    say(said);
    await look('refresh');
    return true;
  }

  return {
    /** The field stands in this column (0-based), or in none (null). */
    async answerColumn(table: Reading, field: Field, column: number | null): Promise<void> {
      const { saved } = words().reading;
      const said = column === null ? saved.noColumn(field) : saved.column(field, columnLetter(column));
      await answer({ kind: 'column', table, field, column }, said);
    },

    /** These tables are the risk analysis, and the others that look like one are not. */
    async answerTables(all: readonly Reading[], risk: readonly Reading[]): Promise<void> {
      const sheets = [...new Set(risk.map(({ sheet }) => sheet))];
      await answer({ kind: 'tables', all, risk }, words().reading.saved.tables(sheets));
    },

    /** The sheets to work with, of all that hold a risk analysis. */
    async chooseSheets(all: readonly string[], used: readonly string[]): Promise<void> {
      if (used.length === 0) return fail(words().reading.sheets.least);
      await answer({ kind: 'sheets', all, used }, words().reading.sheets.title(used.length, all.length));
    },

    /** Changes the settings to the scale that the sheet uses. */
    async changeScale({ policy }: SeenScale): Promise<void> {
      if (!(await runs('save', () => session.savePolicy(policy)))) return;
      store.send({ type: 'policySaved', policy });
      say(words().reading.saved.scale(scaleWords(policy)));
      await look('refresh');
    },

    async keepScale({ policy }: SeenScale): Promise<void> {
      const said = words().reading.saved.keepScale(scaleWords(store.get().policy));
      await answer({ kind: 'keepScale', seen: scaleName(policy) }, said);
    },

    async forget(): Promise<void> {
      if (!(await runs('save', () => session.forget()))) return;
      store.send({ type: 'questionsReopened' });
      say(words().reading.source.forgotten);
      await look('refresh');
    },

    /** Begins to point out a row of headings; `instead` is the table that was wrongly read. */
    startPointing(instead: Reading | null): void {
      const sheets = session.sheets();
      const sheet = instead?.sheet ?? sheets.find(({ rows }) => rows.length > 0)?.name ?? '';
      store.send({ type: 'pointingChanged', pointing: { sheets, sheet, row: null, instead } });
    },

    changePointing(change: Partial<Pick<Pointing, 'sheet' | 'row'>>): void {
      const { pointing } = store.get();
      if (pointing) store.send({ type: 'pointingChanged', pointing: { ...pointing, ...change } });
    },

    stopPointing(): void {
      store.send({ type: 'pointingChanged', pointing: null });
    },

    /** Takes the row that is marked in Excel. */
    async pointAtMarked(): Promise<void> {
      const { pointing } = store.get();
      const marked = await run('goTo', () => session.selection());
      if (!pointing || !marked) return;
      const row = Number(/\d+$/.exec(marked.cell)?.[0] ?? 1) - 1;
      const texts = textsAt(pointing, marked.sheet, row);
      if (texts.length < LEAST_HEADINGS) return fail(words().reading.point.tooFew(row + 1));
      store.send({ type: 'pointingChanged', pointing: { ...pointing, sheet: marked.sheet, row } });
    },

    /** Reads from the row that has been chosen, and says so, or why it could not be done. */
    async pointOut(): Promise<void> {
      const { pointing } = store.get();
      if (!pointing) return;
      const { sheet, row, instead } = pointing;
      const { point, saved } = words().reading;
      if (row === null) return fail(point.chooseRow);
      const texts = textsAt(pointing, sheet, row);
      if (!(await answer({ kind: 'row', sheet, texts, instead }, saved.row(sheet, row + 1)))) return;
      const isRead = store.get().check?.used.some((reading) => reading.sheet === sheet && reading.pointed);
      if (!isRead) return fail(point.notRead);
      store.send({ type: 'pointingChanged', pointing: null });
    },
  };
}

/** A row with fewer texts cannot head a table. */
export const LEAST_HEADINGS = 2;

/** The texts of a row that can be pointed at; [] where there is none. */
export function textsAt({ sheets }: Pointing, sheet: string, row: number): readonly string[] {
  return sheets.find(({ name }) => name === sheet)?.rows.find((each) => each.row === row)?.texts ?? [];
}
