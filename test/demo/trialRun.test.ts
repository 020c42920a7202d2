import { runTrial, type TrialWorker } from '../../src/demo/trialRun';
import { refusalText } from '../../src/demo/files';
import { tryOut } from '../../src/demo/book/trial';
import type { FromTrial } from '../../src/demo/book/trial.worker';
import { changed, ole2, SHEET, sound, withSections } from '../trust/parts';

const bytes = Uint8Array.of(1, 2, 3);

/** A worker that does what a test says; `log` tells what was asked of it. */
function pretend() {
  const log: unknown[] = [];
  const worker: TrialWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: unknown) => void log.push(message),
    terminate: () => void log.push('terminated'),
  };
  const self = worker as unknown as Worker;
  return {
    log,
    worker,
    says: (data: FromTrial) => worker.onmessage?.call(self, { data } as MessageEvent),
    fails: () => (worker.onerror as (() => void) | null)?.(),
  };
}

const run = (stopped = new AbortController()) => {
  const pretended = pretend();
  const outcome = runTrial(() => pretended.worker, bytes, stopped.signal).then(
    () => 'passed',
    (error: { code: string }) => `refused: ${error.code}`,
  );
  return { ...pretended, outcome, stopped };
};

describe('a file is tried out in a worker', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('which is given the bytes when it is ready, and is ended when it has said that they can be opened', async () => {
    const { log, says, outcome } = run();
    expect(log).toEqual([]);
    says({ ready: true });
    expect(log).toEqual([bytes]);
    says({ passed: true });
    expect(await outcome).toBe('passed');
    expect(log).toEqual([bytes, 'terminated']);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a refusal comes through with its code', async () => {
    const { log, says, outcome } = run();
    says({ ready: true });
    says({ refused: 'encrypted' });
    expect(await outcome).toBe('refused: encrypted');
    expect(log).toContain('terminated');
  });

  test('it is ended after ten seconds, counted from when it was ready', async () => {
    const { log, says, outcome } = run();
    jest.advanceTimersByTime(60_000);
    says({ ready: true });
    jest.advanceTimersByTime(9_999);
    expect(log).not.toContain('terminated');
    jest.advanceTimersByTime(1);
    expect(await outcome).toBe('refused: too-heavy');
    expect(log).toContain('terminated');
  });

  test('one that the browser ends while it reads has taken too much memory; one whose script did not come has not', async () => {
    const [heavy, missing] = [run(), run()];
    heavy.says({ ready: true });
    heavy.fails();
    missing.fails();
    expect([await heavy.outcome, await missing.outcome]).toEqual(['refused: too-heavy', 'refused: ']);
  });

  test('it is ended when something else is opened', async () => {
    const { log, says, outcome, stopped } = run();
    says({ ready: true });
    stopped.abort();
    expect(await outcome).toBe('passed');
    expect(log).toContain('terminated');
  });
});

test('every reason has its sentence', () => {
  expect(refusalText('a.xlsx', { code: 'too-heavy' })).toMatch(
    /^a\.xlsx är för tung för att öppnas här: .*\.$/,
  );
  expect(refusalText('a.xlsx', { code: '' })).toMatch(/^a\.xlsx gick inte att öppna\..*\.$/);
});

describe('what is tried out', () => {
  test('a sound workbook passes, one with a locked sheet too', async () => {
    await expect(tryOut(sound())).resolves.toBeUndefined();
    await expect(tryOut(withSections('<sheetProtection sheet="1"/>'))).resolves.toBeUndefined();
  });

  test('a workbook full to its last row passes', async () => {
    const last = changed({ [SHEET]: (xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>') }); // prettier-ignore
    await expect(tryOut(last)).resolves.toBeUndefined();
  });

  test('whatever the package layer refuses is refused with its code', async () => {
    await expect(tryOut(ole2('EncryptionInfo', 'EncryptedPackage'))).rejects.toMatchObject({
      code: 'encrypted',
    });
  });
});
