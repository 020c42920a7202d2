/** Where the site lies while one develops; every URL of manifest.xml begins with it. */
export const developmentUrl = 'https://localhost:3000';

/**
 * The address of the finished site, without a slash at the end: "https://kommunen.se/internkontroll".
 * Throws with a sentence for whoever runs the build when Office would refuse the address.
 */
export function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.protocol !== 'https:')
    throw new Error(`The site's URL must be a complete https address, got "${text}".`);
  if (url.search || url.hash || url.username || url.password) {
    throw new Error(`The site's URL must have no query, fragment or password, got "${text}".`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The manifest for a site at `url` (from siteUrl). Its version is stamped in the source already, see version.ts. */
export function manifestFor(manifest: string, url: string): string {
  return manifest.replaceAll(developmentUrl, url.replaceAll('&', '&amp;'));
}
