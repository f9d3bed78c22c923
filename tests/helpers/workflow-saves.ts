import type { Case, EditorialSetting } from '../../src/payload-types.ts';
import { makeBase, type TestBase } from './base.ts';
import { caseAt, makeAccounts, makeOrganisation, readBoth, type Account } from './workflow-base.ts';

export interface WorkflowBase extends TestBase {
  organisation: string;
  people: Record<'author' | 'reviewer' | 'second' | 'publisher' | 'other', Account>;
}

/** A base in two languages with two reviewers, two publishers and an author. */
export const startWorkflowBase = async ({
  database,
}: {
  database: 'sqlite' | 'mongodb';
}): Promise<WorkflowBase> => {
  const base = await makeBase({ database, settings: { LOCALES: 'en,cy' } });
  const organisation = await makeOrganisation(base.payload);
  const people = await makeAccounts(base.payload, {
    author: 'contributor',
    reviewer: 'reviewer',
    second: 'reviewer',
    publisher: 'publisher',
    other: 'publisher',
  });
  return { ...base, organisation, people };
};

type Given = Omit<Partial<Case>, 'organisation' | 'createdBy'> & { createdBy?: string };

/** Saves of cases by people with their own rights, and what the base then tells of them. */
export const savesAt = (base: () => WorkflowBase) => {
  let count = 0;
  const newTitle = () => `Case ${(count += 1)}`;
  const at = (stage: Parameters<typeof caseAt>[1]['stage'], data: Given = {}) =>
    caseAt(base().payload, {
      stage,
      title: newTitle(),
      organisation: base().organisation,
      createdBy: String(base().people.author.id),
      ...data,
    });
  const save = (
    id: string,
    user: Account,
    data: Partial<Case>,
    options: { draft?: boolean; locale?: 'cy' } = {},
  ) =>
    base().payload.update({
      collection: 'cases',
      id,
      draft: options.draft ?? true,
      locale: options.locale,
      data,
      user,
      overrideAccess: false,
    });
  const publish = (id: string, user: Account, data: Partial<Case> = {}) =>
    save(id, user, { ...data, _status: 'published' }, { draft: false });
  const settings = (data: Partial<EditorialSetting>) =>
    base().payload.updateGlobal({ slug: 'editorial-settings', data, overrideAccess: true });
  const stageOf = async (id: string) => (await readBoth(base().payload, id)).newest.workflow?.stage;
  const logOf = async (id: string) => {
    const { docs } = await base().payload.find({
      collection: 'case-log',
      where: { case: { equals: id } },
      sort: 'createdAt',
      limit: 0,
      overrideAccess: true,
    });
    return docs.map(({ action, to, byName }) => [action, to ?? null, byName]);
  };
  return { at, newTitle, save, publish, settings, stageOf, logOf };
};
