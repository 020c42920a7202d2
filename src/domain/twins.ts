import { fold } from './fold';
import type { Risk } from './risk';

/**
 * Per risk the first one before it that says the same about the same area. An area left out on either side does not tell
 * two risks apart; the same words about two areas do ("Personalbrist" in every unit is no duplicate).
 */
export function findTwins(risks: readonly Risk[]): ReadonlyMap<Risk, Risk> {
  const firsts = new Map<string, Risk>();
  // Only texts that come back are looked at by area: nearly all stand in one row.
  const places = new Map<string, Risk>();
  const twins = new Map<Risk, Risk>();
  for (const risk of risks) {
    const text = fold(risk.texts.risk);
    if (text === '') continue;
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, risk);
      continue;
    }
    const area = fold(risk.texts.area);
    const here = `${area}\n${text}`;
    keepFirst(places, `${fold(first.texts.area)}\n${text}`, first);
    const twin = area === '' ? first : (places.get(here) ?? places.get(`\n${text}`));
    if (twin) twins.set(risk, twin);
    keepFirst(places, here, risk);
  }
  return twins;
}

function keepFirst(places: Map<string, Risk>, place: string, risk: Risk): void {
  if (!places.has(place)) places.set(place, risk);
}
