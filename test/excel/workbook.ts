import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../src/actions';
import type { ActionId } from '../../src/actions/action';
import { performer, type Done, type Performer, type Result, type RunOptions } from '../../src/excel/perform';
import { createHost, type Host, type HostOptions } from '../../src/headless';
import type { SheetDoc } from '../../src/headless/document';
import { connectNode } from '../../src/headless/node';
import { columnLetter } from '../../src/sheets/grid';
import { rowXml, xlsx } from '../support/xlsx';

/** A workbook behind Microsoft's own client, with the commands as the ribbon runs them. */
export interface Workbook {
  readonly host: Host;
  readonly performer: Performer;
  perform(id: ActionId, options?: RunOptions): Promise<Result>;
  /** The same, failing the test unless it succeeds. */
  done(id: ActionId, options?: RunOptions): Promise<Done>;
  /** What the cells of a sheet hold: formulas with "=", else values; '' for empty. */
  cells(sheet: string): readonly (readonly unknown[])[];
  cell(sheet: string, address: string): unknown;
  type(sheet: string, address: string, typed: string): Promise<void>;
  sheet(name: string): SheetDoc;
  /** What another program or person does through Excel's own interface. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Saved and opened again. */
  reopened(): Promise<Workbook>;
}

export const seed = (name: string) => readFileSync(join(__dirname, '../fixtures/workbooks', `${name}.xlsx`));

export const PLAN = 'Internkontrollplan 2026';

/** Sheets by name, each a list of rows. */
export function bookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>,
): Uint8Array {
  return xlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      xml: `<sheetData>${rows.map((row, index) => rowXml(index + 1, row)).join('')}</sheetData>`,
    })),
  });
}

const headings = [
  'Område',
  'Risk',
  'S',
  'K',
  'R',
  'Orsak',
  'Åtgärd',
  'Ansvarig',
  'Underlag till internkontrollplan',
];

/** A risk analysis with one row per [område, risk, S, K, åtgärd, ansvarig?]. All are to go into the plan. */
export function analysis(
  risks: readonly (readonly [string, string, number | null, number | null, string, string?])[],
): (string | number | null)[][] {
  return [
    headings,
    ...risks.map(([area, risk, s, k, measure, owner = 'Enhetschef']) => [
      area, risk, s, k, s !== null && k !== null ? s * k : null, 'Rutin saknas', measure, owner, 'Ja',
    ]),
  ]; // prettier-ignore
}

/** `count` risks that are all different. */
export const manyRisks = (count: number) =>
  analysis(
    Array.from({ length: count }, (_, index) => [
      `Område ${index % 40}`,
      `Risk nummer ${index} att rutinen för ${index * 7} inte följs och att fel uppstår i handläggningen`,
      1 + (index % 4),
      1 + ((index >> 2) % 4),
      `Kontroll ${index}: stickprov av ärenden`,
    ]),
  );

export async function open(bytes: Uint8Array, options: HostOptions = {}): Promise<Workbook> {
  const host = createHost(bytes, options);
  const client = await connectNode(host);
  const run = performer(client.Excel, { today: () => '2026-01-15', language: 'sv' });
  const sheet = (name: string): SheetDoc => {
    const found = host.document.sheet(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  const perform = (id: ActionId, choices?: RunOptions) => run.perform(actions[id], choices);
  return {
    host,
    performer: run,
    perform,
    sheet,
    run: (batch) => client.Excel.run(batch),
    async done(id, choices) {
      const result = await perform(id, choices);
      if (!result.ok) throw new Error(`${id}: ${result.problem.sentence} ${result.problem.detail}`);
      expect(result.differing).toEqual([]);
      return result;
    },
    cells: (name) => contents(sheet(name)),
    cell: (name, address) => {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      return contents(sheet(name))[Number(digits) - 1]?.[columnOf(letters)] ?? '';
    },
    type: (name, address, typed) => host.editCell(name, address, typed),
    reopened: async () => open(await host.save(), options),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  while (columnLetter(column) !== letters) column++;
  return column;
}

function contents(sheet: SheetDoc): unknown[][] {
  const used = sheet.usedRange(true);
  if (!used) return [];
  const [rows, columns] = [used.row + used.rows, used.column + used.columns];
  const { values, formulas } = sheet.readArea({ row: 0, column: 0, rows, columns });
  const at = (index: number) => {
    const formula = formulas.get(index);
    return formula === undefined ? (values[index] ?? '') : `=${formula}`;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => at(row * columns + column)),
  );
}
