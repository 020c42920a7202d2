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

/** What the manifest says that differs from one organisation to the next. */
export interface Publisher {
  /** The site's address, from siteUrl. */
  readonly url: string;
  /** ProviderName, from providerName: who stands behind the add-in. undefined keeps what manifest.xml says. */
  readonly provider?: string | undefined;
}

/** The manifest for one organisation's site. Its version is stamped in the source already, see version.ts. */
export function manifestFor(manifest: string, { url, provider }: Publisher): string {
  const moved = manifest.replaceAll(developmentUrl, () => xmlText(url));
  if (provider === undefined) return moved;
  return moved.replace(/(?<=<ProviderName>)[^<]*(?=<\/ProviderName>)/, () => xmlText(provider));
}

/** The name as the schema takes it (1 to 125 characters). Throws with a sentence for whoever runs the build. */
export function providerName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > 125 || /\p{Cc}/u.test(name))
    throw new Error(`The provider is a name of 1 to 125 characters, got "${text}".`);
  return name;
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
