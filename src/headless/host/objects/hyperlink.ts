import { shape, text } from '../args';
import { assertAllowed } from '../access';
import { invalidArgument } from '../errors';
import { patchArea } from '../formatting';
import { parseAddress } from '../addresses';
import type { RangeRef } from '../ranges';
import { contentChanged } from '../writing';
import { shownText } from '../../xlsx/numberText';

const LINK = shape({ address: text, documentReference: text, screenTip: text, textToDisplay: text });

/** Excel.RangeHyperlink of the first cell; null without one. */
export function hyperlinkOf(range: RangeRef): unknown {
  const { area, sheet, session } = range;
  const link = sheet.hyperlinks.at(area.row, area.column);
  if (!link) return null;
  const cell = sheet.get(area.row, area.column);
  const code = session.document.styles.resolve(cell.style).numberFormat;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: shownText(cell.value, code, session.options.culture),
  };
}

/** Sets link, text and the look of a link, as Excel does. The text is taken literally. [guess] for the literal text. */
export function setHyperlink(range: RangeRef, value: unknown): void {
  const { area, sheet, session } = range;
  const link = LINK(value);
  if (link.address === undefined && link.documentReference === undefined)
    throw invalidArgument('a link needs an address or a documentReference');
  if (link.documentReference !== undefined && !isPlace(range, link.documentReference))
    throw invalidArgument(`documentReference ${link.documentReference}`);
  assertAllowed(session, sheet, 'allowInsertHyperlinks');
  sheet.hyperlinks.set({
    area,
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { location: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { tooltip: link.screenTip }),
  });
  const shown =
    link.textToDisplay ?? (sheet.get(area.row, area.column).value === null ? link.address : undefined);
  if (shown !== undefined) sheet.setValue(area.row, area.column, shown);
  patchArea(range, area, { font: { underline: 'single', color: '#0563C1' } });
  if (shown !== undefined) contentChanged(range);
}

function isPlace({ session }: RangeRef, reference: string): boolean {
  const address = parseAddress(reference);
  if (address) return address.sheet === undefined || session.document.sheet(address.sheet) !== undefined;
  return session.document.names.get(reference, null) !== undefined;
}
