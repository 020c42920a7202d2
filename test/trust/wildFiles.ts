/** Workbooks as twenty years of programs have written them: odd, most of them legal, and read as any other. */
import { strToU8 } from 'fflate';
import { CORE, everywhere, excel, moved, strict, STRINGS, STYLES, THEME, withRelated } from './excelBook';
import type { HostileFile } from './hostileFiles';
import { MAIN, ole2, ROOT_RELATIONS, SHEET, TYPES, utf16, WORKBOOK, WORKBOOK_RELATIONS } from './parts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');
const sheet = (from: string | RegExp, to: string) => excel({ [SHEET]: (xml) => xml.replace(from, to) });
const strings = (from: string | RegExp, to: string) => excel({ [STRINGS]: (xml) => xml.replace(from, to) });
const styles = (from: string | RegExp, to: string) => excel({ [STYLES]: (xml) => xml.replace(from, to) });
const workbook = (from: string | RegExp, to: string) => excel({ [WORKBOOK]: (xml) => xml.replace(from, to) });
const relations = (from: string | RegExp, to: string) =>
  excel({ [WORKBOOK_RELATIONS]: (xml) => xml.replace(from, to) });
const sections = (xml: string) => sheet('</sheetData>', `</sheetData>${xml}`);
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MS = 'http://schemas.microsoft.com/office';
const declared = /<\?xml[^>]*\?>\s*/;

