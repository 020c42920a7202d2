import type { Policy } from '../../domain/policy';
import type { Text } from '../../text';

/** What every report is made with. */
export interface ReportSetting {
  readonly policy: Policy;
  readonly year: number;
  /** yyyy-mm-dd. */
  readonly today: string;
  readonly text: Text;
  /** Names of the sheets that the data comes from. */
  readonly sources: readonly string[];
}
