import type { Facet, Sort } from '../domain/case-query.ts';
import type {
  ChallengeKind,
  EvidenceLevel,
  FigureKind,
  GuidanceKind,
  OrganisationType,
  RecognitionLevel,
  ResourceKind,
  Section,
  SourceKind,
  Tier,
} from '../domain/vocabulary.ts';

/** The closed lists in a reader's words. */
export interface Labels {
  facets: Record<Facet, string>;
  sorts: Record<Sort, string>;
  sections: Record<Section, string>;
  tiers: Record<Tier, string>;
  challengeKinds: Record<ChallengeKind, string>;
  evidenceLevels: Record<EvidenceLevel, string>;
  organisationTypes: Record<OrganisationType, string>;
  figureKinds: Record<FigureKind, string>;
  sourceKinds: Record<SourceKind, string>;
  recognitionLevels: Record<RecognitionLevel, string>;
  resourceKinds: Record<ResourceKind, string>;
  guidanceKinds: Record<GuidanceKind, string>;
}

const EN: Labels = {
  facets: {
    theme: 'Theme',
    audience: 'Audience',
    method: 'Method',
    place: 'Place',
    region: 'Region',
    organisation: 'Organisation',
    organisationType: 'Kind of organisation',
    challenge: 'Kind of challenge',
    evidence: 'Evidence',
  },
  sorts: { relevance: 'Best match', newest: 'Newest', updated: 'Last changed', title: 'Title' },
  sections: {
    summary: 'Summary',
    challenges: 'The challenges',
    solutions: 'The solutions',
    results: 'The results',
    'what-did-not-work': 'What did not work',
    'learning-points': 'Learning points',
    comment: 'Editor’s comment',
    transferability: 'Using it elsewhere',
    updates: 'Timeline',
    guidance: 'How to go about it',
    answers: 'What was answered',
  },
  tiers: { snapshot: 'Snapshot', full: 'Full case study' },
  challengeKinds: {
    funding: 'Funding',
    engagement: 'Engagement',
    language: 'Language',
    partnership: 'Partnership',
    staff: 'Staff',
    information: 'Information',
    hostility: 'Hostility',
    access: 'Access',
    policy: 'Policy',
    data: 'Data',
    technology: 'Technology',
    other: 'Other',
  },
  evidenceLevels: {
    untested: 'Not tested yet',
    'evaluated-locally': 'Evaluated locally',
    'evaluated-independently': 'Evaluated independently',
    replicated: 'Replicated elsewhere',
  },
  organisationTypes: {
    'housing-association': 'Housing association',
    council: 'Council',
    'arms-length-landlord': 'Arm’s-length landlord',
    partnership: 'Partnership',
    charity: 'Charity',
    'advice-agency': 'Advice agency',
    'social-enterprise': 'Social enterprise',
    'professional-body': 'Professional body',
    government: 'Government',
    'health-body': 'Health body',
    education: 'Education',
    police: 'Police',
    media: 'Media',
    company: 'Company',
    other: 'Other',
  },
  figureKinds: {
    output: 'Output',
    outcome: 'Outcome',
    perception: 'Perception',
    progression: 'Progression',
  },
  sourceKinds: {
    'own-account': 'The organisation’s own account',
    evaluation: 'Evaluation',
    'press-release': 'Press release',
    journalism: 'Journalism',
    sponsored: 'Sponsored article',
    proceedings: 'Proceedings',
    guidance: 'Guidance',
  },
  recognitionLevels: {
    winner: 'Winner',
    'highly-commended': 'Highly commended',
    shortlisted: 'Shortlisted',
    cited: 'Cited as good practice',
  },
  resourceKinds: {
    'tip-sheet': 'Tip sheet',
    pack: 'Pack',
    film: 'Film',
    training: 'Training',
    website: 'Website',
    toolkit: 'Toolkit',
    report: 'Report',
    strategy: 'Strategy',
    service: 'Service',
  },
  guidanceKinds: {
    recommendation: 'Recommendations',
    question: 'Questions and answers',
    guide: 'Guides',
    workshop: 'Said at seminars',
    statistic: 'Figures given at seminars',
    resource: 'Resources',
  },
};

const BY_LANGUAGE: Partial<Record<string, Labels>> = { en: EN };

/** English stands in where a language has no words of its own here yet. */
export const labelsFor = (lang: string): Labels => BY_LANGUAGE[lang] ?? EN;
