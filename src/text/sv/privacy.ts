import type { support } from './support';

/** privacy.html of the built site: what is done with what the workbook holds. The store asks for it, and so does a dataskyddsombud. */
export const privacy: typeof support = {
  language: 'sv',
  title: 'Integritet i Internkontroll för Excel',
  sections: [
    {
      heading: 'I korthet',
      paragraphs: [
        'Tillägget samlar inte in några uppgifter. Det som står i arbetsboken behandlas i Excel på din egen dator eller i din webbläsare och skickas inte vidare.',
        'Det finns ingen server bakom tillägget, inget konto, ingen statistik, inga kakor och ingen reklam. Webbservern som panelen hämtas från lämnar bara ut färdiga filer. Den kan logga att de hämtas, som för andra sidor hos den som driver servern.',
      ],
    },
    {
      heading: 'Vad som läses och skrivs',
      paragraphs: [
        'Tillägget har behörigheten ReadWriteDocument: det får läsa och ändra den arbetsbok som är öppen, och ingenting annat. Det läser bladens celler för att hitta riskanalysen och planen.',
        'Det skriver när du ber om det: planen, rapporter, markeringar, formler i tomma celler för riskvärde, och de val du gör i panelen.',
      ],
    },
    {
      heading: 'Vad som sparas, och var',
      paragraphs: [
        'I arbetsboken: planer och rapporter som egna blad, era inställningar, och vilka blad, rader och kolumner ni har pekat ut. En dold kolumn i planen innehåller nummer och kontrollsummor, så att tillägget vet vad det självt har skrivit. Allt detta följer med när arbetsboken delas eller lämnas ut.',
        'I webbläsaren som Excel visar panelen i: ditt val av utseende och att du har sett introduktionen. Det rensas med webbläsarens lagrade data.',
      ],
    },
    {
      heading: 'Personuppgifter',
      paragraphs: [
        'Arbetsboken kan innehålla personuppgifter, till exempel namn på ansvariga. Er organisation är personuppgiftsansvarig för dem, som för arbetsboken i övrigt. Den som har gjort tillägget får aldrig del av dem.',
        'Tillägget säger till när en cell ser ut att innehålla ett personnummer eller ett personnamn. Sökningen sker i arbetsboken.',
      ],
    },
    {
      heading: 'Microsofts skript',
      paragraphs: [
        'Panelen hämtar normalt skriptet office.js från Microsoft (appsforoffice.microsoft.com), som alla Office-tillägg. Då ser Microsoft att skriptet hämtas, på samma sätt som när Excel används. Er it-avdelning kan i stället lägga skriptet på den egna servern.',
        'Excel självt, OneDrive och SharePoint omfattas av ert avtal med Microsoft. Tillägget ändrar inget i det.',
      ],
    },
  ],
};
