import report from '../fixtures/tertialuppfoljning.json';
import type { FollowUp } from '../../src/domain/followUp';
import { presetPolicy } from '../../src/domain/presets';
import { levelByWord } from '../../src/domain/score';
import { summarise, type SummaryRisk } from '../../src/domain/summary';
import { summary as en } from '../../src/text/en/summary';
import { policy as words } from '../../src/text/sv/policy';
import { list, numberWord, summary } from '../../src/text/sv/summary';

const policy = presetPolicy('kommun-4x4', words.words);

function state(total: number, counts: Partial<FollowUp['meanings']>) {
  const none = {
    'not-started': 0,
    ongoing: 0,
    deviating: 0,
    late: 0,
    done: 0,
    'not-applicable': 0,
    other: 0,
    none: 0,
  };
  return { total, meanings: { ...none, ...counts } };
}

function risk(
  name: string,
  from: string | null,
  to: string | null,
  scores?: readonly [number, number],
): SummaryRisk {
  return {
    risk: name,
    before: { level: from, score: scores?.[0] ?? null },
    now: { level: to, score: scores?.[1] ?? null },
  };
}

function paragraph(risks: readonly SummaryRisk[], controls = state(0, {}), period = 1, own = policy): string {
  return summary.paragraph(summarise(risks, controls, { policy: own, year: 2024, period }));
}

test('the municipal report of T1 2024, from its own table', () => {
  const risks = report.rader.map((row) => ({
    risk: row.risk,
    before: { level: levelByWord(row.ursprungligRisk.niva, policy), score: row.ursprungligRisk.varde },
    now: { level: levelByWord(row.riskvarderingPerTertial.T1, policy), score: null },
  }));
  expect(paragraph(risks)).toBe(
    'Internkontrollplanen för 2024 innehåller tolv identifierade risker varav elva med risknivån hög eller medel. ' +
      'Fem risker har risknivån hög, sex medel och en låg. ' +
      'I den första tertialuppföljningen sänks riskvärdet för två risker; ' +
      'risken ”Förtroendeskadligt agerande” bedöms vara medel i stället för hög, ' +
      'samt risken ”Bristande ledarskap och styrning” bedöms vara låg i stället för medel.',
  );
});

const quiet = 'I den första tertialuppföljningen har ingen risk fått ett lägre eller högre riskvärde.';

test.each([
  ['nothing at all', [], 'Internkontrollplanen för 2024 innehåller inga risker.'],
  [
    'one risk',
    [risk('A', 'high', 'high')],
    `Internkontrollplanen för 2024 innehåller en identifierad risk med risknivån hög. ${quiet}`,
  ],
  [
    'only low ones',
    [risk('A', 'low', null), risk('B', 'low', null)],
    'Internkontrollplanen för 2024 innehåller två identifierade risker.',
  ],
  [
    'nothing assessed',
    [risk('A', null, null), risk('B', null, null)],
    'Internkontrollplanen för 2024 innehåller två identifierade risker. Ingen av dem är bedömd.',
  ],
  [
    'raised by score within the level',
    [risk('A\nb.', 'medium', 'medium', [6, 9]), risk('C', null, null)],
    'Internkontrollplanen för 2024 innehåller två identifierade risker varav en med risknivån medel. En risk är inte bedömd. ' +
      'I den första tertialuppföljningen höjs riskvärdet för en risk; risken ”A b” bedöms ha riskvärdet 9 i stället för 6.',
  ],
] as const)('%s', (_, risks, text) => {
  expect(paragraph(risks)).toBe(text);
});

test.each([
  [state(1, { done: 1 }), 'Planen har ett kontrollmoment. Det är avslutat.'],
  [state(25, { none: 25 }), 'Planen har 25 kontrollmoment. Alla saknar status.'],
  [
    state(26, { done: 2, ongoing: 18, deviating: 1, 'not-started': 1, other: 1, none: 3 }),
    'Planen har 26 kontrollmoment. Två är avslutade, 18 pågår, ett pågår med avvikelse, ett är inte påbörjat, ett har en annan status och tre saknar status.',
  ],
])('kontrollmoment %#', (controls, sentence) => {
  expect(paragraph([], controls).split('risker. ')[1]).toBe(sentence);
});

test('half-years have their own name', () => {
  const own = { ...policy, periods: 'half-year' as const };
  expect(paragraph([risk('A', 'high', 'low')], state(0, {}), 2, own)).toContain(
    'I den andra halvårsuppföljningen sänks',
  );
});

test('number words and lists', () => {
  expect([0, 1, 2, 12, 13, 1200].map((count) => numberWord(count))).toEqual([
    'noll',
    'en',
    'två',
    'tolv',
    '13',
    '1\u00a0200',
  ]);
  expect(numberWord(1, true)).toBe('ett');
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'samt')]).toEqual([
    '',
    'a',
    'a och b',
    'a, b samt c',
  ]);
});

describe('in English', () => {
  const english = (risks: readonly SummaryRisk[], controls = state(0, {}), period = 1) =>
    en.paragraph(summarise(risks, controls, { policy, year: 2024, period }));

  test('every sentence of the Swedish paragraph has its own', () => {
    const risks = [risk('A.', 'high', 'medium'), risk('B', 'medium', 'high'), risk('C', null, null)];
    expect(english(risks, state(3, { done: 1, ongoing: 2 }), 2)).toBe(
      'The internal control plan for 2024 holds three risks, two of them at level hög or medel. ' +
        'One risk is at level hög and one at medel. One risk has not been assessed. ' +
        'In the second follow-up, one risk is lowered: “A” from hög to medel. ' +
        'In the second follow-up, one risk is raised: “B” from medel to hög. ' +
        'The plan has three controls. One is finished and two are ongoing.',
    );
  });

  test.each([
    [[], state(0, {}), 'The internal control plan for 2024 holds no risks.'],
    [
      [risk('A', null, null)],
      state(1, { none: 1 }),
      'The internal control plan for 2024 holds one risk. It has not been assessed. The plan has one control. It has no status.',
    ],
    [
      [risk('A', 'high', 'high', [12, 12])],
      state(0, {}),
      'The internal control plan for 2024 holds one risk at level hög. In the first follow-up, no risk has got a lower or higher score.',
    ],
  ])('%#', (risks, controls, text) => {
    expect(english(risks, controls)).toBe(text);
  });
});
