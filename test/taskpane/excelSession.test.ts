import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { excelSession, type Surroundings } from '../../src/taskpane/excelSession';
import type { Answer, CreateOptions, Preferences, Session } from '../../src/taskpane/session';
import { languages } from '../../src/text';
import { connectNode } from '../../src/headless/node';
import { createHost } from '../../src/headless';
import { analysis, bookOf, PLAN, seed } from '../excel/workbook';

const quickly: CreateOptions = {
  decisions: {},
  clearFilter: false,
  progress: () => undefined,
  signal: new AbortController().signal,
};

async function openSession(bytes: Uint8Array) {
  const host = createHost(bytes);
  const { Excel } = await connectNode(host);
  let preferences: Preferences = { theme: 'auto', introduced: false };
  const around: Surroundings = {
    today: () => '2026-01-15',
    language: 'sv',
    theme: 'light',
    loadPreferences: () => preferences,
    savePreferences: (next) => void (preferences = next),
  };
  return { host, session: excelSession(Excel, around) };
}

async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function planned(session: Session) {
  await value(session.createPlan(quickly));
  return value(session.previewPlan());
}

test('the seed workbook opens with the default policy and shows its 29 risks', async () => {
  const { session } = await openSession(seed('riskanalys'));
  const opening = await value(session.open());
  expect(opening.policy).toEqual(presetPolicy(defaultPreset, languages.sv.policy.words));
  const check = await value(session.check(false));
  expect(check.risks).toHaveLength(29);
  expect(check.used).toEqual([check.readings[0]]);
  expect(check.risks.filter((risk) => risk.score === null)).toHaveLength(11);
  expect(check.risks.filter((risk) => risk.inclusion === 'yes')).toHaveLength(25);
  expect(check.plan).toBeNull();
});

test('a quiet check finds the same as a full one, with the merged areas of before', async () => {
  const { session } = await openSession(seed('riskanalys'));
  const full = await value(session.check(false));
  expect(await value(session.check(true))).toEqual(full);
});

test('the plan is previewed, made, and then up to date', async () => {
  const { session } = await openSession(seed('riskanalys'));
  const before = await value(session.previewPlan());
  expect(before).toMatchObject({ exists: false, summary: { sheet: PLAN, risks: 25 } });
  const phases: string[] = [];
  const created = await value(session.createPlan({ ...quickly, progress: (phase) => phases.push(phase) }));
  expect(created).toMatchObject({ changed: true, reveal: { sheet: PLAN } });
  expect(phases.at(-1)).toBe('writing');
  const again = await value(session.previewPlan());
  expect(again).toMatchObject({ exists: true, differences: [], summary: { cells: 0 } });
  expect(await value(session.createPlan(quickly))).toMatchObject({ changed: false });
});

test('a stopped plan is told as stopped, and nothing is written', async () => {
  const { host, session } = await openSession(seed('riskanalys'));
  const stopped = await session.createPlan({ ...quickly, signal: AbortSignal.abort() });
  expect(stopped).toMatchObject({ ok: false, problem: { stopped: true } });
  expect(host.document.sheet(PLAN)).toBeFalsy();
});

test('statuses that are typed into the plan are counted for their period', async () => {
  const { host, session } = await openSession(
    bookOf({
      Risker: analysis([
        ['A', 'En risk', 4, 4, 'En åtgärd'],
        ['B', 'En annan', 3, 3, 'En till'],
      ]),
    }),
  );
  await planned(session);
  const { followUps } = await value(session.check(false));
  expect(followUps[0]?.periods.map(({ name, state }) => [name, state.reported.length, state.total])).toEqual([
    ['T1 2026', 0, 2],
    ['T2 2026', 0, 2],
    ['T3 2026', 0, 2],
  ]);
  const status = headingCell(host, 'Status T1 2026');
  await host.editCell(PLAN, status, 'Pågående');
  const after = await value(session.check(false));
  expect(after.followUps[0]?.periods[0]?.state.reported).toHaveLength(1);
});

test('a column that is pointed out is remembered, and read as such from then on', async () => {
  const [headings, ...rows] = analysis([['A', 'En risk', 4, 4, 'En åtgärd']]);
  const renamed = headings!.map((heading) => (heading === 'Ansvarig' ? 'Namn på den som gör det' : heading));
  const { session } = await openSession(bookOf({ Risker: [renamed, ...rows] }));
  const before = await value(session.check(false));
  const reading = before.readings[0]!;
  expect(reading.columns.owner).toBeUndefined();
  await value(session.remember({ kind: 'column', table: reading, field: 'owner', column: 7 }));
  const after = await value(session.check(false));
  expect(after.readings[0]?.columns.owner).toBe(7);
  await value(session.remember({ kind: 'column', table: reading, field: 'owner', column: null }));
  expect((await value(session.check(false))).readings[0]?.columns.owner).toBeUndefined();
});

