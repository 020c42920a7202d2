/** The sound workbook in the dialect that Excel itself writes: shared strings, styles, properties; to be changed by tests. */
import { strFromU8, unzipSync } from 'fflate';
import { xlsx } from '../support/xlsx';
import { changed, MAIN, ROOT_RELATIONS, SHEET, sound, TYPES, WORKBOOK, WORKBOOK_RELATIONS } from './parts';

export const STRINGS = 'xl/sharedStrings.xml';
export const STYLES = 'xl/styles.xml';
export const CORE = 'docProps/core.xml';
export const THEME = 'xl/theme/theme1.xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Change = string | Uint8Array | null | ((xml: string) => string);

/** The parts that Excel always has, with changes to some of them. */
export function excel(changes: Readonly<Record<string, Change>> = {}): Uint8Array {
  return changed(changes, base());
}

function base(): Uint8Array {
  const texts: string[] = [];
  const xml = strFromU8(unzipSync(sound())[SHEET]!).replace(
    /<c r="(\w+)" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g,
    (_, at: string, text: string) => `<c r="${at}" t="s"><v>${texts.indexOf(text) < 0 ? texts.push(text) - 1 : texts.indexOf(text)}</v></c>`,
  ); // prettier-ignore
  return xlsx({
    sheets: [{ name: 'Riskanalys', xml: /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(xml)![1]! }],
    sharedStrings: texts,
    styles,
    parts: {
      [THEME]: ['application/vnd.openxmlformats-officedocument.theme+xml', theme],
      [CORE]: ['application/vnd.openxmlformats-package.core-properties+xml', core],
      [ROOT_RELATIONS]: ['', roots],
    },
  });
}

const styles =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs>' +
  '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs/>';

const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"/></a:themeElements></a:theme>';

const core = `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Anna</dc:creator></cp:coreProperties>`;

const roots = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE}"/></Relationships>`;

/** A part more, with its content type and a relation from another: `from` is '' for the package. */
export function withRelated(
  parts: Readonly<
    Record<string, readonly [from: string, kind: string, content: string | Uint8Array, type?: string]>
  >,
  changes: Readonly<Record<string, Change>> = {},
): Uint8Array {
  return Object.entries(parts).reduce((file, [name, [from, kind, content, type]], index) => {
    const relation = `<Relationship Id="ny${index + 1}" Type="${kind.includes('/') ? kind : `${OFFICE}/${kind}`}" Target="/${name}"/>`;
    const relations = from.replace(/[^/]*$/, (last) => `_rels/${last}.rels`);
    const known = relations in unzipSync(file);
    return changed(
      {
        [name]: content,
        [relations]: known ? (xml) => xml.replace('</Rel', `${relation}</Rel`) : `<Relationships xmlns="${PACKAGE}/relationships">${relation}</Relationships>`,
        ...(type && { [TYPES]: (xml: string) => xml.replace('</Types>', `<Override PartName="/${name}" ContentType="${type}"/></Types>`) }),
      },
      file,
    );
  }, excel(changes)); // prettier-ignore
}

/** Every XML part rewritten. */
export function everywhere(change: (xml: string, part: string) => string | Uint8Array): Uint8Array {
  const file = base();
  const parts = Object.entries(unzipSync(file));
  return changed(
    Object.fromEntries(parts.map(([name, bytes]) => [name, change(strFromU8(bytes), name)])),
    file,
  );
}

/** ISO 29500 Strict: the same names in other namespaces. */
export const strict = (): Uint8Array =>
  everywhere((xml, part) =>
    part === TYPES
      ? xml
      : xml
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
          .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'),
  ); // prettier-ignore

/** Parts under other names, in every place that mentions them. */
export function moved(names: Readonly<Record<string, string>>, targets: readonly (readonly [string, string])[]): Uint8Array {
  const from = unzipSync(base());
  const mention = (xml: string) => targets.reduce((text, [old, now]) => text.replaceAll(old, now), xml);
  const gone = Object.fromEntries(Object.keys(names).map((name) => [name, null]));
  const put = Object.fromEntries(Object.entries(names).map(([name, now]) => [now, mention(strFromU8(from[name]!))]));
  const left = [TYPES, ROOT_RELATIONS, WORKBOOK_RELATIONS, WORKBOOK].filter((name) => !(name in names));
  const said = Object.fromEntries(left.map((name) => [name, mention(strFromU8(from[name]!))]));
  return changed({ ...gone, ...said, ...put }, base());
} // prettier-ignore
