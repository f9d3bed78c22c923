// node scripts/complete-lock.mjs: adds to package-lock.json the packages of other systems that npm left out. npm forgets
// them when it installs over a node_modules of this system alone, or from a mirror without them, and `npm ci` then fails
// everywhere. They are optional, named in full by the packages that want them, and fetched on their own systems only.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const FILE = inRoot('package-lock.json');
const SYSTEM =
  /-(?:binding-)?(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x)(?:-(\w+))?$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const { packages } = lock;

/** Whether a package that stands at `place` finds `name`, as Node looks for it: beside, then further up. */
const finds = (place, name) => {
  const folders = place
    .split('/node_modules/')
    .map((_part, at, parts) => parts.slice(0, at + 1).join('/node_modules/'));
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some(
    (each) => packages[each],
  );
};

const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name, version]) => /^\d+\.\d+\.\d+$/.test(version) && SYSTEM.test(name) && !finds(place, name))
    .map(([name, version]) => ({ name, version, dev })),
);

for (const { name, version, dev } of missing) {
  const [, os, cpu, libc] = SYSTEM.exec(name);
  packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && libc?.startsWith('musl') && { libc: ['musl'] }),
    ...(os === 'linux' && libc?.startsWith('gnu') && { libc: ['glibc'] }),
    optional: true,
    os: [os],
  };
  console.log(`added ${name}@${version}`);
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
if (missing.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
