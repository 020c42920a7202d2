/** Asks once about each number (a column, a style): thousands of cells share a few. */
export function perNumber<T>(ask: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    let answer = known.get(number);
    if (answer === undefined) known.set(number, (answer = ask(number)));
    return answer;
  };
}
