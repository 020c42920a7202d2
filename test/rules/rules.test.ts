import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/domain/finding';
import { presetPolicy } from '../../src/domain/presets';
import { checkRisks, rules } from '../../src/domain/rules';
import { findings as english } from '../../src/text/en/findings';
import { findings as swedish } from '../../src/text/sv/findings';
import { policy as words } from '../../src/text/sv/policy';
import { seed, seedFields } from '../domain/seed';
import { headingOf, readPage } from './sheet';

const policy = presetPolicy('kommun-4x4', words.words);
const codes = rules.map(({ code }) => code);

describe.each(codes)('%s', (code) => {
  const folder = join(__dirname, code);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

  test('has examples of both kinds', () => {
    expect(pages.some((name) => name.startsWith('valid-'))).toBe(true);
    expect(pages.some((name) => name.startsWith('invalid-'))).toBe(true);
  });

  test.each(pages)('%s', (name) => {
    const page = readPage(readFileSync(join(folder, name), 'utf8'));
    const context = { policy: { ...policy, ...page.settings }, columns: page.columns };
    const found = checkRisks(page.risks, context).filter((finding) => finding.code === code);
    expect(found.map(line)).toEqual(page.findings);
    expect(page.findings.length > 0).toBe(name.startsWith('invalid-'));
    expect(page.risks.length).toBeGreaterThan(0);
  });
});

test('every folder belongs to a rule', () => {
  const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...codes].sort());
});

describe('the municipal seed', () => {
  const columns = new Map([['Riskanalys', seedFields]]);
  const found = checkRisks(seed, { policy, columns });
  const rowsOf = (code: Finding['code']) =>
    found.filter((finding) => finding.code === code).map(({ source }) => source.row);
  const unscored = [11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 29];

  test('every finding, by kind', () => {
    const byCode = Object.fromEntries(
      codes.map((code) => [code, rowsOf(code)]).filter(([, rows]) => rows?.length),
    );
    expect(byCode).toEqual({
      'missing-likelihood': unscored,
      'missing-consequence': unscored,
      'missing-causes': [23],
      'missing-measure': [16, 17, 18, 23],
      'missing-owner': [23, 29],
      'decision-gap-high-no': [24, 26, 27, 28],
      'decision-gap-low-yes': [6, 7],
      'decision-gap-unscored-yes': unscored,
      'packed-measures': [12],
    });
  });

  test('rows in order, and each row from left to right', () => {
    const places = found.map(({ source, field }) => source.row * 100 + seedFields.indexOf(field));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('a sheet with fewer columns has fewer findings, one without columns none', () => {
    const few = new Map([['Riskanalys', ['risk', 'owner'] as const]]);
    expect(checkRisks(seed, { policy, columns: few }).map(({ code }) => code)).toEqual([
      'missing-owner',
      'missing-owner',
    ]);
    expect(checkRisks(seed, { policy, columns: new Map() })).toEqual([]);
  });

  test('nothing is missing that the policy does not require', () => {
    const none = checkRisks(seed, { policy: { ...policy, required: [] }, columns });
    expect(none.filter(({ code }) => code.startsWith('missing-'))).toEqual([]);
  });
});

test.each(codes)('%s is told in whole sentences in both languages', (code) => {
  for (const { kinds } of [swedish, english]) {
    expect(kinds[code].title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(kinds[code].explanation).toMatch(/^\p{Lu}.*\.$/u);
    expect(kinds[code].message({})).toMatch(/^[\p{Lu}“”].*\.$/u);
  }
});

function line({ code, source, field, params }: Finding): string {
  return `rad ${source.row}, ${headingOf(field)}: ${swedish.message({ code, params })}`;
}
