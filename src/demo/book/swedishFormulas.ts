/**
 * Formulas as a Swedish Excel shows and takes them: function names, semicolons between arguments, a comma as decimal
 * sign, SANT and FALSKT. Names are those of Microsoft's Swedish function reference; a function that is not listed keeps its English name.
 */

/** English = Swedish; the same word in both languages needs no line. */
const functions = `
ABS=ABS ADDRESS=ADRESS AGGREGATE=MÄNGD AND=OCH AVERAGE=MEDEL AVERAGEIF=MEDEL.OM AVERAGEIFS=MEDEL.OMF CEILING=RUNDA.UPP
CHAR=TECKENKOD CHOOSE=VÄLJ CLEAN=STÄDA CODE=KOD COLUMN=KOLUMN COLUMNS=KOLUMNER CONCAT=SAMMAN CONCATENATE=SAMMANFOGA
COUNT=ANTAL COUNTA=ANTALV COUNTBLANK=ANTAL.TOMMA COUNTIF=ANTAL.OM COUNTIFS=ANTAL.OMF DATE=DATUM DATEVALUE=DATUMVÄRDE
DAY=DAG DAYS=DAGAR EDATE=EDATUM EOMONTH=SLUTMÅNAD EVEN=JÄMN EXACT=EXAKT FALSE=FALSKT FILTER=FILTER FIND=HITTA
FIXED=FASTTAL FLOOR=RUNDA.NED HLOOKUP=LETAKOLUMN HOUR=TIMME HYPERLINK=HYPERLÄNK IF=OM IFERROR=OMFEL IFNA=OMSAKNAS
IFS=IFS INDEX=INDEX INDIRECT=INDIREKT INT=HELTAL ISBLANK=ÄRTOM ISERR=ÄRF ISERROR=ÄRFEL ISEVEN=ÄRJÄMN ISFORMULA=ISFORMEL
ISLOGICAL=ÄRLOGISK ISNA=ÄRSAKNAD ISNONTEXT=ÄREJTEXT ISNUMBER=ÄRTAL ISODD=ÄRUDDA ISOWEEKNUM=ISOVECKONR ISTEXT=ÄRTEXT
LARGE=STÖRSTA LEFT=VÄNSTER LEN=LÄNGD LOOKUP=LETAUPP LOWER=GEMENER MATCH=PASSA MAXIFS=MAXIFS MEDIAN=MEDIAN MID=EXTEXT
MINUTE=MINUT MOD=REST MODE=TYPVÄRDE MONTH=MÅNAD NA=SAKNAS NETWORKDAYS=NETTOARBETSDAGAR NOT=ICKE NOW=NU ODD=UDDA
OFFSET=FÖRSKJUTNING OR=ELLER PRODUCT=PRODUKT PROPER=INITIAL QUOTIENT=KVOT RAND=SLUMP RANDBETWEEN=SLUMP.MELLAN RANK=RANG
REPLACE=ERSÄTT REPT=REP RIGHT=HÖGER ROUND=AVRUNDA ROUNDDOWN=AVRUNDA.NEDÅT ROUNDUP=AVRUNDA.UPPÅT ROW=RAD ROWS=RADER
SEARCH=SÖK SECOND=SEKUND SIGN=TECKEN SMALL=MINSTA SORT=SORTERA SQRT=ROT STDEV=STDAV SUBSTITUTE=BYT.UT SUBTOTAL=DELSUMMA
SUM=SUMMA SUMIF=SUMMA.OM SUMIFS=SUMMA.OMF SUMPRODUCT=PRODUKTSUMMA SWITCH=VÄXLA TEXTJOIN=TEXTJOIN TIME=KLOCKSLAG
TIMEVALUE=TIDVÄRDE TODAY=IDAG TRANSPOSE=TRANSPONERA TRIM=RENSA TRUE=SANT TRUNC=AVKORTA TYPE=VÄRDETYP UNIQUE=UNIKA
UPPER=VERSALER VALUE=TEXTNUM VLOOKUP=LETARAD WEEKDAY=VECKODAG WEEKNUM=VECKONR WORKDAY=ARBETSDAGAR XLOOKUP=XLETAUPP
XMATCH=XMATCHA XOR=XELLER YEAR=ÅR YEARFRAC=ÅRDEL`;

const pairs = functions
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('=') as [string, string]);
const toSwedishName = new Map(pairs);
const toEnglishName = new Map(pairs.map(([english, swedish]) => [swedish, english]));

/** "IF(A1>0.5,TRUE,"x")" → "OM(A1>0,5;SANT;"x")". Without the leading "=". */
export function toSwedishFormula(formula: string): string {
  return outsideTexts(formula, (part) =>
    translateNames(part, toSwedishName)
      .replaceAll(',', ';')
      .replace(/(\d)\.(?=\d)/g, '$1,')
      .replace(/\bTRUE\b/g, 'SANT')
      .replace(/\bFALSE\b/g, 'FALSKT'),
  );
}

/**
 * What a person typed, in Swedish or in English, as the file wants it. A comma between digits is a decimal sign only
 * where the formula separates its arguments by semicolons; "=SUM(1,2)" stays English.
 */
export function toEnglishFormula(typed: string): string {
  const swedish = typed.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '').includes(';') || !typed.includes(',');
  return outsideTexts(typed, (part) => {
    const named = translateNames(part, toEnglishName)
      .replace(/(?<![\p{L}\p{N}_.])SANT(?![\p{L}\p{N}_.(])/giu, 'TRUE')
      .replace(/(?<![\p{L}\p{N}_.])FALSKT(?![\p{L}\p{N}_.(])/giu, 'FALSE');
    return swedish || !/[(]/.test(typed) ? named.replace(/(\d),(?=\d)/g, '$1.').replaceAll(';', ',') : named;
  });
}

const FUNCTION = /(?<![\p{L}\p{N}_.])([\p{L}][\p{L}\p{N}.]*)(?=\()/gu;

function translateNames(part: string, names: ReadonlyMap<string, string>): string {
  return part.replace(FUNCTION, (name: string) => names.get(name.toLocaleUpperCase('sv')) ?? name);
}

/** "Texts", 'sheet names' and [table columns] are nobody's to translate. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
