import { fold } from './fold';
import { hash64 } from './hash';
import type { Risk } from './risk';

/**
 * One key per risk, in the order given, unique among them and the same next time however the rows are sorted:
 * `id:R-07` where the analysis has its own ids, else `text:` and a hash of area and risk.
 *
 * Ids that only number the rows (1, 2, 3 … in order) are no identity: they move when a row is inserted, and a plan that
 * trusted them would put last tertial's status on another risk. A key that is already taken gets the hash of
 * the row's other texts after it, then a number, so that the first row keeps its key when a copy of it is added.
 */
export function riskKeys(risks: readonly Risk[]): readonly string[] {
  const numbered = numbersOnly(risks);
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return risks.map((risk, index) => {
    const key = freeKey(risk, numbered.has(index), taken, copies);
    taken.add(key);
    return key;
  });
}

/** `copies`: the number that was last given after a key; a sheet may hold the same row thousands of times. */
function freeKey(
  risk: Risk,
  numbered: boolean,
  taken: ReadonlySet<string>,
  copies: Map<string, number>,
): string {
  const own = numbered ? '' : fold(risk.texts.id);
  const base = own === '' ? `text:${textHash(risk)}` : `id:${own.replace(/\s+/g, '_')}`;
  if (!taken.has(base)) return base;
  const longer = `${base}~${rowHash(risk)}`;
  if (!taken.has(longer)) return longer;
  let n = copies.get(longer) ?? 2;
  while (taken.has(`${longer}.${n}`)) n++;
  copies.set(longer, n);
  return `${longer}.${n}`;
}

function textHash({ texts: { area, risk } }: Risk): string {
  return hash64(`${fold(area)}\n${fold(risk)}`);
}

function rowHash({ texts: { area, risk, measure, control, owner } }: Risk): string {
  return hash64([area, risk, measure, control, owner].map(fold).join('\n')).slice(0, 8);
}

/** Indices of the risks on sheets whose ids are nothing but 1, 2, 3 … down the rows. */
function numbersOnly(risks: readonly Risk[]): ReadonlySet<number> {
  const bySheet = new Map<string, { readonly rows: number[]; counting: boolean }>();
  risks.forEach(({ source, texts }, index) => {
    const sheet = bySheet.get(source.sheet) ?? { rows: [], counting: true };
    sheet.rows.push(index);
    sheet.counting &&= texts.id.trim().replace(/\.$/, '') === String(sheet.rows.length);
    bySheet.set(source.sheet, sheet);
  });
  return new Set([...bySheet.values()].flatMap(({ rows, counting }) => (counting ? rows : [])));
}
