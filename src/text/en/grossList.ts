import type { Band } from '../../domain/grossList';
import { grossList as swedish } from '../sv/grossList';

const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risks`);
const list = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');

const bandWords: Readonly<Record<Band, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unclear: 'Level not known',
  unrated: 'Not assessed',
};

export const grossList: typeof swedish = {
  sheetName: (year) => `Collected risks ${year}`,
  title: (year) => `Collected risks ${year}, by level`,
  counts: (total, counts, sources) =>
    `${risks(total)} from ${sources === 1 ? 'one risk analysis' : `${sources} risk analyses`}. ${counts.map(({ band, count }) => `${bandWords[band]}: ${count}`).join(', ')}.`,
  made: (date, names) => `Made on ${date} from ${list(names.map((name) => `“${name}”`))}.`,
  explanation:
    'Every risk is assessed on its own scale. The column Score shows the original value and the highest of its scale, the column Scale how the level is known.',
  headings: {
    number: 'No.',
    band: 'Level',
    score: 'Score',
    area: 'Area',
    risk: 'Risk',
    measure: 'Measure or control',
    owner: 'Owner',
    decision: 'To the plan',
    basis: 'Scale',
    source: 'Source',
  },
  bands: bandWords,
  score: (score, max) => (max === null ? score : `${score} of ${max}`),
  basis: (basis) => {
    if (basis.kind === 'word') return `The sheet’s own level: ${basis.word}`;
    if (basis.kind === 'unknown') return 'Not stated';
    const size = `${basis.steps[0]} × ${basis.steps[1]}`;
    return {
      settings: `${size}, the workbook’s setting`,
      seen: `${size}, seen on the sheet`,
      told: `${size}, as told`,
    }[basis.kind];
  },
  source: (file, sheet, cell) => `${file === '' ? '' : `${file}, `}${sheet}!${cell}`,
  levelWords: swedish.levelWords,
};
