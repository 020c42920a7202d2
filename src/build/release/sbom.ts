import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundled } from './licences';

/** What the lock file says of a package: where it came from and the checksum that npm has verified. */
interface Locked {
  readonly integrity?: string;
}

/**
 * The software bill of materials of the site, CycloneDX 1.6 as JSON: what is really bundled, not everything that was installed to
 * build it. Without time and random serial number, so that two builds of one source are the same bytes.
 */
export function softwareBill(version: string, packages: readonly Bundled[], root: string): string {
  const lock = lockedPackages(root);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': REF, name: NAME, version, ...licenceOf('MIT') },
    },
    components: packages.map((each) => component(each, lock.get(`node_modules/${each.name}`))),
    dependencies: [{ ref: REF, dependsOn: packages.map(packageUrl) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

const NAME = 'internkontroll-excel';
const REF = NAME;

function component(each: Bundled, locked: Locked | undefined) {
  const [algorithm, base64 = ''] = (locked?.integrity ?? '').split('-');
  const hash = { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
  return {
    type: 'library',
    'bom-ref': packageUrl(each),
    name: each.name,
    version: each.version,
    ...licenceOf(each.licence),
    purl: packageUrl(each),
    ...(algorithm === 'sha512' && { hashes: [hash] }),
    ...(each.text !== '' && { properties: [{ name: 'licence text, SHA-256', value: sha256(each.text) }] }),
  };
}

/** package-url.org: the "@" of a scope is escaped. */
const packageUrl = ({ name, version }: Pick<Bundled, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

const licenceOf = (id: string) => ({ licenses: [{ license: { id } }] });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function lockedPackages(root: string): ReadonlyMap<string, Locked> {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return new Map(Object.entries(lock.packages));
}
