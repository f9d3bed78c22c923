import { asReader, type Reading } from './preview.ts';

/** Published cases that an organisation helped to pay for, by title, with what is said of its part. */
export const readFundedCases = async ({
  organisationId,
  reading,
}: {
  organisationId: string;
  reading: Reading;
}): Promise<{ slug: string; title: string; note: string }[]> => {
  const { docs } = await reading.payload.find({
    collection: 'cases',
    where: { 'funders.organisation': { equals: organisationId } },
    select: { title: true, slug: true, funders: true },
    sort: 'title',
    depth: 0,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs.map(({ title, slug, funders }) => ({
    title,
    slug,
    note: funders?.find(({ organisation }) => organisation === organisationId)?.note ?? '',
  }));
};
