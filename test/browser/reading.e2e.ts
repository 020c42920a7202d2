import { readFileSync } from 'node:fs';
import { bookOf } from '../excel/workbook';
import { axeFaults, begin, download, goTo, openFile, useDemo, type OpenPage } from './support';

const demo = useDemo();

/** Two columns could be the consequence, and there are few rows. */
const unsure = [
  ['Nr', 'Händelse', 'Ekonomisk påverkan', 'Påverkan på elever', 'Sannolikhet', 'Åtgärd'],
  [1, 'Elevhem brinner ned till grunden', 4, 3, 1, 'Larm'],
  [2, 'Skolbuss kommer inte fram i tid', 1, 3, 3, 'Reservbuss'],
  [3, 'Betyg försvinner ur systemet', 2, 4, 2, 'Säkerhetskopia'],
];

/** Headings that say nothing at all. */
const mute = [
  ['Bilaga till handlingsplanen'],
  [null],
  ['Text', 'Tal A', 'Tal B', 'Svar'],
  ['Elevhem brinner ned till grunden en natt i vinter', 1, 4, 'Larmet provas varje vecka av vaktmästaren'],
  ['Skolbuss kommer inte fram i tid till skolan', 3, 2, 'En reservbuss hyrs in av samordnaren'],
  ['Betyg försvinner ur systemet efter uppdatering', 2, 3, 'En säkerhetskopia tas före varje byte'],
  ['Personuppgifter skickas till fel vårdnadshavare', 4, 4, 'Adresser kontrolleras av två personer'],
];

const fives = [
  ['Risk', 'Sannolikhet (1-5)', 'Konsekvens (1-5)', 'Åtgärd', 'Ansvarig'],
  ...[5, 2, 3, 5, 1].map((s, n) => [
    `Risk ${n} att rutinen för utbetalning inte följs`,
    s,
    5 - n || 1,
    'Stickprov',
    'Enhetschef',
  ]),
];

async function opened(sheets: Parameters<typeof bookOf>[0]): Promise<OpenPage> {
  const open = await demo.open();
  await begin(open);
  await openFile(open.page, fileOf(Buffer.from(bookOf(sheets))));
  const named = open.page.locator('.filename', { hasText: 'egen.xlsx' });
  const anyway = open.page.getByRole('button', { name: 'Öppna ändå' });
  await named.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await named.waitFor();
  return open;
}

const fileOf = (buffer: Buffer) => ({ name: 'egen.xlsx', mimeType: 'application/octet-stream', buffer });

test('questions are answered by keyboard, one after the other, and never asked again in the same workbook', async () => {
  const open = await opened({ Blad1: unsure });
  const { page, pane } = open;
  const question = pane.locator('.question');
  await question.waitFor();
  expect(await axeFaults(page, 'pane')).toEqual([]);
  for (let asked = 0; (await question.count()) > 0 && asked < 5; asked++) {
    const title = (await question.getAttribute('aria-label')) ?? '';
    // From the question to its first choice, past the others to the button.
    if (asked === 0) await question.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await pane.locator(`.question[aria-label="${title}"]`).waitFor({ state: 'detached' });
    const focused = await pane.locator(':focus').getAttribute('aria-label');
    expect(focused).toMatch(/^(Fråga \d|Läst från)/);
  }
  await pane.getByText('Rubriker på rad 1, 3 risker').waitFor();
  expect(await pane.getByText('Läsningen är osäker').count()).toBe(0);

  const { file } = await download(page);
  await openFile(page, fileOf(readFileSync(file)));
  await page.locator('.announcer', { hasText: 'är öppen' }).waitFor({ state: 'attached' });
  await pane.getByText('Rubriker på rad 1, 3 risker').waitFor();
  expect(await question.count()).toBe(0);
}, 90_000);

