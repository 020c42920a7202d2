/**
 * The looks of Excel's built-in table styles, near enough to recognise them: a header row and banded rows in the style's
 * accent. A file only names the style; the accents are those of Office's own theme.
 */
import type { TableDoc } from '../../headless/documentFeatures';
import type { DifferentialFormat } from '../../headless/documentStyles';
import { inArea, type Place } from './selection';

export function tableOverlay(tables: readonly TableDoc[], at: Place): DifferentialFormat | null {
  const table = tables.find(({ area }) => inArea(area, at.row, at.column));
  const look = table?.style ? lookOf(table.style) : null;
  if (!table || !look) return null;
  const row = at.row - table.area.row - (table.showHeaders ? 1 : 0);
  if (row < 0) return look.header;
  if (table.showTotals && row === table.area.rows - (table.showHeaders ? 2 : 1))
    return { font: { bold: true } };
  return table.showBandedRows && row % 2 === 0 ? look.band : null;
}

interface Look {
  readonly header: DifferentialFormat;
  readonly band: DifferentialFormat;
}

/** Styles come in groups of seven: without accent, then accents 1 to 6. */
function lookOf(style: string): Look | null {
  const [, family, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (!family) return null;
  const index = Number(number) - 1;
  const accent = accents[index % 7]!;
  const group = Math.floor(index / 7);
  return family === 'Light' && group < 1
    ? { header: { font: { bold: true } }, band: { fill: accent.pale } }
    : family === 'Light' && group === 2
      ? { header: { font: { bold: true } }, band: { fill: accent.pale } }
      : {
          header: { fill: accent.strong, font: { bold: true, color: '#FFFFFF' } },
          band: { fill: accent.pale },
        };
}

const accents = [
  { strong: '#000000', pale: '#D9D9D9' },
  { strong: '#4472C4', pale: '#D9E1F2' },
  { strong: '#ED7D31', pale: '#FCE4D6' },
  { strong: '#A5A5A5', pale: '#EDEDED' },
  { strong: '#FFC000', pale: '#FFF2CC' },
  { strong: '#5B9BD5', pale: '#DDEBF7' },
  { strong: '#70AD47', pale: '#E2EFDA' },
] as const;
