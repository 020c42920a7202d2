import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { Complaint } from '../../src/cli/complaint';
import { generate } from '../../src/cli/generera';
import { check } from '../../src/cli/kontrollera';
import { analysis, bookOf } from '../excel/workbook';

const folder = mkdtempSync(join(tmpdir(), 'internkontroll-lasning-'));

function file(name: string, sheets: Parameters<typeof bookOf>[0]): string {
  const path = join(folder, name);
  writeFileSync(path, bookOf(sheets));
  return path;
}

async function command(...words: string[]) {
  const out: string[] = [];
  const request = readArguments(words);
  const run = request.command === 'kontrollera' ? check : generate;
  await run(request, { out: (text) => out.push(text), err: () => undefined, today: () => '2026-01-15' });
  return out.join('\n');
}

const risks = (unit: string, ...scores: readonly (readonly [number, number])[]) =>
  analysis(
    scores.map(([s, k], n) => [unit, `Risk ${n} att ${unit} inte hinner med ärenden`, s, k, 'Stickprov']),
  );
const units = file('enheter.xlsx', {
  Skola: risks('skolan', [2, 1], [1, 4], [4, 3], [3, 4]),
  Kultur: risks('kulturen', [2, 2]),
});
const fives = file('femmor.xlsx', { Riskanalys: risks('nämnden', [5, 2], [2, 5], [5, 5], [1, 1], [3, 4]) });

test('how each column was read is told on request, from left to right', async () => {
  const out = await command('kontrollera', units, '--visa-tolkning', '--blad', 'Skola');
  const lines = out.split('\n').filter((line) => line.includes('tolkas som'));
  expect(lines[0]).toBe('  A tolkas som område: rubriken ”Område”, 4 av 4 celler är ifyllda');
  expect(lines[2]).toBe('  C tolkas som sannolikhet: rubriken ”S”, 4 av 4 celler är 1–4');
  expect(await command('kontrollera', units)).not.toContain('tolkas som');
  const json = JSON.parse(await command('kontrollera', units, '--visa-tolkning', '--json')) as {
    reading: { reasons: string[] }[];
  };
  expect(json.reading[0]?.reasons[2]).toContain('C tolkas som sannolikhet');
});

test('all units are read, or those that are named', async () => {
  const sheets = async (...more: string[]) =>
    (await command('kontrollera', units, ...more)).match(/(?<=Riskanalys: bladet ”)[^”]+/g);
  expect(await sheets()).toEqual(['Skola', 'Kultur']);
  expect(await sheets('--blad', 'kultur')).toEqual(['Kultur']);
  expect(await sheets('--blad', 'Skola', '--blad', 'Kultur')).toEqual(['Skola', 'Kultur']);
});

test('a list of risks without any rating is read, and what it lacks is told', async () => {
  const row = (unit: string) => [
    unit,
    `Risk att ${unit} står stilla`,
    'Brist på personal',
    'Fler vikarier',
    'Chefen',
  ];
  const unrated = file('obedomda.xlsx', {
    Risker: [['Område', 'Risk', 'Orsak', 'Åtgärd', 'Ansvarig'], ...['skolan', 'köket', 'växeln'].map(row)],
  });
  const out = await command('kontrollera', unrated);
  expect(out).toContain('Riskanalys: bladet ”Risker”, rubriker på rad 1, 3 risker.');
  expect(out).toContain('Bladet ”Risker” har ingen kolumn för sannolikhet eller konsekvens.');
  await expect(command('generera', unrated)).rejects.toThrow('Ingen risk uppfyller urvalet till planen.');
  expect(await command('kontrollera', units)).not.toContain('har ingen kolumn');
});

test.each(['kontrollera', 'generera'])(
  '%s refuses a sheet without a risk analysis, and names those that have one',
  async (name) => {
    const asked = command(name, units, '--blad', 'Fritid');
    await expect(asked).rejects.toThrow(Complaint);
    await expect(asked).rejects.toThrow(
      'I bladet ”Fritid” hittades ingen riskanalys. Riskanalyser finns i: ”Skola”, ”Kultur”.',
    );
  },
);

test('the scale of the sheet is taken where none is stored, is kept with the plan, and is not told again', async () => {
  const out = join(folder, 'plan.xlsx');
  expect(await command('generera', fives, '--ut', out)).toContain('Skalan 1–5 är hämtad från bladet');
  const again = await command('generera', out, '--ut', join(folder, 'igen.xlsx'));
  expect(again).toContain('Planen är redan aktuell');
  expect(again).not.toContain('Skalan');
  expect(await command('kontrollera', out)).not.toContain('finns inte på skalan');
});

test('another scale than the stored one is told with what to do, and can be had for a run', async () => {
  const stored = join(folder, 'fyror.xlsx');
  await command('generera', fives, '--skala', '4', '--ut', stored);
  const told = await command('kontrollera', stored);
  expect(told).toContain('Bladet verkar använda skalan 1–5. Byt med --skala 5.');
  expect(told).toContain('”5” finns inte på skalan 1–4');
  const asked = await command('kontrollera', stored, '--skala', '5');
  expect(asked).not.toContain('finns inte på skalan');
});
