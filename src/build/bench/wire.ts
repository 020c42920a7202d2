import { actions } from '../../actions';
import type { ActionId } from '../../actions/action';
import { reportActions } from '../../cli/reportNames';
import { jsonBytes } from '../../excel/chunks';
import { performer, type Done } from '../../excel/perform';
import { createHost, type Host, type HostOptions } from '../../headless';
import { connectNode } from '../../headless/node';
import { WEB_LIMIT } from '../../headless/host/options';
import type { Extent, Figure } from './figure';
import { analysisFile } from './riskAnalysis';

/** What a request carries whatever the number of risks: sheet set-up, drop-downs, formats, the list sheet. */
const CONSTANT = 128 * 1024;

/** Round trips and bytes, counted by the host that answers Microsoft's own client. */
export async function wireFigures({ quick }: Extent): Promise<Figure[]> {
  const sizes = quick ? [100, 1_000] : [100, 1_000, 20_000];
  const figures: Figure[] = [];
  for (const risks of sizes) figures.push(...(await trips(risks)));
  for (const risks of sizes.slice(1)) figures.push(...(await tripsOnTheWeb(risks)));
  return figures;
}

async function trips(risks: number): Promise<Figure[]> {
  const book = await opened(risks);
  const check = await book.run('checkRisks');
  const made = await book.run('createPlan');
  const again = await book.run('createPlan');
  const figures = [
    counter('round trips', `kontrollera, ${risks} risks`, check.trips, 2),
    counter('round trips', `generera, ${risks} risks`, made.trips, 4),
    counter('round trips', `generera again, ${risks} risks`, again.trips, 4),
    ...bytes(risks, made),
    counter('cells', `written by generera again, ${risks} risks`, again.cellsWritten, 0),
  ];
  for (const [name, id] of Object.entries(reportActions)) {
    const report = await book.run(id);
    figures.push(counter('round trips', `rapport ${name}, ${risks} risks`, report.trips, 4));
  }
  book.close();
  return figures;
}

function bytes(risks: number, made: Cost): Figure[] {
  return [
    {
      ...counter(
        'bytes',
        `request of generera, ${risks} risks`,
        made.requestBytes,
        1.5 * made.json + CONSTANT,
      ),
      unit: 'byte',
      note: `${(made.requestBytes / made.json).toFixed(2)} × the JSON of ${made.cellsWritten} cells`,
    },
  ];
}

/** Excel on the web refuses what is over 5 MB: only then may a command take more round trips, and no more than the bytes explain. */
async function tripsOnTheWeb(risks: number): Promise<Figure[]> {
  const book = await opened(risks, { platform: 'web' });
  const made = await book.run('createPlan');
  book.close();
  return [counter('round trips', `generera on the web, ${risks} risks`, made.trips, tripsFor(made))];
}

/**
 * Four, and where reading, looking again or writing is over the limit: the refused attempt, a question of what there is, and parts of at
 * least a quarter of the limit (groups of rows are cut by cells, before their bytes are known).
 */
function tripsFor({ requestBytes, responseBytes }: Cost): number {
  const parts = (total: number) => (total <= WEB_LIMIT ? 0 : Math.ceil((4 * total) / WEB_LIMIT));
  const split = parts(requestBytes) + parts(responseBytes);
  return split === 0 ? 4 : 4 + 4 + split;
}

interface Cost {
  readonly trips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cellsWritten: number;
  /** Bytes of the cells' values as JSON. */
  readonly json: number;
}

interface Opened {
  run(id: ActionId): Promise<Cost>;
  close(): void;
}

async function opened(risks: number, options: HostOptions = {}): Promise<Opened> {
  const host = createHost(analysisFile(risks), options);
  const client = await connectNode(host);
  const { perform } = performer(client.Excel, { today: () => '2026-01-15', language: 'sv' });
  return {
    close: () => client.close(),
    async run(id) {
      host.resetCounters();
      const done = await perform(actions[id]);
      if (!done.ok)
        throw new Error(`${id} over ${risks} risks: ${done.problem.sentence} ${done.problem.detail}`);
      return costOf(host, done);
    },
  };
}

function costOf({ counters }: Host, { outcome }: Done): Cost {
  const { batches, requestBytes, responseBytes, cellsWritten } = counters;
  const cells = outcome.changes.drawings.flatMap(({ blocks }) => blocks.flatMap((block) => block.cells));
  const json = cells.reduce((sum, row) => sum + jsonBytes(row), 0);
  return { trips: batches, requestBytes, responseBytes, cellsWritten, json };
}

function counter(area: string, name: string, value: number, limit: number): Figure {
  return { area, name, kind: 'counter', value, limit, unit: '' };
}
