/** The workbook behind the window: the sample analysis, typed in, undone, judged and looked up as a person would. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Book, BookEvents } from '../../../src/demo/book/book';
import { openHostBook } from '../../../src/demo/book/hostBook';
import { createHost } from '../../../src/headless';

const sample = (): Uint8Array =>
  new Uint8Array(readFileSync(path.resolve(__dirname, '../../../assets/riskanalys.xlsx')));

interface Heard {
  changed: number;
  undoable: [string | null, string | null];
  crashed: unknown[];
}

async function open(bytes = sample()): Promise<{ book: Book; heard: Heard }> {
  const heard: Heard = { changed: 0, undoable: [null, null], crashed: [] };
  const events: BookEvents = {
    changed: () => heard.changed++,
    selected: () => undefined,
    events: () => undefined,
    undoable: (undo, redo) => (heard.undoable = [undo, redo]),
    crashed: (error) => heard.crashed.push(error),
  };
  return { book: await openHostBook('prov.xlsx', bytes, events), heard };
}

/** A workbook that a test has furnished: the sample with a sheet of its own. */
async function furnished(furnish: (sheet: ReturnType<typeof createHost>['document']['activeSheet']) => void) {
  const host = createHost(sample());
  const sheet = host.document.addSheet('Prov');
  furnish(sheet);
  host.document.activeSheet = sheet;
  return open(await host.save());
}

const at = (address: string) => ({
  row: Number(/\d+/.exec(address)![0]) - 1,
  column: address.charCodeAt(0) - 65,
});
const shown = (book: Book, address: string): string => {
  const { row, column } = at(address);
  return book.view(book.activeSheet()).cell(row, column).text;
};
const type = (book: Book, address: string, text: string) =>
  book.write(book.activeSheet(), [{ ...at(address), text }], `skriv i ${address}`);

test('shows the sample as it is in the file', async () => {
  const { book } = await open();
  const view = book.view(book.activeSheet());
  expect(book.tabs().map(({ name }) => name)).toEqual(['Riskanalys']);
  expect(view.used).toEqual({ rows: 33, columns: 11 });
  expect(view.frozen).toEqual({ rows: 4, columns: 1 });
  expect([shown(book, 'A5'), shown(book, 'D5'), shown(book, 'F5')]).toEqual([
    'Kränkande särbehandling',
    '4',
    '8',
  ]);
  expect(book.content(book.activeSheet(), at('F5'))).toBe('=D5*E5');
});

test('typing recalculates at once, and every step is undone and done again in order', async () => {
  const { book, heard } = await open();
  await type(book, 'D5', '3');
  await type(book, 'E5', '3,5');
  expect(shown(book, 'F5')).toBe('10,5');
  expect(heard.undoable).toEqual(['skriv i E5', null]);
  await book.undo();
  expect(shown(book, 'F5')).toBe('6');
  await book.undo();
  expect([shown(book, 'D5'), shown(book, 'F5')]).toEqual(['4', '8']);
  expect(await book.undo()).toBeNull();
  await book.redo();
  await book.redo();
  expect([shown(book, 'D5'), shown(book, 'E5'), shown(book, 'F5')]).toEqual(['3', '3,5', '10,5']);
  await book.undo();
  await type(book, 'E5', '1');
  expect(heard.undoable[1]).toBeNull();
  expect(heard.crashed).toEqual([]);
});

test('a cell keeps its looks through undo, also when typing gave it a date format', async () => {
  const { book } = await open();
  const before = book.view(book.activeSheet()).cell(4, 12).format.numberFormat;
  await type(book, 'M5', '2026-03-31');
  expect(shown(book, 'M5')).toBe('2026-03-31');
  await book.undo();
  expect(book.view(book.activeSheet()).cell(4, 12).format.numberFormat).toBe(before);
});

