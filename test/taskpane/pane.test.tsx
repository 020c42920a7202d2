/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import {
  fakeSession,
  sample,
  sampleDifferences,
  type Fake,
  type FakeSession,
} from '../../src/build/harness/fakeSession';
import { laterSession } from '../../src/taskpane/laterSession';
import { mountPane, mountReason } from '../../src/taskpane/mount';
import { drawn } from '../support/drawn';

let session: FakeSession;

async function open(fake: Partial<Fake> = {}): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  session = fakeSession(fake);
  mountPane(document.getElementById('pane')!, session, session.around);
  await drawn();
  session.calls.length = 0;
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => all(selector)[0]!;

/** The visible words of what is found, spaces made single. */
const words = (selector: string) =>
  all(selector).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

function named(name: string | RegExp): HTMLElement {
  const found = all('button, [role=button], summary').find((element) => {
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return typeof name === 'string' ? label.trim() === name : name.test(label);
  });
  if (!found) throw new Error(`Nothing to press is called ${String(name)}`);
  return found;
}

async function press(name: string | RegExp): Promise<void> {
  named(name).focus();
  named(name).click();
  await drawn();
}

async function key(name: string): Promise<void> {
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
  );
  await drawn();
}

async function type(label: string, text: string): Promise<void> {
  const field = all('label').find((element) => element.textContent?.trim() === label)!;
  const input = document.getElementById(field.getAttribute('for')!) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}

test('what was read and what was found', async () => {
  await open();
  expect(words('.source .lead')).toEqual(['Riskanalys 2023']);
  expect(words('.chip')).toEqual(['2 fel', '44 brister', '3 tips']);
  expect(words('.group-title').slice(0, 3)).toEqual([
    'Riskvärdet stämmer inte',
    'Cellen visar ett fel',
    'Sannolikhet saknas',
  ]);
});

test('a finding leads to its cell', async () => {
  await open();
  await openGroup(0);
  await press(/^F8/);
  expect(session.calls).toEqual(['goTo Riskanalys 2023 F8']);
});

async function openGroup(index: number): Promise<void> {
  const group = all('details.group')[index] as HTMLDetailsElement;
  group.open = true;
  group.dispatchEvent(new Event('toggle'));
  await drawn();
}

test('tabs: one stop, arrows around, chosen as they get the focus', async () => {
  await open();
  expect(all('[role=tab]').map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1]);
  one('#tab-analysis').focus();
  await key('ArrowLeft');
  expect(document.activeElement?.id).toBe('tab-followUp');
  expect(one('[role=tabpanel]').getAttribute('aria-labelledby')).toBe('tab-followUp');
  await key('Home');
  await key('ArrowRight');
  expect([document.activeElement?.id, one('#tab-plan').tabIndex]).toEqual(['tab-plan', 0]);
});

test('the plan: figures first, then made, then shown or undone', async () => {
  await open();
  await press('Plan');
  expect(words('.figures > div')).toEqual(['risker25', 'kontrollmoment27', 'ej bedömda10']);
  await press('Generera internkontrollplan');
  expect(words('.notice p')).toEqual([
    'Bladet ”Internkontrollplan 2026” innehåller 25 risker och 27 kontrollmoment.',
  ]);
  expect(words('[role=status]')).toEqual(words('.notice p'));
  await press('Visa planen');
  expect(session.calls.at(-1)).toBe('goTo Internkontrollplan 2026 A1');
  await press('Ångra senaste genereringen');
  expect(words('.notice p')).toEqual(['Ångrat. Bladet ”Internkontrollplan 2026” är borta igen.']);
});

