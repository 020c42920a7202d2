import type { Assessment } from '../../domain/score';
import type { Policy, Step } from '../../domain/policy';
import { decimal } from '../numbers';

/** How a score is written: in the plan's column Skattning and as a group heading of the reports. */
export const score = {
  /** "16 – sannolik risk, allvarliga konsekvenser"; the number alone where S and K are not known. */
  label: (
    assessment: Omit<Assessment, 'level'>,
    policy: Pick<Policy, 'likelihood' | 'consequence'>,
  ): string => {
    if (assessment.score === null) return score.unscored;
    const words = score.words(assessment, policy);
    const number = score.number(assessment.score);
    return words === '' ? number : `${number} – ${words}`;
  },
  /** "5,25": some analyses count with percentages. */
  number: (score: number): string => decimal(score),
  /** "sannolik risk, allvarliga konsekvenser"; '' where S or K is not known. */
  words: (
    { likelihood, consequence }: Pick<Assessment, 'likelihood' | 'consequence'>,
    policy: Pick<Policy, 'likelihood' | 'consequence'>,
  ): string => {
    const likely = labelOf(policy.likelihood, likelihood);
    const severe = labelOf(policy.consequence, consequence);
    return likely === '' || severe === '' ? '' : `${likelihoodPhrase(likely)}, ${consequencePhrase(severe)}`;
  },
  unscored: 'Ej bedömd',
};

/**
 * "Sannolik" → "sannolik risk"; a word of size speaks of the likelihood, since "liten risk" would contradict a high
 * score; anything else ("Ofta", "Varje vecka") stands as it is.
 */
export function likelihoodPhrase(label: string): string {
  const words = asWords(label);
  if (/(risk|sannolikhet)$/.test(words)) return words;
  if (/(sannolik|möjlig|trolig|tänkbar)t?$/.test(words)) return `${words.replace(/t$/, '')} risk`;
  const last = lastWord(words);
  if (last === 'medel') return `${words}stor sannolikhet`;
  return isAdjective(last) ? `${words} sannolikhet` : `sannolikhet: ${words}`;
}

/** "Kännbar" → "kännbara konsekvenser", "Allvarlig/katastrofal" → "allvarliga/katastrofala konsekvenser". */
export function consequencePhrase(label: string): string {
  const words = asWords(label);
  if (/konsekvenser$/.test(words)) return words;
  const parts = words.replace(/ konsekvens$/, '').split(/(\/| och | eller | till |, |–)/);
  const adjectives = parts.filter((_, index) => index % 2 === 0);
  if (!adjectives.every((part) => isAdjective(lastWord(part)))) return `konsekvens: ${words}`;
  return `${parts.map((part, index) => (index % 2 === 0 ? plural(part) : part)).join('')} konsekvenser`;
}

/** Words of size and severity, with their plural, that no ending gives away. */
const known: Readonly<Record<string, string>> = {
  liten: 'små',
  små: 'små',
  stor: 'stora',
  stora: 'stora',
  hög: 'höga',
  höga: 'höga',
  låg: 'låga',
  låga: 'låga',
  svår: 'svåra',
  svåra: 'svåra',
  lätt: 'lätta',
  grov: 'grova',
  mild: 'milda',
  hård: 'hårda',
  stark: 'starka',
  svag: 'svaga',
  extrem: 'extrema',
  enorm: 'enorma',
  medel: 'medelstora',
  medium: 'medelstora',
  medelhög: 'medelhöga',
  medelstor: 'medelstora',
  medelsvår: 'medelsvåra',
  ingen: 'inga',
  inga: 'inga',
  mindre: 'mindre',
  större: 'större',
  lägre: 'lägre',
  högre: 'högre',
  ringa: 'ringa',
};

/** Endings of adjectives with what the plural puts in their place; the first that fits counts. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(ande|ende)$/, '$1'],
  [/(iga|bara|amma|iska|ala|ella)$/, '$1'],
  [/abel$/, 'abla'],
  [/ibel$/, 'ibla'],
  [/(?<!n)ad$/, 'ade'],
  [/(ig|bar)t?$/, '$1a'],
  [/sam$/, 'samma'],
  [/((?:i|å|ö)sk|al|.{3}iv|ell|ös)$/, '$1a'],
];

function plural(phrase: string): string {
  const last = lastWord(phrase);
  return phrase.slice(0, phrase.length - last.length) + pluralOf(last);
}

function pluralOf(word: string): string {
  if (Object.hasOwn(known, word)) return known[word] ?? word;
  const ending = endings.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

function isAdjective(word: string): boolean {
  return Object.hasOwn(known, word) || endings.some(([pattern]) => pattern.test(word));
}

function lastWord(phrase: string): string {
  return /\S*$/.exec(phrase)?.[0] ?? '';
}

/** The label inside a sentence: no number before it, no brackets after it, small letters unless it is an abbreviation. */
function asWords(label: string): string {
  const bare = label
    .replace(/^\s*\d+\s*[.:=–-]?\s*/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  return bare.replace(/(?<![\p{L}\d])\p{Lu}(?=\p{Ll}|\s|$)/gu, (letter) => letter.toLowerCase());
}

function labelOf(steps: readonly Step[], value: number | null): string {
  return steps.find((step) => step.value === value)?.label ?? '';
}
