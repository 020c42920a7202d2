import { createHost } from '../../src/headless';
import { connectNode } from '../../src/headless/node';
import { performer } from '../../src/excel/perform';
import { actions } from '../../src/actions';
import type { PlacedDisclosure } from '../../src/actions/action';
import type { CellComment } from '../../src/sheets/disclosure';
import { sheetData, xlsx } from '../support/xlsx';
import { analysis, bookOf, open, PLAN } from './workbook';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const threads = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

const risks = analysis([
  ['Ekonomi', 'Fakturor betalas inte i tid', 3, 4, 'Stickprov', 'Anna Andersson'],
  ['Ekonomi', 'Fel belopp bokförs', 2, 4, 'Avstämning', 'Enhetschef'],
  ['HR', 'Lön betalas till fel person 811228-9874', 2, 2, 'Stickprov', 'Anna Andersson'],
]);

/** A workbook with one of each kind: a hidden row and column, a hidden sheet, a very hidden one, a comment, a note, properties. */
function everything(): Uint8Array {
  const rows = sheetData(risks).replace('<row r="3"', '<row r="3" hidden="1"');
  return xlsx({
    sheets: [
      {
        name: 'Riskanalys',
        xml: `<cols><col min="6" max="7" width="12" hidden="1"/></cols>${rows}`,
        relations: [['rId2', threads, '../threadedComments/threadedComment1.xml']],
      },
      { name: 'Underlag', xml: sheetData([['Hemlig anteckning']]) },
      { name: 'Tomt', xml: '<sheetData/>' },
      { name: 'Djupt dolt', xml: sheetData([['x']]) },
    ],
    parts: {
      'xl/workbook.xml': [
        '',
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Riskanalys" sheetId="1" r:id="rId1"/><sheet name="Underlag" sheetId="2" state="hidden" r:id="rId2"/>` +
          '<sheet name="Tomt" sheetId="3" state="hidden" r:id="rId3"/><sheet name="Djupt dolt" sheetId="4" state="veryHidden" r:id="rId4"/></sheets></workbook>',
      ],
      '_rels/.rels': [
        '',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
          '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
      ],
      'docProps/core.xml': [
        'application/vnd.openxmlformats-package.core-properties+xml',
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Britta Ek</dc:creator><cp:lastModifiedBy>Per Ek</cp:lastModifiedBy></cp:coreProperties>',
      ],
      'xl/threadedComments/threadedComment1.xml': [
        'application/vnd.ms-excel.threadedcomments+xml',
        `<ThreadedComments xmlns="${threaded}"><threadedComment ref="C4" personId="{X}" id="{1}"><text>Får inte lämnas ut</text></threadedComment></ThreadedComments>`,
      ],
    },
  });
}

async function look(bytes: Uint8Array, notes?: () => readonly CellComment[]) {
  const host = createHost(bytes);
  const client = await connectNode(host);
  const world = { today: () => '2026-01-15', language: 'sv' } as const;
  const result = await performer(client.Excel, notes ? { ...world, notes } : world).preview(
    actions.checkDisclosure,
  );
  if (!result.ok) throw new Error(`${result.problem.sentence} ${result.problem.detail}`);
  return { host, outcome: result.outcome, found: result.outcome.disclosures.map(row) };
}

const row = ({ kind, sheet, cell }: PlacedDisclosure) => `${kind} ${sheet}!${cell}`;

test('everything that follows along unseen is listed with its place', async () => {
  const note = { sheet: 'Riskanalys', cell: 'B2', author: 'Åsa', text: 'Stämmer\ndet här?' };
  const { found, outcome, host } = await look(everything(), () => [note]);
  expect(found).toEqual([
    'personal-number Riskanalys!B4',
    'hidden-sheet Underlag!A1',
    'very-hidden-sheet Djupt dolt!',
    'hidden-rows Riskanalys!A3',
    'hidden-columns Riskanalys!F1',
    'comment Riskanalys!C4',
    'note Riskanalys!B2',
    'person-name Riskanalys!H2',
    'property !',
    'property !',
  ]);
  expect(outcome.disclosures.map(({ message }) => message).join('\n')).toMatchInlineSnapshot(`
   "Cellen innehåller ett personnummer eller samordningsnummer. Ta bort det om det inte måste stå där.
   Bladet är dolt men följer med. Ta fram det genom att högerklicka på en bladflik, och läs det.
   Bladet är dolt så att Excel inte visar det bland de dolda bladen. Be den som gjort arbetsboken att ta fram det.
   Rad 3 är dold men följer med. Visa den och läs igenom.
   Kolumnerna F–G är dolda men följer med. Visa dem och läs igenom.
   Kommentar: ”Får inte lämnas ut”. Ta bort den om den inte ska följa med.
   Anteckning av Åsa: ”Stämmer det här?”. Ta bort den om den inte ska följa med.
   ”Anna Andersson” står som ansvarig i 2 celler. Skriv hellre funktionen, till exempel enhetschef.
   Filens egenskap författare är ”Britta Ek”. Ändra den under Arkiv > Info.
   Filens egenskap senast sparad av är ”Per Ek”. Ändra den under Arkiv > Info."
  `);
  expect(host.document.isDirty).toBe(false);
});

test('where Excel cannot list notes it says so instead of saying that there are none', async () => {
  const { found } = await look(everything());
  expect(found).toContain('notes-unknown !');
  expect(found).not.toContain('note Riskanalys!B2');
});

test('an ordinary workbook takes the two round trips of kontrollera and has nothing to tell', async () => {
  const { found, host } = await look(
    bookOf({ Riskanalys: analysis([['IT', 'Avbrott', 2, 3, 'Test']]) }),
    () => [],
  );
  expect(found).toEqual([]);
  expect(host.counters.batches).toBe(2);
});

test('our own hidden trace column is no news, somebody’s name in the plan is', async () => {
  const workbook = await open(bookOf({ Riskanalys: analysis([['IT', 'Avbrott', 3, 3, 'Test', 'Eva Ek']]) }));
  await workbook.done('createPlan');
  const { outcome } = await workbook.done('checkDisclosure');
  expect(outcome.disclosures.filter(({ kind }) => kind !== 'notes-unknown').map(row)).toEqual([
    'person-name Riskanalys!H2',
    `person-name ${PLAN}!H8`,
  ]);
});

test('rows that a filter hides are told as such', async () => {
  const workbook = await open(
    bookOf({
      Riskanalys: analysis([
        ['IT', 'Avbrott', 3, 3, 'Test'],
        ['HR', 'Fel lön', 2, 2, 'Prov'],
      ]),
    }),
  );
  await workbook.done('createPlan');
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Riskanalys');
    sheet.autoFilter.apply(sheet.getRange('A1:I3'), 0, { filterOn: 'Values', values: ['IT'] });
    await context.sync();
  });
  const { outcome } = await workbook.done('checkDisclosure');
  const rows = outcome.disclosures.filter(({ kind }) => kind === 'hidden-rows');
  expect(rows.map(row)).toEqual(['hidden-rows Riskanalys!A3']);
  expect(rows[0]!.message).toContain('filter');
});

test('a plan without its risk analysis can be looked through', async () => {
  const workbook = await open(bookOf({ Riskanalys: analysis([['IT', 'Avbrott', 3, 3, 'Test', 'Eva Ek']]) }));
  await workbook.done('createPlan');
  await workbook.host.act('user', 'delete', ({ document }) =>
    document.deleteSheet(document.sheet('Riskanalys')!),
  );
  const { outcome } = await workbook.done('checkDisclosure');
  expect(outcome.disclosures.map(row)).toContain(`person-name ${PLAN}!H8`);
});
