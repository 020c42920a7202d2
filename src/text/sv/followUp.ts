import type { FollowUpWords } from '../../domain/followUp';

/** Words by which statuses, frequencies and dates are understood. The first word of a status is the one in the drop-down. */
const words: FollowUpWords = {
  statuses: {
    'not-started': [
      'Ej påbörjad',
      'Ej påbörjat',
      'Inte påbörjad',
      'Inte påbörjat',
      'Ej startad',
      'Ej kontrollerad',
      'Ej kontrollerat',
    ],
    ongoing: ['Pågående', 'Pågår', 'Löpande', 'Fortlöpande', 'Fortlöpande arbete', 'Påbörjad', 'Påbörjat'],
    deviating: [
      'Pågående med avvikelse',
      'Avvikelse',
      'Pågår med avvikelse',
      'Mindre avvikelse',
      'Större avvikelse',
      'Väsentlig avvikelse',
    ],
    late: ['Försenad', 'Försenat'],
    done: [
      'Avslutad',
      'Avslutat',
      'Genomförd',
      'Genomfört',
      'Klar',
      'Klart',
      'Slutförd',
      'Slutfört',
      'Åtgärdad',
      'Åtgärdat',
      'Utan anmärkning',
    ],
    'not-applicable': ['Ej aktuell', 'Ej aktuellt', 'Inte aktuell', 'Inte aktuellt', 'Utgår'],
  },
  yearly: ['årlig', 'varje år', 'gång per år', 'gång/år', 'helår'],
  months: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
};

export const followUp = { words };
