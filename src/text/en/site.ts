import type { site as swedish } from '../sv/site';

/** The English half of LAS-MIG.txt. */
export const site: typeof swedish = {
  title: (version) => `Internal control for Excel ${version}`,
  address: (url) => `Built for the address ${url}`,
  steps: {
    heading: 'Putting the add-in in place',
    lines: (url) => [
      `Put all files of the folder on the web server, so that they are found under ${url}/ by https.`,
      'Send the headers below with every answer.',
      `Open ${url}/taskpane.html in a browser: the page shall say that it is shown inside Excel.`,
      'Go to the Microsoft 365 admin centre, Settings, Integrated apps, Upload custom apps. Choose Office Add-in and the file manifest.xml.',
    ],
  },
  headers: {
    heading: 'Headers for all files',
    cache: 'Cache-Control',
    cacheLines: [
      '*.html, manifest.xml:            no-cache   (a new version shows at once)',
      '*.js, *.css with digits in name: public, max-age=31536000, immutable   (the name changes with the content)',
      'assets/ and other files:         public, max-age=86400',
    ],
  },
  update: {
    heading: 'Updating and removing',
    lines: [
      'New version: replace all files of the folder. Upload manifest.xml again only where the CHANGELOG says that it has changed.',
      'Removing: choose the add-in under Integrated apps and Remove app. Then delete the folder. Plans and settings stay in the workbooks.',
    ],
  },
  files: {
    heading: 'Other files',
    lines: [
      'SHA256SUMS: checksums. Verify with: sha256sum -c SHA256SUMS',
      'LICENSES.txt, sbom.cdx.json: licences of what is included, and a list of it (CycloneDX).',
      'support.html, privacy.html: help and privacy. The manifest links to the help.',
    ],
  },
};
