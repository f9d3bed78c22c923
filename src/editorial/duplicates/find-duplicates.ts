import { isolateObjectProperty, type Payload, type PayloadRequest, type Where } from 'payload';
import { alike, tellingWords, type ComparedCase } from '../../domain/duplicates.ts';
import type { Case } from '../../payload-types.ts';

export interface PossibleDuplicate {
  id: string;
  title: string;
  /** What it is for readers now. */
  standing: 'published' | 'archived' | 'draft';
  because: string;
}

const MOST = 5;
const MOST_CANDIDATES = 500;

/**
 * Cases that may be the same one as this, the likeliest first: drafts and archived ones too, as far as whoever asks may read
 * them. Candidates are those of the same organisation, and those whose title shares a telling word.
 */
export const findDuplicates = async ({
  payload,
  values,
  except,
  req,
}: {
  payload: Payload;
  /** What is compared, as it stands in the form or the document. */
  values: ComparedCase;
  /** The case itself, where it is saved. */
  except?: string;
  /** Whose reading rights count. */
  req: PayloadRequest;
}): Promise<PossibleDuplicate[]> => {
  const ways: Where[] = [
    ...(values.organisationId ? [{ organisation: { equals: values.organisationId } }] : []),
    ...tellingWords(values.title).map((word) => ({ title: { like: word } })),
  ];
  if (ways.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'cases',
    where: { and: [{ or: ways }, ...(except ? [{ id: { not_equals: except } }] : [])] },
    draft: true,
    depth: 0,
    limit: MOST_CANDIDATES,
    pagination: false,
    select: { title: true, summary: true, organisation: true, archivedOn: true, _status: true },
    overrideAccess: false,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale', 'query']),
  });
  return (docs as Case[])
    .flatMap((record) => {
      const likeness = alike(values, comparedOf(record));
      return likeness ? [{ record, likeness }] : [];
    })
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, MOST)
    .map(({ record, likeness }) => ({
      id: String(record.id),
      title: record.title,
      standing: record._status !== 'published' ? 'draft' : record.archivedOn ? 'archived' : 'published',
      because: likeness.because,
    }));
};

const comparedOf = ({ title, summary, organisation }: Case): ComparedCase => ({
  title: title ?? '',
  summary: summary ?? '',
  organisationId: typeof organisation === 'object' && organisation ? organisation.id : organisation,
});
