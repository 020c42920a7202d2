import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { languages } from '../../src/text';

const policy = presetPolicy(defaultPreset, languages.sv.policy.words);
const scored = (score: number) => ({ score, likelihood: null, consequence: null });

test.each([
  ['sv', 5.25, '5,25'],
  ['sv', 12, '12'],
  ['en', 5.25, '5.25'],
] as const)('%s writes the score %d as %s', (language, score, written) => {
  expect(languages[language].score.label(scored(score), policy)).toBe(written);
});

test('findings tell numbers with a comma, and names and counts as they are', () => {
  const params = { score: 5.25, limit: 8 };
  expect(languages.sv.findings.message({ code: 'decision-gap-low-yes', params })).toBe(
    'Riskvärdet 5,25 är under gränsen 8, men det står Ja. Motivera beslutet eller ändra till Nej.',
  );
});
