import type { Facet } from '../domain/case-query.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { collectionOfFacet, recordBySlug, titleOf, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { ChallengeKind, EvidenceLevel, OrganisationType } from '../domain/vocabulary.ts';
import { labelsFor } from '../i18n/labels.ts';

/** A facet's value in the reader's words; undefined for one that no visitor may know. */
export const facetLabel = ({
  snapshot,
  facet,
  value,
  lang,
}: {
  snapshot: TaxonomySnapshot;
  facet: Facet;
  value: string;
  lang: LocaleCode;
}): string | undefined => {
  const collection = collectionOfFacet(facet);
  if (collection) {
    const record = recordBySlug(snapshot, { collection, slug: value });
    return record && titleOf(record, lang);
  }
  const labels = labelsFor(lang);
  if (facet === 'organisationType') return labels.organisationTypes[value as OrganisationType];
  if (facet === 'challenge') return labels.challengeKinds[value as ChallengeKind];
  return labels.evidenceLevels[value as EvidenceLevel];
};
