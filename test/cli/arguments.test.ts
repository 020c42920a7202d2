import { readArguments } from '../../src/cli/arguments';
import { Complaint } from '../../src/cli/complaint';

test.each([
  ['kontrollera a.xlsx', { command: 'kontrollera', file: 'a.xlsx', json: false }],
  ['kontrollera --json a.xlsx', { command: 'kontrollera', file: 'a.xlsx', json: true }],
  [
    'generera a.xlsx --ut b.xlsx --ar 2026 --json',
    { command: 'generera', file: 'a.xlsx', out: 'b.xlsx', year: 2026, json: true },
  ],
  ['generera --ar=2027 a.xlsx', { command: 'generera', file: 'a.xlsx', year: 2027, json: false }],
  ['kontrollera -- --märklig.xlsx', { command: 'kontrollera', file: '--märklig.xlsx', json: false }],
])('%s', (line, request) => expect(readArguments(line.split(' '))).toEqual(request));

test.each([
  ['', /^Användning/],
  ['skriv a.xlsx', /Kommandot ”skriv” finns inte/],
  ['kontrollera', /Ange vilken arbetsbok/],
  ['kontrollera a.xlsx b.xlsx', /en arbetsbok i taget/],
  ['kontrollera a.xlsx --ut b.xlsx', /Flaggan --ut finns inte/],
  ['generera a.xlsx --ut', /Flaggan --ut behöver ett värde/],
  ['generera a.xlsx --ar nästa', /”nästa” är inte ett årtal/],
  ['generera a.xlsx --ar 26', /”26” är inte ett årtal/],
  ['generera a.xlsx -x', /Flaggan -x finns inte/],
  ['generera a.xlsx --ut=', /Flaggan --ut behöver ett värde/],
  ['generera a.xlsx --skala 1', /”1” är ingen skala/],
  ['generera a.xlsx --skala 11', /”11” är ingen skala/],
  ['generera a.xlsx --skala 4x5', /”4x5” är ingen skala/],
  ['rapport a.xlsx', /--mall/],
  ['rapport a.xlsx --mall alla', /alla/],
  ['rapport a.xlsx --mall tertial --period 4', /”4”/],
  ['rapport a.xlsx --mall namnd --period 1', /--period/],
  ['samla', /Ange vilken arbetsbok/],
])('"%s" is answered with what to write instead', (line, sentence) => {
  const words = line === '' ? [] : line.split(' ');
  expect(() => readArguments(words)).toThrow(Complaint);
  expect(() => readArguments(words)).toThrow(sentence);
});
