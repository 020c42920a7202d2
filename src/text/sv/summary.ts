import type { Move, Summary } from '../../domain/summary';

/** The summary paragraph of a follow-up, in the manner of municipal reports (seed 004). Every sentence stands for one fact. */
export const summary = {
  paragraph: (facts: Summary): string =>
    [
      contents(facts),
      perLevel(facts),
      unassessed(facts),
      moves(facts, 'lowered'),
      moves(facts, 'raised'),
      unmoved(facts),
      controls(facts),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

const words = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Numbers to twelve as words, larger ones as digits with a thin gap at thousands. `neuter`: "ett kontrollmoment". */
export function numberWord(count: number, neuter = false): string {
  if (count === 1 && neuter) return 'ett';
  return words[count] ?? new Intl.NumberFormat('sv-SE').format(count);
}

/** "a", "a och b", "a, b och c"; `last` may be "samt" or "eller". */
export function list(items: readonly string[], last = 'och'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

function contents({ year, risks, levels }: Summary): string {
  if (risks === 0) return `Internkontrollplanen för ${year} innehåller inga risker.`;
  const noun = risks === 1 ? 'identifierad risk' : 'identifierade risker';
  const serious = levels.filter(({ lowest }) => !lowest);
  const count = serious.reduce((sum, level) => sum + level.count, 0);
  const names = list(
    serious.map(({ label }) => label.toLowerCase()),
    'eller',
  );
  const whereof =
    count === 0
      ? ''
      : risks === 1
        ? ` med risknivån ${names}`
        : ` varav ${numberWord(count)} med risknivån ${names}`;
  return `Internkontrollplanen för ${year} innehåller ${numberWord(risks)} ${noun}${whereof}.`;
}

/** How many risks there are at each level, where they are not all at one. */
function perLevel({ levels }: Summary): string {
  const [first, ...rest] = levels;
  if (first === undefined || rest.length === 0) return '';
  const told = [
    `${numberWord(first.count)} ${first.count === 1 ? 'risk' : 'risker'} har risknivån ${first.label.toLowerCase()}`,
    ...rest.map(({ label, count }) => `${numberWord(count)} ${label.toLowerCase()}`),
  ];
  return `${capital(list(told))}.`;
}

function unassessed({ risks, unassessed: count }: Summary): string {
  if (count === 0) return '';
  if (count === risks) return count === 1 ? 'Den är inte bedömd.' : 'Ingen av dem är bedömd.';
  return count === 1 ? 'En risk är inte bedömd.' : `${capital(numberWord(count))} risker är inte bedömda.`;
}

const verbs = { lowered: 'sänks', raised: 'höjs' } as const;

function moves(facts: Summary, kind: keyof typeof verbs): string {
  const moved = facts[kind];
  if (moved.length === 0) return '';
  const count = moved.length === 1 ? 'en risk' : `${numberWord(moved.length)} risker`;
  const told = moved.map(moveText);
  const joined = told.length < 2 ? told[0] : `${told.slice(0, -1).join(', ')}, samt ${told.at(-1)}`;
  return `I ${followUpName(facts)} ${verbs[kind]} riskvärdet för ${count}; ${joined}.`;
}

function moveText({ risk, by, from, to }: Move): string {
  const name = `risken ”${risk.trim().replace(/\s+/g, ' ').replace(/\.$/, '')}” bedöms`;
  return by === 'level'
    ? `${name} vara ${to.toLowerCase()} i stället för ${from.toLowerCase()}`
    : `${name} ha riskvärdet ${to} i stället för ${from}`;
}

function unmoved(facts: Summary): string {
  if (facts.reassessed === 0 || facts.lowered.length + facts.raised.length > 0) return '';
  return `I ${followUpName(facts)} har ingen risk fått ett lägre eller högre riskvärde.`;
}

function followUpName({ period, periods }: Summary): string {
  const ordinal = ['första', 'andra', 'tredje'][period - 1] ?? `${period}:e`;
  return `den ${ordinal} ${periods === 'tertial' ? 'tertialuppföljningen' : 'halvårsuppföljningen'}`;
}

/** What one and several kontrollmoment do, in the order that the sentence tells it. */
const states: readonly (readonly [keyof Summary['meanings'], string, string])[] = [
  ['done', 'är avslutat', 'är avslutade'],
  ['ongoing', 'pågår', 'pågår'],
  ['deviating', 'pågår med avvikelse', 'pågår med avvikelse'],
  ['late', 'är försenat', 'är försenade'],
  ['not-started', 'är inte påbörjat', 'är inte påbörjade'],
  ['not-applicable', 'är inte aktuellt', 'är inte aktuella'],
  ['other', 'har en annan status', 'har en annan status'],
  ['none', 'saknar status', 'saknar status'],
];

function controls({ controls: total, meanings }: Summary): string {
  if (total === 0) return '';
  const told = states.flatMap(([meaning, one, several]) => {
    const count = meanings[meaning];
    if (count === 0) return [];
    if (count === total) return [total === 1 ? `det ${one}` : `alla ${several}`];
    return [`${numberWord(count, true)} ${count === 1 ? one : several}`];
  });
  return `Planen har ${numberWord(total, true)} kontrollmoment. ${capital(list(told))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
