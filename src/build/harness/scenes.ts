import type { Page } from 'playwright-core';
import type { PlacedFinding } from '../../actions/action';
import type { Policy } from '../../domain/policy';
import { defaultPreset, presetPolicy, withPreset, type PresetKey } from '../../domain/presets';
import type { SeenScale } from '../../sheets/reading/scaleSeen';
import { languages, type Language } from '../../text';
import type { Obstacle } from '../../taskpane/office';
import type { Check, Theme } from '../../taskpane/session';
import {
  fakeSession,
  placed,
  sample,
  sampleDifferences,
  sampleReading,
  type Fake,
  type FakeSession,
} from './fakeSession';
import { sampleRisks } from './sample';
import { sampleFollowUp } from './sampleFollowUp';

/** One look of the pane: what the workbook says, and what is done before the picture is taken. */
export interface Scene {
  readonly session: (language: Language, theme: string | null) => FakeSession;
  readonly reason?: Obstacle;
  /** Run in the page by screens.ts. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const noRisks: Partial<Check> = { risks: [], findings: [] };

const withPlan: Partial<Check> = {
  followUps: [sampleFollowUp()],
  reports: [{ kind: 'tertial', year: 2026, period: 2, sheet: 'Tertialuppföljning T2 2026' }],
};

/** None of these goes into the plan. */
const leftOut = sampleRisks.map((risk) => ({
  ...risk,
  inclusion: risk.score === null ? ('unscored' as const) : ('under-limit' as const),
}));

/** Every state that a user can meet. */
export const scenes: Readonly<Record<string, Scene>> = {
  introduction: scene({}, { introduced: false }),
  starting: {
    session: (language, theme) => ({
      ...fakeSession(faked(language, theme, {}, {})),
      open: () => new Promise(() => undefined),
    }),
  },
  'starting-failed': {
    session: (language, theme) => {
      const session = fakeSession(faked(language, theme, {}, {}));
      session.fail('open', 'En cell redigeras just nu. Avsluta redigeringen i cellen och försök igen.');
      return session;
    },
  },
  outage: { ...scene({}), reason: 'outage' },
  'too-old': { ...scene({}), reason: 'tooOld' },
  'outside-excel': { ...scene({}), reason: 'outside' },
  analysis: scene({}),
  'analysis-open': scene({}, {}, async (page) => {
    await page.locator('.source summary').first().click();
    await page.locator('.group summary').first().click();
    await page.locator('.group summary').nth(2).click();
  }),
  'analysis-rows': scene({}, {}, async (page) => {
    await page.locator('input[name=group]').nth(1).check();
    await page.locator('.group summary').nth(0).click();
  }),
  'analysis-filtered': scene({}, {}, async (page) => {
    await page.locator('input[type=search]').fill('sannolikhet');
    await page.locator('.chip').nth(1).click();
  }),
  'analysis-doubt': scene({
    readings: [
      { ...sampleReading, certain: false, doubts: [{ field: 'consequence', candidates: [4, 5, null] }] },
    ],
    fillable: 11,
  }),
  'analysis-columns': scene({}, {}, async (page) => {
    await page.locator('.source summary').first().click();
    await page.locator('.column summary').nth(4).click();
    await page.locator('.column summary').nth(2).click();
  }),
  'analysis-other-column': scene(
    {
      readings: [
        {
          ...sampleReading,
          certain: false,
          doubts: [
            { field: 'consequence', candidates: [4, 5, null] },
            { field: 'owner', candidates: [8, null] },
          ],
        },
      ],
    },
    {},
    (page) => page.locator('.question input').last().check(),
  ),
  'analysis-table': scene({
    readings: [{ ...sampleReading, certain: false, doubts: [{ field: 'sheet', candidates: [] }] }],
  }),
  'analysis-tables': scene({
    readings: [
      { ...sampleReading, certain: false, doubts: [{ field: 'sheet', candidates: [] }] },
      {
        ...sampleReading,
        sheet: 'Riskanalys äldreomsorg och funktionsstöd',
        sheetId: 'sheet-2',
        rows: [4, 5],
      },
    ],
  }),
  'analysis-scale': scene({
    scale: {
      seen: seenScale('general-5x5', { kind: 'heading', heading: 'Konsekvens (1–5)' }),
      isTaken: false,
    },
  }),
  'analysis-scale-taken': scene({
    scale: { seen: seenScale('general-5x5', { kind: 'cells', count: 7, example: '5' }), isTaken: true },
  }),
  'analysis-pointing': scene({}, {}, async (page) => {
    await page.locator('.source summary').first().click();
    await page.getByRole('button', { name: /Fel tabell|Wrong table/ }).click();
    await page.locator('.pointing input').first().check();
  }),
  'analysis-several-open': scene(
    {
      readings: [
        sampleReading,
        { ...sampleReading, sheet: 'Riskanalys äldreomsorg och funktionsstöd', sheetId: 'sheet-2' },
      ],
      hasAnswers: true,
    },
    {},
    (page) => page.locator('.sheets summary').click(),
  ),
  'analysis-several': scene({
    readings: [
      sampleReading,
      { ...sampleReading, sheet: 'Riskanalys äldreomsorg och funktionsstöd', sheetId: 'sheet-2' },
    ],
  }),
  'analysis-none': scene({ readings: [], ...noRisks }),
  'analysis-empty': scene(noRisks),
  'analysis-clean': scene({ findings: [] }),
  'analysis-thousands': scene({ findings: manyFindings() }),
  'analysis-marked': scene({}, {}, (page) => page.locator('.actions .button').first().click()),
  'analysis-problem': {
    session: (language, theme) => {
      const session = fakeSession(faked(language, theme, {}, {}));
      session.fail('highlight', languages[language].errors['cell-edit']);
      return session;
    },
    act: (page) => page.locator('.actions .button').first().click(),
  },
  plan: scene({}, {}, open('plan')),
  'plan-again': scene({}, { again: true }, open('plan')),
  'plan-decided': scene({}, { again: true }, async (page) => {
    await open('plan')(page);
    await page.locator('.difference input[type=radio]').nth(1).check();
    await page.locator('.group summary').nth(1).click();
    await page.locator('.difference input[type=checkbox]').first().check();
  }),
  'plan-filtered': scene({}, { again: true, filtered: true }, open('plan')),
  'plan-done': scene({}, {}, async (page) => {
    await open('plan')(page);
    await page.locator('.button.primary').click();
  }),
  'plan-disclosure': scene({}, { again: true }, async (page) => {
    await open('plan')(page);
    await page.locator('[aria-labelledby=disclosure-title] .button').click();
    await page.locator('[aria-labelledby=disclosure-title] summary').first().click();
  }),
  'plan-nothing': {
    session: (language, theme) =>
      fakeSession({ ...faked(language, theme, { risks: leftOut }, {}), nothing: true }),
    act: open('plan'),
  },
  'plan-none': scene({ readings: [], ...noRisks }, {}, open('plan')),
  matrix: scene({}, {}, open('matrix')),
  'matrix-chosen': scene({}, {}, async (page) => {
    await open('matrix')(page);
    await page.locator('.matrix-cell:not(.none)').first().click();
    await page.locator('.matrix-card summary').click();
  }),
  'matrix-5x5': scene({ risks: sampleRisks }, { preset: 'general-5x5' }, open('matrix')),
  'matrix-none': scene({ readings: [], ...noRisks }, {}, open('matrix')),
  'follow-up': scene({}, {}, open('followUp')),
  'follow-up-plan': scene(withPlan, {}, open('followUp')),
  'follow-up-open': scene(withPlan, {}, async (page) => {
    await open('followUp')(page);
    for (const fold of await page.locator('.to-look-at summary').all()) await fold.click();
    await page.locator('.owners summary').first().click();
  }),
  'follow-up-owner': scene(
    { followUps: [sampleFollowUp(), sampleFollowUp(2025, [1, 2, 3])], reports: [] },
    {},
    async (page) => {
      await open('followUp')(page);
      await page.locator('select').nth(1).selectOption({ index: 2 });
    },
  ),
  'follow-up-by-hand': scene(withPlan, {}, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await open('followUp')(page);
    await page.locator('.report .subtle').first().click();
  }),
  help: scene({}, {}, async (page) => {
    await page.locator('#open-help').click();
    await page.locator('.help .fold').first().waitFor();
    for (const at of [1, 2, 3, 4]) await page.locator('.help > .fold > summary').nth(at).click();
  }),
  'help-topic': scene({}, {}, async (page) => {
    await page.locator('.group summary').first().click();
    await page.locator('.explanation .button').first().click();
    await page.locator('.help-entry[open]').waitFor();
  }),
  settings: scene({}, {}, (page) => page.locator('#open-settings').click()),
  'settings-open': scene({}, {}, async (page) => {
    await page.locator('#open-settings').click();
    await page
      .locator('.setting')
      .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    await page.locator('fieldset.steps input').first().fill('');
    await page.locator('h1').focus();
  }),
  'settings-broken': scene({}, { broken: true }, (page) => page.locator('#open-settings').click()),
};

