import { fields, type Field } from './field';
import type { Finding, FindingCode, Severity } from './finding';
import { findPersonName } from './personNames';
import { findPersonalNumbers } from './personalNumbers';
import { splitControl } from './plan';
import type { Policy, Step } from './policy';
import type { Rating, Risk } from './risk';
import { assess, levelByWord, levelLabel, scoreBounds, type Assessment } from './score';
import { findTwins } from './twins';

export interface RuleContext {
  readonly policy: Policy;
  /** Per sheet name the fields that it has a column for, from left to right. A field without a column is never a finding. */
  readonly columns: ReadonlyMap<string, readonly Field[]>;
}

/** What a rule sees of a risk beside its cells. */
interface Facts extends Assessment {
  readonly policy: Policy;
  readonly has: (field: Field) => boolean;
  /** An earlier row with the same risk in the same area. */
  readonly twin: Risk | null;
  /** The kontrollmoment packed into the row, null when it holds one only. */
  readonly packed: ReturnType<typeof splitControl>;
}

interface Rule {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The check is asked for each of these that the sheet has; the finding points at that cell. */
  readonly fields: readonly Field[];
  /** Asked only for fields that the policy requires. */
  readonly ifRequired?: true;
  /** What the message needs to know, or null when all is well. */
  readonly check: (risk: Risk, facts: Facts, field: Field) => Finding['params'] | null;
}

/**
 * Everything the rules find, in the order of the risks given and then from left to right. A cell with an Excel error has only
 * that finding: what is missing or wrong in it cannot be known.
 */
export function checkRisks(risks: readonly Risk[], { policy, columns }: RuleContext): readonly Finding[] {
  const twins = findTwins(risks);
  const sheets = new Map([...columns].map(([sheet, present]) => [sheet, checksFor(present, policy)]));
  const findings: Finding[] = [];
  for (const risk of risks) {
    const sheet = sheets.get(risk.source.sheet);
    if (!sheet) continue;
    const facts = factsOf(risk, policy, sheet.has, twins.get(risk) ?? null);
    const checks = isWhole(risk) ? sheet.checks : sheet.checksFor(risk);
    for (let index = 0; index < checks.length; index++) {
      const { rule, field } = checks[index]!;
      const params = rule.check(risk, facts, field);
      if (params)
        findings.push({ code: rule.code, severity: rule.severity, source: risk.source, field, params });
    }
  }
  return findings;
}

/** Spelled out: with thousands of risks, copying what `assess` says takes longer than all the rules. */
function factsOf(risk: Risk, policy: Policy, has: Facts['has'], twin: Risk | null): Facts {
  const { likelihood, consequence, score, level } = assess(risk, policy);
  return { likelihood, consequence, score, level, policy, has, twin, packed: splitControl(risk) };
}

/** What there is to check in a sheet with these columns, from left to right: in a risk whose cells show no error, and in one with some. */
function checksFor(present: readonly Field[], { required }: Policy) {
  const all = present.flatMap((field) =>
    rules
      .filter((rule) => rule.fields.includes(field) && (!rule.ifRequired || required.includes(field)))
      .map((rule) => ({ rule, field })),
  );
  const isForErrors = (rule: Rule) => rule.code === 'error-cell';
  return {
    has: (field: Field) => present.includes(field),
    checks: all.filter(({ rule }) => !isForErrors(rule)),
    checksFor: ({ errors }: Risk) =>
      all.filter(({ rule, field }) => isForErrors(rule) === (errors[field] !== undefined)),
  };
}

function isWhole({ errors }: Risk): boolean {
  for (const _ in errors) return false;
  return true;
}

const nothing = {};

