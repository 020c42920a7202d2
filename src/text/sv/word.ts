/** Words in a Word file beside those of the report itself. */
export const word = {
  creator: 'Internkontroll för Excel',
  page: { sv: ['Sida ', ' av '], en: ['Page ', ' of '] },
  /** What the command line says of it. */
  made: (title: string, risks: number, controls: number) =>
    `”${title}”: ${risks} ${risks === 1 ? 'risk' : 'risker'}${controls === 0 ? '' : ` och ${controls} kontrollmoment`}.`,
} as const;
