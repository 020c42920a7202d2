/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import {
  fakeSession,
  sample,
  sampleReading,
  type Fake,
  type FakeSession,
} from '../../src/build/harness/fakeSession';
import { presetPolicy, withPreset } from '../../src/domain/presets';
import type { Reading } from '../../src/sheets/reading/reading';
import { mountPane } from '../../src/taskpane/mount';
import type { Check } from '../../src/taskpane/session';
import { languages } from '../../src/text';
import { drawn } from '../support/drawn';

// jsdom says no as soon as what had the focus is gone; a browser says whether the person is in the pane.
let isHere = true;
beforeEach(() => {
  isHere = true;
  document.hasFocus = () => isHere;
});

let session: FakeSession;
let current: Check;

/** The pane over a workbook that can be changed: what `current` holds is what the next look sees. */
async function open(check: Partial<Check>): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  set(check);
  const fake: Partial<Fake> = { check: current };
  const made = fakeSession(fake);
  session = { ...made, check: (quiet) => made.check(quiet).then(() => ({ ok: true, value: current })) };
  mountPane(document.getElementById('pane')!, session, session.around);
  await drawn();
  session.calls.length = 0;
}

function set(check: Partial<Check>): void {
  const base = sample().check;
  current = { ...base, ...check, used: check.used ?? check.readings ?? base.used };
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const words = (selector: string) =>
  all(selector).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
const focused = () => document.activeElement?.getAttribute('aria-label');

async function press(name: string): Promise<void> {
  const found = all('button, summary').find((element) => element.textContent?.trim() === name);
  if (!found) throw new Error(`Nothing to press is called ${name}`);
  found.focus();
  found.click();
  await drawn();
}

async function choose(label: string): Promise<void> {
  const found = all('label').find((element) => element.textContent?.trim() === label);
  if (!found) throw new Error(`No choice is called ${label}`);
  found.querySelector('input')!.click();
  await drawn();
}

async function select(label: string, value: string): Promise<void> {
  const field = all('label').find((element) => element.textContent?.startsWith(label));
  const box = field?.querySelector('select');
  if (!box) throw new Error(`No list is called ${label}`);
  box.value = value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

const consequence = { field: 'consequence', candidates: [4, 5, null] } as const;
const owner = { field: 'owner', candidates: [8, null] } as const;
const asked = (...doubts: Reading['doubts']): Reading => ({ ...sampleReading, certain: false, doubts });

test('questions come one at a time, the likely answer first, and the focus goes on to the next and then to the result', async () => {
  await open({ readings: [asked(consequence, owner)] });
  expect(words('.question .overline')).toEqual(['Fråga 1 av 2']);
  expect(words('.question legend')).toEqual(['Vilken kolumn är Konsekvens?']);
  expect(words('.question .check')).toEqual([
    'E – K, till exempel ”2”',
    'F – R, till exempel ”8”',
    'Ingen av dem',
    'En annan kolumn',
  ]);
  expect(all('.question input').map((input) => (input as HTMLInputElement).checked)).toEqual([
    true, false, false, false,
  ]); // prettier-ignore
  set({ readings: [asked(owner)] });
  await press('Använd');
  expect(session.calls).toEqual(['remember column consequence 4', 'check quietly']);
  expect(words('[role=status]')).toEqual(['Sparat: konsekvens läses från kolumn E.']);
  expect(focused()).toBe('Fråga 2 av 2: Vilken kolumn är Ansvarig?');
  set({ readings: [sampleReading] });
  await choose('Ingen av dem');
  await press('Använd');
  expect(session.calls.slice(-2)).toEqual(['remember column owner ', 'check quietly']);
  expect(words('[role=status]')).toEqual(['Sparat: ingen kolumn är ansvarig.']);
  expect([focused(), all('.question')]).toEqual(['Läst från', []]);
});

test('a column that is no candidate can be chosen, once one has been', async () => {
  await open({ readings: [asked(consequence)] });
  await choose('En annan kolumn');
  await press('Använd');
  expect(session.calls).toEqual([]);
  await select('Välj kolumn', '9');
  await press('Använd');
  expect(session.calls[0]).toBe('remember column consequence 9');
});

test('a question put off does not come back by itself, but can be had back', async () => {
  await open({ readings: [asked(consequence, owner)] });
  await press('Fråga inte nu');
  expect(focused()).toBe('Fråga 2 av 2: Vilken kolumn är Ansvarig?');
  await press('Fråga inte nu');
  expect([focused(), all('.question')]).toEqual(['Läst från', []]);
  session.change();
  await drawn();
  expect(all('.question')).toEqual([]);
  await press('Visa frågorna');
  expect(words('.question .overline')).toEqual(['Fråga 1 av 2']);
});

test('what has been chosen but not used stays while the sheet changes underneath', async () => {
  await open({ readings: [asked(consequence)] });
  await choose('F – R, till exempel ”8”');
  session.change();
  await new Promise((resolve) => setTimeout(resolve, 700));
  await drawn();
  expect(session.calls).toEqual(['check quietly']);
  expect((all('.question input')[1] as HTMLInputElement).checked).toBe(true);
});

test('an answer that could not be saved leaves the question and its number', async () => {
  await open({ readings: [asked(consequence, owner)] });
  session.fail('remember', 'Arbetsboken är skrivskyddad.');
  await press('Använd');
  expect(words('[role=alert]')).toEqual(['Arbetsboken är skrivskyddad.']);
  expect(words('.question .overline')).toEqual(['Fråga 1 av 2']);
  expect(document.activeElement?.textContent).toBe('Använd');
});

const sheetDoubt = { field: 'sheet', candidates: [] } as const;

test('one table: is it the risk analysis at all?', async () => {
  await open({ readings: [asked(sheetDoubt)] });
  expect(words('.question legend')).toEqual(['Är tabellen i bladet ”Riskanalys 2023” riskanalysen?']);
  set({ readings: [], used: [], risks: [], findings: [] });
  await choose('Nej, det är ingen riskanalys');
  await press('Använd');
  expect(session.calls[0]).toBe('remember tables ');
  expect(words('.empty h2')).toEqual(['Ingen riskanalys hittades']);
  expect(document.activeElement).not.toBe(document.body);
});

test('several tables: which of them, all, or none', async () => {
  const other = { ...asked(sheetDoubt), sheet: 'Bilaga', sheetId: 'sheet-2', rows: [4, 5] };
  await open({ readings: [asked(sheetDoubt), other], used: [asked(sheetDoubt)] });
  expect(words('.question .check')).toEqual([
    'Riskanalys 2023, rubriker på rad 4, 29 rader',
    'Bilaga, rubriker på rad 4, 2 rader',
    'Alla tillsammans',
    'Ingen av dem',
  ]);
  await choose('Alla tillsammans');
  await press('Använd');
  expect(session.calls[0]).toBe('remember tables Riskanalys 2023|Bilaga');
  expect(words('[role=status]')).toEqual(['Sparat: riskanalysen läses från ”Riskanalys 2023” och ”Bilaga”.']);
});

/** A column of the list, by its field. */
async function unfold(field: string): Promise<void> {
  const found = all('.column summary').find((each) => each.textContent?.startsWith(field));
  found?.click();
  await drawn();
}

test('each column tells why it is read as it is, and can be read from another', async () => {
  await open({});
  await press('Så läses kolumnerna');
  expect(words('.column summary').slice(0, 4)).toEqual([
    'OmrådeA – Område', 'DatumB – Datum', 'RiskC – Risk', 'OrsakerG – Bakomliggande orsaker Varför?',
  ]); // prettier-ignore
  expect(words('.column-body')).toEqual([]);
  await unfold('Sannolikhet');
  expect(words('.column-body p')).toEqual(['D tolkas som sannolikhet: rubriken ”S”, 18 av 29 celler är 2–4']);
  await unfold('Ansvarig');
  await select('Ansvarig läses från', '9');
  expect(session.calls[0]).toBe('remember column owner 9');
});

test('several sheets are read together or one by one, never none', async () => {
  const other = { ...sampleReading, sheet: 'Skola', sheetId: 'sheet-2' };
  await open({ readings: [sampleReading, other] });
  expect(words('.source .lead')).toEqual(['2 tabeller, 58 risker']);
  await press('Läser båda riskanalyserna');
  set({ readings: [sampleReading, other], used: [sampleReading] });
  await choose('Skola, 29 risker');
  expect(session.calls[0]).toBe('remember sheets Riskanalys 2023');
  expect(words('[role=status]')).toEqual(['Läser 1 av 2 riskanalyser']);
  await choose('Riskanalys 2023, 29 risker');
  expect(words('[role=alert]')).toEqual(['Minst ett blad behöver läsas.']);
  expect((all('.sheet-list input')[0] as HTMLInputElement).checked).toBe(true);
});

const fives = (because: NonNullable<Check['scale']>['seen']['because']) => {
  const { words: labels } = languages.sv.policy;
  return {
    policy: withPreset(presetPolicy('kommun-4x4', labels), 'general-5x5', labels),
    hasSameSteps: false,
    because,
  };
};

test('another scale on the sheet is asked about, and taken by one press', async () => {
  await open({ scale: { seen: fives({ kind: 'cells', count: 7, example: '5' }), isTaken: false } });
  expect(words('.question .lead')).toEqual(['Bladet verkar använda skalan 1–5. Byt skala?']);
  expect(words('.question p')).toContain(
    '7 bedömningar finns inte på inställningarnas skala 1–4, till exempel ”5”.',
  );
  set({ scale: null });
  await press('Byt till 1–5');
  expect(session.calls[0]).toContain('"Mycket sannolik"');
  expect(words('[role=status]')).toEqual(['Skalan är nu 1–5.']);
  expect(focused()).toBe('Läst från');
});

test('the settings’ scale can be kept, and that is remembered', async () => {
  await open({ scale: { seen: fives({ kind: 'heading', heading: 'K (1–5)' }), isTaken: false } });
  await press('Behåll 1–4');
  expect(session.calls[0]).toBe('remember keepScale 5×5');
});

test('a scale that was taken from the sheet is told', async () => {
  await open({ scale: { seen: fives({ kind: 'heading', heading: 'K (1–5)' }), isTaken: true } });
  expect(words('.source .remark')).toEqual([
    'Skalan 1–5 är hämtad från bladet, eftersom inga inställningar är sparade (Allmän 5 × 5). Du kan ändra den i inställningarna.',
  ]);
  expect(all('.question')).toEqual([]);
});

test('a wrong table: sheet and row of headings are pointed out from lists', async () => {
  await open({});
  await press('Så läses kolumnerna');
  await press('Fel tabell? Peka ut den rätta');
  expect(document.activeElement?.textContent).toBe('Peka ut riskanalysen');
  await press('Läs därifrån');
  expect(words('[role=alert]')).toEqual(['Välj den rad där rubrikerna står.']);
  await select('Blad', 'Bilaga');
  await choose('Rad 2: Vad · Hur ofta · Hur illa · Vem');
  const pointed = { ...sampleReading, sheet: 'Bilaga', pointed: 'x' };
  set({ readings: [pointed], hasAnswers: true });
  await press('Läs därifrån');
  expect(session.calls).toContain('remember row Bilaga Vad|Hur ofta|Hur illa|Vem');
  expect(words('[role=status]')).toEqual(['Sparat: rubrikerna läses från rad 2 i bladet ”Bilaga”.']);
  expect([words('.source .lead'), focused()]).toEqual([['Bilaga'], 'Läst från']);
  set({ hasAnswers: false });
  await press('Glöm det jag pekat ut');
  expect(session.calls.slice(-2)).toEqual(['forget', 'check quietly']);
  expect(words('.source .lead')).toEqual(['Riskanalys 2023']);
  expect(document.activeElement).not.toBe(document.body);
});

test('nothing found: the row that is marked in Excel is the row of headings', async () => {
  await open({ readings: [], used: [], risks: [], findings: [] });
  await press('Peka ut riskanalysen');
  await press('Använd markerad rad i Excel');
  expect((all('.pointing input[type=radio]')[0] as HTMLInputElement).checked).toBe(true);
  await press('Avbryt');
  expect(words('.empty h2')).toEqual(['Ingen riskanalys hittades']);
  expect(document.activeElement).not.toBe(document.body);
});

test('whoever is in the sheet by the time an answer has come keeps the keyboard, and finds the place when they come back', async () => {
  await open({ readings: [], used: [], risks: [], findings: [] });
  await press('Peka ut riskanalysen');
  isHere = false;
  await press('Avbryt');
  expect(document.activeElement).toBe(document.body);
  isHere = true;
  window.dispatchEvent(new Event('focus'));
  expect(document.activeElement).toBe(document.querySelector('[data-focus-home]'));
});
