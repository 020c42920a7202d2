import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fields } from '../src/domain/field';
import { sv } from '../src/text/sv';

/** The table under "Glossary" in src/README.md: English word → the Swedish ones it stands for. */
const glossary = new Map(
  readFileSync(join(__dirname, '../src/README.md'), 'utf8')
    .split('## Glossary')[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.includes('---') && !line.includes('on the sheet'))
    .flatMap((line) => {
      const [, one, oneCode, , two, twoCode] = line.split('|').map((cell) => cell.trim());
      return [
        [oneCode, one],
        [twoCode, two],
      ] as [string, string][];
    }),
);

const swedish = (word: string) =>
  glossary
    .get(word)
    ?.toLowerCase()
    .split(/[,(]\s*/)
    .map((term) => term.trim()) ?? [];

test.each(['area', 'risk', 'score', 'level', 'control', 'method', 'owner', 'frequency'] as const)(
  'the plan’s column for %s has the heading that the glossary gives it',
  (word) => expect(swedish(word)).toContain(sv.plan.headings[word].toLowerCase()),
);

test.each([
  'area',
  'risk',
  'causes',
  'likelihood',
  'consequence',
  'score',
  'measure',
  'owner',
  'decision',
] as const)('the field %s of the risk analysis is a word of the glossary', (word) => {
  expect(fields).toContain(word);
  expect(glossary.has(word)).toBe(true);
});
