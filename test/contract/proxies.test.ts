/** Rules of the client itself (office-js.md 1), which hold because it is Microsoft's own. */
import { codeOf, openSeed, refusal, type Open } from './connect';

let open: Open;
beforeAll(async () => {
  open = await openSeed();
});

test('a property that was not loaded throws', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe('Sample!A1');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
  }));

test('a result is not there before sync', () =>
  open.sample(async (sheet, context) => {
    const count = context.workbook.worksheets.getCount();
    expect(() => count.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }) as Error);
    const none = sheet.tables.getItemOrNullObject('x');
    expect(() => none.isNullObject).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
    await context.sync();
    expect([count.value, none.isNullObject]).toEqual([2, true]);
  }));

test('what was set is read back uncoerced until it is loaded again', () =>
  open.sample(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [['3']];
    expect(range.values).toEqual([['3']]);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[3]]);
  }));

test('properties of a null object are undefined, and what is done to it is ignored', () =>
  open.sample(async (_sheet, context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('Finns inte').load('name');
    const cell = none.getRange('A1').load('values');
    none.tabColor = '#FF0000';
    cell.values = [[1]];
    none.delete();
    await context.sync();
    expect([none.isNullObject, none.name, cell.isNullObject]).toEqual([true, undefined, true]);
  }));

test('null objects can be strict', async () => {
  const strict = await openSeed({ nullObjectWrites: 'refuse' });
  await strict.Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('Finns inte').delete();
    expect(await codeOf(() => context.sync())).toBe('ItemNotFound');
  });
});

test('ranges end with their run, sheets live on', async () => {
  const { range, sheet } = await open.sample(async (made, context) => {
    const cell = made.getRange('A1').load('address');
    made.load('name');
    await context.sync();
    return { range: cell, sheet: made };
  });
  await open.Excel.run(range.context, async (context) => {
    expect(() => range.load('values')).toThrow(
      expect.objectContaining({ code: 'InvalidObjectPath' }) as Error,
    );
    sheet.load('name');
    await context.sync();
    expect(sheet.name).toBe('Sample');
  });
  expect(open.host.keptReferences).toBe(0);
});

test('contexts do not mix', () =>
  open.sample(async (sheet) => {
    await open.Excel.run((other) => {
      const cell = other.workbook.worksheets.getItem('Riskanalys').getRange('A1');
      expect(() => cell.getBoundingRect(sheet.getRange('B2'))).toThrow(
        expect.objectContaining({ code: 'InvalidRequestContext' }) as Error,
      );
      return Promise.resolve();
    });
  }));

test('a body must return a promise, and one that throws drops what was not synced', async () => {
  expect(await codeOf(() => open.Excel.run((() => 1) as never))).toBe('RunMustReturnPromise');
  const failed = open.sample((sheet) => {
    sheet.getRange('A1').values = [['osynkat']];
    throw new Error('nej');
  });
  await expect(failed).rejects.toThrow('nej');
  await open.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sample').getRange('A1').load('values');
    await context.sync();
    expect(cell.values).toEqual([['']]);
  });
});

test('the end of a run syncs what is left', async () => {
  await open.sample((sheet) => void (sheet.getRange('A1').values = [['sist']]));
  expect(open.host.document.sheet('Sample')?.get(0, 0).value).toBe('sist');
});

test('an error names code, place and statement, and is an Error', async () => {
  const error: unknown = await open
    .sample(async (_sheet, context) => {
      context.workbook.worksheets.getItem('Finns inte').getRange('A1').load('values');
      await context.sync();
    })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(open.OfficeExtension.Error);
  expect(error).toMatchObject({
    name: 'RichApi.Error',
    code: 'ItemNotFound',
    debugInfo: {
      errorLocation: 'WorksheetCollection.getItem',
      statement: expect.stringContaining('getItem') as string,
    },
  });
});

test('members above the requirement set are refused at the call', () =>
  open.sample((sheet) => {
    const range = sheet.getRange('A1') as Excel.Range & { getDependents?: () => unknown };
    expect(() => range.getDependents?.()).toThrow(expect.objectContaining({ code: 'ApiNotFound' }) as Error);
  }));

test('hosts of different requirement sets, open at the same time', async () => {
  const old = await openSeed({ apiVersion: '1.7' });
  await old.Excel.run((context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1');
    expect(() => cell.dataValidation).toThrow(expect.objectContaining({ code: 'ApiNotFound' }) as Error);
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(true);
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
    return Promise.resolve();
  });
  await open.sample((sheet) => void sheet.getRange('A1').dataValidation.load('type'));
});

test('a sync with nothing to send sends nothing', async () => {
  open.host.resetCounters();
  await open.Excel.run(async (context) => {
    await context.sync();
    await context.sync();
  });
  expect(open.host.counters.batches).toBe(0);
});

test('load takes a text, a list, an object, and everything', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    const shapes = [
      'values,format/fill/color',
      ['values', 'format/fill/color'],
      { values: true, format: { fill: { color: true } } },
    ];
    const ranges = shapes.map((shape) => sheet.getRange('A1').load(shape as string));
    const all = sheet.getRange('A1').load();
    await context.sync();
    for (const range of ranges) expect([range.values, range.format.fill.color]).toEqual([[[1]], '#FFFFFF']);
    expect(all.toJSON()).toMatchObject({ address: 'Sample!A1', values: [[1]], rowCount: 1, text: [['1']] });
  }));

test('a name nobody knows is an error', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1').load('finnsInte');
    expect(await refusal(() => context.sync())).toEqual({ code: 'ApiNotFound', location: 'Range.finnsInte' });
  }));
