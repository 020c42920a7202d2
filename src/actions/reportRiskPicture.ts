import type { Policy } from '../domain/policy';
import { riskKeys } from '../domain/riskKeys';
import { assess, levelLabel } from '../domain/score';
import { fold } from '../domain/fold';
import { groupBy } from '../domain/groupBy';
import { pictureEntries, ratingAt } from '../sheets/picture/pictureEntries';
import type { ExistingPicture } from '../sheets/picture/readPicture';
import { policyOf } from '../sheets/planPeriods';
import { planOfYear, type ExistingPlan } from '../sheets/readPlan';
import { planEntries, type PlanEntry } from '../sheets/reports/planEntries';
import { riskPictureReport, type TellableRisk } from '../sheets/reports/riskPicture';
import type { Action, Env, Outcome } from './action';
import { noAnalysis, outcome, sheetNamesOf, understand, type Understood } from './analysis';
import { drawn } from './reports';
import { areasIn, pictureOfYear } from './riskPicture';

/**
 * Samlad riskbild: the risks of the year's register with what the plan does about them. Without a register the analysis speaks for itself.
 */
export const reportRiskPicture: Action = {
  id: 'reportRiskPicture',
  reads: { merges: true },
  perform(book, env) {
    const understood = understand(book, env);
    const picture = pictureOfYear(book, env);
    const plan = planOfYear(understood.plans, env.year);
    const policy = plan ? policyOf(plan, env.policy) : env.policy;
    const about = picture === null ? fromAnalysis(understood, env) : fromPicture(picture, policy);
    if (about.risks.length === 0) return noRisks(picture, understood);
    const measuresOf = measuresBy(plan ? planEntries(plan, policy) : [], about.risks);
    const { text, year, today } = env;
    const setting = { policy, year, today, text, sources: [...about.sources, ...nameOf(plan)] };
    const report = riskPictureReport(about.risks, measuresOf, setting);
    const controls = new Set(about.risks.flatMap(measuresOf).filter(({ control }) => control !== ''));
    const made = drawn(report, book, env, {
      findings: [],
      summary: { risks: about.risks.length, controls: controls.size },
    });
    return { ...made, readings: understood.readings };
  },
};

function noRisks(picture: ExistingPicture | null, { readings, analyses }: Understood): Outcome {
  if (picture === null && analyses.length === 0) return noAnalysis(readings);
  return outcome({ readings, refusal: { code: 'no-analysis', sheet: '' } });
}

/** A risk with what its rows in the plan are known by. */
interface KnownRisk extends TellableRisk {
  readonly riskKey: string;
}

interface Told {
  readonly risks: readonly KnownRisk[];
  readonly sources: readonly string[];
}

function fromPicture(picture: ExistingPicture, policy: Policy): Told {
  const entries = pictureEntries(picture, policy).filter(({ leaving }) => !leaving);
  const risks = entries.map((entry): KnownRisk => {
    const now = ratingAt(entry, entry.periods.length, policy);
    const moved = now !== entry.start && now.level !== entry.start.level;
    return {
      ...entry,
      start: levelText(entry.start, policy),
      now: moved ? levelText({ ...now, score: null }, policy) : '',
    };
  });
  return { risks, sources: [picture.grid.sheet.name] };
}

function fromAnalysis(understood: Understood, env: Env): Told {
  const risks = understood.analyses.flatMap((analysis) => analysis.risks);
  const keys = riskKeys(risks);
  const areas = areasIn(understood, env);
  return {
    risks: risks.map((risk, index) => ({
      riskKey: keys[index] ?? '',
      ...areas(risk),
      risk: risk.texts.risk,
      description: risk.texts.causes,
      consequenceText: risk.texts.consequenceText,
      existingControls: risk.texts.existingControls,
      start: levelText(assess(risk, env.policy), env.policy),
      now: '',
    })),
    sources: sheetNamesOf(understood.analyses),
  };
}

/** "Hög (12)", as municipalities write it; '' where nobody has assessed the risk. */
function levelText(
  { level, score }: { readonly level: string | null; readonly score: number | null },
  policy: Policy,
): string {
  const label = levelLabel(level, policy);
  const number = score === null ? '' : String(score).replace('.', ',');
  return label !== '' && number !== '' ? `${label} (${number})` : label || number;
}

/** The plan's rows of a risk: by the key in their trace, else by what they say, where they are not another risk's by their key. */
function measuresBy(
  entries: readonly PlanEntry[],
  risks: readonly KnownRisk[],
): (risk: KnownRisk) => readonly PlanEntry[] {
  const staying = entries.filter(({ leaving }) => !leaving);
  const byKey = groupBy(staying, ({ riskKey }) => riskKey);
  const keys = new Set(risks.map(({ riskKey }) => riskKey));
  const free = staying.filter(({ riskKey }) => !keys.has(riskKey));
  const byText = groupBy(free, ({ risk }) => fold(risk));
  return ({ riskKey, area, risk }) => {
    const own = riskKey === '' ? undefined : byKey.get(riskKey);
    const same = (other: string) => area === '' || other === '' || fold(other) === fold(area);
    return own ?? byText.get(fold(risk))?.filter((entry) => same(entry.area)) ?? [];
  };
}

function nameOf(plan: ExistingPlan | null): readonly string[] {
  return plan === null ? [] : [plan.grid.sheet.name];
}
