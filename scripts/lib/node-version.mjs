const NEEDED = { major: 20, minor: 19 };

/** Ends the process with the reason where Node is too old for the dependencies. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor)) return;
  console.error(`
Casebook needs Node ${NEEDED.major}.${NEEDED.minor} or newer; this is Node ${process.versions.node}.
Install a current one from https://nodejs.org/ and run the command again.
`);
  process.exit(1);
}
