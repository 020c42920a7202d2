import type { Move, Summary } from '../../domain/summary';

/** The same facts as in Swedish, sentence by sentence. */
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

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Numbers to twelve as words, larger ones as digits. */
function numberWord(count: number): string {
  return words[count] ?? new Intl.NumberFormat('en-GB').format(count);
}

const risksOf = (count: number) => `${numberWord(count)} ${count === 1 ? 'risk' : 'risks'}`;

function list(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

function contents({ year, risks, levels }: Summary): string {
  const serious = levels.filter(({ lowest }) => !lowest);
  const count = serious.reduce((sum, level) => sum + level.count, 0);
  const names = list(
    serious.map(({ label }) => label.toLowerCase()),
    'or',
  );
  const whereof =
    count === 0
      ? ''
      : risks === 1
        ? ` at level ${names}`
        : `, ${numberWord(count)} of them at level ${names}`;
  return `The internal control plan for ${year} holds ${risksOf(risks)}${whereof}.`;
}

function perLevel({ levels }: Summary): string {
  const [first, ...rest] = levels;
  if (first === undefined || rest.length === 0) return '';
  const told = [
    `${risksOf(first.count)} ${first.count === 1 ? 'is' : 'are'} at level ${first.label.toLowerCase()}`,
    ...rest.map(({ label, count }) => `${numberWord(count)} at ${label.toLowerCase()}`),
  ];
  return `${capital(list(told))}.`;
}

function unassessed({ risks, unassessed: count }: Summary): string {
  if (count === 0) return '';
  if (count === risks) return count === 1 ? 'It has not been assessed.' : 'None of them has been assessed.';
  return `${capital(risksOf(count))} ${count === 1 ? 'has' : 'have'} not been assessed.`;
}

function moves(facts: Summary, kind: 'lowered' | 'raised'): string {
  const moved = facts[kind];
  if (moved.length === 0) return '';
  const verb = moved.length === 1 ? 'is' : 'are';
  return `In ${followUpName(facts)}, ${risksOf(moved.length)} ${verb} ${kind}: ${list(moved.map(moveText))}.`;
}

function moveText({ risk, by, from, to }: Move): string {
  const name = `“${risk.trim().replace(/\s+/g, ' ').replace(/\.$/, '')}”`;
  return by === 'level'
    ? `${name} from ${from.toLowerCase()} to ${to.toLowerCase()}`
    : `${name} from score ${from} to ${to}`;
}

function unmoved(facts: Summary): string {
  if (facts.reassessed === 0 || facts.lowered.length + facts.raised.length > 0) return '';
  return `In ${followUpName(facts)}, no risk has got a lower or higher score.`;
}

function followUpName({ period, periods }: Summary): string {
  const ordinal = ['first', 'second', 'third'][period - 1] ?? `${period}th`;
  return `the ${ordinal} ${periods === 'tertial' ? 'follow-up' : 'half-year follow-up'}`;
}

const states: readonly (readonly [keyof Summary['meanings'], string, string])[] = [
  ['done', 'is finished', 'are finished'],
  ['ongoing', 'is ongoing', 'are ongoing'],
  ['deviating', 'is ongoing with deviation', 'are ongoing with deviation'],
  ['late', 'is late', 'are late'],
  ['not-started', 'has not been started', 'have not been started'],
  ['not-applicable', 'is not applicable', 'are not applicable'],
  ['other', 'has another status', 'have another status'],
  ['none', 'has no status', 'have no status'],
];

function controls({ controls: total, meanings }: Summary): string {
  if (total === 0) return '';
  const told = states.flatMap(([meaning, one, several]) => {
    const count = meanings[meaning];
    if (count === 0) return [];
    if (count === total) return [total === 1 ? `it ${one}` : `all ${several}`];
    return [`${numberWord(count)} ${count === 1 ? one : several}`];
  });
  const noun = total === 1 ? 'control' : 'controls';
  return `The plan has ${numberWord(total)} ${noun}. ${capital(list(told))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
