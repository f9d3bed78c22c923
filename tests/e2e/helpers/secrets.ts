import { prose } from '../../helpers/prose.ts';
import { asAdmin } from './api.ts';

/**
 * Words that no visitor may receive, each planted in one kind of unpublished content. None is a word of any language, so
 * finding one anywhere is a leak and nothing else.
 */
export const SECRETS = {
  neverPublished: 'zanzibarwort',
  newerDraft: 'quillfeather',
  unpublished: 'mossbracken',
  trashed: 'tanglewick',
  archived: 'wintermoss',
  draftNeighbours: 'hollowmere',
  mailbox: 'grimwold-mailbox@example.org',
  phone: '0999 888 7766',
  owner: 'grimwold-owner@example.org',
  submission: 'fennelbrook',
  reportMailbox: 'grimwold-reports@example.org',
  webhook: 'grimwold-webhook',
} as const;

export interface Planted {
  /** A published case that points to unpublished records wherever a case can. */
  openCase: { id: string; slug: string };
  never: { id: string; slug: string };
  unpublished: { id: string; slug: string };
  trashed: { id: string; slug: string };
  /** Out of every list; its page alone still shows it, to whoever has the address. */
  archived: { id: string; slug: string };
  /** A published hub that names unpublished records wherever it can. */
  hub: { slug: string };
  guide: { slug: string };
  /** Unpublished neighbours by collection: slug and id. */
  drafts: Record<string, { id: string; slug: string }>;
  partnerKey: string;
}

interface Made {
  doc: { id: string; slug?: string | null };
}

const make = async (collection: string, data: object): Promise<{ id: string; slug: string }> => {
  const isDraft = '_status' in data && data._status === 'draft';
  const { doc } = await asAdmin<Made>(
    'POST',
    `/api/${collection}?depth=0${isDraft ? '&draft=true' : ''}`,
    data,
  );
  return { id: doc.id, slug: doc.slug ?? '' };
};

const fullCase = ({ word, organisation }: { word: string; organisation: string }) => ({
  title: `A case of ${word}`,
  slug: `a-case-of-${word}`,
  tier: 'full',
  organisation,
  summary: `What ${word} did for the town.`,
  challenges: [{ statement: `The ${word} stood in the way.`, kind: 'hostility' }],
  solutions: [{ statement: `They removed the ${word}.` }],
  results: [{ statement: `No more ${word}.`, figure: { value: 4711, unit: word, saidBy: word } }],
  whatDidNotWork: { text: prose(`The ${word} came back.`), noneReported: false },
  learningPoints: [{ statement: `Watch the ${word}.` }],
  evidence: 'untested',
  sources: [{ title: `On ${word}`, publisher: word, kind: 'journalism' }],
  updates: [{ date: '2012', statement: `The ${word} again.` }],
});

