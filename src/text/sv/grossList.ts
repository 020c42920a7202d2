import type { Band, Basis } from '../../domain/grossList';

const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risker`);
const list = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' och ');

const bandWords: Readonly<Record<Band, string>> = {
  critical: 'Kritisk',
  high: 'Hög',
  medium: 'Medel',
  low: 'Låg',
  unclear: 'Nivå oklar',
  unrated: 'Ej bedömd',
};

/** Words on the sheet "Bruttolista {år}", where risks from several analyses stand together. */
export const grossList = {
  sheetName: (year: number) => `Bruttolista ${year}`,
  title: (year: number) => `Bruttolista ${year}: samlade risker efter nivå`,
  counts: (
    total: number,
    counts: readonly { readonly band: Band; readonly count: number }[],
    sources: number,
  ) =>
    `${risks(total)} ur ${sources === 1 ? 'en riskanalys' : `${sources} riskanalyser`}. ${counts.map(({ band, count }) => `${bandWords[band]}: ${count}`).join(', ')}.`,
  /** `date` as yyyy-mm-dd; names of workbooks or sheets. */
  made: (date: string, names: readonly string[]) =>
    `Framtagen ${date} ur ${list(names.map((name) => `”${name}”`))}.`,
  explanation:
    'Varje risk är bedömd på sin egen skala. Kolumnen Riskvärde visar det ursprungliga värdet och skalans högsta, kolumnen Skala hur nivån är känd.',
  headings: {
    number: 'Nr',
    band: 'Nivå',
    score: 'Riskvärde',
    area: 'Område',
    risk: 'Risk',
    measure: 'Åtgärd eller kontrollmoment',
    owner: 'Ansvarig',
    decision: 'Till planen',
    basis: 'Skala',
    source: 'Källa',
  },
  bands: bandWords,
  score: (score: string, max: number | null) => (max === null ? score : `${score} av ${max}`),
  basis: (basis: Basis): string => {
    if (basis.kind === 'word') return `Bladets egen nivå: ${basis.word}`;
    if (basis.kind === 'unknown') return 'Framgår inte';
    const size = `${basis.steps[0]} × ${basis.steps[1]}`;
    return {
      settings: `${size}, arbetsbokens inställning`,
      seen: `${size}, syns på bladet`,
      told: `${size}, angiven`,
    }[basis.kind];
  },
  source: (file: string, sheet: string, cell: string) => `${file === '' ? '' : `${file}, `}${sheet}!${cell}`,
  levelWords: {
    critical: [
      'kritisk',
      'kritiskt',
      'mycket hög',
      'extrem',
      'oacceptabel',
      'critical',
      'very high',
      'extreme',
    ],
    high: ['hög', 'högt', 'höga', 'allvarlig', 'röd', 'high', 'red'],
    medium: ['medel', 'medium', 'måttlig', 'mellan', 'gul', 'moderate', 'yellow'],
    low: ['låg', 'lågt', 'låga', 'mycket låg', 'grön', 'low', 'very low', 'green'],
  },
};