test('what changes is shown with both texts, and what is decided one by one goes along', async () => {
  await open({ preview: { ...sample().preview, exists: true, differences: sampleDifferences } });
  await press('Plan');
  expect(words('.group-title')).toEqual([
    '2 konflikter',
    '1 rad har tagits bort ur planen',
    '1 rad utgår',
    '2 ändrade celler',
    '1 ny rad',
  ]);
  expect(words('.difference dd').slice(0, 2)).toEqual([
    'Implementering av årshjulet för SAM i alla enheter.',
    'Implementering av årshjulet för SAM och uppföljning vid arbetsplatsträff.',
  ]);
  expect(all('.difference input:checked')).toEqual([]);
  await press('Ta alla analysens');
  (all('.difference input[type=radio]')[0] as HTMLInputElement).click();
  (all('.difference input[type=checkbox]')[0] as HTMLInputElement).click();
  await drawn();
  await press(/^Visa F12: Utbilda/);
  expect(session.calls).toContain('goTo Internkontrollplan 2026 F12');
  await press('Uppdatera internkontrollplanen');
  expect(session.calls.find((call) => call.startsWith('createPlan'))?.split(/ (?=conflict|struck)/)).toEqual([
    'createPlan',
    'conflict Utbilda chefer och samordnare=theirs',
    'conflict Risk att rutinen för kränkande särbehandling inte är känd=mine',
    'struck Stickprov på attestlistor=theirs',
  ]);
});

test('a filtered plan: what is in the way is said, and one press empties the filter and goes on', async () => {
  const preview = { ...sample().preview, exists: true, filtered: true, differences: sampleDifferences };
  await open({ preview });
  await press('Plan');
  expect(words('.card').join(' ')).toContain('Planen är filtrerad.');
  await press('Rensa filtret och uppdatera');
  expect(session.calls).toContain('createPlan clearing');
});

test('the matrix is worked with arrows, and a cell lists its risks', async () => {
  await open();
  await press('Matris');
  const cells = all('.matrix-cell');
  expect(cells).toHaveLength(16);
  expect(cells.filter((cell) => cell.getAttribute('tabindex') === '0')).toHaveLength(1);
  cells[0]!.focus();
  await key('ArrowRight');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'Sannolikhet Sannolik, konsekvens Lindrig: riskvärde 8, Medel, 3 risker',
  );
  await key('Enter');
  expect(words('#risks-title')).toEqual(['Sannolik risk, lindriga konsekvenser']);
  expect(words('.listed .cell')).toEqual(['C5', 'C6', 'C7']);
  await press('Visa alla risker');
  expect(words('.listed .cell')).toHaveLength(29);
});

test('the table says what the picture says', async () => {
  await open();
  await press('Matris');
  const table = all('.table tbody tr').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(table).toHaveLength(16);
  expect(table[3]).toEqual(['4 Sannolik', '4 Allvarlig', '16 Hög', '6']);
});

test('when no risk goes into the plan: says why, and leads to what can be done', async () => {
  const risks = sample().check.risks.map((risk, index) => ({
    ...risk,
    inclusion: index < 2 ? ('undecided' as const) : ('no' as const),
  }));
  await open({ check: { ...sample().check, risks }, nothing: true });
  await press('Plan');
  expect(words('.empty h2')).toEqual(['Inga risker kommer med']);
  expect(words('.empty .actions p')).toEqual(['27 risker har Nej. 2 risker saknar Ja eller Nej.']);
  expect(all('.notice')).toEqual([]);
  await press('Öppna inställningarna');
  expect(words('h1')).toEqual(['Inställningar']);
});

test('settings: the focus goes in and comes back, mistakes are told at their field', async () => {
  await open();
  await press('Inställningar');
  expect(document.activeElement?.textContent).toBe('Inställningar');
  await type('Gräns för riskvärdet', '99');
  expect(words('.field-error')).toEqual(['Skriv ett tal på skalan.']);
  await press('Spara');
  expect(words('[role=alert]')).toEqual(['Rätta ett fält innan du sparar.']);
  await type('Gräns för riskvärdet', '9');
  await press('Spara');
  expect(session.calls[0]).toContain('"limit":9');
  await press('Tillbaka');
  await drawn();
  expect(document.activeElement?.id).toBe('open-settings');
});

