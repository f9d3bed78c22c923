import { pino } from 'pino';

export type Logger = ReturnType<typeof pino>;

/** JSON lines on standard output; secrets and addresses are never among the fields that are logged. */
export const createLogger = ({ level }: { level: string }): Logger =>
  pino({
    level,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
  });