test('a sheet with headings that say nothing is pointed out by the row marked in Excel, then column by column, and forgotten', async () => {
  const open = await opened({ Försättsblad: [['Till läsaren']], Bilaga: mute });
  const { page, pane } = open;
  await pane.getByText('Ingen riskanalys hittades').waitFor();
  await page.getByRole('tab', { name: 'Bilaga' }).click();
  await goTo(page, 'B3');
  await pane.getByRole('button', { name: 'Peka ut riskanalysen' }).click();
  await pane.getByRole('button', { name: 'Använd markerad rad i Excel' }).click();
  await pane
    .getByRole('radio', { name: /^Rad 3: Text · Tal A/ })
    .and(pane.locator(':checked'))
    .waitFor();
  expect(await axeFaults(page, 'pane')).toEqual([]);
  await pane.getByRole('button', { name: 'Läs därifrån' }).click();
  await pane.getByText('Rubriker på rad 3').waitFor();
  for (const [field, column] of [
    ['Risk', 'A – Text'],
    ['Sannolikhet', 'B – Tal A'],
    ['Konsekvens', 'C – Tal B'],
  ] as const) {
    await answer(open, field, column);
  }
  await pane.getByText('Rubriker på rad 3, 4 risker').waitFor();
  await pane.getByRole('button', { name: 'Glöm det jag pekat ut' }).click();
  await pane.getByText('Ingen riskanalys hittades').waitFor();
}, 90_000);

test('the scale that the sheet says is used and told, where nobody has chosen one', async () => {
  const open = await opened({ Riskanalys: fives });
  const { page, pane } = open;
  await pane.getByText('Skalan 1–5 är hämtad från bladet').waitFor();
  expect(await pane.getByText('Värdet finns inte på skalan').count()).toBe(0);
  await pane.getByRole('tab', { name: 'Matris' }).click();
  await pane.locator('.matrix-cell').nth(24).waitFor();
  expect(await axeFaults(page, 'pane')).toEqual([]);
});

test('one sheet per unit: read together, one put aside, and that is remembered', async () => {
  const unit = (name: string) => [
    ['Risk', 'Sannolikhet', 'Konsekvens', 'Åtgärd'],
    ...[2, 1, 4, 3].map((n) => [
      `Risk ${n} att ${name} inte hinner med ärenden i tid`,
      n,
      3,
      'Stickprov varje månad',
    ]),
  ];
  const open = await opened({ Skola: unit('skolan'), Kultur: unit('kulturen') });
  const { page, pane } = open;
  await pane.getByText('2 tabeller, 8 risker').waitFor();
  await pane.getByText('Läser båda riskanalyserna').click();
  await pane.getByRole('checkbox', { name: 'Kultur, 4 risker' }).uncheck();
  // The two sheets have become one.
  await pane.getByText('Rubriker på rad 1, 4 risker').nth(1).waitFor({ state: 'detached' });
  const { file } = await download(page);
  await openFile(page, fileOf(readFileSync(file)));
  await page.locator('.announcer', { hasText: 'är öppen' }).waitFor({ state: 'attached' });
  await pane.getByText('Läser 1 av 2 riskanalyser').waitFor();
});

/** Answers the question where it is asked, else chooses the column in the list. */
async function answer({ pane }: OpenPage, field: string, column: string): Promise<void> {
  const question = pane.locator('.question', { hasText: `Vilken kolumn är ${field}?` });
  const chosen = pane.locator('.column summary', { hasText: field }).first();
  if ((await question.count()) === 0) {
    if (!(await chosen.isVisible())) await pane.getByText('Så läses kolumnerna').click();
    if ((await chosen.textContent())?.endsWith(column)) return;
    await chosen.click();
    await pane.getByRole('combobox', { name: `${field} läses från` }).selectOption({ label: column });
  } else {
    await question.getByRole('radio', { name: 'En annan kolumn' }).check();
    await question.getByRole('combobox').selectOption({ label: column });
    await question.getByRole('button', { name: 'Använd' }).click();
    await question.waitFor({ state: 'detached' });
  }
  await pane.getByRole('status').filter({ hasText: 'Sparat:' }).waitFor({ state: 'attached' });
}
