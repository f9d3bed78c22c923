import type { Request } from 'express';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { AppError } from '../../domain/errors.ts';

/**
 * The request of a signed-in member of staff as Payload knows them: by session cookie, which counts only from this site's
 * own pages, or by a token in the header. @throws AppError 401 for a visitor, 403 for a partner's key
 */
export const staffRequest = async ({
  payload,
  request,
}: {
  payload: Payload;
  request: Request;
}): Promise<{ req: PayloadRequest; staffId: string }> => {
  const { user } = await payload.auth({ headers: headersOf(request) });
  const staff = staffOf({ user });
  if (!user) throw refused({ status: 401, message: 'Sign in first.' });
  if (!staff) throw refused({ status: 403, message: 'Only people who work on this base may import.' });
  return { req: await createLocalReq({ user: staff }, payload), staffId: String(staff.id) };
};

const headersOf = (request: Request): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
};

const refused = ({ status, message }: { status: 401 | 403; message: string }): AppError =>
  new AppError({ code: 'refused', status, problems: [{ message }] });
