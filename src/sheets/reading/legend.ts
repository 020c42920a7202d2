import type { Meaning } from '../../text/headings';
import type { Sense } from './heading';
import type { View } from './view';

const LAST_ROW_LOOKED_AT = 400;

/** "S = sannolikhet   K = konsekvens   R = riskvärde (S × K)" written anywhere on the sheet explains one-letter headings. */
export function legendOf(view: View, read: (text: string) => Sense): ReadonlyMap<string, Meaning> {
  const legend = new Map<string, Meaning>();
  for (const row of view.filledRows.slice(0, LAST_ROW_LOOKED_AT)) {
    for (let column = 0; column < view.width; column++) {
      const text = view.text(row, column);
      if (!text.includes('=') || text.length > 400) continue;
      for (const [letter, meaning] of explained(text, read))
        if (!legend.has(letter)) legend.set(letter, meaning);
    }
  }
  return legend;
}

const rated: ReadonlySet<Meaning> = new Set(['likelihood', 'consequence', 'score', 'level', 'detection']);

function explained(text: string, read: (text: string) => Sense): readonly (readonly [string, Meaning])[] {
  const matches = text.matchAll(
    /(?:^|[\s,;(/])(\p{Lu}{1,3})\s*=\s*(\p{L}[^=,;\n(]*?)(?=\s{2,}|[,;\n()]|\s+\p{Lu}{1,3}\s*=|$)/gu,
  );
  return Array.from(matches).flatMap(([, letter = '', words = '']) => {
    const entries = Object.entries(read(words.trim()).meanings) as [Meaning, number][];
    const best = entries
      .filter(([meaning, weight]) => rated.has(meaning) && weight >= 0.5)
      .sort((a, b) => b[1] - a[1])[0];
    return best ? [[letter, best[0]] as const] : [];
  });
}