test('a preset changes words, matrix and example at once', async () => {
  await open();
  await press('Inställningar');
  const preset = all('label')
    .find((label) => label.textContent?.startsWith('Utgå från'))!
    .querySelector('select')!;
  preset.value = 'general-5x5';
  preset.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  expect(all('.paint-cell')).toHaveLength(25);
  expect(words('.example li')[0]).toBe(
    '25 – mycket sannolik risk, mycket allvarliga konsekvenserKritisknår gränsen',
  );
});

test('English is a choice away', async () => {
  await open();
  await press('Inställningar');
  const language = all('label')
    .find((label) => label.textContent?.startsWith('Språk'))!
    .querySelector('select')!;
  language.value = 'en';
  language.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
  expect(document.documentElement.lang).toBe('en');
  expect(words('h1')).toEqual(['Settings']);
});

test('thousands of findings draw a page at a time', async () => {
  const finding = sample().check.findings[0]!;
  const findings = Array.from({ length: 5000 }, (_, row) => ({
    ...finding,
    cell: `F${row}`,
    source: { ...finding.source, row },
  }));
  await open({ check: { ...sample().check, findings } });
  await openGroup(0);
  expect(all('.group .row')).toHaveLength(20);
  await press('Visa 20 till');
  expect(all('.group .row')).toHaveLength(40);
});

test('no analysis: says what is looked for and offers a sample', async () => {
  await open({ check: { ...sample().check, readings: [], used: [], risks: [], findings: [] } });
  expect(words('.empty h2')).toEqual(['Ingen riskanalys hittades']);
  await press('Prova med en exempelanalys');
  expect(session.calls[0]).toBe('addSample');
});

test('the pane can be used before the workbook has been read; what needs it waits', async () => {
  document.body.innerHTML = '<div id="pane"></div>';
  session = fakeSession();
  let arrive: () => void = () => undefined;
  const coming = new Promise<FakeSession>((resolve) => (arrive = () => resolve(session)));
  const { around } = session;
  const isNew = { ...around, preferences: { ...around.preferences, introduced: false } };
  mountPane(document.getElementById('pane')!, laterSession(coming), isNew);
  await press('Prova med en exempelanalys');
  expect(session.calls).toEqual([]);
  arrive();
  await drawn();
  expect(session.calls.slice(0, 2)).toEqual(['open', 'addSample']);

  document.body.innerHTML = '<div id="pane"></div>';
  mountPane(document.getElementById('pane')!, laterSession(new Promise(() => undefined)), around);
  await press('Plan');
  expect(words('[role=tab][aria-selected=true]')).toEqual(['Plan']);
  expect(words('[role=tabpanel]')).toEqual(['Läser arbetsboken …']);
  one('#open-settings').click();
  await drawn();
  expect(words('main.settings')).toEqual(['Läser arbetsboken …']);
});

test('a workbook that cannot be read says why, and can be tried again', async () => {
  document.body.innerHTML = '<div id="pane"></div>';
  session = fakeSession();
  session.fail('open', 'Förbindelsen med Excel bröts.');
  mountPane(document.getElementById('pane')!, session, session.around);
  await drawn();
  expect(words('.notice p')).toEqual(['Förbindelsen med Excel bröts.']);
  await press('Försök igen');
  expect(words('[role=tab]')).toEqual(['Riskanalys', 'Plan', 'Matris', 'Uppföljning']);
});

test.each([
  ['outage', 'Excel svarar inte'],
  ['tooOld', 'Den här versionen av Excel är för gammal'],
  ['outside', 'Det här är panelen till Excel'],
] as const)('%s', (reason, title) => {
  Object.defineProperty(navigator, 'language', { value: 'sv-SE', configurable: true });
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  document.body.innerHTML = '<div id="root"></div>';
  mountReason(document.getElementById('root')!, reason);
  expect(words('h1')).toEqual([title]);
});
