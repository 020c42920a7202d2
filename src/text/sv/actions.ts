const risks = (count: number) => (count === 1 ? '1 risk' : `${count} risker`);
const columns = (count: number) => (count === 1 ? '1 kolumn' : `${count} kolumner`);
const cells = (count: number) => (count === 1 ? '1 cell' : `${count} celler`);

/** What a command is called and what it has done. The labels are those of the ribbon. */
export const actions = {
  label: {
    checkRisks: 'Kontrollera riskanalysen',
    highlightRisks: 'Markera i bladet',
    removeHighlights: 'Ta bort markeringar',
    fillScores: 'Beräkna saknade riskvärden',
    createPlan: 'Generera internkontrollplan',
    followUp: 'Uppföljning',
    reports: 'Rapporter',
  },
  checked: (read: number, findings: number) =>
    findings === 0
      ? `${risks(read)} lästes. Inga anmärkningar.`
      : `${risks(read)} lästes, ${findings === 1 ? '1 anmärkning' : `${findings} anmärkningar`}.`,
  highlighted: (count: number) => `Markeringar lades på ${columns(count)}. De försvinner när cellen fylls i.`,
  unhighlighted: 'Tilläggets markeringar är borttagna.',
  filled: (count: number) =>
    count === 0 ? 'Inga tomma riskvärden att fylla i.' : `Formler lades i ${cells(count)}.`,
  planned: (sheet: string, count: number, controls: number) =>
    `Bladet ”${sheet}” innehåller ${risks(count)} och ${controls} kontrollmoment.`,
  unchanged: 'Planen är redan aktuell. Ingenting behövde ändras.',
  readBack: (cell: string) => `Excel visar något annat än det som skrevs i ${cell}. Kontrollera cellen.`,
};
