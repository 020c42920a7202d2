/**
 * Counts as a language writes them. Intl's formatter takes as long to make as a tenth of the pane's whole start, and a count below a
 * thousand looks the same in every language: it is made when the first large one comes.
 */
export function countFormat(locale: 'sv-SE' | 'en-GB'): { readonly format: (count: number) => string } {
  let large: Intl.NumberFormat | null = null;
  return {
    format(count) {
      if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
      large ??= new Intl.NumberFormat(locale);
      return large.format(count);
    },
  };
}

/** A number as Swedish writes it: "5,25". */
export function decimal(number: number): string {
  return String(number).replace('.', ',');
}
