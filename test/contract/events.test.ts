/** Situations of samples/excel/30-events, and office-js.md rule 20: source, triggerSource, details. */
import { openSeed, type Open } from './connect';

let open: Open;
beforeEach(async () => {
  open = await openSeed();
});

/** Registers a handler on all sheets and collects what it is told. */
async function listen(): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await open.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

test('a change made by the add-in is told as its own', async () => {
  const heard = await listen();
  await open.sample(async (sheet, context) => {
    sheet.load('id');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    await open.host.settled();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: 'WorksheetChanged',
      address: 'A1:B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      worksheetId: sheet.id,
    });
    // details exist for single cells only.
    expect(heard[0]?.details).toBeUndefined();
  });
});

test('a change by the user has details; text is read as a Swede types it', async () => {
  const heard = await listen();
  await open.host.editCell('Riskanalys', 'D5', '3,5');
  await open.host.settled();
  expect(heard[0]).toMatchObject({
    address: 'D5',
    source: 'Local',
    triggerSource: 'Unknown',
    details: { valueBefore: 4, valueAfter: 3.5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
  });
});

test('a co-author is remote', async () => {
  const heard = await listen();
  await open.host.editCell('Riskanalys', 'D5', '3', 'co-author');
  await open.host.settled();
  expect(heard[0]).toMatchObject({ source: 'Remote', triggerSource: 'Unknown' });
});

test('inserting and deleting rows says in which direction cells moved', async () => {
  const heard = await listen();
  await open.sample(async (sheet, context) => {
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('B2:C3').delete('Left');
    await context.sync();
    await open.host.settled();
    expect(heard).toMatchObject([
      { address: '2:3', changeType: 'RowInserted', changeDirectionState: { insertShiftDirection: 'Down' } },
      { address: 'B2:C3', changeType: 'CellDeleted', changeDirectionState: { deleteShiftDirection: 'Left' } },
    ]);
  });
});

test('a handler on one sheet hears of that sheet only, and can be removed in its own context', async () => {
  const heard: string[] = [];
  const registered = await open.sample(async (sheet, context) => {
    sheet.load('id');
    await context.sync();
    const result = sheet.onChanged.add((args) => {
      heard.push(args.address);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  await open.host.editCell('Riskanalys', 'A1', 'x');
  await open.host.editCell('Sample', 'B2', 'x');
  await open.host.settled();
  expect(heard).toEqual(['B2']);
  await open.Excel.run(registered.context as Excel.RequestContext, async (context) => {
    registered.remove();
    await context.sync();
  });
  await open.host.editCell('Sample', 'B3', 'x');
  await open.host.settled();
  expect(heard).toEqual(['B2']);
});

test('runtime.enableEvents silences this add-in', async () => {
  const heard = await listen();
  await open.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
    await open.host.editCell('Riskanalys', 'A1', 'x');
    context.runtime.enableEvents = true;
    await context.sync();
    await open.host.editCell('Riskanalys', 'A2', 'x');
    await open.host.settled();
  });
  expect(heard.map((args) => args.address)).toEqual(['A2']);
});

test('sheets: added, activated, deactivated, deleted, selection, protection, formats, sorting, filters', async () => {
  const heard: string[] = [];
  const note = (name: string) => (): Promise<void> => {
    heard.push(name);
    return Promise.resolve();
  };
  await open.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note('added'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onDeactivated.add(note('deactivated'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onSelectionChanged.add(note('selection'));
    worksheets.onProtectionChanged.add(note('protection'));
    worksheets.onFormatChanged.add(note('format'));
    worksheets.onRowSorted.add(note('sorted'));
    worksheets.onRowHiddenChanged.add(note('hidden'));
    context.workbook.tables.onChanged.add(note('table'));
    await context.sync();
    const sheet = worksheets.add('Ny');
    sheet.activate();
    sheet.getRange('B2').select();
    sheet.getRange('B2').format.fill.color = 'red';
    sheet.getRange('4:4').rowHidden = true;
    sheet.tables.add('A6:B7', true);
    sheet.getRange('A7').values = [[1]];
    sheet.getRange('A1:A2').sort.apply([{ key: 0 }]);
    sheet.protection.protect();
    await context.sync();
    sheet.protection.unprotect();
    sheet.delete();
    await context.sync();
  });
  await open.host.settled();
  const counts = new Map(heard.map((name) => [name, heard.filter((each) => each === name).length]));
  expect(Object.fromEntries(counts)).toEqual({
    added: 1,
    activated: 2,
    deactivated: 1,
    deleted: 1,
    selection: 1,
    format: 1,
    hidden: 1,
    table: 1,
    sorted: 1,
    protection: 2,
  });
});
