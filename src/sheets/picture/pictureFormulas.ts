import { fold } from '../../domain/fold';
import type { Policy } from '../../domain/policy';
import { levelAt, levelByScore, levelLabel } from '../../domain/score';
import type { Text } from '../../text';
import { quoted } from '../marker';
import type { FormulaKey, PictureKey } from './pictureColumns';

/** What a formula is made of: the address of a cell of its own row, by column; null where the column is gone. */
export type CellOf = (key: PictureKey) => string | null;

/** What the formulas are about. */
export interface FormulaSetting {
  readonly policy: Policy;
  readonly text: Text;
  /** Columns with new assessments, first period first. */
  readonly ratings: readonly PictureKey[];
}

/**
 * The formulas of one row: colleagues without the add-in type a new assessment, and level and matrix follow. They read a cell as
 * domain/reportRating.ts does (a test holds them together), in functions that every Excel and LibreOffice have. Nothing where a
 * column that they need is gone.
 */
export function rowFormulas(cell: CellOf, setting: FormulaSetting): ReadonlyMap<FormulaKey, string> {
  const latest = cell('latest');
  const [likelihood, consequence, level] = [cell('likelihood'), cell('consequence'), cell('level')];
  const [sNow, kNow] = [cell('likelihoodNow'), cell('consequenceNow')];
  const formulas = new Map<FormulaKey, string>();
  const ratings = setting.ratings.flatMap((key) => cell(key) ?? []);
  if (latest === null || ratings.length === 0) return formulas;
  formulas.set('latest', latestFormula(ratings));
  const { policy } = setting;
  if (likelihood !== null && sNow !== null) {
    const typed = `LEFT(${latest},FIND("x",${latest})-1)`;
    formulas.set('likelihoodNow', stepFormula(latest, likelihood, typed, policy.likelihood.length));
  }
  if (consequence !== null && kNow !== null) {
    const typed = `MID(${latest},FIND("x",${latest})+1,9)`;
    formulas.set('consequenceNow', stepFormula(latest, consequence, typed, policy.consequence.length));
  }
  if (level !== null && sNow !== null && kNow !== null)
    formulas.set('levelNow', levelNowFormula({ latest, level, sNow, kNow }, setting));
  return formulas;
}

/** Score and level at the start of the year, where both steps are known. */
export function startFormulas(
  cell: CellOf,
  { policy, text }: FormulaSetting,
): { readonly score: string | null; readonly level: string | null } {
  const [likelihood, consequence] = [cell('likelihood'), cell('consequence')];
  if (likelihood === null || consequence === null) return { score: null, level: null };
  const both = `AND(ISNUMBER(${likelihood}),ISNUMBER(${consequence}))`;
  const unscored = quoted(text.plan.unscored);
  return {
    score: `=IF(${both},${likelihood}*${consequence},"")`,
    level: `=IF(${both},IFERROR(${bySteps(likelihood, consequence, policy)},${unscored}),${unscored})`,
  };
}

/** The last assessment that anybody has written, as ratingKey writes it; '' where nobody has. */
function latestFormula(ratings: readonly string[]): string {
  const last = ratings.reduce((earlier, cell) => `IF(TRIM(${cell})<>"",${cell},${earlier})`, '""');
  return `=LOWER(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${last}," ",""),"×","x"),"*","x"))`;
}

/** The step that was typed last, the original one where nothing was, '' where only a level was. */
function stepFormula(latest: string, original: string, typed: string, steps: number): string {
  const scale = `{${Array.from({ length: steps }, (_, index) => index + 1).join(',')}}`;
  return `=IF(${latest}="",IF(${original}="","",${original}),IFERROR(MATCH(VALUE(${typed}),${scale},0),""))`;
}

function levelNowFormula(
  { latest, level, sNow, kNow }: Readonly<Record<'latest' | 'level' | 'sNow' | 'kNow', string>>,
  { policy, text }: FormulaSetting,
): string {
  const steps = `IF(AND(ISNUMBER(${sNow}),ISNUMBER(${kNow})),${bySteps(sNow, kNow, policy)},1/0)`;
  const readers = [steps, byScore(latest, policy), byLabel(latest, policy), byWord(latest, policy)];
  const read = readers.reduceRight(
    (rest, reader) => `IFERROR(${reader},${rest})`,
    quoted(text.riskPicture.unreadable),
  );
  return `=IF(${latest}="",IF(${level}="","",${level}),${read})`;
}

/** The level of a matrix cell. */
function bySteps(likelihood: string, consequence: string, policy: Policy): string {
  const columns = policy.consequence.length;
  const labels = policy.likelihood.flatMap((_, l) =>
    policy.consequence.map((__, c) => quoted(levelLabel(levelAt(l + 1, c + 1, policy), policy))),
  );
  return `CHOOSE((${likelihood}-1)*${columns}+${consequence},${labels.join(',')})`;
}

/** The level of a score that stands alone; an error for anything that is no number of the scale. */
function byScore(latest: string, policy: Policy): string {
  const highest = policy.likelihood.length * policy.consequence.length;
  const steps = Array.from({ length: highest }, (_, index) => ({
    from: index + 1,
    label: levelLabel(levelByScore(index + 1, policy), policy),
  })).filter(({ label }, index, all) => label !== all[index - 1]?.label);
  const from = steps.map((step) => step.from).join(',');
  const labels = steps.map(({ label }) => quoted(label)).join(',');
  const number = `VALUE(${latest})`;
  return `IF(${number}<=${highest},LOOKUP(${number},{${from}},{${labels}}),1/0)`;
}

/** A level's label as it stands. */
function byLabel(latest: string, { levels }: Policy): string {
  const names = levels.map(({ label }) => quoted(compact(label))).join(',');
  return `CHOOSE(MATCH(${latest},{${names}},0),${levels.map(({ label }) => quoted(label)).join(',')})`;
}

/** A level's label or key with whatever numbers and signs beside it: "Hög (12)", "12 – hög". */
function byWord(latest: string, { levels }: Policy): string {
  const names = levels.flatMap(({ label, key }) => [
    { name: compact(label), label },
    ...(compact(label) === key ? [] : [{ name: key, label }]),
  ]);
  const before = `LEFT(${latest},FIND("(",${latest}&"(")-1)`;
  const word = SIGNS.reduce((text, sign) => `SUBSTITUTE(${text},${quoted(sign)},"")`, before);
  const list = names.map(({ name }) => quoted(name)).join(',');
  return `CHOOSE(MATCH(${word},{${list}},0),${names.map(({ label }) => quoted(label)).join(',')})`;
}

/** What may stand beside a level. */
const SIGNS = [...'0123456789', '-', '–', '.', ',', ':', '='];

function compact(label: string): string {
  return fold(label).replace(/ /g, '');
}
