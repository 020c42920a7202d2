import type { Move, Summary } from '../../domain/summary';

export const summary = {
  paragraph: (facts: Summary): string =>
    [contents(facts), unassessed(facts), moves(facts, 'lowered'), moves(facts, 'raised'), controls(facts)]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

function contents({ year, risks, levels }: Summary): string {
  const serious = levels.filter(({ lowest }) => !lowest);
  const count = serious.reduce((sum, level) => sum + level.count, 0);
  const names = serious.map(({ label }) => label.toLowerCase()).join(' or ');
  const whereof = count === 0 ? '' : `, ${count} of them at level ${names}`;
  return `The internal control plan for ${year} holds ${risks} ${risks === 1 ? 'risk' : 'risks'}${whereof}.`;
}

function unassessed({ unassessed: count }: Summary): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'risk is' : 'risks are'} not assessed.`;
}

function moves(facts: Summary, kind: 'lowered' | 'raised'): string {
  const moved = facts[kind];
  if (moved.length === 0) return '';
  const risks = moved.length === 1 ? '1 risk is' : `${moved.length} risks are`;
  return `In follow-up ${facts.period}, ${risks} ${kind}: ${moved.map(moveText).join('; ')}.`;
}

function moveText({ risk, from, to }: Move): string {
  return `“${risk.trim().replace(/\s+/g, ' ')}” from ${from.toLowerCase()} to ${to.toLowerCase()}`;
}

const states: readonly (readonly [keyof Summary['meanings'], string])[] = [
  ['done', 'finished'],
  ['ongoing', 'ongoing'],
  ['deviating', 'ongoing with deviation'],
  ['late', 'late'],
  ['not-started', 'not started'],
  ['not-applicable', 'not applicable'],
  ['other', 'with another status'],
  ['none', 'without status'],
];

function controls({ controls: total, meanings }: Summary): string {
  const told = states.flatMap(([meaning, words]) =>
    meanings[meaning] === 0 ? [] : [`${meanings[meaning]} ${words}`],
  );
  return total === 0
    ? ''
    : `The plan has ${total} ${total === 1 ? 'control' : 'controls'}: ${told.join(', ')}.`;
}
