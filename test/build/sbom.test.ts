import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages } from '../../src/build/release/licences';
import { softwareBill } from '../../src/build/release/sbom';

const root = path.resolve(__dirname, '../..');
const modules = path.join(root, 'node_modules');

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** What webpack would tell: files of ours, of packages, and of a package inside a scope. */
const files = ['src/domain/plan.ts', 'node_modules/preact/dist/preact.mjs', 'node_modules/zod/v4/mini/index.js', 'node_modules/zod/v4/core/util.js', 'node_modules/personnummer/dist/cjs/index.js']; // prettier-ignore
const packages = bundledPackages(files.map((file) => path.join(root, file)), root); // prettier-ignore
const text = softwareBill('1.2.3', packages, root);
const bill = JSON.parse(text) as Bill;

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;
};
const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

test('CycloneDX 1.6 about this version, with every package once and nothing that is only used to build', () => {
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6']);
  expect(bill.metadata.component).toMatchObject({ name: 'internkontroll-excel', version: '1.2.3' });
  expect(bill.components.map(({ name }) => name)).toEqual(['@fluentui/svg-icons', '@fluentui/tokens', 'personnummer', 'preact', 'zod']); // prettier-ignore
  expect(Object.keys(own.dependencies).filter((name) => !bill.components.some((each) => each.name === name))).toEqual([]); // prettier-ignore
  expect(bill.dependencies).toEqual([{ ref: bill.metadata.component['bom-ref'], dependsOn: bill.components.map((each) => each['bom-ref']) }]); // prettier-ignore
});

test.each(bill.components.map((component) => [component.name, component] as const))(
  '%s: version, address, checksum and licence are those of the lock file and of what is installed',
  (name, { version, purl, licenses, hashes, properties, type, 'bom-ref': ref }) => {
    const locked = lock.packages[`node_modules/${name}`]!;
    const sha512 = Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex');
    const described = JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')) as { license: string }; // prettier-ignore
    expect([type, version, ref]).toEqual(['library', locked.version, purl]);
    expect(purl).toBe(`pkg:npm/${encodeURIComponent(name).replace('%2F', '/')}@${version}`);
    expect(hashes).toEqual([{ alg: 'SHA-512', content: sha512 }]);
    expect(sha512).toHaveLength(128);
    expect(licenses).toEqual([{ license: { id: described.license } }]);
    const licence = path.join(modules, name, 'LICENSE');
    if (!existsSync(licence)) return;
    const value = createHash('sha256').update(readFileSync(licence, 'utf8').trim()).digest('hex');
    expect(properties).toEqual([{ name: 'licence text, SHA-256', value }]);
  },
);

test('the same source gives the same bytes: no time, no number by chance', () => {
  expect(softwareBill('1.2.3', bundledPackages([...files].reverse().map((file) => path.join(root, file)), root), root)).toBe(text); // prettier-ignore
  expect(text).not.toMatch(/serialNumber|timestamp|\d{4}-\d\d-\d\dT/);
});

const built = path.join(root, 'dist/sbom.cdx.json');
(existsSync(built) ? test : test.skip)('the built site’s bill lists what this one does', () => {
  const { components } = JSON.parse(readFileSync(built, 'utf8')) as Bill;
  expect(components.map(({ purl }) => purl)).toEqual(bill.components.map(({ purl }) => purl));
});