test('many cells are one step, and cells between them are left alone', async () => {
  const { book } = await open();
  const changes = ['D5', 'F6', 'D7'].map((address) => ({ ...at(address), text: '1' }));
  await book.write(book.activeSheet(), changes, 'klistra in');
  expect(['D5', 'E5', 'D6', 'F6', 'D7'].map((address) => shown(book, address))).toEqual([
    '1',
    '2',
    '4',
    '1',
    '1',
  ]);
  await book.undo();
  expect(['D5', 'F6', 'D7'].map((address) => shown(book, address))).toEqual(['4', '8', '4']);
});

test('what the add-in did is undone as a whole, sheets it made included', async () => {
  const { book } = await open();
  await type(book, 'J5', 'före');
  book.startStep('Generera');
  await book.execute(addSheet('Ny'), 1);
  expect(book.tabs()).toHaveLength(2);
  expect(await book.undo()).toBe('Generera');
  expect(book.tabs()).toHaveLength(1);
  expect(shown(book, 'J5')).toBe('före');
  expect(await book.redo()).toBe('Generera');
  expect(book.tabs()).toHaveLength(2);
  await book.undo();
  expect(await book.undo()).toBe('skriv i J5');
  expect(shown(book, 'J5')).toBe('');
});

test('a list offers its choices and refuses other words; the message is its own', async () => {
  const { book } = await furnished((sheet) => {
    sheet.setValue(0, 3, 'Röd');
    sheet.setValue(1, 3, 'Grön');
    const alert = { show: true, style: 'stop', title: 'Färg', message: 'Välj ur listan.' } as const;
    const prompt = { show: true, title: 'Tips', message: 'Röd eller grön' };
    const list = {
      type: 'list',
      ignoreBlanks: true,
      inCellDropDown: true,
      prompt,
      errorAlert: alert,
    } as const;
    sheet.dataValidations.set([{ row: 0, column: 0, rows: 5, columns: 1 }], {
      ...list,
      formula1: '$D$1:$D$2',
    });
    sheet.dataValidations.set([{ row: 0, column: 1, rows: 5, columns: 1 }], {
      ...list,
      formula1: '"Ja,Nej"',
    });
  });
  const sheet = book.activeSheet();
  expect(book.choices(sheet, at('A1'))).toEqual(['Röd', 'Grön']);
  expect(book.choices(sheet, at('B5'))).toEqual(['Ja', 'Nej']);
  expect(book.choices(sheet, at('C1'))).toEqual([]);
  expect(book.judge(sheet, at('A1'), 'grön')).toBeNull();
  expect(book.judge(sheet, at('A1'), 'blå')).toEqual({
    title: 'Färg',
    text: 'Välj ur listan.',
    style: 'stop',
  });
  expect(book.hint(sheet, at('A2'))).toEqual({ title: 'Tips', text: 'Röd eller grön' });
  expect(book.view(sheet).cell(0, 0).choice).toBe(true);
});

test.each<[string, string, boolean]>([
  ['5', 'whole', true],
  ['0', 'whole', false],
  ['2,5', 'whole', false],
  ['fem', 'whole', false],
  ['kort', 'textLength', true],
  ['alldeles för lång', 'textLength', false],
])('a rule from 1 to 10 takes %s as %s: %s', async (typed, kind, accepted) => {
  const { book } = await furnished((sheet) =>
    sheet.dataValidations.set([{ row: 0, column: 0, rows: 1, columns: 1 }], {
      type: kind as 'whole' | 'textLength',
      operator: 'between',
      formula1: '1',
      formula2: '5*2',
      ignoreBlanks: true,
      inCellDropDown: false,
      prompt: { show: false, title: '', message: '' },
      errorAlert: { show: true, style: 'stop', title: '', message: '' },
    }),
  );
  expect(book.judge(book.activeSheet(), at('A1'), typed) === null).toBe(accepted);
});

