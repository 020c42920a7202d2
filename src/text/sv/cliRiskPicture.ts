/** What the command `riskbild` says. */
export const riskPicture = {
  made: (sheet: string, risks: number) =>
    `Bladet ”${sheet}” innehåller ${risks} ${risks === 1 ? 'risk' : 'risker'}.`,
  conflicts: (count: number) =>
    count === 1
      ? 'I en cell har både riskbilden och riskanalysen ändrats. Din text i riskbilden är kvar.'
      : `I ${count} celler har både riskbilden och riskanalysen ändrats. Dina texter i riskbilden är kvar.`,
  unchanged: 'Riskbilden är redan aktuell. Ingenting behövde ändras.',
};
