import { strFromU8, unzipSync } from 'fflate';
import { wordFile } from '../../src/cli/word';
import type { Report } from '../../src/sheets/reports/reportSheet';
import { parse } from '../support/xmlTree';

const report: Report = {
  kind: 'decisions',
  language: 'sv',
  year: 2026,
  period: 0,
  periods: 'tertial',
  sheetName: 'Beslutslista 2026',
  title: 'Beslutslista',
  lines: ['Nämnd: Socialnämnden', ''],
  paragraphs: [{ heading: 'Sammanfattning' }, 'Två risker.'],
  notes: ['Framtagen.', 'Bladet görs om varje gång rapporten tas fram. Skriv därför ändringar i riskanalysen, inte här.'],
  columns: [
    { heading: 'Område', width: 100 },
    { heading: 'Risk', width: 300 },
  ],
  groups: [
    { heading: 'Tas med', rows: [{ cells: ['HR', 'Rad ett\nRad två'], repeated: 0 }, { cells: ['IT', '<w:p>&\u0000\ud800'], repeated: 0 }] },
    { heading: '', rows: [{ cells: ['A', 'b'], repeated: 0 }] },
  ],
}; // prettier-ignore

async function parts(made = report): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await wordFile(made)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('real headings, heading rows that are repeated, rows kept whole, and no note about a sheet', async () => {
  const document = (await parts())['word/document.xml']!;
  const styles = [...document.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
  expect(styles).toEqual(['Heading1', 'Heading2', 'Heading2']);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(5);
  expect(document.match(/<w:tbl>/g)).toHaveLength(2);
  expect(document).not.toContain('Bladet görs om');
  expect(document).toContain('Framtagen.');
});

test('title, language and paper are told', async () => {
  const files = await parts();
  expect(files['docProps/core.xml']).toContain('<dc:title>Beslutslista</dc:title>');
  expect(files['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>');
  expect(files['word/document.xml']).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect((await parts({ ...report, language: 'en' }))['word/styles.xml']).toContain('w:val="en-GB"');
});

test('texts are texts: markup is escaped, what XML cannot hold is left out, lines are paragraphs', async () => {
  const document = (await parts())['word/document.xml']!;
  expect(() => parse(document)).not.toThrow();
  expect(document).toContain('&lt;w:p&gt;&amp;</w:t>');
  expect(document).toMatch(/Rad ett<\/w:t>.*<\/w:p>.*Rad två<\/w:t>/);
});
