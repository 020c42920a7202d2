import { spawnSync } from 'node:child_process';

/**
 * Asks npm's audit service about known vulnerabilities: fails on any in what the product itself is made of, tells those of the tools.
 * Where no service answers, the answer is "unknown", said so and no failure: it would say nothing about the product.
 */
const asked = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const inProduct = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [all, product] = [asked, inProduct].map(({ stdout }) => found(stdout));
if (!all || !product) console.log('Known vulnerabilities: unknown, no audit service answered.');
else {
  console.log(
    `Known vulnerabilities: ${product.total} in the product, ${all.total} with the tools that build it.`,
  );
  for (const name of all.names) console.log(`  ${name}`);
  process.exitCode = product.total > 0 ? 1 : 0;
}

interface Found {
  readonly total: number;
  readonly names: readonly string[];
}

/** null when the answer is no report. */
function found(answer: string): Found | null {
  try {
    const { metadata, vulnerabilities = {} } = JSON.parse(answer) as Report;
    const total = metadata?.vulnerabilities?.total;
    if (total === undefined) return null;
    return {
      total,
      names: Object.values(vulnerabilities).map(({ name, severity }) => `${name}: ${severity}`),
    };
  } catch {
    return null;
  }
}

interface Report {
  readonly metadata?: { readonly vulnerabilities?: { readonly total?: number } };
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string }>>;
}
