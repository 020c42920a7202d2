import type { Meaning } from '../../../src/text/headings';
import { readHeading } from '../../../src/sheets/reading/heading';

function strongest(heading: string): Meaning | null {
  const entries = Object.entries(readHeading(heading).meanings) as [Meaning, number][];
  return entries.sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

test.each<[Meaning, readonly string[]]>([
  [
    'risk',
    [
      'Risk',
      'RISK *',
      'Riskbeskrivning',
      'Beskrivning av risk',
      'Risk i verksamheten för att inte kunna säkerställa utförande',
      'Vad kan gå fel?',
      'Händelse',
      'Oönskad händelse',
      'Uønsket hendelse',
      'Risiko',
      'Descripción Riesgo',
      'Riskin kuvaus',
      'Risk_Description',
      'Hot',
      'Felmod',
      'Failure mode',
      'Risikomoment',
    ],
  ],
  [
    'likelihood',
    [
      'Sannolikhet',
      'Sanno-\nlikhet',
      'Sanno\u00ADlikhet',
      'SANNOLIKHET (1–5)',
      'Sanolikhet',
      'Sannolikhet S',
      'Hur troligt är det?',
      'Sannsynlighet',
      'Sandsynlighed',
      'Todennäköisyys',
      'Eintrittswahrscheinlichkeit',
      'Probabilidad de ocurrencia',
      'Likelihood',
      'Sannolikhet före åtgärd',
    ],
  ],
  [
    'consequence',
    [
      'Konsekvens (1-4)',
      'Konskevens',
      'Allvarlighetsgrad',
      'Väsentlighet',
      'Schadenshöhe',
      'ImpactRating',
      'Konsekvensvärde',
      'Gravité',
      'Severity',
      'Vakavuus',
    ],
  ],
  ['consequenceText', ['Konsekvensbeskrivning', 'Beskrivning av konsekvens', 'Konsekvens (text)']],
  [
    'score',
    [
      'Riskvärde',
      'Risk-\nvärde',
      'Risk\nvärde',
      'Riskpoäng',
      'S x K',
      'Sannolikhet × konsekvens',
      'Risk 1-16=SxK',
      'RPN',
      'Risk score',
      'Riskiluku',
      'Inherent risk score',
    ],
  ],
  ['level', ['Risknivå', 'Riskklass', 'Nivel de riesgo', 'Hur stor är risken?']],
  ['residualLikelihood', ['Sannolikhet efter åtgärd', 'Residual likelihood', 'Målnivå sannolikhet']],
  [
    'residualScore',
    ['Kvarstående risk', 'Restrisk', 'Riskvärde efter åtgärd', 'Target risk', 'Risk (efter åtgärd)'],
  ],
  [
    'measure',
    [
      'Åtgärd',
      'Åt-\ngärd',
      'Åtgärdsförslag\n\nHur eliminerar/minskar vi risken?',
      'Mitigering',
      'Forebyggende tiltak',
      'Plan de Acción',
      'Maßnahmen',
      'Toimenpiteet',
      'Vad gör vi åt det?',
      'Additional controls',
    ],
  ],
  ['contingency', ['Tiltak hvis problem oppstår', 'Korrigerende tiltak', 'Notfallplan', 'Reservplan']],
  [
    'existingControls',
    [
      'Befintliga åtgärder/kontrollmoment',
      'Åtgärder (befintliga)',
      'Existing controls',
      'Existerande\nkontrollaktiviteter',
      'Controls in place',
    ],
  ],
  ['control', ['Kontrollmoment', 'Kontrollaktivitet']],
  [
    'owner',
    [
      'Ansvarig',
      'Ansvarig för åtgärd',
      'Riskägare',
      'Åtgärdsansvarig',
      'Vem?',
      'Risk Owner',
      'Vastuuhenkilö',
      'Responsable de la acción',
    ],
  ],
  ['dueDate', ['Klart senast', 'Slutdatum', 'Deadline', 'När?', 'Fecha Compromiso', 'Target date', 'Frist']],
  ['date', ['Datum', 'Datum/period\nför riskanalys', 'Date identified']],
  ['causes', ['Bakomliggande orsaker\nVarför?', 'Orsak', 'Root cause', 'Syy', 'Ursache']],
  [
    'area',
    [
      'Område',
      'Process/område/\nrubrik',
      'Riskområde',
      'Verksamhet',
      'Ansvarsområde/\nprocess',
      'Typ av risk',
    ],
  ],
  ['id', ['Nr', 'Risk-ID', '#', 'N°', 'Löpnr', 'Consecutivo', 'Lfd. Nr.']],
  ['status', ['Status', 'Status T1 2022', 'Åtgärdens status', 'Estado']],
  ['comment', ['Kommentar', 'Kommentar:', 'Anmärkning', 'Resultat och kommentarer']],
  [
    'decision',
    ['Underlag till Internkontrollplanen', 'Underlag till Internkontrollplan\nen', 'Med i IK-plan'],
  ],
  ['followsPlan', ['Följer\nplan:', 'Enligt plan']],
  ['reporting', ['Rapportering', 'Rapporteras till']],
])('these mean %s', (meaning, headings) => {
  expect(headings.map((heading) => [heading, strongest(heading)])).toEqual(
    headings.map((heading) => [heading, meaning]),
  );
});

test('one letter means nothing alone, and is kept for its neighbours', () => {
  expect(readHeading('S (1–4)')).toMatchObject({ letter: 'S', meanings: {} });
  expect(readHeading('K')).toMatchObject({ letter: 'K', meanings: {} });
  expect(strongest('S (sannolikhet)')).toBe('likelihood');
});

test.each(['', '   ', '12', 'Ekonomichef AB', 'Förnamn Efternamn', '🟠', 'x'.repeat(5000)])(
  '%.20s is no heading',
  (text) => {
    expect(strongest(text)).toBeNull();
  },
);

test('"Konsekvens" may be digits or prose: the cells decide', () => {
  const { consequence = 0, consequenceText = 0 } = readHeading('Konsekvens').meanings;
  expect(Math.abs(consequence - consequenceText)).toBeLessThan(0.1);
});