/** Every element of the sheet, the workbook and the strings under a prefix, as Open XML SDK programs write. */
const prefixed = (prefix: string) =>
  everywhere((xml, part) =>
    [SHEET, WORKBOOK, STRINGS, STYLES].includes(part)
      ? xml
          .replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`)
          .replace(`xmlns="${MAIN}"`, `xmlns:${prefix}="${MAIN}"`)
      : xml,
  );

const bomb = `<!DOCTYPE l [<!ENTITY a "lol">${times(9, (i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`)}]>`;
const bombIn = (part: string) => excel({ [part]: (xml) => xml.replace(/<(?![?])/, `${bomb}<`) });

const xml: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['every part in UTF-16', 'works', () => everywhere((text) => utf16(text.replace('UTF-8', 'UTF-16')))],
  ['strings in Latin-1', 'works', () => excel({ [STRINGS]: (text) => text.replace('UTF-8', 'ISO-8859-1').replace(/[^\0-\x7f]/g, (c) => `&#${c.codePointAt(0)};`) })],
  ['strings in an encoding that is not said', 'bad-xml', () => excel({ [STRINGS]: Uint8Array.from([...'<sst xmlns="x"><si><t>Område</t></si></sst>'].map((c) => c.charCodeAt(0))) })],
  ['no declarations', 'works', () => everywhere((text) => text.replace(declared, ''))],
  ['declarations in single quotes', 'works', () => everywhere((text) => text.replace(declared, "<?xml version='1.0' encoding='utf-8' standalone='yes'?>"))],
  ['comments and instructions everywhere', 'works', () => everywhere((text) => text.replace(/(?<=>)(?=<(row|c |si|sheet |Override|Relationship |xf))/g, '<!-- <row r="1"> --><?pi <c?>\n'))],
  ['texts in CDATA', 'works', () => strings(/>([^<>&]+)<\/t>/g, '><![CDATA[$1]]></t>')],
  ['numbers in CDATA', 'works', () => sheet(/<v>(\d+)<\/v>/g, '<v><![CDATA[$1]]></v>')],
  ['numbers with comments and references', 'works', () => sheet(/<v>(\d+)<\/v>/g, '<v><!-- n -->&#x30;$1<?x?></v>')],
  ['numbers with white space around', 'works', () => sheet(/<v>(\d+)<\/v>/g, '<v>\n  $1\t</v>')],
  ['laid out for people', 'works', () => everywhere((text) => text.replace(/(?<=>)(?=<\/?(row|c|v|si|sst|sheets?|xf|Override)\b)/g, '\n    '))],
  ['blank lines behind the root', 'works', () => everywhere((text) => `${text}\r\n\r\n  `)],
  ['a prefix on everything', 'works', () => prefixed('x')],
  ['a Swedish prefix on everything', 'works', () => prefixed('å')],
  ['a namespace on every row', 'works', () => sheet(/<row /g, `<row xmlns="${MAIN}" `)],
  ['another prefix for relationships', 'works', () => excel({ [WORKBOOK]: (text) => text.replace('xmlns:r=', 'xmlns:ns9=').replaceAll('r:id=', 'ns9:id=') })],
  ['a style sheet from the web', 'works', () => excel({ [WORKBOOK]: (text) => text.replace(declared, '$&<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:1/x.xsl"?>') })],
  ['a parameter entity from the web', 'dtd-refused', () => excel({ [WORKBOOK]: (text) => text.replace(declared, '$&<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]>') })],
  ['a document type without anything in it', 'dtd-refused', () => excel({ [SHEET]: (text) => text.replace('<worksheet', '<!DOCTYPE worksheet><worksheet') })],
  ['an entity bomb in the theme', 'either', () => bombIn(THEME)],
  ['an entity bomb in the properties', 'either', () => bombIn(CORE)],
  ['an entity bomb in the list of sheets’ relationships', 'dtd-refused', () => bombIn(WORKBOOK_RELATIONS)],
  ['styles nested 50,000 deep', 'too-big', () => styles('<dxfs', `<extLst>${'<x>'.repeat(50_000)}${'</x>'.repeat(50_000)}</extLst><dxfs`)],
  ['strings nested 50,000 deep', 'too-big', () => strings('<t ', `${'<x>'.repeat(50_000)}${'</x>'.repeat(50_000)}<t `)],
  ['something behind the root', 'bad-xml', () => excel({ [SHEET]: (text) => `${text}<x/>` })],
  ['an attribute twice', 'bad-xml', () => workbook('sheetId="1"', 'sheetId="1" sheetId="1"')],
  ['a lone surrogate', 'either', () => strings('<t xml:space="preserve">', '<t xml:space="preserve">&#xD800;')],
  ['another format’s rules must be understood', 'either', () => sheet('mc:Ignorable="x14ac"', 'mc:MustUnderstand="x14ac"')],
  ['what newer programs wrap', 'works', () => workbook('<sheets>', '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\"/></mc:Choice></mc:AlternateContent><sheets>')],
  ...[STRINGS, STYLES, WORKBOOK, SHEET].map((part) => [`${part} cut off`, 'bad-xml', () => excel({ [part]: (text) => text.slice(0, text.length / 2) })] as const),
  ...[THEME, CORE].map((part) => [`${part} empty`, 'either', () => excel({ [part]: '' })] as const),
]; // prettier-ignore

const packages: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['strict', 'works', strict],
  ['content types by extension alone', 'works', () => excel({ [TYPES]: (text) => text.replace(/<Override[^>]*>/g, '') })],
  ['content types twice and upside down', 'works', () => excel({ [TYPES]: (text) => text.replace(/<Override[^>]*>/g, '$&$&').replace('Extension="xml"', 'Extension="XML"') })],
  ['content types without slashes', 'works', () => excel({ [TYPES]: (text) => text.replaceAll('PartName="/', 'PartName="') })],
  ['content types with a character set', 'works', () => excel({ [TYPES]: (text) => text.replace('sheet.main+xml"', 'sheet.main+xml; charset=utf-8"') })],
  ['targets from the root', 'works', () => relations(/Target="/g, 'Target="/xl/')],
  ['targets with dots', 'works', () => relations(/Target="/g, 'Target="./../xl/./')],
  ['targets with backslashes', 'works', () => relations('worksheets/sheet1', 'worksheets\\sheet1')],
  ['targets in capitals', 'works', () => relations('worksheets/sheet1', 'WORKSHEETS/Sheet1')],
  ['targets with a fragment', 'works', () => relations('sheet1.xml"', 'sheet1.xml#A1"')],
  ['a sheet part with a blank, escaped', 'works', () => moved({ [SHEET]: 'xl/worksheets/blad 1.xml' }, [['sheet1.xml', 'blad%201.xml']])],
  ['a sheet part in Swedish, escaped', 'works', () => moved({ [SHEET]: 'xl/worksheets/blåbär.xml' }, [['sheet1.xml', 'bl%C3%A5b%C3%A4r.xml']])],
  ['a sheet part in Swedish', 'works', () => moved({ [SHEET]: 'xl/worksheets/blåbär.xml' }, [['sheet1.xml', 'blåbär.xml']])],
  ['the workbook at the root, named otherwise', 'works', () => moved({ [WORKBOOK]: 'bok.xml', [WORKBOOK_RELATIONS]: '_rels/bok.xml.rels' }, [['xl/workbook.xml', 'bok.xml'], ['Target="worksheets', 'Target="xl/worksheets'], ['Target="s', 'Target="xl/s']])],
  ['strings under another name', 'works', () => moved({ [STRINGS]: 'xl/strängar.xml' }, [['sharedStrings.xml', 'strängar.xml']])],
  ['no styles, though related', 'works', () => excel({ [STYLES]: null })],
  ['no theme, though declared', 'works', () => excel({ [THEME]: null })],
  ['no properties, though related', 'works', () => excel({ [CORE]: null })],
  ['no strings, though needed', 'missing-part', () => excel({ [STRINGS]: null })],
  ['relationships without anything in them', 'works', () => relations('</Rel', '<Relationship/><Relationship Id="q"/><Relationship Target=""/></Rel')],
  ['10,000 relationships', 'works', () => relations('</Rel', `${times(10_000, (i) => `<Relationship Id="q${i}" Type="urn:x" Target="m/${i}.png"/>`)}</Rel`)],
  ['ids of relationships in another case', 'missing-part', () => relations('Id="rId1"', 'Id="rid1"')],
  ['relationships to files and servers', 'works', () => excel({ [WORKBOOK_RELATIONS]: (text) => text.replace('</Rel', '<Relationship Id="u" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file://\\\\server\\x.xltx" TargetMode="External"/></Rel') })],
  ['a digital signature', 'works', () => withRelated({ '_xmlsignatures/origin.sigs': ['', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin', ''], '_xmlsignatures/sig1.xml': ['_xmlsignatures/origin.sigs', 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature', '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'] })],
  ['a sensitivity label', 'works', () => withRelated({ 'docMetadata/LabelInfo.xml': ['', `${MS}/2020/02/relationships/classificationlabels`, `<clbl:labelList xmlns:clbl="${MS}/2020/mipLabelMetadata"><clbl:label id="{0}" enabled="1"/></clbl:labelList>`, 'application/vnd.ms-office.classificationlabels+xml'] })],
  ['a data model, queries and connections', 'works', () => withRelated({ 'xl/model/item.data': [WORKBOOK, `${MS}/2011/relationships/powerPivotData`, new Uint8Array(5000).map((_, i) => i * 31)], 'xl/connections.xml': [WORKBOOK, 'connections', `<connections xmlns="${MAIN}"><connection id="1" name="q" type="5"/></connections>`], 'customXml/item1.xml': [WORKBOOK, 'customXml', utf16('<DataMashup>AAAA</DataMashup>')] })],
  ['notes whose drawing has HTML in it', 'works', () => withRelated({ 'xl/comments1.xml': [SHEET, 'comments', `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="A2" authorId="0"><text><t>hej</t></text></comment><comment ref="ZZZZ9" authorId="77"><text/></comment></commentList></comments>`, `${SPREADSHEET}.comments+xml`], 'xl/drawings/vmlDrawing1.vml': [SHEET, 'vmlDrawing', '<xml xmlns:v="urn:schemas-microsoft-com:vml"><br><v:shape/></xml>'] }, { [SHEET]: (text) => text.replace('</sheetData>', '</sheetData><legacyDrawing r:id="ny2"/>') })],
  ['ActiveX, forms and embedded objects', 'works', () => withRelated({ 'xl/activeX/activeX1.xml': [SHEET, 'control', '<ax:ocx xmlns:ax="x"/>'], 'xl/embeddings/oleObject1.bin': [SHEET, 'oleObject', ole2('Package')], 'xl/ctrlProps/ctrlProp1.xml': [SHEET, 'ctrlProp', '<formControlPr/>'] })],
  ['a broken table', 'bad-xml', () => withRelated({ 'xl/tables/table1.xml': [SHEET, 'table', '<table', `${SPREADSHEET}.table+xml`] }, { [SHEET]: (text) => text.replace('</sheetData>', '</sheetData><tableParts><tablePart r:id="ny1"/></tableParts>') })],
  ['broken notes', 'either', () => withRelated({ 'xl/comments1.xml': [SHEET, 'comments', '<comments', `${SPREADSHEET}.comments+xml`] })],
  ['broken properties of one’s own', 'either', () => withRelated({ 'docProps/custom.xml': ['', 'custom-properties', '<Prop'] })],
  ['a white picture without compression', 'works', () => withRelated({ 'xl/media/bild1.bmp': [SHEET, 'image', new Uint8Array(6_000_000).fill(255)] })],
  ['a package of Numbers', 'is-numbers', () => excel({ [ROOT_RELATIONS]: null, [TYPES]: null, 'Index/Document.iwa': strToU8('x') })],
]; // prettier-ignore

const books: readonly (readonly [string, string, () => Uint8Array])[] = [
  ...['History', 'A1', 'R1C1', 'SANT', '100 % risk', "Risk '26'", '🏛️ Risker 👩‍⚖️', '=1+1', 'Riska\u0308nalys', 'Å'.repeat(31), 'Inställningar', 'Internkontrollplan 2026'].map((name) => [`a sheet named ${name}`, 'works', () => workbook('name="Riskanalys"', `name="${name}"`)] as const),
  ['names that lead nowhere', 'works', () => workbook('</sheets>', '</sheets><definedNames><definedName name="a">#REF!</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">#REF!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="99">Riskanalys!$1:$1</definedName><definedName name="b" localSheetId="-1">))((</definedName><definedName>x</definedName><definedName name=""/><definedName name="a">Dubbel!A1</definedName></definedNames>')],
  ['views that are not there', 'works', () => workbook('<sheets>', '<bookViews><workbookView activeTab="-5" firstSheet="99"/><workbookView/></bookViews><sheets>')],
  ['no views', 'works', () => workbook('<sheets>', '<bookViews/><sheets>')],
  ['settings for calculation, twice', 'works', () => workbook('</sheets>', '</sheets><calcPr calcMode="manual" iterate="1" iterateCount="99999999" refMode="R1C1"/><calcPr/>')],
  ['elements in another order', 'works', () => workbook('<sheets>', '<calcPr calcId="1"/><definedNames/><sheets>')],
  ['a sheet number of four billion', 'works', () => workbook('sheetId="1"', 'sheetId="4294967295"')],
  ['the same sheet a hundred times', 'either', () => workbook('</sheets>', `${times(100, (i) => `<sheet name="B${i}" sheetId="${i + 2}" r:id="rId1"/>`)}</sheets>`)],
  ['more cell formats than Excel allows', 'too-many-formats', () => styles('</cellXfs>', `${'<xf/>'.repeat(65_490)}</cellXfs>`)],
  ['64,000 cell formats', 'works', () => styles('</cellXfs>', `${'<xf/>'.repeat(64_000)}</cellXfs>`)],
  ['20,000 named styles', 'works', () => styles('</cellStyles>', `${times(20_000, (i) => `<cellStyle name="Normal ${i} 2" xfId="0"/>`)}</cellStyles>`)],
  ['no cell formats', 'works', () => styles(/<cellXfs>.*<\/cellXfs>/, '<cellXfs/>')],
  ['a style sheet with nothing in it', 'works', () => styles(/(<styleSheet[^>]*>).*(<\/styleSheet>)/s, '$1$2')],
  ['styles that point beyond their lists', 'works', () => styles('fontId="1"', 'fontId="99999" fillId="-3" borderId="x"')],
  ['colours that are none', 'works', () => styles('<b/>', '<b val="kanske"/><color rgb="röd"/><color theme="99" tint="55"/><color indexed="9999"/>')],
  ['a number format of 50,000 characters', 'works', () => styles('<fonts>', `<numFmts><numFmt numFmtId="14" formatCode="${'[Röd]0;'.repeat(7000)}"/><numFmt numFmtId="x"/><numFmt/></numFmts><fonts>`)],
]; // prettier-ignore

const cells: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['addresses in small letters', 'works', () => excel({ [SHEET]: (text) => text.replace(/<c r="[A-I]/g, (all) => all.replace(/[A-I]/, (letter) => letter.toLowerCase())) })],
  ['addresses with dollar signs', 'bad-xml', () => sheet(/<c r="([A-I])(\d)/g, '<c r="$$$1$$$2')],
  ['rows without numbers', 'works', () => sheet(/<row r="\d+"/g, '<row')],
  ['rows in another order', 'works', () => sheet(/(<row r="2".*?<\/row>)(<row r="3".*?<\/row>)/, '$2$1')],
  ['every row twice', 'works', () => sheet(/(<row .*?<\/row>)/g, '$1$1')],
  ['every cell twice', 'works', () => sheet(/(<c .*?<\/c>)/g, '$1$1')],
  ['texts in runs, with phonetic guides', 'works', () => strings(/<si><t xml:space="preserve">(.)([^<&]*)(.*?)<\/t><\/si>/g, '<si><r><t>$1</t></r><r><rPr><sz val="11"/></rPr><t xml:space="preserve">$2$3</t></r><rPh sb="0" eb="1"><t>ア</t></rPh><phoneticPr fontId="1"/></si>')],
  ['escaped control characters', 'works', () => strings(/<t xml:space="preserve">Risk att/g, '<t>Risk_x000D_\n_x0001_ _x005F_x0041_ _xD800_ att')],
  ['counts of strings that lie', 'works', () => strings('<sst ', '<sst count="-1" uniqueCount="4000000000" ')],
  ['scores as text', 'works', () => sheet(/<c r="([CD]\d)"><v>(\d)<\/v>/g, '<c r="$1" t="str"><v>$2</v>')],
  ['scores with a power of ten', 'works', () => sheet(/<c r="([CD]\d)"><v>(\d)<\/v>/g, '<c r="$1"><v>$2.0E0</v>')],
  ['scores from one shared formula', 'works', () => sheet(/<c r="E(\d)"><v>(\d+)<\/v>/g, '<c r="E$1"><f t="shared" ref="E2:E4" si="0">C2*D2</f><v>$2</v>')],
  ['scores from one array formula', 'works', () => sheet('<c r="E2">', '<c r="E2"><f t="array" ref="E2:E4">C2:C4*D2:D4</f>')],
  ['scores that spill', 'works', () => sheet(/<c r="E(\d)"><v>/g, '<c r="E$1" cm="1"><f t="array" aca="1" ref="E$1">_xlfn.LET(_xlpm.a,C$1,_xlpm.a*_xlfn.ANCHORARRAY(D$1))</f><v>')],
  ['attributes and children to come', 'works', () => excel({ [SHEET]: (text) => text.replace('<c r="A2"', '<c r="A2" vm="7" cm="9" ph="1" x="y"').replaceAll('</row>', '<extLst><ext/></extLst></row>') })],
  ['a cell type in a capital', 'either', () => sheet('t="s"', 't="S"')],
  ['two values in a cell', 'works', () => sheet('<v>4</v>', '<v>4</v><v>5</v>')],
  ['an element inside a value', 'bad-xml', () => sheet('<v>4</v>', '<v><b>4</b></v>')],
  ['strings by a number with decimals', 'works', () => sheet(/t="s"><v>(\d+)</g, 't="s"><v>$1.0<')],
  ['only a style in the last corner', 'works', () => sheet('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')],
  ['columns before the first', 'works', () => sheet('<sheetData>', '<cols><col min="0" max="0"/><col min="16385" max="99999" width="-5"/><col min="5" max="2"/></cols><sheetData>')],
  ['row heights and outlines that are none', 'works', () => sheet('<row r="2"', '<row r="2" ht="-1e9" outlineLevel="99" hidden="kanske" spans="99:3 x"')],
  ['merged cells over the analysis', 'either', () => sections('<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A3:A4"/><mergeCell ref="C9:B7"/></mergeCells>')],
  ['whole rows merged', 'either', () => sections('<mergeCells><mergeCell ref="1:2"/><mergeCell ref="A:B"/></mergeCells>')],
  ['sections twice and out of order', 'works', () => sections('<hyperlinks/><mergeCells/><mergeCells><mergeCell ref="M2:N2"/></mergeCells><autoFilter ref="A1:I4"/><sheetProtection/>')],
  ['rules of every odd kind', 'works', () => sections('<conditionalFormatting sqref=""><cfRule type="okänd" dxfId="x" priority="-1"/></conditionalFormatting><conditionalFormatting sqref="A:A 1:9 zz"><cfRule type="colorScale"/><cfRule type="top10" rank="-9"/></conditionalFormatting><dataValidations><dataValidation sqref=""/><dataValidation type="list" sqref="XFE1:ZZZ9"><formula1>#REF!</formula1></dataValidation><dataValidation/></dataValidations>')],
  ['links that run scripts', 'works', () => sections('<hyperlinks><hyperlink ref="A2:I4" location="javascript:alert(1)" tooltip="&lt;b&gt;"/><hyperlink ref="A3" r:id="borta"/></hyperlinks>')],
  ['a filter on columns that are not there', 'either', () => sections('<autoFilter ref="A1:I4"><filterColumn colId="99"><filters blank="1"/></filterColumn></autoFilter>')],
  ['10,000 rules for the cells', 'works', () => sections(`<dataValidations>${times(10_000, (i) => `<dataValidation type="whole" sqref="M${i + 1}"><formula1>1</formula1></dataValidation>`)}</dataValidations>`)],
  ['10,000 links', 'works', () => sections(`<hyperlinks>${times(10_000, (i) => `<hyperlink ref="A${i + 1}" location="x!A1"/>`)}</hyperlinks>`)],
  ['formulas that double a text 50 times', 'works', () => sheet('</sheetData>', `${times(50, (i) => `<row r="${i + 31}"><c r="M${i + 31}"><f>${i === 0 ? 'REPT("x",32767)' : `M${i + 30}&amp;M${i + 30}`}</f></c></row>`)}</sheetData>`)],
  ['formulas over whole columns', 'works', () => sheet(/<c r="E(\d)"><v>/g, '<c r="E$1"><f>SUMPRODUCT((OFFSET($A$1,0,0,1048576,20)=INDIRECT("A"&amp;ROW()))*RAND())+COUNTIF(A:I,"*a*a*a*a*a*a*a*a*b")</f><v>')],
]; // prettier-ignore

export const wildFiles: readonly HostileFile[] = [...xml, ...packages, ...books, ...cells].map(
  ([name, fate, make]) => ({ name, fate, make }),
);
