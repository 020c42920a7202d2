/** What the pane says around the list of what to look at before the workbook is handed out. */
export const disclosureTab = {
  heading: 'Innan planen lämnas ut',
  intro:
    'En plan som har skickats eller beslutats är en allmän handling, och då följer allt i filen med. Här är det som brukar glömmas bort. Inget tas bort av sig självt.',
  look: 'Granska arbetsboken',
  again: 'Granska igen',
  nothing: 'Inget att se över hittades.',
  none: 'Inget att se över hittades: inga personnummer, dolda delar, kommentarer, namn i Ansvarig eller personuppgifter i filens egenskaper.',
  found: (count: number) => (count === 1 ? '1 sak att se över.' : `${count} saker att se över.`),
};
