import { parsePolicy, storedPolicy, type Policy, type PolicyProblem } from '../domain/policy';
import { defaultPreset, presetPolicy } from '../domain/presets';
import { parseMemory, type ColumnMemory } from '../sheets/reading/memory';
import { languages, type Language, type Text } from '../text';

/**
 * What the add-in keeps in the workbook: small, one key each, as JSON text (Excel would turn texts that look like its own dates into dates).
 * The plan itself is on its sheet and nowhere else.
 */
const settingKeys = { policy: 'internkontroll.policy', memory: 'internkontroll.memory' } as const;

export interface StoredChoices {
  readonly policy: Policy;
  /** Nobody has saved a policy in the workbook yet: these are the defaults. */
  readonly isDefault: boolean;
  /** What was wrong in the stored policy, for the pane to show and repair. */
  readonly problems: readonly PolicyProblem[];
  readonly memory: ColumnMemory;
  readonly text: Text;
}

/** The policy, the remembered columns and the words, from the workbook's settings. Broken ones fall back; never throws. */
export function choicesFrom(settings: ReadonlyMap<string, unknown>, display: Language): StoredChoices {
  const defaults = presetPolicy(defaultPreset, languages[display].policy.words);
  const saved = settings.get(settingKeys.policy);
  const { policy, problems } = parsePolicy(saved, defaults);
  const text = languages[policy.language === 'auto' ? display : policy.language];
  const isDefault = saved === undefined || saved === null || saved === '';
  return {
    policy,
    isDefault,
    problems,
    memory: parseMemory(fromJson(settings.get(settingKeys.memory))),
    text,
  };
}

/** Settings to write, for `Changes.settings`. null forgets what was stored. */
export function policySetting(policy: Policy | null): Readonly<Record<string, unknown>> {
  return { [settingKeys.policy]: policy === null ? null : JSON.stringify(storedPolicy(policy)) };
}

export function memorySetting(memory: ColumnMemory | null): Readonly<Record<string, unknown>> {
  return { [settingKeys.memory]: memory === null ? null : JSON.stringify(memory) };
}

function fromJson(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return undefined;
  }
}
