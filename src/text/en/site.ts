import type { site as swedish } from '../sv/site';

/** The English half of LAS-MIG.txt. */
export const site: typeof swedish = {
  title: (version) => `Internal control for Excel ${version}`,
  address: (url) => `Built for the address ${url}`,
  steps: {
    heading: 'Putting the add-in in place',
    lines: (url) => [
      `Put all files of the folder on the web server, so that they are found under ${url}/ by https. That includes .htaccess, a hidden file.`,
      'Make sure that the server sends the headers, see below.',
      `Open ${url}/taskpane.html in a browser. The page shall say that it is shown inside Excel.`,
      'Go to the Microsoft 365 admin centre, Settings, Integrated apps, Upload custom apps. Choose Office Add-in and the file manifest.xml.',
    ],
  },
  servers: {
    heading: 'The headers on your web server',
    lines: [
      'IIS: nothing to do. The file web.config in the folder sends the headers.',
      'Apache 2.4: the file .htaccess in the folder sends the headers, if the module headers is on (a2enmod headers) and AllowOverride FileInfo holds for the folder.',
      'nginx: write "include" and the path of server/nginx.conf in server { }, and reload the configuration.',
      'Other servers: set the headers below.',
      'Where the server sends X-Frame-Options with other pages, it must be removed here, or Excel on the web cannot show the pane. The three files do so.',
    ],
  },
  headers: {
    heading: 'Headers for all files',
    cache: 'Cache-Control',
    kept: {
      pages: ['*.html, manifest.xml', 'a new version shows at once'],
      named: ['*.js and *.css with a checksum in the name', 'the name changes with the content'],
      rest: ['other files', 'a day'],
    },
  },
  update: {
    heading: 'Updating and removing',
    lines: [
      'New version: replace all files of the folder. Upload manifest.xml again only where the CHANGELOG says that it has changed.',
      'Removing: choose the add-in under Integrated apps and remove the app. Then delete the folder. Plans and settings stay in the workbooks.',
    ],
  },
  files: {
    heading: 'Other files',
    lines: [
      'SHA256SUMS: checksums. Verify on Linux with: sha256sum -c SHA256SUMS',
      'In Windows PowerShell, Get-FileHash shows the checksum of a file.',
      'LICENSES.txt, sbom.cdx.json: licences of what is included, and a list of it (CycloneDX).',
      'support.html, privacy.html: help and privacy. The manifest links to the help.',
    ],
  },
};
