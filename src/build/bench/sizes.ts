import { paneBudget, siteSizes, sum, type SitePart } from '../siteSize';
import type { Figure } from './figure';

/** What of the built site is ours, gzipped. Only the pane has a budget: it is what a person waits for. */
export function sizeFigures(): Figure[] {
  const sizes = siteSizes();
  if (!sizes) return [size('pane', null, 'nothing is built: npm run build')];
  return (Object.keys(sizes) as SitePart[])
    .filter((part) => sizes[part].length > 0)
    .map((part) => size(part, sum(sizes[part])));
}

function size(part: SitePart, value: number | null, note = ''): Figure {
  const limit = part === 'pane' ? paneBudget : null;
  return { area: 'size', name: `${part}, gzip`, kind: 'counter', value, limit, unit: 'byte', note };
}
