import fc from 'fast-check';
import { drawReport } from '../../../src/sheets/reports/drawReport';
import type { Report } from '../../../src/sheets/reports/reportSheet';
import { wrapped } from '../../../src/sheets/reports/wrapped';
import { gridOf } from '../analysis';
import { text } from './seedPlan';

const report: Report = {
  kind: 'committee',
  language: 'sv',
  year: 2026,
  period: 0,
  periods: 'tertial',
  sheetName: 'Rapport',
  title: 'Titel',
  lines: ['', 'Nämnd: Socialnämnden'],
  paragraphs: [],
  notes: ['Framtagen.'],
  columns: [
    { heading: 'Område', width: 100 },
    { heading: 'Status', width: 200 },
  ],
  groups: [
    { heading: 'Skattning 16', rows: [{ cells: ['HR', 'a'], repeated: 0 }, { cells: ['HR', 'b'], repeated: 1 }] },
    { heading: '', rows: [{ cells: ['IT', 'c'], repeated: 0 }] },
  ],
}; // prettier-ignore

const target = { kind: 'new', name: 'Rapport', visible: true } as const;

test('title, nämnd, small print, headings, groups and rows, from above', () => {
  const { blocks, freezeRows, fitRows } = drawReport(report, target, null, text.plan);
  expect(blocks).toEqual([
    {
      row: 0,
      column: 0,
      cells: [
        ['Titel', ''],
        ['Nämnd: Socialnämnden', ''],
        ['Framtagen.', ''],
        ['', ''],
        ['Område', 'Status'],
        ['Skattning 16', ''],
        ['HR', 'a'],
        ['HR', 'b'],
        ['IT', 'c'],
      ],
    },
  ]);
  expect([freezeRows, fitRows]).toEqual([5, [{ row: 0, column: 0, rows: 9, columns: 2 }]]);
});

test('group headings are not wrapped, rows are, and what is repeated is quiet', () => {
  const styles = drawReport(report, target, null, text.plan).styles ?? [];
  const at = (row: number, column: number) =>
    styles
      .filter(({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)
      .reduce((all, { style }) => ({ ...all, ...style }), {}); // prettier-ignore
  expect(at(5, 0)).toMatchObject({ wrap: false, bold: true });
  expect(at(6, 0)).toMatchObject({ wrap: true, bold: false, color: '#1B2733' });
  expect(at(7, 0)).toMatchObject({ wrap: true, color: '#52616B' });
  expect(at(7, 1)).toMatchObject({ wrap: true, color: '#1B2733' });
});

test('over a larger sheet of before, everything that is no longer said is emptied and made plain', () => {
  const before = {
    ...gridOf('Rapport', ['x | y | z', ...Array<string>(12).fill('kvar | kvar | kvar')]),
    top: 1,
    left: 1,
  };
  const drawing = drawReport(
    report,
    { kind: 'ours', id: before.sheet.id, name: 'Rapport' },
    before,
    text.plan,
  );
  const cells = drawing.blocks[0]!.cells;
  expect([cells.length, cells[0]!.length]).toEqual([14, 4]);
  expect(new Set(cells.flatMap((line, row) => (row < 9 ? line.slice(2) : line)))).toEqual(new Set(['']));
  expect(drawing.styles![0]).toMatchObject({
    area: { row: 0, column: 0, rows: 14, columns: 4 },
    style: { fill: '#FFFFFF', bold: false },
  });
});

test('running text is broken between words only, into lines that fit, and no word is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-zåäö]{1,20}$/), { maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 200, max: 900 }), (list, width) => {
      const lines = wrapped(list.join(' '), width, 11);
      expect(lines.join(' ')).toBe(list.join(' '));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.max(20, width / 5.5));
    }),
  );
});
