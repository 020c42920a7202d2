/**
 * The Content-Security-Policy, stated once: as a <meta> in every page that we build, and as a header (which alone can
 * say who may frame the page) by the development server and in the advice for whoever hosts the site.
 *
 * Nothing inline, no eval, no plug-ins, no forms, no base, and no connection but to the own origin, so that nothing
 * of the workbook can leave it. What is allowed beyond 'self' is Office's own script where Microsoft serves it.
 */

/** `cdn`: office.js from Microsoft, as the store demands. `self`: our own copy, for a municipality that wants one origin. */
export const officeProfiles = ['cdn', 'self'] as const;
export type OfficeProfile = (typeof officeProfiles)[number];

const officeOrigin = 'https://appsforoffice.microsoft.com';

/** Where office.js is loaded from, as written in the page. */
export const officeScript: Record<OfficeProfile, string> = {
  cdn: `${officeOrigin}/lib/1/hosted/office.js`,
  self: 'office/office.js',
};

/** Pages that show an add-in in a frame: Excel on the web and its hosts (OfficeDev/office-js #3342). */
const officeHosts = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://excel.cloud.microsoft',
  'https://*.office.com',
  'https://onedrive.live.com',
];

/** The policy of a page, for its <meta http-equiv="Content-Security-Policy">. */
export function pagePolicy(profile: OfficeProfile): string {
  const office = profile === 'cdn' ? ` ${officeOrigin}` : '';
  return [
    `default-src 'none'`,
    `script-src 'self'${office}`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** Headers that a server should send with every file of the site. `frame-ancestors` is ignored in a <meta>. */
export function responseHeaders(profile: OfficeProfile): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${pagePolicy(profile)}; frame-ancestors 'self' ${officeHosts.join(' ')}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}
