import { strToU8, zipSync } from 'fflate';
import type { Grid } from '../../sheets/grid';
import { cellAddress } from '../../sheets/grid';

type Value = string | number;

const headings = [
  'Område',
  'Risk',
  'Bakomliggande orsaker',
  'S',
  'K',
  'R',
  'Åtgärdsförslag',
  'Ansvarig',
  'Underlag till internkontrollplan',
];

/**
 * An invented risk analysis as lines of cells, headings first: texts as long as real ones, all risks different, every
 * fourth with something missing, and half of them to go into the plan.
 */
export function analysisRows(risks: number): Value[][] {
  return [headings, ...Array.from({ length: risks }, (_, index) => riskRow(index))];
}

function riskRow(index: number): Value[] {
  const [likelihood, consequence] = [1 + (index % 4), 1 + ((index >> 2) % 4)];
  return [
    `Område ${index % 40}`,
    `Risk ${index}: rutinen för ärendeslag ${index * 7} följs inte och beslut fattas på fel underlag`,
    index % 16 === 3 ? '' : `Rutinen från ${1990 + (index % 30)} är inte känd i verksamheten`,
    likelihood,
    consequence,
    index % 8 === 5 ? '' : likelihood * consequence,
    `Stickprov av tio ärenden i ärendeslag ${index * 7} varje tertial`,
    index % 16 === 7 ? '' : 'Enhetschef',
    index % 2 === 0 ? 'Ja' : 'Nej',
  ];
}

/** The analysis as it comes from Excel: every text an object of its own, as a JSON answer gives it. */
export function analysisGrid(risks: number): Grid {
  const values = analysisRows(risks);
  const grid: Grid = {
    sheet: {
      id: '{1}',
      name: 'Riskanalys',
      visibility: 'visible',
      tables: [],
      properties: {},
      protected: false,
      filtered: false,
    },
    top: 0,
    left: 0,
    values,
    formulas: values,
    formats: values.map((row) => row.map(() => 'General')),
    merges: [],
  };
  return JSON.parse(JSON.stringify(grid)) as Grid;
}

/** The analysis as the .xlsx that Excel would have saved: texts shared, one sheet. */
export function analysisFile(risks: number): Uint8Array {
  const texts = new Map<string, number>();
  const sheet = sheetXml(analysisRows(risks), texts);
  const parts = { ...frame, 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': stringsXml(texts) };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])));
}

function sheetXml(rows: readonly (readonly Value[])[], texts: Map<string, number>): string {
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map(cellXml(index)).join('')}</row>`);
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;

  function cellXml(row: number): (value: Value, column: number) => string {
    return (value, column) => {
      const place = cellAddress(row, column);
      if (value === '') return '';
      if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
      const at = texts.get(value) ?? texts.size;
      texts.set(value, at);
      return `<c r="${place}" t="s"><v>${at}</v></c>`;
    };
  }
}

function stringsXml(texts: ReadonlyMap<string, number>): string {
  const items = [...texts.keys()].map((text) => `<si><t>${text}</t></si>`);
  return `<sst xmlns="${main}" uniqueCount="${texts.size}">${items.join('')}</sst>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts that are the same whatever the sheet holds. */
const frame = {
  '[Content_Types].xml':
    `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${packages}/relationships">` +
    `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${main}" xmlns:r="${relations}">` +
    '<sheets><sheet name="Riskanalys" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${packages}/relationships">` +
    `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/>` +
    `<Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>',
};
