/** What stands beside the built site for whoever puts it on a web server: LAS-MIG.txt. */
export const site = {
  title: (version: string) => `Internkontroll för Excel ${version}`,
  address: (url: string) => `Byggt för adressen ${url}`,
  steps: {
    heading: 'Lägg ut tillägget',
    lines: (url: string) => [
      `Lägg alla filer i mappen på webbservern, så att de nås under ${url}/ med https. Även .htaccess, som är en dold fil.`,
      'Se till att servern skickar rubrikerna (headers), se nedan.',
      `Öppna ${url}/taskpane.html i en webbläsare. Sidan ska säga att den visas inuti Excel.`,
      'Gå till Microsoft 365 administrationscenter, Inställningar, Integrerade appar, Ladda upp anpassade appar. Välj Office-tillägg och filen manifest.xml.',
    ],
  },
  servers: {
    heading: 'Rubrikerna på er webbserver',
    lines: [
      'IIS: ingenting behöver göras. Filen web.config i mappen skickar rubrikerna.',
      'Apache 2.4: filen .htaccess i mappen skickar rubrikerna, om modulen headers är på (a2enmod headers) och AllowOverride FileInfo gäller för mappen.',
      'nginx: skriv "include" och sökvägen till server/nginx.conf i server { }, och läs in inställningarna på nytt.',
      'Andra servrar: ställ in rubrikerna nedan.',
      'Skickar servern X-Frame-Options för andra sidor måste den tas bort här, annars kan Excel på webben inte visa panelen. De tre filerna gör det.',
    ],
  },
  headers: {
    heading: 'Rubriker för alla filer',
    cache: 'Cache-Control',
    /** What each rule of caching is about, and why. */
    kept: {
      pages: ['*.html, manifest.xml', 'en ny version syns direkt'],
      named: ['*.js och *.css med kontrollsumma i namnet', 'namnet ändras när innehållet ändras'],
      rest: ['övriga filer', 'ett dygn'],
    },
  },
  update: {
    heading: 'Uppdatera och ta bort',
    lines: [
      'Ny version: byt ut alla filer i mappen. Ladda bara upp manifest.xml på nytt om CHANGELOG säger att den har ändrats.',
      'Ta bort: välj tillägget under Integrerade appar och ta bort appen. Radera sedan mappen. Planer och inställningar står kvar i arbetsböckerna.',
    ],
  },
  files: {
    heading: 'Övriga filer',
    lines: [
      'SHA256SUMS: kontrollsummor. Kontrollera i Linux med: sha256sum -c SHA256SUMS',
      'I Windows PowerShell visar Get-FileHash en fils kontrollsumma.',
      'LICENSES.txt, sbom.cdx.json: licenser för det som ingår, och en lista över det (CycloneDX).',
      'support.html, privacy.html: hjälp och integritet. Manifestet länkar till hjälpen.',
    ],
  },
};
