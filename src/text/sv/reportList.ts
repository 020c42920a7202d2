/** The reports as the pane lists them, and the copying of one. */
export const reportList = {
  title: 'Rapporter',
  help: 'Varje rapport får ett eget blad, färdigt att skriva ut. Den görs om i sin helhet varje gång.',
  reports: {
    reportCommittee: {
      name: 'Internkontrollplan för nämnden',
      purpose: 'Planen grupperad efter skattning, med status för varje period.',
    },
    reportTertial: {
      name: 'Periodens uppföljning',
      purpose: 'Sammanfattning i ord och varje risk med periodens bedömning.',
    },
    reportYearEnd: {
      name: 'Helårsuppföljning av kritiska risker',
      purpose: 'De risker som når gränsen: hur de hanteras och om det följer planen.',
    },
    reportRiskPicture: {
      name: 'Samlad riskbild',
      purpose: 'Varje risk under sitt riskområde, med åtgärder, status och kommentarer.',
    },
    reportDecisions: {
      name: 'Beslutslista',
      purpose: 'Vad som tas med i planen och inte, och var beslut och skattning går isär.',
    },
  },
  about: (name: string, period: string) => `${name}, ${period}`,
  make: 'Skapa rapport',
  copy: 'Kopiera för Word',
  show: 'Visa',
  /** Names of buttons for those who hear them one by one. */
  of: (action: string, name: string) => `${action}: ${name}`,
  made: (sheet: string) => `Rapporten ligger på bladet ”${sheet}”.`,
  kept: (sheet: string, kept: string) =>
    `Rapporten ligger på bladet ”${sheet}”. På bladet ”${kept}” har någon skrivit, så det är kvar som det var.`,
  copied: (title: string) => `”${title}” är kopierad. Klistra in i Word med Ctrl+V.`,
  byHand: {
    title: 'Kopiera själv',
    body: 'Excel tillåter inte att panelen kopierar. Rapporten är markerad här nedanför: tryck Ctrl+C (Cmd+C på Mac), och klistra in i Word.',
    select: 'Markera igen',
    close: 'Stäng',
    region: (title: string) => `${title}, att kopiera`,
  },
};
