import type { IncomingHttpHeaders } from 'node:http';
import { jwtVerify } from 'jose';

const TOKEN = /(?:^|;\s*)payload-token=([^;]+)/;

/**
 * Whether a cookie holds a session of the desk that this base signed and whose time is not over. That it was not ended
 * since, only the database knows: enough for how much one may ask, and for nothing that is closed. `secret` is Payload's.
 */
export const hasStaffSession = async ({
  headers,
  secret,
}: {
  headers: IncomingHttpHeaders;
  secret: string;
}): Promise<boolean> => {
  const token = TOKEN.exec(headers.cookie ?? '')?.[1];
  if (!token) return false;
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'] });
    return payload.collection === 'users';
  } catch {
    return false;
  }
};
