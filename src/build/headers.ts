import { responseHeaders, type OfficeProfile } from './csp';

/** How long a browser may keep a file of the site. The first rule whose pattern a file's path matches is its rule. */
export interface CacheRule {
  readonly of: 'pages' | 'named' | 'rest';
  /** Also as nginx, Apache and IIS write it: nothing in it that their patterns do not know. */
  readonly pattern: RegExp;
  /** The value of Cache-Control. */
  readonly value: string;
}

export const cacheRules: readonly CacheRule[] = [
  { of: 'pages', pattern: /\.(html|xml)$/, value: 'no-cache' },
  // The name holds a hash of the content, so another content has another name.
  { of: 'named', pattern: /\.[0-9a-f]{8}\.(js|css)$/, value: 'public, max-age=31536000, immutable' },
  { of: 'rest', pattern: /$/, value: 'public, max-age=86400' },
];

/** All headers that a server should send with a file of the site, by its path ("assets/icon-32.png"). */
export function fileHeaders(profile: OfficeProfile, file: string): Readonly<Record<string, string>> {
  return { ...responseHeaders(profile), 'Cache-Control': cacheControl(file) };
}

export function cacheControl(file: string): string {
  return cacheRules.find(({ pattern }) => pattern.test(file))?.value ?? 'no-cache';
}

/** While developing: the same policy, and nothing kept. */
export function developmentHeaders(profile: OfficeProfile): Readonly<Record<string, string>> {
  return { ...responseHeaders(profile), 'Cache-Control': 'no-store' };
}
