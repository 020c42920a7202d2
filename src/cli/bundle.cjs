'use strict';
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
  const seen = path.join(`${kept}-seen`, programs.map((program) => path.basename(program)).join('-'));
  const [print = '', look] = contents(seen).toString().split('\n\n');
  const now = looks();
  const known = path.join(kept, print);
  return look === now && fs.existsSync(known) ? known : foundByContents(programs, kept, { seen, look: now });
};

function foundByContents(programs, kept, { seen, look }) {
  const print = fingerprint(programs);
  const folder = path.join(kept, print);
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(kept, { recursive: true });
    make(programs, folder, () => fingerprint(programs) === print);
    removeOld(kept);
  }
  remember(seen, `${print}\n\n${look}`);
  return folder;
}

/** Every source by name and contents, what npm has installed, the version of Node and this file, which holds the options. */
function fingerprint(programs) {
  const { createHash } = require('node:crypto');
  const hash = createHash('sha256').update(`${programs}\n${process.version}\n`);
  for (const file of made()) {
    const bytes = contents(file);
    // The length keeps one file's end apart from the next one's beginning.
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The same files by size and by when they were last changed, which nobody can set back: what has been looked at once need not be read
 * again. Reading them all takes a twentieth of a second of every start.
 */
function looks() {
  const states = made().map((file) => {
    const { size, mtimeMs, ctimeMs, ino } = fs.statSync(file, { throwIfNoEntry: false }) ?? {};
    return `${file} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  });
  return [process.version, ...states].join('\n');
}

/** All that the programs are made of. */
function made() {
  const others = ['../tsconfig.json', '../package-lock.json', '../node_modules/.package-lock.json'];
  return [...codeIn(sources).sort(), ...others.map((name) => path.join(sources, name))];
}

function codeIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return codeIn(file);
    return /\.(tsx?|cjs|json)$/.test(entry.name) ? [file] : [];
  });
}

/** Where it cannot be remembered, the sources are read again the next time. */
function remember(seen, text) {
  try {
    fs.mkdirSync(path.dirname(seen), { recursive: true });
    fs.writeFileSync(`${seen}-${process.pid}`, text);
    fs.renameSync(`${seen}-${process.pid}`, seen);
  } catch {
    // As before.
  }
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
    // Required instead, also where import() stands: what V8 has kept of a program does not know whom to ask for a module.
    supported: { 'dynamic-import': false },
    logLevel: 'silent',
  });
  return outputFiles.map(({ path: file, text }) => ({ path: file, contents: inAscii(text) }));
}

/** esbuild escapes what stands in strings; what stands in patterns may be escaped too, and a file of ASCII alone is read in a tenth of the time. */
const inAscii = (text) =>
  text.replace(/[\x80-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Whoever goes back to sources of a while ago finds them made; more than a few are never needed. */
function removeOld(kept) {
  const age = (folder) => fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const folders = fs.readdirSync(kept).map((name) => path.join(kept, name));
  folders.sort((a, b) => age(b) - age(a));
  for (const folder of folders.slice(6)) fs.rmSync(folder, { recursive: true, force: true });
}
