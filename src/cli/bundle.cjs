'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const sources = path.resolve(__dirname, '..');
const packages = path.resolve(sources, '../node_modules');

/**
 * Programs of ours as plain JavaScript, each in one file that loads in a tenth of a second (its 480 TypeScript files one by one take a
 * second and a half). They are made once and kept in node_modules/.cache, in a folder named by all that they are made of, so a file
 * from other sources, packages or options is never found again. Answers the folder; throws when nothing can be made or kept here.
 *
 * @param {readonly string[]} programs TypeScript files under src, without ending; `cli/thread` becomes `thread.cjs`.
 * @returns {string}
 */
exports.bundled = function bundled(programs) {
  const kept = path.join(packages, '.cache', 'internkontroll-cli');
  const print = fingerprint(programs);
  const folder = path.join(kept, print);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(kept, { recursive: true });
  make(programs, folder, () => fingerprint(programs) === print);
  removeOld(kept);
  return folder;
};

/** Every source by name and contents, what npm has installed, the version of Node and this file, which holds the options. */
function fingerprint(programs) {
  const hash = createHash('sha256').update(`${programs}\n${process.version}\n`);
  const names = fs.readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => /\.(tsx?|cjs|json)$/.test(name)).sort();
  const others = ['../tsconfig.json', '../package-lock.json', '../node_modules/.package-lock.json'];
  for (const name of [...code, ...others]) {
    const bytes = contents(path.join(sources, name));
    // The length keeps one file's end apart from the next one's beginning.
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function contents(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The folder gets its name when everything in it is on disk: a run that is interrupted, or another at the same time, leaves none half made. */
function make(programs, folder, isUpToDate) {
  const unfinished = fs.mkdtempSync(`${folder}-`);
  try {
    for (const { path: file, contents } of build(programs, unfinished))
      fs.writeFileSync(file, contents, { flush: true });
    if (!isUpToDate()) throw new Error('The sources were changed meanwhile.');
    fs.renameSync(unfinished, folder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
}

/** With the esbuild that tsx brings. Packages that only some commands need stay where they are until they are asked for. */
function build(programs, outdir) {
  const esbuild = require(require.resolve('esbuild', { paths: [require.resolve('tsx')] }));
  const { outputFiles } = esbuild.buildSync({
    absWorkingDir: sources,
    entryPoints: programs.map((program) => `${program}.ts`),
    entryNames: '[name]',
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minifyWhitespace: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['docx'],
    logLevel: 'silent',
  });
  return outputFiles;
}

/** Whoever goes back to sources of a while ago finds them made; more than a few are never needed. */
function removeOld(kept) {
  const age = (folder) => fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const folders = fs.readdirSync(kept).map((name) => path.join(kept, name));
  folders.sort((a, b) => age(b) - age(a));
  for (const folder of folders.slice(6)) fs.rmSync(folder, { recursive: true, force: true });
}