function seenScale(preset: PresetKey, because: SeenScale['because']): SeenScale {
  const { words } = languages.sv.policy;
  const policy = withPreset(presetPolicy(defaultPreset, words), preset, words);
  return { policy, hasSameSteps: false, because };
}

interface Variation {
  readonly introduced?: boolean;
  readonly again?: boolean;
  readonly filtered?: boolean;
  readonly broken?: boolean;
  readonly preset?: Parameters<typeof withPreset>[1];
}

function scene(check: Partial<Check>, variation: Variation = {}, act?: Scene['act']): Scene {
  return {
    session: (language, theme) => fakeSession(faked(language, theme, check, variation)),
    ...(act && { act }),
  };
}

function faked(language: Language, theme: string | null, check: Partial<Check>, variation: Variation): Fake {
  const base = sample();
  const { words } = languages[language].policy;
  const start = presetPolicy(defaultPreset, words);
  const policy: Policy = variation.preset ? withPreset(start, variation.preset, words) : start;
  return {
    opening: {
      ...base.opening,
      policy,
      problems: variation.broken
        ? [
            { code: 'invalid-setting', path: 'methods.3' },
            { code: 'matrix-repaired', path: 'matrix' },
          ]
        : [],
    },
    around: {
      preferences: { theme: 'auto', introduced: variation.introduced ?? true },
      excel: { language, theme: (theme ?? 'light') as Theme, year: 2026 },
    },
    check: {
      ...base.check,
      policy,
      ...(check.readings && { used: check.readings }),
      ...check,
    },
    preview: variation.again
      ? {
          ...base.preview,
          exists: true,
          filtered: variation.filtered ?? false,
          differences: sampleDifferences,
        }
      : base.preview,
  };
}

function open(tab: string) {
  return (page: Page) => page.locator(`#tab-${tab}`).click();
}

/** Five thousand of two kinds, each in a row of its own. */
export function manyFindings(): readonly PlacedFinding[] {
  return Array.from({ length: 5000 }, (_, index) => {
    const code = index % 3 === 0 ? 'missing-owner' : 'missing-causes';
    return placed(code, 'warning', index % 3 === 0 ? 'owner' : 'causes', index + 5, {});
  });
}
