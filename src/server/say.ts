/* The words a person reads on the terminal while the server starts; requests are logged elsewhere, as JSON. */

export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

export const complain = (lines: string[]): void => {
  process.stderr.write(`\n${lines.join('\n')}\n\n`);
};

/** Where everything is, once it answers. */
export const sayWhereThingsAre = ({
  publicUrl,
  needsFirstUser,
  readyInMs,
}: {
  publicUrl: string;
  needsFirstUser: boolean;
  readyInMs: number;
}): void => {
  say();
  say(`  Casebook is ready (${(readyInMs / 1000).toFixed(1)} s).`);
  say();
  say(`    Home      ${publicUrl}/`);
  say(`    Search    ${publicUrl}/cases`);
  say(`    Admin     ${publicUrl}/admin`);
  say(`    GraphQL   ${publicUrl}/api/graphql   (POST)`);
  say(`    Feeds     ${publicUrl}/feeds/cases.rss, .atom, .json`);
  say();
  if (needsFirstUser) {
    say(`  There is no account yet: open ${publicUrl}/admin and make one.`);
    say('  The first account becomes the administrator.');
    say();
  }
  say('  Ctrl+C stops it.');
  say();
};

/** What keeps the server from listening, in one line that names the setting to change. */
export const listenProblem = ({
  error,
  host,
  port,
}: {
  error: NodeJS.ErrnoException;
  host: string;
  port: number;
}): string => {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT ${port} on ${host} is taken by another program: stop it, or set PORT to a free one (PORT=3001 npm start).`;
    case 'EACCES':
      return `PORT ${port} is not open to this user: set PORT to one above 1023.`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `HOST ${host} is not an address of this machine: set HOST to 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Could not listen on HOST ${host}, PORT ${port}: ${error.message}`;
  }
};
