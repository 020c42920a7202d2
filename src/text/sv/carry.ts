/** Words on sheets that a plan is taken over to or carried on to. Marks and headings double as what they are recognised by. */
export const carry = {
  /** A heading that the plan has already, on a column taken over beside it. */
  original: (heading: string) => `${heading} (tidigare plan)`,
  /** Heading for group headings that are neither a score nor an area. */
  group: 'Rubrik i tidigare plan',
  score: (score: string, words: string) => (words === '' ? score : `${score} – ${words}`),
  /** `date` as yyyy-mm-dd. */
  takenOver: (date: string, sheets: readonly string[]) =>
    `Övertagen ${date} ur ${sheets.length === 1 ? 'bladet' : 'bladen'} ${listed(sheets.map((name) => `”${name}”`))}, som är orört. Inget urval har gjorts.`,
  /** `analyses`: sheets of this year's risk analysis, none where there is none. */
  carriedOn: (date: string, sheet: string, analyses: readonly string[]) =>
    `Framtagen ${date} ur förra årets plan på bladet ”${sheet}”${analyses.length === 0 ? '' : ` och riskanalysen på ${analyses.length === 1 ? 'bladet' : 'bladen'} ${listed(analyses.map((name) => `”${name}”`))}`}. Kolumnen Förändring jämför med förra årets plan.`,
  notReported: 'ingen status rapporterades',
  marks: { new: 'Ny', kept: 'Kvarstår', changed: 'Ändrad', leaving: 'Utgår' },
};

const listed = (parts: readonly string[]) =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' och ');
