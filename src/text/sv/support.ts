/** The page that the manifest's SupportUrl points to: `support.html` of the built site. */
export const support = {
  language: 'sv',
  title: 'Hjälp med Internkontroll för Excel',
  sections: [
    {
      heading: 'Kom igång',
      paragraphs: [
        'Öppna arbetsboken med er riskanalys. Välj fliken Internkontroll och sedan Kontrollera riskanalysen. Panelen visar vilket blad och vilka kolumner som lästes, och vad som saknas.',
        'Välj Generera internkontrollplan när ni är nöjda. Planen hamnar i ett eget blad. Riskanalysen ändras inte.',
      ],
    },
    {
      heading: 'Vad som sparas',
      paragraphs: [
        'Allt stannar i arbetsboken. Tillägget har ingen server, inget konto och skickar inga uppgifter.',
        'Era inställningar sparas i arbetsboken. Val av utseende sparas i webbläsaren som Excel visar panelen i.',
      ],
    },
    {
      heading: 'Om panelen inte startar',
      paragraphs: [
        'Panelen behöver Excel 2021 eller senare, Microsoft 365 eller Excel på webben. Den hämtar Microsofts skript office.js, om inte er it-avdelning har lagt det på er egen server.',
        'Stäng panelen, vänta en stund och öppna den igen. Hjälper inte det: kontakta den som har lagt in tillägget hos er, oftast it-avdelningen.',
      ],
    },
    {
      heading: 'Vart ni vänder er',
      paragraphs: [
        'Frågor om riskanalysen och planen: er internkontrollsamordnare eller controller. I panelens hjälp (frågetecknet uppe till höger) står vad varje anmärkning betyder.',
        'Fel i tillägget: it-avdelningen, som kan anmäla dem där de hämtade tillägget. Skicka inte med arbetsboken; den kan innehålla uppgifter som inte ska spridas.',
      ],
    },
  ],
};
