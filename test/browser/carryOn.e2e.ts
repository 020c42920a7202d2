import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openFile, useDemo } from './support';

const demo = useDemo();

const plan = readFileSync(path.resolve(__dirname, '../fixtures/workbooks/internkontrollplan-2022.xlsx'));
const file = { name: 'Plan 2022.xlsx', mimeType: 'application/octet-stream', buffer: plan };

test('somebody else’s plan is shown, taken over and carried on to the next year from the tab Plan', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await openFile(page, file);
  await page.locator('.filename', { hasText: 'Plan 2022.xlsx' }).waitFor();
  await pane.getByRole('button', { name: 'Kom igång' }).click();
  await pane.getByRole('tab', { name: 'Plan' }).click();
  await pane.getByText('är en plan som någon annan har gjort').waitFor();
  await picture('erbjudande');
  await pane.getByRole('button', { name: 'Ta över planen' }).click();
  await pane.getByText('10 risker och 25 kontrollmoment tas över till ett nytt blad.').waitFor();
  await picture('visning');
  await pane.getByRole('button', { name: 'Ta över planen' }).click();
  await page.getByRole('tab', { name: 'Internkontrollplan 2022 (2)' }).waitFor();
  await pane.getByRole('button', { name: 'Ny plan från förra året' }).click();
  await pane.getByText(/25 kvarstår/).waitFor();
  await picture('nasta-ar');
  await pane.getByRole('button', { name: 'Ny plan från förra året' }).click();
  await page.getByRole('tab', { name: 'Internkontrollplan 2023' }).waitFor();
  await picture('klart');

  async function picture(name: string): Promise<void> {
    const folder = process.env['INTERNKONTROLL_BILDER'];
    if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
});