/** The rules of design.md 5, one record each. Where two find something in the same cell, the order here is kept. */
export const rules: readonly Rule[] = [
  {
    code: 'error-cell',
    severity: 'error',
    fields,
    check: (risk, _, field) => ({ error: risk.errors[field] ?? '' }),
  },
  missing('missing-risk', 'risk', (risk) => risk.texts.risk === ''),
  missing(
    'missing-likelihood',
    'likelihood',
    (risk) => risk.likelihood.kind === 'empty',
    ({ policy }) => ({
      max: policy.likelihood.length,
    }),
  ),
  missing(
    'missing-consequence',
    'consequence',
    (risk) => risk.consequence.kind === 'empty',
    ({ policy }) => ({
      max: policy.consequence.length,
    }),
  ),
  missing('missing-score', 'score', isScoreMissing, ({ policy, likelihood, consequence }) => ({
    ...(likelihood !== null &&
      consequence !== null && { likelihood, consequence, product: likelihood * consequence }),
    max: scoreBounds(policy).max,
  })),
  missing('missing-causes', 'causes', (risk) => risk.texts.causes === ''),
  missing('missing-measure', 'measure', (risk) => risk.texts.measure === '' && risk.texts.control === ''),
  missing('missing-owner', 'owner', (risk) => risk.texts.owner === ''),
  missing('missing-decision', 'decision', (risk) => risk.decision.kind === 'empty'),
  {
    code: 'off-scale',
    severity: 'error',
    fields: ['likelihood', 'consequence'],
    check: (risk, { policy }, field) => {
      const params = unreadable(ratingOf(risk, field), stepsOf(policy, field));
      return params && isNumeric(ratingOf(risk, field)) ? params : null;
    },
  },
  {
    code: 'label-unmapped',
    severity: 'error',
    fields: ['likelihood', 'consequence'],
    check: (risk, { policy }, field) => {
      const params = unreadable(ratingOf(risk, field), stepsOf(policy, field));
      return params && !isNumeric(ratingOf(risk, field)) ? params : null;
    },
  },
  {
    code: 'score-unreadable',
    severity: 'error',
    fields: ['score'],
    check: (risk, { policy }) =>
      risk.score.kind === 'unreadable' ? { value: risk.score.text, max: scoreBounds(policy).max } : null,
  },
  {
    code: 'score-mismatch',
    severity: 'error',
    fields: ['score'],
    check: ({ score }, { likelihood, consequence }) => {
      if (score.value === null || likelihood === null || consequence === null) return null;
      const product = likelihood * consequence;
      return score.value === product ? null : { score: score.value, likelihood, consequence, product };
    },
  },
  {
    code: 'score-typed-over-formula',
    severity: 'warning',
    fields: ['score'],
    check: ({ score }) => (score.kind === 'typed-over-formula' ? { score: score.text } : null),
  },
  {
    code: 'level-contradicts-score',
    severity: 'error',
    fields: ['level'],
    check: ({ texts }, { policy, score, level }) => {
      const told = levelByWord(texts.level, policy);
      if (told === null || score === null || level === null || told === level) return null;
      return { told: texts.level, score, level: levelLabel(level, policy) };
    },
  },
  {
    code: 'decision-unreadable',
    severity: 'error',
    fields: ['decision'],
    check: ({ decision }) => (decision.kind === 'unreadable' ? { value: decision.text } : null),
  },
  {
    code: 'decision-gap-high-no',
    severity: 'warning',
    fields: ['decision'],
    check: ({ decision }, { policy, score }) =>
      decision.kind === 'no' && score !== null && score >= policy.inclusion.limit
        ? { score, limit: policy.inclusion.limit }
        : null,
  },
  {
    code: 'decision-gap-low-yes',
    severity: 'warning',
    fields: ['decision'],
    check: ({ decision }, { policy, score }) =>
      decision.kind === 'yes' && score !== null && score < policy.inclusion.limit
        ? { score, limit: policy.inclusion.limit }
        : null,
  },
  {
    code: 'decision-gap-unscored-yes',
    severity: 'warning',
    fields: ['decision'],
    check: ({ decision }, { score, level }) =>
      decision.kind === 'yes' && score === null && level === null ? nothing : null,
  },
  {
    code: 'duplicate-risk',
    severity: 'warning',
    fields: ['risk'],
    check: ({ source }, { twin }) =>
      twin && { row: twin.source.row, sheet: twin.source.sheet === source.sheet ? '' : twin.source.sheet },
  },
  {
    code: 'packed-measures',
    severity: 'hint',
    fields: ['measure', 'control'],
    check: (risk, { policy, packed }, field) =>
      packed && field === packedField(risk)
        ? { count: packed.parts.length, split: policy.splitMeasures ? 1 : 0 }
        : null,
  },
  {
    code: 'packed-counts-differ',
    severity: 'warning',
    fields: ['method', 'owner', 'frequency', 'dueDate'],
    check: (_, { policy, packed }, field) =>
      policy.splitMeasures && packed?.uneven.some((key) => key === field)
        ? { count: packed.parts.length }
        : null,
  },
  {
    code: 'personal-number',
    severity: 'warning',
    fields,
    check: (risk, _, field) => {
      const { personal, coordination } = findPersonalNumbers(textOf(risk, field));
      return personal + coordination > 0 ? { personal, coordination } : null;
    },
  },
  {
    code: 'person-name',
    severity: 'hint',
    fields: ['owner'],
    check: ({ texts }) => {
      const name = findPersonName(texts.owner);
      return name === null ? null : { name };
    },
  },
];

/** A rule for an empty cell: it holds only for fields that the policy requires. */
function missing(
  code: FindingCode,
  field: Field,
  isMissing: (risk: Risk, facts: Facts) => boolean,
  params: (facts: Facts) => Finding['params'] = () => nothing,
): Rule {
  return {
    code,
    severity: 'warning',
    fields: [field],
    ifRequired: true,
    check: (risk, facts) => (isMissing(risk, facts) ? params(facts) : null),
  };
}

/** With S or K missing, that is what to fill in: the score follows. Without such columns the score stands for itself. */
function isScoreMissing({ score }: Risk, { has, likelihood, consequence }: Facts): boolean {
  const rated = likelihood !== null && consequence !== null;
  return score.kind === 'empty' && (rated || !(has('likelihood') || has('consequence')));
}

function ratingOf(risk: Risk, field: Field): Rating {
  return field === 'likelihood' ? risk.likelihood : risk.consequence;
}

function stepsOf(policy: Policy, field: Field): readonly Step[] {
  return field === 'likelihood' ? policy.likelihood : policy.consequence;
}

/** "7", "3,5", "0–5": a number was meant, so the scale is the answer; anything else is a word that the scale does not have. */
function isNumeric({ text }: Rating): boolean {
  return /^[-+]?\d[\d\s.,–-]*%?$/.test(text.trim());
}

/** Also a number that was on the scale when it was read, but is not on this policy's. */
function unreadable(rating: Rating, steps: readonly Step[]): Finding['params'] | null {
  const { kind, value } = rating;
  const known = kind === 'empty' || (kind !== 'unreadable' && steps.some((step) => step.value === value));
  if (known) return null;
  const scale = steps.map((step) => `${step.value} ${step.label}`).join(', ');
  return { value: rating.text, max: steps.length, scale };
}

/** The cell that the kontrollmoment come from. */
function packedField({ texts }: Risk): Field {
  return texts.control === '' ? 'measure' : 'control';
}

function textOf(risk: Risk, field: Field): string {
  if (field === 'likelihood' || field === 'consequence') return risk[field].text;
  return field === 'score' || field === 'decision' ? risk[field].text : risk.texts[field];
}
