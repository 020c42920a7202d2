import type { PlanFollowUp } from '../../actions/followUps';
import { followUp, type FollowUpRow } from '../../domain/followUp';
import { languages, type Language } from '../../text';

type Line = readonly [
  control: string,
  owner: string,
  frequency: string,
  due: string,
  ...said: readonly string[],
];

const lines: readonly Line[] = [
  ['Stickprov av delegationsbeslut', 'Enhetschef', 'Tertial', '2026-08-31', 'Pågående', 'Pågående'],
  ['Loggkontroll i journalsystemet', 'Verksamhetschef', 'Månatligen', '2026-05-31', 'Pågående. Ny rutin.', 'Pågående. Ny rutin.'],
  ['Genomgång av behörigheter', 'Systemförvaltare', 'Årligen', '', '', ''],
  ['Utbildning i hot och våld', 'HR-chef', 'Halvår', '2026-06-30', 'Avslutad', 'Avslutad. Alla enheter.'],
  ['Kontroll av momsavdrag', 'Ekonomichef', 'Kvartal', '2026-09', 'Ej påbörjad', ''],
  ['Uppföljning av avtal med externa utförare av välfärdstjänster enligt lagen om valfrihet', 'Upphandlare', 'Vid behov', '', 'Pågående med avvikelse', 'Pågående med avvikelse. Två avtal saknas.'],
  ['Granskning av genomförandeplaner', '', 'Tertial', '2026-04-30', '', ''],
  ['Rutin för skyddade personuppgifter', 'Enhetschef', 'Löpande', '', 'Genomfört', 'Genomfört'],
]; // prettier-ignore

const rows: readonly FollowUpRow[] = lines.map(([control, owner, frequency, dueDate, ...said], index) => ({
  row: index + 8,
  control,
  owner,
  frequency,
  dueDate,
  periods: [0, 1, 2].map((period) => {
    const [status = '', ...comment] = (said[period] ?? '').split(/(?<=^[^.]*)\. /);
    return { status, comment: comment.join('') };
  }),
}));

/** A plan of 2026 half way through the year, as the pane sees it on 15 September; `frozen` periods, 1-based. */
export function sampleFollowUp(
  year = 2026,
  frozen: readonly number[] = [1],
  language: Language = 'sv',
): PlanFollowUp {
  const { words } = languages[language].followUp;
  return {
    sheet: `Internkontrollplan ${year}`,
    year,
    likely: 2,
    periods: [0, 1, 2].map((period) => ({
      name: `T${period + 1} ${year}`,
      column: ['K', 'M', 'O'][period] ?? 'K',
      isThere: true,
      frozen: frozen.includes(period + 1),
      state: followUp(rows, { period, today: '2026-09-15', words }),
      moves: {
        lowered: [{ risk: 'Hot mot anställda', by: 'level', from: 'Hög', to: 'Medel' }],
        raised: [{ risk: 'Avbrott eller intrång i verksamhetssystem', by: 'score', from: '9', to: '12' }],
      },
      reassessed: 2,
    })),
  };
}
