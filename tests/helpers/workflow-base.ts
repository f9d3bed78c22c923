import type { Payload } from 'payload';
import type { Role } from '../../src/domain/vocabulary.ts';
import { isPublishedStage, type Stage } from '../../src/domain/workflow.ts';
import type { Case, User } from '../../src/payload-types.ts';

export const PASSWORD = 'long enough to pass';
const SYSTEM = { overrideAccess: true } as const;

export type Account = User & { collection: 'users' };

/** One account of each role and name given; all may sign in with the same password. */
export const makeAccounts = async <Name extends string>(
  payload: Payload,
  roles: Record<Name, Role | (Partial<User> & { role: Role })>,
): Promise<Record<Name, Account>> => {
  const accounts = {} as Record<Name, Account>;
  // The first account of a base is its administrator, whatever it asks for.
  const { totalDocs } = await payload.count({ collection: 'users', ...SYSTEM });
  if (totalDocs === 0)
    await payload.create({
      collection: 'users',
      ...SYSTEM,
      data: { name: 'first', email: 'first@example.org', password: PASSWORD, role: 'admin', mails: 'none' },
    });
  for (const [name, wish] of Object.entries(roles) as [Name, Role | (Partial<User> & { role: Role })][]) {
    const user = await payload.create({
      collection: 'users',
      ...SYSTEM,
      data: {
        name,
        email: `${name}@example.org`,
        password: PASSWORD,
        ...(typeof wish === 'string' ? { role: wish } : wish),
      } as never,
    });
    accounts[name] = { ...user, collection: 'users' } as Account;
  }
  return accounts;
};

export const makeOrganisation = async (payload: Payload): Promise<string> => {
  const { id } = await payload.create({
    collection: 'organisations',
    ...SYSTEM,
    data: {
      title: 'Orchard Homes',
      slug: 'orchard-homes',
      type: 'housing-association',
      _status: 'published',
    },
  });
  return id;
};

/** A case that is complete enough to be published. */
export const completeCase = ({ title, organisation }: { title: string; organisation: string }) =>
  ({
    title,
    organisation,
    tier: 'snapshot',
    summary: `${title}: neighbours met in the yard.`,
    evidence: 'untested',
    whatDidNotWork: { noneReported: true },
    sources: [{ title: 'Own account', publisher: 'Orchard Homes', kind: 'own-account' }],
  }) as const;

/** A case at a stage, put there by the system. */
export const caseAt = async (
  payload: Payload,
  {
    stage,
    title,
    organisation,
    createdBy,
    ...data
  }: { stage: Stage; title: string; organisation: string; createdBy?: string } & Omit<
    Partial<Case>,
    'organisation' | 'createdBy'
  >,
): Promise<Case> => {
  const isLive = isPublishedStage(stage);
  return payload.create({
    collection: 'cases',
    draft: !isLive,
    ...SYSTEM,
    data: {
      ...completeCase({ title, organisation }),
      createdBy,
      workflow: { stage },
      ...(stage === 'archived' && { archivedReason: 'The yard is gone.' }),
      ...data,
      _status: isLive ? 'published' : 'draft',
    } as never,
  });
};

/** The newest version, and what readers have. */
export const readBoth = async (payload: Payload, id: string) => {
  const read = (draft: boolean) =>
    payload.findByID({ collection: 'cases', id, draft, depth: 0, trash: true, ...SYSTEM }) as Promise<Case>;
  return { newest: await read(true), record: await read(false) };
};

/** All that a refused move must leave as it was. */
export const stateOf = async (payload: Payload, id: string) => {
  const { newest, record } = await readBoth(payload, id);
  const where = { case: { equals: id } };
  const versions = await payload.countVersions({
    collection: 'cases',
    where: { parent: { equals: id } },
    ...SYSTEM,
  });
  const log = await payload.count({ collection: 'case-log', where, ...SYSTEM });
  const comments = await payload.count({ collection: 'review-comments', where, ...SYSTEM });
  return { newest, record, versions: versions.totalDocs, log: log.totalDocs, comments: comments.totalDocs };
};
