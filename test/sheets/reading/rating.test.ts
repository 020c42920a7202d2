import { gradeOf } from '../../../src/sheets/reading/rating';

test.each([
  ['3', 3, null],
  ['0,35', 0.35, null],
  ['4/5 — alla övriga risker förvärras', 4, null],
  ['4 - Allvarlig', 4, 0.75],
  ['3 (middels)', 3, 0.5],
  ['15 – høy', 15, 0.75],
  ['Medel (35 %)', null, 0.5],
  ['Kritisk (9/10)', 9, 1],
  ['Hög', null, 0.75],
  ['🟠 Medel-Hög', null, 0.625],
  ['Låg–Medel', null, 0.375],
  ['L', null, 0.25],
  ['L (men kräver avstämning)', null, 0.25],
  ['Hög risk', null, 0.75],
  ['väldigt stor', null, 1],
  ['Ganska låg', null, 0.25],
  ['sannolikt', null, 0.75],
  ['Svært usannsynelig', null, 0],
  ['Sehr Niedrig', null, 0],
  ['★★★☆☆', 3, null],
  ['IV', 4, null],
  ['10–20 %', null, null],
])('%s is a rating', (text, number, rank) => expect(gradeOf(text)).toEqual({ number, rank }));

test.each([
  '',
  'Se risk 3',
  '2022-05',
  '3 st',
  'Enhetschef',
  'Ja',
  'Risk att',
  'Hög personalomsättning på enheten',
  '2 Fel i rutin',
])('%j is no rating', (text) => expect(gradeOf(text)).toBeNull());
