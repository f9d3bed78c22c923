/** The closed lists of the case template: the same values in the database, the URL and the index. */

/** What a search finds: cases, and what was asked, answered and recommended beside them. */
export const DOCUMENT_KINDS = [
  'case',
  'guide',
  'recommendation',
  'question',
  'workshop',
  'statistic',
  'resource',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const GUIDANCE_KINDS = [
  'recommendation',
  'question',
  'guide',
  'workshop',
  'statistic',
  'resource',
] as const;
export type GuidanceKind = (typeof GUIDANCE_KINDS)[number];

export const TIERS = ['snapshot', 'full'] as const;
export type Tier = (typeof TIERS)[number];

export const CHALLENGE_KINDS = [
  'funding',
  'engagement',
  'language',
  'partnership',
  'staff',
  'information',
  'hostility',
  'access',
  'policy',
  'data',
  'technology',
  'other',
] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

/** Weakest first. The order is a scale of how far a practice was tested, never an endorsement. */
export const EVIDENCE_LEVELS = [
  'untested',
  'evaluated-locally',
  'evaluated-independently',
  'replicated',
] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export const FIGURE_KINDS = ['output', 'outcome', 'perception', 'progression'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** How exactly a source states a figure: "over 330" is not 330. */
export const FIGURE_QUALIFIERS = ['exactly', 'about', 'over', 'at-least', 'up-to', 'under'] as const;
export type FigureQualifier = (typeof FIGURE_QUALIFIERS)[number];

export const SOURCE_KINDS = [
  'own-account',
  'evaluation',
  'press-release',
  'journalism',
  'sponsored',
  'proceedings',
  'guidance',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const ORGANISATION_TYPES = [
  'housing-association',
  'council',
  'arms-length-landlord',
  'partnership',
  'charity',
  'advice-agency',
  'social-enterprise',
  'professional-body',
  'government',
  'health-body',
  'education',
  'police',
  'media',
  'company',
  'other',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

export const RECOGNITION_LEVELS = ['winner', 'highly-commended', 'shortlisted', 'cited'] as const;
export type RecognitionLevel = (typeof RECOGNITION_LEVELS)[number];

export const RESOURCE_KINDS = [
  'tip-sheet',
  'pack',
  'film',
  'training',
  'website',
  'toolkit',
  'report',
  'strategy',
  'service',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const ROLES = ['contributor', 'reviewer', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Parts of a case in the OPEN template's order: the sections a passage can come from. */
export const SECTIONS = [
  'summary',
  'challenges',
  'solutions',
  'results',
  'what-did-not-work',
  'learning-points',
  'comment',
  'transferability',
  'updates',
  'guidance',
  'answers',
] as const;
export type Section = (typeof SECTIONS)[number];