test('marks and scores tell how much was done', async () => {
  const rows = analysis([
    ['A', 'En risk', 4, 4, 'En åtgärd'],
    ['B', 'En annan', 3, 3, ''],
  ]);
  const unscored = rows.map((row, index) => (index === 2 ? row.with(4, null) : row));
  const { session } = await openSession(bookOf({ Risker: unscored }));
  expect((await value(session.check(false))).fillable).toBe(1);
  expect(await value(session.fillScores())).toBe(1);
  expect(await value(session.highlight())).toBeGreaterThan(0);
  await value(session.removeHighlights());
  expect((await value(session.check(false))).fillable).toBe(0);
});

test('a policy that is saved is the one that judges', async () => {
  const { session } = await openSession(bookOf({ Risker: analysis([['A', 'En risk', 2, 3, 'En åtgärd']]) }));
  const { policy } = await value(session.open());
  const low = await value(session.check(false));
  expect(low.findings.map(({ code }) => code)).toContain('decision-gap-low-yes');
  await value(session.savePolicy({ ...policy, inclusion: { ...policy.inclusion, limit: 6 } }));
  const changed = await value(session.check(false));
  expect(changed.findings.map(({ code }) => code)).not.toContain('decision-gap-low-yes');
  expect((await value(session.open())).policy.inclusion.limit).toBe(6);
});

test('a workbook without a risk analysis is no failure, and a sample can be added to it', async () => {
  const { session } = await openSession(bookOf({ Blad1: [['Hej']] }));
  expect(await value(session.check(false))).toMatchObject({ readings: [], risks: [], findings: [] });
  await value(session.addSample());
  const sample = await value(session.check(false));
  expect(sample.readings.map(({ sheet, certain }) => [sheet, certain])).toEqual([
    ['Exempel riskanalys', true],
  ]);
  expect(sample.risks.map(({ score }) => score)).toEqual([6, 6, 12, 16, 12, null]);
  expect([...new Set(sample.findings.map(({ code }) => code))].sort()).toEqual([
    'decision-gap-high-no',
    'decision-gap-low-yes',
    'decision-gap-unscored-yes',
    'missing-causes',
    'missing-consequence',
    'missing-likelihood',
    'missing-owner',
    'packed-measures',
  ]);
});

test('changes by people are told, our own are not', async () => {
  const { host, session } = await openSession(
    bookOf({ Risker: analysis([['A', 'En risk', 4, 4, 'En åtgärd']]) }),
  );
  let told = 0;
  const stop = session.onChanged(() => (told += 1));
  await settled();
  await value(session.createPlan(quickly));
  await settled();
  expect(told).toBe(0);
  await host.editCell('Risker', 'C2', '3');
  await settled();
  expect(told).toBe(1);
  stop();
  await settled();
  await host.editCell('Risker', 'C2', '4');
  await settled();
  expect(told).toBe(1);
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Address of the cell under a heading of the plan. */
function headingCell(host: Awaited<ReturnType<typeof openSession>>['host'], heading: string): string {
  const sheet = host.document.sheet(PLAN)!;
  const used = sheet.usedRange(true)!;
  const { values } = sheet.readArea(used);
  const at = values.indexOf(heading);
  const row = used.row + Math.floor(at / used.columns) + 1;
  const column = used.column + (at % used.columns);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

test('when no risk goes into the plan the preview says so, and why each is left out', async () => {
  const [headings, ...rows] = analysis([
    ['Ekonomi', 'Risk att fakturor betalas två gånger', 2, 2, 'Stickprov'],
    ['Personal', 'Risk att behörigheter blir kvar', 4, 4, 'Genomgång'],
  ]);
  const [said, unsaid] = rows;
  const book = bookOf({ Risker: [headings!, said!.with(-1, 'Nej'), unsaid!.with(-1, '')] });
  const { session } = await openSession(book);
  expect(await session.previewPlan()).toEqual({ ok: true, value: 'nothing' });
  const { risks } = await value(session.check(true));
  expect(risks.map(({ inclusion }) => inclusion)).toEqual(['no', 'undecided']);
});