test('conditional formats show where they hold, move with the cells, and the first rule wins', async () => {
  const { book } = await furnished((sheet) => {
    for (let row = 0; row < 6; row++) sheet.setValue(row, 0, row);
    const areas = [{ row: 0, column: 0, rows: 6, columns: 2 }];
    const rule = (formula: string, fill: string) =>
      sheet.conditionalFormats.add(areas, { type: 'expression', formula, format: { fill } });
    rule('MOD(ROW(),2)=0', '#EEEEEE');
    rule('$A1>=4', '#FFC7CE');
    const text = {
      type: 'text',
      operator: 'containsText',
      text: 'NEJ',
      format: { font: { bold: true } },
    } as const;
    sheet.conditionalFormats.add(areas, text);
  });
  const fills = (): (string | undefined)[] =>
    Array.from({ length: 6 }, (_, row) => book.view(book.activeSheet()).cell(row, 1).overlay?.fill);
  expect(fills()).toEqual([undefined, '#EEEEEE', undefined, '#EEEEEE', '#FFC7CE', '#FFC7CE']);
  await type(book, 'A1', '9');
  expect(fills()[0]).toBe('#FFC7CE');
  await type(book, 'B1', 'nejdå');
  expect(book.view(book.activeSheet()).cell(0, 1).overlay).toMatchObject({
    fill: '#FFC7CE',
    font: { bold: true },
  });
});

test('links lead to where their formula says, and nowhere for other formulas', async () => {
  const { book } = await furnished((sheet) => {
    sheet.setFormula(0, 0, `HYPERLINK("#'Riskanalys'!A"&2+3,"rad 5")`, 'rad 5');
    sheet.setFormula(1, 0, 'HYPERLINK("https://example.se/","ut")', 'ut');
    sheet.setFormula(2, 0, 'CONCATENATE("#","A5")', '#A5');
  });
  const link = (address: string) => book.link(book.activeSheet(), at(address));
  expect(link('A1')).toEqual({ kind: 'inside', place: `'Riskanalys'!A5` });
  expect(link('A2')).toEqual({ kind: 'outside', address: 'https://example.se/' });
  expect([link('A3'), link('B9')]).toEqual([null, null]);
  expect(book.find(`'Riskanalys'!A5`)).toMatchObject({ area: { row: 4, column: 0 } });
});

test.each([
  ['B5', { row: 4, column: 1, rows: 1, columns: 1 }],
  ['$B$5:C6', { row: 4, column: 1, rows: 2, columns: 2 }],
  ['Riskanalys', { row: 0, column: 0, rows: 1, columns: 1 }],
  ["'Riskanalys'!K33", { row: 32, column: 10, rows: 1, columns: 1 }],
])('%s is found', async (typed, area) => {
  const { book } = await open();
  expect(book.find(typed)?.area).toEqual(area);
});

test.each(['', 'hejsan', 'Blad9!A1', 'A0', 'ZZZZ1'])('“%s” is no place', async (typed) => {
  const { book } = await open();
  expect(book.find(typed)).toBeNull();
});

test('a protected sheet refuses, and says so', async () => {
  const { book } = await furnished((sheet) => {
    sheet.setValue(0, 0, 'låst');
    sheet.protection.protect({});
  });
  expect(await type(book, 'A1', 'ändrad')).toBe('protected');
  expect(shown(book, 'A1')).toBe('låst');
});

test('a formula that cannot be read is refused, and the cell stays', async () => {
  const { book } = await open();
  expect(await type(book, 'J5', '=OM(')).toBe('formula');
  expect(shown(book, 'J5')).toBe('');
});

test('while a cell is being written in, the add-in is refused as in Excel, and there is nothing to undo', async () => {
  const { book, heard } = await open();
  book.setEditing(true);
  expect(await book.execute(addSheet('Ny'), 0)).toMatchObject({
    Error: { Code: 'InvalidOperationInCellEditMode' },
  });
  expect(heard.undoable).toEqual([null, null]);
  book.setEditing(false);
  expect(await book.execute(addSheet('Ny'), 0)).not.toHaveProperty('Error');
});

/** A batch as the client sends it: workbook.worksheets.add(name). */
function addSheet(name: string): object {
  return {
    Actions: [
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 },
      { Id: 6, ActionType: 1, Name: '', ObjectPathId: 5 },
    ],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      5: {
        Id: 5,
        ObjectPathType: 3,
        Name: 'Add',
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: [name] },
      },
    },
  };
}
