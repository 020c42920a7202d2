import { betweenWords, intensifiers, outOfWords, ratingCompanions, ratingWords } from '../../text/words';
import { perText } from '../../domain/perText';
import { fold } from './fold';
import { withinEdits } from './misspelling';

/** A cell that reads like a rating: a number, a word of intensity with its rank 0–1, or both ("3 (middels)"). */
export interface Grade {
  readonly number: number | null;
  readonly rank: number | null;
}

const ranks: ReadonlyMap<string, number> = new Map(
  ratingWords.flatMap(({ rank, words }) => words.map((word) => [fold(word), rank] as const)),
);
const longWords = [...ranks].filter(([word]) => word.length >= 7);
const FRACTION = new RegExp(
  `^(\\d{1,3})\\s*(?:/|${outOfWords.join('|')})\\s*(\\d{1,3})(?!\\s*[\\d/])(?:\\s*[—–:(-].*)?$`,
);
const BETWEEN = new RegExp(`\\s*[/–—-]\\s*|\\s+(?:${betweenWords.join('|')})\\s+`, 'u');
const strong: ReadonlySet<string> = new Set(intensifiers.map(fold));
const companions: ReadonlySet<string> = new Set(ratingCompanions.map(fold));

/** Whether and how a text reads as a rating; null for prose, dates and names. */
export const gradeOf = perText(readGrade);

function readGrade(text: string): Grade | null {
  const folded = fold(text)
    .replace(/[\p{Extended_Pictographic}\uFE0F\u20E3*]/gu, ' ')
    .trim();
  if (folded === '' || folded.length > 160) return null;
  return (
    gradeSigns(text) ??
    gradeNumber(folded) ??
    gradePercent(folded) ??
    gradeFraction(folded) ??
    gradeLabelled(folded) ??
    gradeWords(folded)
  );
}

/** "3", "0,35", "35 %", "4." */
function gradeNumber(text: string): Grade | null {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*%?\.?$/.exec(text);
  return match?.[1] ? { number: Number(match[1].replace(',', '.')), rank: null } : null;
}

/** "★★★☆☆", "●●○", "+++", "IV": signs to be counted. */
function gradeSigns(text: string): Grade | null {
  const signs = text.replace(/[\s\uFE0F]/g, '');
  const filled = /^([★⭐●⬤■▮+!])\1{0,4}[☆○□▯]{0,4}$/u.exec(signs)?.[0].replace(/[☆○□▯]/g, '').length;
  const roman = ['I', 'II', 'III', 'IV', 'V'].indexOf(signs) + 1;
  const number = filled ?? roman;
  return number > 0 ? { number, rank: null } : null;
}

/** "<10 %", "10–20 %", "ca 50%": a likelihood that is no step of a scale. */
function gradePercent(text: string): Grade | null {
  return /^(?:ca\.?|[<>≤≥~≈])?\s*\d{1,3}(?:[.,]\d+)?\s*%?(?:\s*[-–]\s*\d{1,3}(?:[.,]\d+)?)?\s*%$/.test(text)
    ? { number: null, rank: null }
    : null;
}

/** "5/5", "4/5 — alla övriga risker förvärras", "9/10 (kritisk)". */
function gradeFraction(text: string): Grade | null {
  const match = FRACTION.exec(text);
  return match && Number(match[1]) <= Number(match[2]) ? { number: Number(match[1]), rank: null } : null;
}

/** "4 - Allvarlig", "3 (middels)", "15 – høy", "Hög (3)", "Medel (35 %)", "2 = möjlig". */
function gradeLabelled(text: string): Grade | null {
  const first = /^(\d{1,3}(?:[.,]\d+)?)\s*[-–—:=.)(]*\s*(\p{L}[^\d]{0,40}?)\)?\.?$/u.exec(text);
  if (first?.[1] && first[2]) {
    const words = gradeWords(first[2]);
    const short = first[2].trim().split(/\s+/).length <= 2 && /[-–—:=()]/.test(text);
    return words || short ? { number: Number(first[1].replace(',', '.')), rank: words?.rank ?? null } : null;
  }
  const last = /^(\p{L}[^\d(]{0,40}?)\s*[-–—:=(,]*\s*(\d{1,3}(?:[.,]\d+)?)\s*(%?)(?:\/\d+)?\)?$/u.exec(text);
  const words = last?.[1] ? gradeWords(last[1]) : null;
  return words && last?.[2]
    ? { number: last[3] ? null : Number(last[2].replace(',', '.')), rank: words.rank }
    : null;
}

/** "Hög", "Låg–Medel", "mycket stor risk", "L (men kräver avstämning)", "M/H", "Hög — det har hänt två gånger". */
function gradeWords(text: string): Grade | null {
  const plain = text
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[,;:].*$/, ' ')
    .replace(/[^\p{L}\s/–—-]/gu, ' ')
    .trim();
  const explained = /^(.+?)\s[–—-]\s+\S+(?:\s+\S+){2}/.exec(plain)?.[1];
  const parts = (explained ?? plain).split(BETWEEN).map(rankOf);
  if (parts.length > 2 || parts.some((rank) => rank === null)) return null;
  const known = parts as number[];
  return { number: null, rank: known.reduce((sum, rank) => sum + rank, 0) / known.length };
}

function rankOf(phrase: string): number | null {
  const words = phrase.split(/\s+/).filter((word) => word !== '');
  const whole = words.join(' ');
  const exact = ranks.get(whole);
  if (exact !== undefined) return exact;
  const core = words.filter((word) => !companions.has(word)).join(' ');
  if (core === '' || core.length > 30) return null;
  return ranks.get(core) ?? inflectedRank(core) ?? intensifiedRank(core) ?? similarRank(core);
}

/** "sannolikt", "stora": the adjective in another form. */
function inflectedRank(core: string): number | null {
  return /[tae]$/.test(core) && core.length > 4 ? (ranks.get(core.slice(0, -1)) ?? null) : null;
}

/** "väldigt stor" is the top, "extremely unlikely" the bottom; a middle stays in the middle. */
function intensifiedRank(core: string): number | null {
  const [first = '', ...rest] = core.split(' ');
  if (!strong.has(first) || rest.length === 0) return null;
  const rank = ranks.get(rest.join(' ')) ?? inflectedRank(rest.join(' '));
  return rank === null ? null : rank < 0.5 ? 0 : rank > 0.5 ? 1 : rank;
}

function similarRank(core: string): number | null {
  if (core.length < 7) return null;
  const hit = longWords.find(
    ([word]) => word[0] === core[0] && Math.abs(word.length - core.length) <= 1 && withinEdits(core, word, 1),
  );
  return hit?.[1] ?? null;
}
