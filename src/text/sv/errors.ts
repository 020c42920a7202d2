/**
 * One sentence or two for everything that can stop a command: what is wrong and what to do. Excel's own message is never
 * shown. After it comes what became of the workbook.
 */
export const errors = {
  'cell-edit': 'En cell redigeras just nu. Avsluta redigeringen med Enter eller Esc och försök igen.',
  'sheet-protected': (sheet: string) =>
    `Bladet ”${sheet}” är skyddat. Ta bort skyddet under Granska > Ta bort bladskydd och försök igen.`,
  'structure-protected':
    'Arbetsbokens struktur är skyddad, så inget nytt blad kan läggas till. Ta bort skyddet under Granska > Skydda arbetsbok och försök igen.',
  'read-only':
    'Arbetsboken är skrivskyddad eller så saknar du behörighet att ändra den. Spara en egen kopia och försök igen där.',
  'plan-filtered': (sheet: string) =>
    `Planen på bladet ”${sheet}” är filtrerad och dolda rader skulle kunna skrivas över. Rensa filtret under Data > Radera och försök igen.`,
  'sheet-filtered': (sheet: string) =>
    `Bladet ”${sheet}” är filtrerat. Rensa filtret under Data > Radera och försök igen.`,
  'too-much-data':
    'Arbetsboken är för stor för att Excel på webben ska kunna hantera den. Öppna den i Excel på datorn och försök igen.',
  'sheet-too-large': (sheet: string) =>
    `Bladet ”${sheet}” har innehåll så långt ner eller ut åt höger att det inte går att läsa. Tryck Ctrl+End för att se var, ta bort det som inte ska vara där och försök igen.`,
  'not-allowed':
    'Excel tillåter inte ändringen i den här arbetsboken. Står det Delad i namnlisten är den delad på det gamla sättet, och då går det varken att lägga till tabeller, diagram eller listrutor. Sluta dela den under Granska > Dela arbetsbok och försök igen.',
  'not-answering':
    'Excel kunde inte svara. Vänta en stund och försök igen. Händer det igen, spara, stäng och öppna arbetsboken.',
  'connection-lost': 'Förbindelsen med Excel bröts. Vänta tills den är tillbaka och försök igen.',
  'workbook-changed':
    'Någon ändrade arbetsboken samtidigt, flera gånger i rad. Vänta tills ändringarna är klara och försök igen.',
  busy: 'Ett kommando arbetar redan. Vänta tills det är klart.',
  cancelled: 'Kommandot avbröts.',
  'not-found':
    'Ett blad eller en tabell försvann medan kommandot arbetade. Kontrollera att inget har tagits bort eller bytt namn och försök igen.',
  'name-taken':
    'Någon lade till ett blad eller en tabell med samma namn medan kommandot arbetade. Försök igen.',
  'merged-cells': (sheet: string) =>
    `På bladet ”${sheet}” ligger sammanfogade celler i vägen för planens tabell. Dela upp dem och försök igen.`,
  'cells-in-the-way': (sheet: string) =>
    `På bladet ”${sheet}” ligger en annan tabell eller ett skyddat område i vägen. Flytta det och försök igen.`,
  'cell-not-empty': (sheet: string) =>
    `En cell på bladet ”${sheet}” som skulle fyllas är inte längre tom. Försök igen.`,
  'text-too-long': (cell: string) =>
    `Texten i ${cell} är längre än de 32 767 tecken som får plats i en cell. Korta den och försök igen.`,
  'too-old':
    'Den här versionen av Excel är för gammal. Tillägget behöver Excel 2021, Microsoft 365 eller Excel på webben.',
  'nothing-qualifies':
    'Ingen risk uppfyller urvalet till planen. Fyll i det som saknas i riskanalysen, eller ändra urvalet under Inställningar.',
  'no-analysis':
    'Ingen riskanalys hittades. Det som behövs är en rubrikrad med risk och bedömning (sannolikhet och konsekvens) på något blad.',
  'plan-to-take-over': (sheet: string) =>
    `Ingen riskanalys hittades, men bladet ”${sheet}” är en plan som kan tas över.`,
  'no-foreign-plan':
    'Ingen plan att ta över hittades. Det som behövs är en rubrikrad med kontrollmoment eller risk och det som har följts upp.',
  'no-plan-to-carry':
    'Arbetsboken har ingen plan att föra vidare till nästa år. Generera planen eller ta över en befintlig plan först.',
  'nothing-to-collect':
    'Ingen riskanalys att samla hittades. Det som behövs är en rubrikrad med risk och bedömning på minst ett blad.',
  'no-plan':
    'Arbetsboken har ingen internkontrollplan för det året. Generera planen först, eller välj ett annat år.',
  'nothing-to-undo': 'Det finns ingen generering att ångra: planens blad finns inte kvar i arbetsboken.',
  'plan-worked-in': (sheet: string) =>
    `Någon har arbetat på bladet ”${sheet}” sedan det gjordes, så det står kvar som det är. Ta bort bladet själv om du inte vill ha det.`,
  'no-period':
    'Perioden finns inte i planen. Året är delat i tre tertial (T1–T3) eller två halvår (H1–H2), enligt inställningarna.',
  nothingChanged: 'Ingenting har ändrats.',
  partlyChanged: 'En del kan ha hunnit skrivas. Kör kommandot igen så görs det klart.',
  unknown:
    'Något gick fel i Excel. Kontrollera bladet och försök igen. Händer det igen, spara, stäng och öppna arbetsboken.',
};
