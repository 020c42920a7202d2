import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { begin, cell, openFile, useDemo, type } from './support';

const demo = useDemo();

const sample = readFileSync(path.resolve(__dirname, '../../assets/riskanalys.xlsx'));
const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
/** The first bytes of every OLE2 file, as .xls and password-protected workbooks are. */
const ole2 = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(1024).fill(0),
]);

test('an own file is opened from disk and read by the pane', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await openFile(page, file('Vår riskanalys 2026.xlsx', sample));
  await page.locator('.filename', { hasText: 'Vår riskanalys 2026.xlsx' }).waitFor();
  await pane.getByText('29 risker').waitFor();
  expect(await page.title()).toContain('Vår riskanalys 2026.xlsx');
});

test.each<[string, ReturnType<typeof file>, RegExp]>([
  ['text', file('anteckningar.xlsx', 'bara text'), /ingen arbetsbok/],
  ['an empty file', file('tom.xlsx', ''), /ingen arbetsbok/],
  ['old Excel or password', file('gammal.xls', ole2), /äldre formatet|lösenord/],
  ['a zip of something else', file('bilder.xlsx', zipSync({ 'a.txt': strToU8('hej') })), /ingen arbetsbok/],
  ['a file cut off', file('halv.xlsx', sample.subarray(0, 9000)), /skadad/],
])('%s is refused in plain words, and the open workbook stays', async (_name, bad, words) => {
  const open = await demo.open();
  const { page } = open;
  await openFile(page, bad);
  const dialog = page.getByRole('dialog', { name: 'Filen gick inte att öppna' });
  await expect(dialog.textContent()).resolves.toMatch(words);
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await page.locator('.filename', { hasText: 'riskanalys.xlsx' }).waitFor();
  await cell(page, 'A5').getByText('Kränkande särbehandling').waitFor();
});

test('what has not been downloaded is asked about before another file takes its place', async () => {
  const open = await demo.open();
  const { page } = open;
  await type(page, 'J5', 'Mitt tillägg');
  await page.getByRole('button', { name: 'Öppna exemplet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Öppna en annan arbetsbok?' });
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await cell(page, 'J5').getByText('Mitt tillägg').waitFor();
  await page.getByRole('button', { name: 'Öppna exemplet' }).click();
  await dialog.getByRole('button', { name: 'Öppna ändå' }).click();
  await cell(page, 'J5').filter({ hasNotText: 'Mitt tillägg' }).waitFor();
});

test('a workbook dropped on the window is opened', async () => {
  const open = await demo.open();
  const { page } = open;
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], 'släppt.xlsx'));
      return data;
    },
    [...sample],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
  await page.getByText('Släpp arbetsboken här').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await page.locator('.filename', { hasText: 'släppt.xlsx' }).waitFor();
});