/** Plants every kind of unpublished content beside what is published, as an editor's ordinary work would leave it. */
export const plantSecrets = async (): Promise<Planted> => {
  const word = SECRETS.draftNeighbours;
  const drafts: Planted['drafts'] = {};
  const draft = async (collection: string, data: object) => {
    drafts[collection] = await make(collection, {
      title: `The ${word} of ${collection}`,
      slug: `${word}-${collection}`,
      ...data,
      _status: 'draft',
    });
    return drafts[collection].id;
  };
  const organisation = await make('organisations', {
    title: 'Open House Trust',
    slug: 'open-house-trust',
    type: 'charity',
    _status: 'published',
  });
  const draftOrganisation = await draft('organisations', {
    type: 'council',
    description: word,
    otherNames: [word],
  });
  const draftResource = await draft('resources', { kind: 'film', description: word });
  const draftTheme = await draft('themes', { description: word, introduction: prose(word) });
  await draft('audiences', { description: word });
  await draft('methods', { description: word });
  await draft('places', { kind: 'town', latitude: 52, longitude: -1 });
  await draft('indicators', { code: `NI ${word}`, definition: word, source: word });

  const never = await make('cases', {
    ...fullCase({ word: SECRETS.neverPublished, organisation: draftOrganisation }),
    _status: 'draft',
  });
  const draftRecommendation = await draft('recommendations', { guidance: prose(word), cases: [never.id] });
  await draft('guides', { summary: word, chapters: [{ title: word, content: prose(word) }] });
  await draft('proceedings', {
    summary: word,
    sources: [{ title: word, publisher: word, kind: 'proceedings' }],
  });

  const openCase = await make('cases', {
    ...fullCase({ word: 'openness', organisation: organisation.id }),
    basedOn: [{ record: { relationTo: 'cases', value: never.id }, note: 'Grew from it' }],
    resources: [draftResource],
    contact: { role: 'Officer', mailbox: SECRETS.mailbox, phone: SECRETS.phone, hasConsented: true },
    review: { reviewedOn: '2026-01-05T00:00:00.000Z', owner: SECRETS.owner },
    _status: 'published',
  });
  await asAdmin('PATCH', `/api/cases/${openCase.id}?draft=true`, {
    title: `A correction that names ${SECRETS.newerDraft}`,
    summary: `Not yet: ${SECRETS.newerDraft}.`,
    _status: 'draft',
  });

  const unpublished = await make('cases', {
    ...fullCase({ word: SECRETS.unpublished, organisation: organisation.id }),
    _status: 'published',
  });
  await asAdmin('PATCH', `/api/cases/${unpublished.id}`, { _status: 'draft' });
  const trashed = await make('cases', {
    ...fullCase({ word: SECRETS.trashed, organisation: organisation.id }),
    _status: 'published',
  });
  await asAdmin('PATCH', `/api/cases/${trashed.id}`, {
    deletedAt: new Date().toISOString(),
    _status: 'published',
  });

  const archived = await make('cases', {
    ...fullCase({ word: SECRETS.archived, organisation: organisation.id }),
    _status: 'published',
  });
  await asAdmin('POST', `/api/cases/${archived.id}/move`, { to: 'archived', comment: 'It is out of date.' });

  const recommendation = await make('recommendations', {
    title: 'Open the house',
    slug: 'open-the-house',
    cases: [openCase.id, never.id],
    _status: 'published',
  });
  const guide = await make('guides', {
    title: 'Open houses',
    slug: 'open-houses',
    summary: 'How to open one.',
    chapters: [
      {
        title: 'One',
        content: chapter({
          recommendations: [recommendation.id, draftRecommendation],
          cases: [openCase.id, never.id],
        }),
      },
    ],
    _status: 'published',
  });
  const hub = await make('hubs', {
    title: 'An open hub',
    slug: 'an-open-hub',
    summary: 'For open houses.',
    choice: { organisations: [organisation.id] },
    featured: [openCase.id, never.id, unpublished.id, archived.id],
    _status: 'published',
  });
  await draft('hubs', { summary: word, choice: { themes: [draftTheme], words: word } });
  await make('report-recipients', { organisation: organisation.id, mailbox: SECRETS.reportMailbox });
  await make('webhooks', { url: `https://example.org/${SECRETS.webhook}`, events: ['published'] });
  await make('adoptions', {
    case: openCase.id,
    organisationName: word,
    outcome: word,
    reporterMailbox: SECRETS.mailbox,
    _status: 'draft',
  });
  await asAdmin('POST', '/api/submissions', {
    title: SECRETS.submission,
    organisationName: SECRETS.submission,
    text: SECRETS.submission,
    submitterMailbox: SECRETS.mailbox,
  });
  const partnerKey = 'a-partner-key-for-tests-only';
  await asAdmin('POST', '/api/partners', { name: 'A partner', enableAPIKey: true, apiKey: partnerKey });
  return { openCase, never, unpublished, trashed, archived, guide, hub, drafts, partnerKey };
};

const chapter = ({ recommendations, cases }: { recommendations: string[]; cases: string[] }) => {
  const { root } = prose('A chapter.');
  const block = (fields: object, index: number) => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: `block-${index}`, blockName: '', ...fields },
  });
  const blocks = [
    ...recommendations.map((recommendation) => ({ blockType: 'recommendation', recommendation })),
    ...cases.map((id) => ({ blockType: 'caseBox', case: id })),
  ].map(block);
  return { root: { ...root, children: [...root.children, ...blocks] } };
};
