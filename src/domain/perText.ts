const LONGEST_KEPT = 40;
const MOST_KEPT = 4000;

/**
 * The same pure function of a text, which remembers what it has answered for short ones: the columns of a sheet hold the same few texts
 * over and over. What is remembered is bounded, so it may live as long as the program; `undefined` is no answer.
 */
export function perText<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return answer(text);
    const before = kept.get(text);
    if (before !== undefined) return before;
    if (kept.size >= MOST_KEPT) kept.clear();
    const now = answer(text);
    kept.set(text, now);
    return now;
  };
}
