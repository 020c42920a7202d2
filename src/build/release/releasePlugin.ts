import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Compilation, Compiler, Module } from 'webpack';
import type { OfficeProfile } from '../csp';
import { checksums } from './checksums';
import { bundledPackages, licenceFile } from './licences';
import { readMe } from './readMe';
import { softwareBill } from './sbom';
import { serverFiles } from './serverFiles';

export interface Release {
  readonly version: string;
  /** The site's address, without a slash at the end. */
  readonly url: string;
  /** Where office.js comes from, and with it the policy; `self`: the site carries it. */
  readonly profile: OfficeProfile;
}

const root = path.resolve(__dirname, '../../..');

/**
 * webpack plugin: puts LICENSES.txt, sbom.cdx.json, LAS-MIG.txt, the web servers' files and, over everything that the build makes, SHA256SUMS
 * into the site.
 */
export function releasePlugin(release: Release): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap('release', (compilation) => {
        const emit = (name: string, text: string) =>
          compilation.emitAsset(name, new sources.RawSource(Buffer.from(text)), { minimized: true });
        const { processAssets } = compilation.hooks;
        processAssets.tap({ name: 'papers', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
          const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
          const packages = bundledPackages(filesOf(compilation), root);
          emit('LICENSES.txt', licenceFile(own, packages, release.profile === 'self'));
          emit('sbom.cdx.json', softwareBill(release.version, packages, root));
          emit('LAS-MIG.txt', readMe(release));
        });
        // After everybody else: names with hashes in them are final, and what others emit late is there.
        const last = Compilation.PROCESS_ASSETS_STAGE_REPORT + 1;
        processAssets.tap({ name: 'server files and checksums', stage: last }, () => {
          const files = compilation.getAssets().map(({ name }) => name);
          for (const [name, text] of Object.entries(serverFiles)) emit(name, text({ ...release, files }));
          emit('SHA256SUMS', checksums(contents(compilation)));
        });
      });
    },
  };
}

/** Every source file that a chunk of ours holds something of; modules that were joined into one are looked into. */
function filesOf({ modules, chunkGraph }: Compilation): Set<string> {
  const files = new Set<string>();
  const visit = (module: Module): void => {
    const { resource, modules: joined } = module as Module & {
      resource?: string;
      modules?: readonly Module[];
    };
    if (resource !== undefined) files.add(resource.replace(/\?.*$/, ''));
    joined?.forEach(visit);
  };
  for (const module of modules) if (chunkGraph.getNumberOfModuleChunks(module) > 0) visit(module);
  return files;
}

function contents(compilation: Compilation): Map<string, Uint8Array> {
  return new Map(
    compilation.getAssets().map(({ name, source }) => [name, Buffer.from(source.source())] as const),
  );
}
