/** What people and their programs do with a workbook over the years: everything that may stand beside, over, around and in a risk analysis. */
import { bookOf } from '../excel/workbook';
import { xlsx } from '../support/xlsx';
import { excel, STRINGS, STYLES, withRelated } from './excelBook';
import type { OddFile } from './oddFile';
import {
  changed,
  emptySheet,
  MAIN,
  relation,
  risks,
  SHEET,
  TYPES,
  WORKBOOK,
  WORKBOOK_RELATIONS,
  withSheet,
} from './parts';

const ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MS = 'http://schemas.microsoft.com/office';
const X14 = `${MS}/spreadsheetml/2009/9/main`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');
const sheet = (from: string | RegExp, to: string) => excel({ [SHEET]: (xml) => xml.replace(from, to) });
const sections = (xml: string) => sheet('</sheetData>', `</sheetData>${xml}`);
const before = (xml: string) => sheet('<sheetData>', `${xml}<sheetData>`);
const styles = (from: string | RegExp, to: string) => excel({ [STYLES]: (xml) => xml.replace(from, to) });
const workbook = (from: string | RegExp, to: string) => excel({ [WORKBOOK]: (xml) => xml.replace(from, to) });
const named = (names: string) => workbook('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
const cell = (content: string) => sheet('</row></sheetData>', `${content}</row></sheetData>`);
/** The scores S, K as something else than whole numbers in cells. */
const scores = (to: string) => sheet(/<c r="([CD]\d)"><v>(\d)<\/v>/g, to);
const products = (to: string) => sheet(/<c r="E(\d)"><v>(\d+)<\/v>/g, to);

type Row = readonly (string | number | null)[];
/** The risk analysis typed otherwise. */
const typed = (change: (row: Row, index: number) => Row, rows: readonly Row[] = risks) =>
  bookOf({ Riskanalys: rows.map(change) });
const below = (change: (row: Row, index: number) => Row) =>
  typed((row, index) => (index === 0 ? row : change(row, index)));
const put = (row: Row, column: number, value: string | number | null) =>
  row.map((old, i) => (i === column ? value : old));

/** The rows moved down and out to a place in the sheet. */
function at(row: number, column: string): Uint8Array {
  const letters = (from: string) => String.fromCharCode(column.charCodeAt(0) + from.charCodeAt(0) - 65);
  const address = (_: string, letter: string, number: string) => `r="${letters(letter)}${Number(number) + row - 1}"`;
  return excel({
    [SHEET]: (xml) =>
      xml.replace(/r="([A-I])(\d)"/g, address).replace(/<row r="(\d)"/g, (_, n: string) => `<row r="${Number(n) + row - 1}"`),
  });
} // prettier-ignore

const columns = risks[0]!
  .map((heading, i) => `<tableColumn id="${i + 1}" name="${String(heading)}"/>`)
  .join('');
const table = (attributes: string, inside = `<tableColumns count="9">${columns}</tableColumns>`, ref = 'A1:I4') =>
  withRelated(
    { 'xl/tables/table1.xml': [SHEET, 'table', `<table xmlns="${MAIN}" id="1" name="Risker" displayName="Risker" ref="${ref}" ${attributes}>${inside}</table>`, `${ML}.table+xml`] },
    { [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><tableParts count="1"><tablePart r:id="ny1"/></tableParts>') },
  ); // prettier-ignore
const filter =
  '<autoFilter ref="A1:I4"><filterColumn colId="0"><filters><filter val="HR"/></filters></filterColumn></autoFilter>';
const comments = (list: string, authors = '<author>Anna</author>') =>
  withRelated({ 'xl/comments1.xml': [SHEET, 'comments', `<comments xmlns="${MAIN}"><authors>${authors}</authors><commentList>${list}</commentList></comments>`, `${ML}.comments+xml`] }); // prettier-ignore
const link = (content: string, relations = '') =>
  withRelated(
    { 'xl/externalLinks/externalLink1.xml': [WORKBOOK, 'externalLink', `<externalLink xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</externalLink>`, `${ML}.externalLink+xml`] },
    { [SHEET]: (xml) => xml.replace(/<c r="E(\d)"><v>/g, '<c r="E$1"><f>[1]Skala!$B$1*C$1</f><v>'), [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><externalReferences><externalReference r:id="ny1"/></externalReferences>'), ...(relations && { 'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>` }) },
  ); // prettier-ignore

/** [name, fate, how it is made, risks where not three] */
type Entry = readonly [string, string, () => Uint8Array, number?];

const contents: readonly Entry[] = [
  ['scores as text with a hard space', 'works', () => below((row) => put(put(row, 2, `${row[2]}\u00a0`), 3, `\u00a0${row[3]}`))],
  ['scores as text with a comma', 'works', () => below((row) => put(put(row, 2, `${row[2]},0`), 3, `${row[3]},00`))],
  ['scores with their words', 'works', () => below((row) => put(put(row, 2, `${row[2]} – Trolig`), 3, `${row[3]} = Kännbar`))],
  ['scores in full width', 'works', () => below((row) => put(put(row, 2, String.fromCharCode(0xff10 + Number(row[2]))), 3, String.fromCharCode(0xff10 + Number(row[3]))))],
  ['scores with apostrophes of text', 'works', () => below((row) => put(row, 2, `'${row[2]}`))],
  ['scores that are dates to Excel', 'works', () => below((row) => put(row, 4, 46_023))],
  ['scores with fifteen decimals', 'works', () => scores('<c r="$1"><v>$2.000000000000001</v>')],
  ['nought below zero and the smallest number there is', 'works', () => cell('<c r="K4"><v>-0</v></c><c r="L4"><v>4.9406564584124654E-324</v></c><c r="M4"><v>1.7976931348623157E+308</v></c>')],
  ['numbers of Visual C, infinite and none', 'works', () => cell('<c r="K4"><v>-1.#IND</v></c><c r="L4"><v>INF</v></c><c r="M4"><v>1.#QNAN</v></c>')],
  ['errors in every column', 'works', () => sheet('</row></sheetData>', `</row><row r="5">${['#REF!', '#N/A', '#SPILL!', '#CALC!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#FIELD!'].map((error, i) => `<c r="${String.fromCharCode(65 + i)}5" t="e"><v>${error}</v></c>`).join('')}</row></sheetData>`)],
  ['an error for every product', 'works', () => products('<c r="E$1" t="e"><f>VLOOKUP(C$1,Borta!A:B,2,0)</f><v>#N/A</v>')],
  ['truth as words', 'works', () => cell('<c r="K4" t="b"><v>true</v></c><c r="L4" t="b"><v>FALSE</v></c>')],
  ['dates in ISO', 'works', () => cell('<c r="K4" t="d"><v>2026-02-30T25:61:00</v></c><c r="L4" t="d"><v>2026-01-15</v></c>')],
  ['texts inline without anything in them', 'works', () => cell('<c r="K4" t="inlineStr"/><c r="L4" t="inlineStr"><is/></c><c r="M4" t="inlineStr"><v>x</v></c><c r="N4" t="str"/><c r="O4" t="s"/>')],
  ['strings without anything in them', 'works', () => excel({ [STRINGS]: (xml) => xml.replace('</sst>', '<si/><si><t/></si><si><r/></si><si><rPh sb="0" eb="1"><t>x</t></rPh></si><si><phoneticPr fontId="1"/></si></sst>'), [SHEET]: (xml) => xml.replace('</row></sheetData>', `${times(5, (i) => `<c r="${String.fromCharCode(75 + i)}4" t="s"><v>${21 + i}</v></c>`)}</row></sheetData>`) })],
  ['a headline of dates', 'works', () => typed((row, index) => [...row, index === 0 ? 46_023 : 'x', index === 0 ? 46_054 : 'y'])],
  ['headings on three lines', 'works', () => typed((row, index) => (index === 0 ? row.map((heading) => `\n${String(heading)}\r\n `) : row))],
  ['headings in capitals, spaced out', 'works', () => typed((row, index) => (index === 0 ? row.map((heading) => `  ${String(heading).toUpperCase()} :`) : row))],
  ['headings with soft hyphens', 'works', () => typed((row, index) => (index === 0 ? put(put(row, 0, 'Om\u00adråde'), 8, 'Underlag till intern\u00adkontroll\u00adplan') : row))],
  ['headings repeated on every page', 'works', () => bookOf({ Riskanalys: [risks[0]!, risks[1]!, [], risks[0]!, risks[2]!, risks[0]!, risks[3]!] })],
  ['a band of groups above the headings, merged', 'works', () => changed({ [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:E1"/><mergeCell ref="F1:I1"/></mergeCells>') }, bookOf({ Riskanalys: [['Vad kan hända', null, 'Bedömning', null, null, 'Hantering'], ...risks] }))],
  ['headings merged over two rows', 'works', () => changed({ [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData><mergeCells>${times(9, (i) => `<mergeCell ref="${String.fromCharCode(65 + i)}1:${String.fromCharCode(65 + i)}2"/>`)}</mergeCells>`) }, bookOf({ Riskanalys: [risks[0]!, [], ...risks.slice(1)] }))],
  ['the area in one merged cell', 'works', () => changed({ [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>') }, below((row, index) => (index === 1 ? row : put(row, 0, null))))],
  ['a sum below', 'works', () => bookOf({ Riskanalys: [...risks, ['Summa', null, 9, 10, 31], [], ['Upprättad av Anna 2026-01-15']] })],
  ['far down and far out', 'works', () => at(1_000_001, 'M')],
  ['the last rows there are', 'works', () => at(1_048_573, 'A')],
  ['headings out to the last column', 'sheet-too-large', () => sheet('</row><row r="2"', `${times(200, (i) => `<c r="${columnName(200 + i)}1" t="str"><v>x${i}</v></c>`)}<c r="XFD1" t="str"><v>sist</v></c></row><row r="2"`)],
  ['words in Arabic, Hebrew and Thai, from right to left', 'works', () => changed({ [SHEET]: (xml) => xml.replace('<sheetData>', '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetData>') }, below((row) => put(put(row, 0, 'موارد بشرية'), 5, 'סיבה \u202eabc\u202c ความเสี่ยง')))],
  ['marks of direction and width in every text', 'works', () => below((row) => row.map((value) => (typeof value === 'string' ? `\u200e\ufeff${value}\u200b` : value)))],
  ['letters put together of two', 'works', () => typed((row) => row.map((value) => (typeof value === 'string' ? value.normalize('NFD') : value)))],
  ['the longest texts there can be', 'works', () => below((row) => put(row, 5, 'ö'.repeat(32_767)))],
  ['texts of line ends alone', 'works', () => below((row) => put(row, 7, '\n\n\r\n\t'))],
  ['only headings', 'nothing-qualifies', () => bookOf({ Riskanalys: [risks[0]!] })],
  ['an empty workbook', 'no-analysis', () => bookOf({ Blad1: [] })],
  ['a list of names', 'no-analysis', () => bookOf({ Blad1: [['Namn', 'Telefon'], ['Anna', '08-123 45'], ['Bo', '08-543 21']] })],
  ['the analysis as a picture', 'no-analysis', () => withRelated({ 'xl/media/image1.png': ['xl/drawings/drawing1.xml', 'image', new Uint8Array(99)], 'xl/drawings/drawing1.xml': [SHEET, 'drawing', '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>'] }, { [SHEET]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>') })],
  ['the analysis last of 300 sheets', 'works', () => bookOf({ ...Object.fromEntries(Array.from({ length: 299 }, (_, i) => [`Vecka ${i + 1}`, [['Datum', 'Anteckning'], [46_000 + i, 'Möte']]])), Riskanalys: risks })],
  ['two analyses', 'works', () => bookOf({ 'Risker HR': risks, 'Risker IT': risks.map((row) => row.map((value) => (typeof value === 'string' && value.startsWith('Risk att') ? `${value} i IT` : value))) }), 6],
  ['1904, with dates', 'works', () => excel({ [WORKBOOK]: (xml) => xml.replace('<sheets>', '<workbookPr date1904="true"/><sheets>'), [SHEET]: (xml) => xml.replace('</row></sheetData>', '<c r="K4"><v>44561</v></c><c r="L4"><v>-5</v></c></row></sheetData>') })],
]; // prettier-ignore

function columnName(index: number): string {
  const first = String.fromCharCode(65 + Math.floor(index / 26) - 1);
  return `${first}${String.fromCharCode(65 + (index % 26))}`;
}

const formulas: readonly Entry[] = [
  ['products in one shared formula, its first cell last', 'works', () => excel({ [SHEET]: (xml) => xml.replace(/<c r="E([23])"><v>(\d+)/g, '<c r="E$1"><f t="shared" si="0"/><v>$2').replace(/<c r="E4"><v>(\d+)/, '<c r="E4"><f t="shared" ref="E2:E4" si="0">C4*D4</f><v>$1') })],
  ['products by a name that is a LAMBDA', 'works', () => excel({ [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="RISKVÄRDE">_xlfn.LAMBDA(_xlpm.s,_xlpm.k,_xlpm.s*_xlpm.k)</definedName></definedNames>'), [SHEET]: (xml) => xml.replace(/<c r="E(\d)"><v>/g, '<c r="E$1"><f>RISKVÄRDE(C$1,D$1)</f><v>') })],
  ['products by LET, MAP and BYROW', 'works', () => products('<c r="E$1" cm="1"><f t="array" ref="E$1">_xlfn.LET(_xlpm.r,_xlfn.BYROW(C$1:D$1,_xlfn.LAMBDA(_xlpm.x,PRODUCT(_xlpm.x))),_xlfn.SINGLE(_xlpm.r))</f><v>$2</v>')],
  ['a spill that cannot', 'works', () => cell('<c r="K4" t="e" cm="1"><f t="array" ref="K4">_xlfn.SEQUENCE(1048576,16384)</f><v>#SPILL!</v></c>')],
  ['a LAMBDA that calls itself without end', 'works', () => excel({ [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="RUNT">_xlfn.LAMBDA(_xlpm.x,RUNT(_xlpm.x+1)+RUNT(_xlpm.x+2))</definedName></definedNames>'), [SHEET]: (xml) => xml.replace('</row></sheetData>', '<c r="K4"><f>RUNT(1)</f></c></row></sheetData>') })],
  ['an array of a hundred million', 'works', () => cell('<c r="K4"><f>SUM(_xlfn.MAKEARRAY(10000,10000,_xlfn.LAMBDA(_xlpm.r,_xlpm.c,_xlpm.r*_xlpm.c)))</f></c>')],
  ['a power tower', 'works', () => cell('<c r="K4"><f>9^9^9^9</f></c><c r="L4"><f>FACT(1E300)+COMBIN(1E9,5E8)+MULTINOMIAL(99999,99999)</f></c><c r="M4"><f>BASE(9007199254740991,2,255)&amp;DECIMAL(REPT("Z",255),36)</f></c>')],
  ['texts put together of a million', 'works', () => cell('<c r="K4"><f>_xlfn.TEXTJOIN(",",FALSE,ROW(1:1048576))</f></c><c r="L4"><f>SUBSTITUTE(REPT("a",32767),"a",REPT("b",32767))</f></c>')],
  ['formulas in the notation of R1C1', 'works', () => products('<c r="E$1"><f>RC[-2]*RC[-1]</f><v>$2</v>')],
  ['formulas in Swedish, as a careless program wrote them', 'works', () => products('<c r="E$1"><f>SUMMA(C$1;D$1)</f><v>$2</v>')],
  ['formulas with an equals sign before', 'works', () => products('<c r="E$1"><f>=C$1*D$1</f><v>$2</v>')],
  ['formulas laid out on lines, with blanks', 'works', () => products('<c r="E$1"><f xml:space="preserve">\n  C$1\t*\n  D$1 </f><v>$2</v>')],
  ['formulas that name the table', 'works', () => changed({ [SHEET]: (xml) => xml.replace(/<c r="E(\d)"><v>/g, '<c r="E$1"><f>Risker[[#This Row],[S]]*Risker[[#This Row],[K]]</f><v>') }, table('totalsRowShown="0"'))],
  ['formulas over sheets in three dimensions', 'works', () => products('<c r="E$1"><f>SUM(Riskanalys:Riskanalys!C$1)*D$1</f><v>$2</v>')],
  ['links to a workbook on a server', 'works', () => link('<externalBook r:id="rId1"><sheetNames><sheetName val="Skala"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="B1"><v>4</v></cell></row></sheetData></sheetDataSet></externalBook>', relation('rId1', 'externalLinkPath', 'https://kommun.example/delat/Skala.xlsx', ' TargetMode="External"'))],
  ['links by DDE', 'works', () => link('<ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink>')],
  ['links by OLE', 'works', () => link('<oleLink r:id="rId1" progId="Package"><oleItems/></oleLink>', relation('rId1', 'oleObject', 'file:///\\\\server\\x.bin', ' TargetMode="External"'))],
  ['links without anything behind them', 'works', () => products('<c r="E$1"><f>[99]Blad1!A1*\'[Budget 2026.xlsx]Blad 1\'!A1</f><v>$2</v>')],
  ['functions that ask the world', 'works', () => cell('<c r="K4" t="str"><f>_xlfn.IMAGE("http://127.0.0.1:1/x.png")</f><v/></c><c r="L4"><f>RTD("x",,"y")</f></c><c r="M4"><f>_xlfn.STOCKHISTORY("MSFT",1)</f></c><c r="N4"><f>CALL("kernel32","WinExec","JCJ","calc",1)</f></c><c r="O4"><f>_xlfn.PY(1,0)</f></c>')],
  ['a chain of calculation to cells that are not there', 'works', () => withRelated({ 'xl/calcChain.xml': [WORKBOOK, 'calcChain', `<calcChain xmlns="${MAIN}"><c r="ZZ99" i="7"/><c r="E2" i="1" l="1"/><c r="hej"/></calcChain>`, `${ML}.calcChain+xml`] })],
  ['a data table over the products', 'works', () => products('<c r="E$1"><f t="dataTable" ref="E2:E4" dt2D="0" dtr="0" r1="C2" del1="1"/><v>$2</v>')],
  ['an array over headings and risks', 'either', () => sheet('<c r="A1" t="s">', '<c r="A1" t="s"><f t="array" ref="A1:I4">Annat!A1:I4</f>')],
  ['volatile formulas in 5,000 cells', 'works', () => sheet('</sheetData>', `${times(5000, (i) => `<row r="${i + 40}"><c r="M${i + 40}"><f>INDIRECT("A"&amp;ROW())&amp;OFFSET($A$1,RANDBETWEEN(0,3),0)&amp;TODAY()&amp;CELL("filename")</f></c></row>`)}</sheetData>`)],
]; // prettier-ignore

const tables: readonly Entry[] = [
  ['a table', 'works', () => table('totalsRowShown="0"')],
  ['a table with a row of totals', 'works', () => changed({ [SHEET]: (xml) => xml.replace('</row></sheetData>', '</row><row r="5"><c r="A5" t="str"><v>Summa</v></c><c r="E5"><f>SUBTOTAL(109,E2:E4)</f><v>31</v></c></row></sheetData>') }, table('totalsRowCount="1"', `<tableColumns count="9">${columns}</tableColumns>`, 'A1:I5'))],
  ['a table filtered, its other rows hidden', 'works', () => changed({ [SHEET]: (xml) => xml.replace(/<row r="([34])"/g, '<row r="$1" hidden="1"') }, table('', `${filter}<tableColumns count="9">${columns}</tableColumns>`))],
  ['a table without headings', 'works', () => table('headerRowCount="0"', `<tableColumns count="9">${columns}</tableColumns>`, 'A2:I4')],
  ['a table that says other headings', 'works', () => table('', `<tableColumns count="9">${times(9, (i) => `<tableColumn id="${i + 1}" name="Kolumn${i + 1}"/>`)}</tableColumns>`)],
  ['a table with fewer columns than it says', 'either', () => table('', '<tableColumns count="9"><tableColumn id="1" name="Område"/></tableColumns>')],
  ['a table that reaches far below', 'works', () => table('', `<tableColumns count="9">${columns}</tableColumns>`, 'A1:I1048576')],
  ['a table from a query, sorted and banded', 'works', () => table('tableType="queryTable" insertRow="1"', `<autoFilter ref="A1:I4"/><sortState ref="A2:I4"><sortCondition descending="1" ref="E2:E4"/></sortState><tableColumns count="9">${columns}</tableColumns><tableStyleInfo name="Egen" showRowStripes="1"/>`)],
  ['a table called what the plan is called', 'works', () => changed({ 'xl/tables/table1.xml': (xml) => xml.replaceAll('"Risker"', '"Internkontrollplan2026"') }, table(''))],
  ['a table where the name of another is', 'either', () => changed({ [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="Risker">Riskanalys!$A$1</definedName></definedNames>') }, table(''))],
  ['a pivot table over the headings', 'either', () => withRelated({ 'xl/pivotTables/pivotTable1.xml': [SHEET, 'pivotTable', `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="9"><location ref="A1:I4"/></pivotTableDefinition>`, `${ML}.pivotTable+xml`] })],
  ['a filter on the sheet, its other rows hidden', 'works', () => excel({ [SHEET]: (xml) => xml.replace(/<row r="([34])"/g, '<row r="$1" hidden="1"').replace('</sheetData>', `</sheetData>${filter}`) })],
  ['filters of every kind', 'works', () => sections('<autoFilter ref="A1:I4"><filterColumn colId="0"><colorFilter dxfId="99" cellColor="0"/></filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="notEqual" val="*x*"/></customFilters></filterColumn><filterColumn colId="2"><top10 val="1" filterVal="4"/></filterColumn><filterColumn colId="3"><dynamicFilter type="aboveAverage" val="2"/></filterColumn><filterColumn colId="4"><iconFilter iconSet="3Arrows"/></filterColumn><filterColumn colId="5"><filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters></filterColumn></autoFilter>')],
]; // prettier-ignore

const layout: readonly Entry[] = [
  ['rows in a hundred levels, folded', 'works', () => sheet(/<row r="([2-4])"/g, '<row r="$1" outlineLevel="100" hidden="1" collapsed="1"')],
  ['columns folded and frozen', 'works', () => before('<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="1" topLeftCell="D2" state="frozen"/><selection pane="nowhere" activeCell="ZZZ1"/></sheetView></sheetViews><cols><col min="6" max="8" outlineLevel="7" hidden="1" collapsed="1"/></cols>')],
  ['rows with no height, and below none', 'works', () => sheet(/<row r="([1-4])"/g, '<row r="$1" ht="-15" customHeight="1" zeroHeight="1"')],
  ['no rows shown unless said', 'works', () => before('<sheetFormatPr defaultRowHeight="0" zeroHeight="1" customHeight="1" outlineLevelRow="255"/>')],
  ['columns of no width, of NaN and beyond', 'works', () => before('<cols><col min="1" max="1" width="NaN"/><col min="2" max="2" width="0"/><col min="3" max="3" width="9999"/><col min="4" max="3" width="9"/><col/></cols>')],
  ['a style for every column out to the last', 'works', () => before(`<cols>${times(16_384, (i) => `<col min="${i + 1}" max="${i + 1}" width="9" style="1" customWidth="1"/>`)}</cols>`)],
  ['cells with a style out to the last column', 'works', () => sheet('</row></sheetData>', `</row>${times(40, (i) => `<row r="${i + 5}" spans="1:16384">${times(676, (j) => `<c r="${columnName(26 + j)}${i + 5}" s="1"/>`)}</row>`)}</sheetData>`)],
  ['views of people’s own', 'works', () => sections(`<customSheetViews><customSheetView guid="{3F2504E0-4F89-11D3-9A0C-0305E82C3301}" scale="85" filter="1" showAutoFilter="1"><pane ySplit="1"/>${filter}</customSheetView></customSheetViews>`)],
  ['scenarios, areas with a password, watches', 'works', () => sections('<sheetCalcPr fullCalcOnLoad="1"/><protectedRanges><protectedRange password="CE4B" sqref="A1:A4" name="Område1"/></protectedRanges><scenarios current="0"><scenario name="Värsta" count="1" user="Anna"><inputCells r="C2" val="4"/></scenario></scenarios><dataConsolidate topLabels="1"><dataRefs count="1"><dataRef ref="A1:B2" sheet="Borta"/></dataRefs></dataConsolidate><phoneticPr fontId="1" type="noConversion"/><cellWatches><cellWatch r="E2"/></cellWatches><smartTags/>')],
  ['printed on pages of an odd size', 'works', () => sections('<printOptions/><pageMargins left="-1" right="NaN" top="1e9" bottom="" header="x" footer="0"/><pageSetup paperSize="999" scale="0" fitToWidth="-1" orientation="åt sidan" copies="99999"/><headerFooter differentFirst="1"><oddHeader>&amp;G&amp;"&amp;A&amp;&amp;&amp;</oddHeader></headerFooter><rowBreaks count="99999"><brk id="0"/><brk/></rowBreaks><colBreaks/>')],
  ['the sheet locked, without password', 'works', () => sections('<sheetProtection sheet="1" objects="1" scenarios="1"/>')],
  ['the sheet locked with a password of old', 'works', () => sections('<sheetProtection password="CE4B" sheet="1" formatCells="0"/>')],
  ['the workbook’s structure locked', 'structure-protected', () => workbook('<sheets>', '<workbookProtection lockStructure="1"/><sheets>')],
  ['the structure locked with a password', 'structure-protected', () => workbook('<sheets>', '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="eA==" workbookSaltValue="eQ==" workbookSpinCount="100000" lockStructure="1"/><sheets>')],
  ['windows locked, structure not', 'works', () => workbook('<sheets>', '<workbookProtection lockWindows="1" lockStructure="0"/><sheets>')],
  ['marked as final, opened for reading', 'works', () => excel({ [WORKBOOK]: (xml) => xml.replace('<sheets>', '<fileSharing readOnlyRecommended="1" userName="Anna" reservationPassword="CE4B"/><sheets>') })],
  ['shared the old way, with its log', 'not-allowed', () => withRelated({ 'xl/revisions/revisionHeaders.xml': [WORKBOOK, 'revisionHeaders', `<headers xmlns="${MAIN}" guid="{0}"/>`, `${ML}.revisionHeaders+xml`], 'xl/revisions/userNames.xml': [WORKBOOK, 'usernames', `<users xmlns="${MAIN}" count="0"/>`, `${ML}.userNames+xml`] })],
  ['pictures behind the sheet and in its header', 'works', () => withRelated({ 'xl/media/image1.png': [SHEET, 'image', new Uint8Array(50)], 'xl/drawings/vmlDrawing1.vml': [SHEET, 'vmlDrawing', '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>'] }, { [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><legacyDrawingHF r:id="ny2"/><picture r:id="ny1"/>') })],
  ['sparklines, a slicer and a timeline', 'works', () => withRelated({ 'xl/slicers/slicer1.xml': [SHEET, `${MS}/2007/relationships/slicer`, `<slicers xmlns="${X14}"><slicer name="S" cache="C"/></slicers>`, 'application/vnd.ms-excel.slicer+xml'], 'xl/timelines/timeline1.xml': [SHEET, `${MS}/2011/relationships/timeline`, `<timelines xmlns="${MS}/spreadsheetml/2010/11/main"/>`, 'application/vnd.ms-excel.timeline+xml'] }, { [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Riskanalys!C2:E2</xm:f><xm:sqref>K2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="ny1"/></x14:slicerList></ext><ext uri="{7E03D99C-DC04-49d9-9315-930204A7B6E9}" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15:timelineRefs><x15:timelineRef r:id="ny2"/></x15:timelineRefs></ext></extLst>`) })],
  ['comments in threads whose people are gone', 'works', () => withRelated({ 'xl/threadedComments/threadedComment1.xml': [SHEET, `${MS}/2017/10/relationships/threadedComment`, `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{9}" id="{1}" dT="igår"><text>Hej</text><mentions><mention mentionpersonId="{8}" mentionId="{7}" startIndex="-1" length="99"/></mentions></threadedComment><threadedComment ref="B2" parentId="{404}" id="{2}"/></ThreadedComments>`, 'application/vnd.ms-excel.threadedcomments+xml'] })],
  ['5,000 notes', 'works', () => comments(times(5000, (i) => `<comment ref="A${i + 2}" authorId="0"><text><t>Not ${i}</t></text></comment>`))],
  ['notes of nobody, twice in a cell, and longer than a cell', 'works', () => comments(`<comment ref="A2" authorId="5"><text><r><t>${'x'.repeat(40_000)}</t></r></text></comment><comment ref="A2"><text/></comment><comment ref=""/><comment ref="A2:B3"><text><t>b</t></text></comment>`, '')],
  ['2,000 pictures', 'works', () => withRelated({ 'xl/drawings/drawing1.xml': [SHEET, 'drawing', `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${times(2000, (i) => `<xdr:oneCellAnchor><xdr:from><xdr:col>${i}</xdr:col><xdr:row>9</xdr:row></xdr:from><xdr:ext cx="1" cy="1"/><xdr:pic/><xdr:clientData/></xdr:oneCellAnchor>`)}</xdr:wsDr>`, 'application/vnd.openxmlformats-officedocument.drawing+xml'] }, { [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><drawing r:id="ny1"/>') })],
  ['a hyperlink to a file, a mail and a script', 'works', () => excel({ [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><hyperlinks><hyperlink ref="A2" r:id="h1"/><hyperlink ref="A3" r:id="h2"/><hyperlink ref="A4" r:id="h3"/></hyperlinks>'), 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('h1', 'hyperlink', 'file:///C:/Users/anna/x.docx', ' TargetMode="External"')}${relation('h2', 'hyperlink', 'mailto:a@b.se?subject=%0d%0aBcc', ' TargetMode="External"')}${relation('h3', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"')}</Relationships>` })],
  ['a conditional format on every cell there is', 'works', () => sections('<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>SUMPRODUCT(($A$1:$A$1048576=A1)*1)&gt;1</formula></cfRule><cfRule type="iconSet" priority="2"><iconSet iconSet="Okänd"/></cfRule></conditionalFormatting>')],
  ['a choice of what a formula gives', 'works', () => sections('<dataValidations><dataValidation type="list" sqref="C2:D1048576"><formula1>INDIRECT("Skala"&amp;A2)</formula1></dataValidation><dataValidation type="decimal" operator="between" sqref="E2:E4"><formula1>1</formula1><formula2>x</formula2></dataValidation></dataValidations>')],
]; // prettier-ignore

const books: readonly Entry[] = [
  ['an add-in named otherwise', 'is-xlam', () => excel({ [TYPES]: (xml) => xml.replace(`${ML}.sheet.main+xml`, 'application/vnd.ms-excel.addin.macroEnabled.main+xml') })],
  ['a template with macros named otherwise', 'works', () => excel({ [TYPES]: (xml) => xml.replace(`${ML}.sheet.main+xml`, 'application/vnd.ms-excel.template.macroEnabled.main+xml') })],
  ...["Risk'analys", "Risker 'HR'", '🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️🏛️', 'Riskanalys 2026-2027 (utkast 3)', '1', '2026', 'FALSKT', 'Blad1!A1'.replace('!', ''), '.', 'a b  c', 'Ｆｕｌｌ', 'x'.repeat(31), '_xlnm', 'A1B2C3', 'R', '$A$1', '#REF', '{}', ' '].map((name) => [`a sheet called ${name}`, 'works', () => workbook('name="Riskanalys"', `name="${name}"`)] as const),
  ['sheets named alike but for a blank', 'works', () => bookOf({ Riskanalys: risks, 'Riskanalys ': [['x']], ' Riskanalys': [['y']] })],
  ['a sheet called what the plan will be called, by case', 'works', () => bookOf({ Riskanalys: risks, 'INTERNKONTROLLPLAN 2026': [['Kom ihåg']] })],
  ['1,000 names, each a LAMBDA, a constant or nothing', 'works', () => named(times(1000, (i) => `<definedName name="namn_${i}" hidden="${i % 2}" function="${i % 3 === 0 ? 1 : 0}" vbProcedure="1" comment="&lt;b&gt;">${['{1,2;3,4}', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x)', '', '"text"', '#N/A', "'Borta'!$A$1:$B$2,Riskanalys!$C:$C"][i % 6]}</definedName>`))],
  ['names of Excel’s own, in odd cases', 'works', () => named('<definedName name="_XLNM.PRINT_AREA" localSheetId="0">Riskanalys!$A:$A,Riskanalys!$1:$1</definedName><definedName name="_xlnm.Criteria" localSheetId="0">Riskanalys!$A$1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Riskanalys!$A$1:$I$4</definedName><definedName name="_xlnm.Auto_Open">#REF!</definedName>')],
  ['sheet numbers used twice', 'works', () => changed({ [WORKBOOK]: (xml) => xml.replace('sheetId="2"', 'sheetId="1"') }, bookOf({ Riskanalys: risks, Annat: [['x']] }))],
  ['a very hidden macro sheet with a name that opens it', 'works', () => changed({ [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="_xlnm.Auto_Open" hidden="1">Makro!$A$1</definedName></definedNames>') }, withSheet('name="Makro" sheetId="7" state="veryHidden"', 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', `<xm:macrosheet xmlns:xm="${MS}/excel/2006/main" xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>EXEC("calc")</f><v>0</v></c></row></sheetData></xm:macrosheet>`))],
  ['a chart sheet first, with its drawing', 'works', () => changed({ [WORKBOOK]: (xml) => xml.replace(/(<sheet name="Riskanalys"[^>]*>)(<sheet [^>]*>)/, '$2$1') }, withSheet('name="Diagram" sheetId="7"', 'chartsheet', `<chartsheet xmlns="${MAIN}" xmlns:r="x"><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`))],
  ['the front tab a hidden one', 'works', () => changed({ [WORKBOOK]: (xml) => xml.replace('<sheets>', '<bookViews><workbookView activeTab="1" firstSheet="1" visibility="hidden"/></bookViews><sheets>').replace('sheetId="2"', 'sheetId="2" state="hidden"') }, bookOf({ Riskanalys: risks, Dold: [['x']] }))],
  ['an external sheet among the sheets', 'missing-part', () => changed({ [WORKBOOK]: (xml) => xml.replace('</sheets>', '<sheet name="Annan" sheetId="9" r:id="ut"/></sheets>'), [WORKBOOK_RELATIONS]: (xml) => xml.replace('</Rel', `${relation('ut', 'worksheet', 'https://kommun.example/blad.xml', ' TargetMode="External"')}</Rel`) }, bookOf({ Riskanalys: risks }))],
  ['4,500 fonts and 5,000 fills', 'works', () => excel({ [STYLES]: (xml) => xml.replace('</fonts>', `${times(4500, (i) => `<font><sz val="${i / 10}"/></font>`)}</fonts>`).replace('</fills>', `${times(5000, (i) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${i.toString(16).padStart(6, '0')}"/></patternFill></fill>`)}</fills>`) })],
  ['3,000 differential formats', 'works', () => styles('<dxfs/>', `<dxfs count="3000">${times(3000, (i) => `<dxf><font><color rgb="FF${i.toString(16).padStart(6, '0')}"/></font></dxf>`)}</dxfs>`)],
  ['formats of numbers by numbers that are taken', 'works', () => styles('<fonts>', '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-sv-SE]ÅÅÅÅ-MM-DD;@"/><numFmt numFmtId="164" formatCode="&quot;S&quot;0"/><numFmt numFmtId="4294967295" formatCode="0;;;"/></numFmts><fonts>')],
  ['a palette, styles of tables and of newer programs', 'works', () => styles('</styleSheet>', `<tableStyles count="1"><tableStyle name="Egen" pivot="0"><tableStyleElement type="wholeTable" dxfId="99"/></tableStyle></tableStyles><colors><indexedColors>${times(80, () => '<rgbColor rgb="00ABCDEF"/>')}</indexedColors><mruColors><color theme="-1"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`)],
  ['a document type in a part that nobody reads', 'works', () => withRelated({ 'customXml/item1.xml': [WORKBOOK, 'customXml', '<!DOCTYPE x><x/>'] })],
  ['XML of version 1.1', 'either', () => sheet('version="1.0"', 'version="1.1"')],
  ['an encoding spelt without a dash', 'works', () => sheet('encoding="UTF-8"', 'encoding="utf8"')],
  ['line ends of Windows everywhere', 'works', () => excel({ [SHEET]: (xml) => xml.replace(/></g, '>\r\n<'), [WORKBOOK]: (xml) => xml.replace(/></g, '>\r\n<'), [WORKBOOK_RELATIONS]: (xml) => xml.replace(/></g, '>\r\n<') })],
  ['ids of relationships used twice, for the same part', 'works', () => excel({ [WORKBOOK_RELATIONS]: (xml) => xml.replace(/(<Relationship Id="rId1"[^>]*>)/, '$1$1') })],
  ['relationships of relationships', 'works', () => excel({ 'xl/_rels/_rels/workbook.xml.rels.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>' })],
  ['content types that say what is not there', 'works', () => excel({ [TYPES]: (xml) => xml.replace('</Types>', `${times(500, (i) => `<Override PartName="/xl/worksheets/sheet${i + 90}.xml" ContentType="${ML}.worksheet+xml"/>`)}</Types>`) })],
  ['no more than it takes', 'works', () => xlsx({ sheets: [{ name: 'Riskanalys', xml: /<sheetData>.*<\/sheetData>/s.exec(sheetXml())![0] }] })],
  ['a second list of rows', 'works', () => sections('<sheetData/>')],
  ['cells outside any row, and rows outside the list', 'either', () => sheet('<sheetData>', '<row r="9"><c r="A9"><v>1</v></c></row><sheetData><c r="A9"><v>1</v></c>')],
  ['another workbook inside', 'works', () => withRelated({ 'xl/embeddings/Microsoft_Excel_Worksheet.xlsx': [SHEET, 'package', bookOf({ Inre: risks }), `${ML}.sheet`] })],
  ['a sheet of a newer kind', 'works', () => withSheet('name="Nytt" sheetId="7"', 'http://schemas.microsoft.com/office/2030/relationships/planksheet', emptySheet)],
]; // prettier-ignore

/** The sheet of the sound workbook with its texts in the cells. */
function sheetXml(): string {
  let found = '';
  changed({ [SHEET]: (xml) => { found = xml; return `${xml} `; } }); // prettier-ignore
  return found;
}

/** More than the engine can be asked for; stopped by what watches over it (cli/guard.ts, demo/trialRun.ts), not by the reading itself. */
export const endlessFiles: readonly OddFile[] = ([
  ['a REDUCE over ten million', 'too-heavy', () => cell('<c r="K4"><f>_xlfn.REDUCE(0,_xlfn.SEQUENCE(10000000),_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b))</f></c>')],
  ['patterns that take for ever', 'too-heavy', () => cell('<c r="K4"><f>SEARCH("*a*a*a*a*a*a*a*a*a*a*b",REPT("a",32767))</f></c><c r="L4"><f>MATCH("*?*?*?*?*?*?*?*z",F1:F4,0)</f></c>')],
] as const).map(([name, fate, make]) => ({ name, fate, make })); // prettier-ignore

export const featureFiles: readonly OddFile[] = [
  ...contents,
  ...formulas,
  ...tables,
  ...layout,
  ...books,
].map(([name, fate, make, count = 3]) => ({ name, fate, make, ...(fate === 'works' && { risks: count }) }));
