/** What `generera` says about a plan that was there already. */
export const cliPlan = {
  badConflicts: (word: string) =>
    `”${word}” går inte att välja. Skriv --konflikter behall för att behålla planens texter, eller --konflikter analys för att ta riskanalysens.`,
  conflicts: (count: number) =>
    count === 1
      ? 'I en cell har både planen och riskanalysen ändrats. Texten i planen är kvar:'
      : `I ${count} celler har både planen och riskanalysen ändrats. Texterna i planen är kvar:`,
  conflict: (column: string, about: string, mine: string, theirs: string) =>
    `  ${column}, ${about}\n    i planen:      ${mine}\n    i riskanalysen: ${theirs}`,
  decide: 'Bestäm med --konflikter behall eller --konflikter analys; annars visas de igen nästa gång.',
  struck: (count: number) =>
    count === 1
      ? 'Ett kontrollmoment har tagits bort ur planen för hand och läggs inte till igen:'
      : `${count} kontrollmoment har tagits bort ur planen för hand och läggs inte till igen:`,
  struckOne: (about: string) => `  ${about}`,
};
