/** What stands beside the built site for whoever puts it on a web server: LAS-MIG.txt. */
export const site = {
  title: (version: string) => `Internkontroll för Excel ${version}`,
  address: (url: string) => `Byggt för adressen ${url}`,
  steps: {
    heading: 'Lägg ut tillägget',
    lines: (url: string) => [
      `Lägg alla filer i mappen på webbservern, så att de nås under ${url}/ med https.`,
      'Skicka rubrikerna (headers) nedan med varje svar.',
      `Öppna ${url}/taskpane.html i en webbläsare: sidan ska säga att den visas inuti Excel.`,
      'Gå till Microsoft 365 administrationscenter, Inställningar, Integrerade appar, Ladda upp anpassade appar. Välj Office-tillägg och filen manifest.xml.',
    ],
  },
  headers: {
    heading: 'Rubriker för alla filer',
    cache: 'Cache-Control',
    cacheLines: [
      '*.html, manifest.xml:           no-cache   (en ny version syns direkt)',
      '*.js, *.css med siffror i namn: public, max-age=31536000, immutable   (namnet ändras när innehållet ändras)',
      'assets/ och övriga filer:       public, max-age=86400',
    ],
  },
  update: {
    heading: 'Uppdatera och ta bort',
    lines: [
      'Ny version: byt ut alla filer i mappen. Ladda bara upp manifest.xml på nytt om CHANGELOG säger att den har ändrats.',
      'Ta bort: välj tillägget under Integrerade appar och Ta bort app. Radera sedan mappen. Planer och inställningar står kvar i arbetsböckerna.',
    ],
  },
  files: {
    heading: 'Övriga filer',
    lines: [
      'SHA256SUMS: kontrollsummor. Kontrollera med: sha256sum -c SHA256SUMS',
      'LICENSES.txt, sbom.cdx.json: licenser för det som ingår, och en lista över det (CycloneDX).',
      'support.html, privacy.html: hjälp och integritet. Manifestet länkar till hjälpen.',
    ],
  },
};
