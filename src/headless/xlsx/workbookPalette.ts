/** The colours that theme and indexed numbers mean in a workbook. */
import { paletteOf, type Palette } from './colors';
import type { WorkbookPart } from './parts';
import { readTree } from './partTree';
import type { XmlElement } from './xmlTree';

export function workbookPalette(workbook: WorkbookPart): Palette {
  const part = relatedPart(workbook, 'styles');
  return paletteOf(themeOf(workbook), part ? readTree(workbook.package, part).root : undefined);
}

export function themeOf(workbook: WorkbookPart): XmlElement | undefined {
  const part = relatedPart(workbook, 'theme');
  return part ? readTree(workbook.package, part).root : undefined;
}

/** The workbook's part of this kind, when it is there. */
export function relatedPart(workbook: WorkbookPart, kind: string): string | undefined {
  const part = workbook.package.relationships(workbook.partName).byKind(kind)[0]?.target;
  return part && workbook.package.has(part) ? part : undefined;
}
