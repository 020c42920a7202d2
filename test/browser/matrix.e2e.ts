import { axeFaults, begin, goTo, useDemo, type } from './support';

const demo = useDemo();

test('the tab Matris: the register is made, a new assessment moves a risk, the start of the year stays, a cell filters', async () => {
  const open = await demo.open();
  const { page, pane } = open;
  await begin(open);
  await pane.getByRole('tab', { name: 'Matris' }).click();
  await pane.getByText('Läget vid årets början visas när').waitFor();
  await pane.getByRole('button', { name: 'Skapa riskbild' }).click();
  await page.getByRole('tab', { name: /^Riskbild \d{4}$/ }).waitFor();
  await pane.getByText('Ingen risk har ett annat riskvärde än vid årets början.').waitFor();

  // The first risk of the register was 4 × 2 at the start; people write what they think of it now.
  await type(page, 'M8', '1x1');
  await pane.getByText('En risk har sänkts sedan årets början.').waitFor();
  const cell = (name: RegExp) => pane.getByRole('button', { name });
  await cell(/: riskvärde 1, Låg, 1 risk$/).waitFor();
  await pane.getByRole('radio', { name: 'Årets början' }).check({ force: true });
  await cell(/: riskvärde 1, Låg, inga risker$/).waitFor();
  await pane.getByRole('radio', { name: 'Nu' }).check({ force: true });
  await cell(/: riskvärde 1, Låg/).click();
  await pane.getByText(/^Sänkt från 8 Medel till 1 Låg$/).waitFor();
  expect(await pane.locator('.rows.listed li').count()).toBe(1);

  await goTo(page, 'M8');
  expect(await axeFaults(page, 'pane')).toEqual([]);
});
