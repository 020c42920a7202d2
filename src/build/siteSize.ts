import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where `npm run build` puts the site. */
export const builtSite = path.resolve(__dirname, '../../dist');

/** Bytes of the pane's own script and style sheet together, gzipped, that issue 2 allows. */
export const paneBudget = 60_000;

/**
 * Our own files of the built site by what they are for: the pane (all that is seen and pressed, in Swedish, what loads first and what
 * loads after it); the engine (domain, reading, plans, writing), which loads beside it; the help and the
 * English words, which load when they are asked for. What else webpack splits off is `other`.
 */
const parts = {
  pane: /^(taskpane|tabs)\..*\b(js|css)$/,
  engine: /^(engine|domain)\..*\bjs$/,
  english: /^english\..*\bjs$/,
  help: /^help\..*\b(js|css)$/,
  other: /\.(js|css)$/,
} as const;

export type SitePart = keyof typeof parts;

/** Gzipped bytes of each file of each part, null when nothing has been built. */
export function siteSizes(site = builtSite): Readonly<Record<SitePart, readonly number[]>> | null {
  if (!existsSync(path.join(site, 'taskpane.html'))) return null;
  const sizes: Record<SitePart, number[]> = { pane: [], engine: [], english: [], help: [], other: [] };
  for (const file of readdirSync(site)) {
    const part = (Object.keys(parts) as SitePart[]).find((one) => parts[one].test(file));
    if (part && file !== 'textPages.css') sizes[part].push(gzipped(path.join(site, file)));
  }
  return sizes;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
