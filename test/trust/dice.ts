/** Numbers from 0 to below 1 that are the same in every run with this seed (mulberry32). */
export function dice(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * How many to try of each: a few where the tests of every day run; all with INTERNKONTROLL_LONG=1; as many as it says with a larger number.
 */
export function howMany(usual: number): number {
  const long = Number(process.env['INTERNKONTROLL_LONG'] ?? 0);
  return long === 0 ? usual : long === 1 ? Infinity : long;
}
