import { fold } from './fold';
import type { Risk } from './risk';

/**
 * Per risk the first one before it that says the same about the same area. An area left out on either side does not tell
 * two risks apart; the same words about two areas do ("Personalbrist" in every unit is no duplicate).
 */
export function findTwins(risks: readonly Risk[]): ReadonlyMap<Risk, Risk> {
  const seen = new Map<string, { readonly first: Risk; readonly byArea: Map<string, Risk> }>();
  const twins = new Map<Risk, Risk>();
  for (const risk of risks) {
    const [text, area] = [fold(risk.texts.risk), fold(risk.texts.area)];
    if (text === '') continue;
    const same = seen.get(text) ?? { first: risk, byArea: new Map<string, Risk>() };
    const twin = area === '' ? same.first : (same.byArea.get(area) ?? same.byArea.get(''));
    if (twin && twin !== risk) twins.set(risk, twin);
    if (!same.byArea.has(area)) same.byArea.set(area, risk);
    seen.set(text, same);
  }
  return twins;
}
