import type { OrganisationType } from '../../../domain/vocabulary.ts';

/** The first that fits counts: "Police and Community Partnership" is a partnership. */
const TYPES: [RegExp, OrganisationType][] = [
  [/\b(partnership|consortium|alliance|coalition|forum|network|joint)\b/i, 'partnership'],
  [/\b(council|borough|authority|cyngor)\b/i, 'council'],
  [/\b(police|constabulary|heddlu)\b/i, 'police'],
  [/\b(NHS|health|hospital|clinic|iechyd|PCT)\b/i, 'health-body'],
  [/\b(university|college|school|academy|prifysgol|ysgol|coleg)\b/i, 'education'],
  [/\b(citizens advice|advice|law centre|CAB|cyngor ar bopeth)\b/i, 'advice-agency'],
  [/\b(institute|chartered|federation|society of)\b/i, 'professional-body'],
  [/\b(ministry|department|home office|government|agency|commission|llywodraeth)\b/i, 'government'],
  [/\b(ALMO)\b/i, 'arms-length-landlord'],
  [/\b(HA|housing|homes|tai|cartrefi)\b/i, 'housing-association'],
  [/\b(radio|times|press|news|film|TV)\b/i, 'media'],
  [/\b(CIC|social enterprise|co-?operative)\b/i, 'social-enterprise'],
  [/\b(trust|charity|charitable|association|foundation|project|mission|church|mosque|elusen)\b/i, 'charity'],
  [/\b(ltd|limited|plc|llp)\b/i, 'company'],
];

/** What kind of organisation a name speaks of, for an editor to confirm; undefined where it does not say. */
export const guessOrganisationType = (name: string): OrganisationType | undefined =>
  TYPES.find(([pattern]) => pattern.test(name))?.[1];
