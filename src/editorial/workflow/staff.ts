import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import { quietRequest } from './quiet-request.ts';

/** An account by its id, or undefined where it is gone. */
export const accountOf = async ({
  id,
  req,
}: {
  id: string | null | undefined;
  req: PayloadRequest;
}): Promise<User | undefined> => {
  if (!id) return undefined;
  const account = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: quietRequest(req),
  });
  return (account as User | null) ?? undefined;
};

/** Everybody who has an account, by name. */
export const allAccounts = async (req: PayloadRequest): Promise<User[]> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    sort: 'name',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req: quietRequest(req),
  });
  return docs as User[];
};

/** True for who may open a case: reviewers and above, and its author. */
export const mayOpen = ({
  account,
  createdBy,
}: {
  account: Pick<User, 'id' | 'role'>;
  createdBy: string | null | undefined;
}): boolean => account.role !== 'contributor' || String(account.id) === createdBy;
