/** What a column of a list can mean. `list` cells hold several things, a line or a semicolon between them. */
export interface BulkField {
  id: BulkFieldId;
  label: string;
  kind: 'text' | 'list' | 'number' | 'date' | 'yes-no' | 'choice' | 'link' | 'mailbox';
  /** Names of columns that mean it, in plain letters. */
  names: string[];
}

const field = <const Id extends string>(
  id: Id,
  label: string,
  kind: BulkField['kind'],
  ...names: string[]
) => ({ id, label, kind, names: [id.toLowerCase(), plain(label), ...names] });

/** A column's name as names are compared: `Challenge(s)`, `the challenges` and `CHALLENGES` alike. */
export const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const FIELDS = [
  field(
    'title',
    'Title',
    'text',
    'name',
    'project',
    'projecttitle',
    'projectname',
    'casestudy',
    'case',
    'practice',
    'teitl',
  ),
  field('key', 'Key', 'text', 'id', 'slug', 'ref', 'reference'),
  field(
    'organisation',
    'Organisation',
    'text',
    'organization',
    'org',
    'landlord',
    'leadorganisation',
    'organisationname',
    'lead',
    'sefydliad',
  ),
  field('partners', 'Partners', 'list', 'partner', 'partnerorganisations', 'workingwith', 'partneriaid'),
  field(
    'summary',
    'Summary',
    'text',
    'abstract',
    'description',
    'overview',
    'about',
    'background',
    'introduction',
    'crynodeb',
  ),
  field(
    'challenges',
    'Challenges',
    'list',
    'challenge',
    'keyissues',
    'issues',
    'problem',
    'problems',
    'heriau',
  ),
  field(
    'solutions',
    'Solutions',
    'list',
    'solution',
    'whatwedid',
    'whatwasdone',
    'actions',
    'activities',
    'approach',
    'datrysiadau',
  ),
  field(
    'results',
    'Results',
    'list',
    'result',
    'outcomes',
    'outcome',
    'impact',
    'achievements',
    'canlyniadau',
  ),
  field(
    'figureValue',
    'Figure: value',
    'number',
    'figure',
    'value',
    'number',
    'keyfigure',
    'resultsfigurevalue',
  ),
  field('figureUnit', 'Figure: what was counted', 'text', 'unit', 'figureunit', 'of', 'resultsfigureunit'),
  field('figureAsOf', 'Figure: as of', 'date', 'asof', 'figuredate'),
  field(
    'whatDidNotWork',
    'What did not work',
    'text',
    'failures',
    'whatdidntwork',
    'whatfailed',
    'difficulties',
    'whatdidnotworktext',
  ),
  field(
    'learningPoints',
    'Learning points',
    'list',
    'learning',
    'lessons',
    'lessonslearned',
    'lessonslearnt',
    'tips',
    'toptips',
    'gwersi',
  ),
  field('comment', 'Editor’s comment', 'text', 'comments', 'sylwadau'),
  field('commentAuthor', 'Comment signed by', 'text', 'commentby', 'signed'),
  field(
    'themes',
    'Themes',
    'list',
    'theme',
    'topic',
    'topics',
    'subject',
    'subjects',
    'category',
    'categories',
    'tags',
    'themau',
  ),
  field('audiences', 'Audiences', 'list', 'audience', 'forwhom', 'groups', 'targetgroup', 'beneficiaries'),
  field('methods', 'Methods', 'list', 'method'),
  field(
    'places',
    'Places',
    'list',
    'place',
    'location',
    'locations',
    'where',
    'area',
    'town',
    'city',
    'lleoedd',
  ),
  field('periodStart', 'Period: start', 'date', 'start', 'startdate', 'from', 'started', 'begin'),
  field('periodEnd', 'Period: end', 'date', 'end', 'enddate', 'to', 'until', 'ended', 'finish'),
  field('isOngoing', 'Still running', 'yes-no', 'ongoing', 'periodisongoing', 'running', 'current'),
  field('evidence', 'Evidence', 'choice', 'evidencelevel', 'evaluation'),
  field(
    'conditions',
    'What it needs elsewhere',
    'text',
    'transferability',
    'transferabilityconditions',
    'needs',
  ),
  field('staffing', 'Staffing', 'text', 'staff', 'people'),
  field('costAmount', 'Cost: amount', 'number', 'cost', 'costs', 'budget', 'amount'),
  field('costCurrency', 'Cost: currency', 'text', 'currency'),
  field('costNote', 'Cost: for what', 'text', 'costsnote', 'funding', 'funder', 'funders'),
  field('sourceTitle', 'Source: title', 'text', 'source', 'sources', 'sourcestitle'),
  field('sourcePublisher', 'Source: publisher', 'text', 'publisher'),
  field('sourceDate', 'Source: date', 'date', 'published', 'publicationdate'),
  field('sourceLink', 'Source: link', 'link', 'link', 'url', 'website', 'web', 'sourceurl'),
  field('contactName', 'Contact: name', 'text', 'contact', 'contactperson'),
  field('contactRole', 'Contact: role', 'text', 'jobtitle', 'position'),
  field(
    'contactMailbox',
    'Contact: mailbox',
    'mailbox',
    'email',
    'mail',
    'mailbox',
    'contactemail',
    'emailaddress',
  ),
  field('contactPhone', 'Contact: phone', 'text', 'phone', 'telephone', 'tel', 'contacttelephone'),
  field('contactNote', 'Contact: other', 'text', 'address', 'contactdetails', 'postaladdress'),
] as const;

export type BulkFieldId = (typeof FIELDS)[number]['id'];
export const BULK_FIELDS: readonly BulkField[] = FIELDS;

/** Into the draft's unplaced text with the column's name before it, or left out. */
export const KEEP = 'unplaced';
export const LEAVE_OUT = '';
export type ColumnMeaning = BulkFieldId | typeof KEEP | typeof LEAVE_OUT;
/** What each column means, by its name. */
export type Mapping = Record<string, ColumnMeaning>;

const IDS = new Set<string>(FIELDS.map(({ id }) => id));

export const isMeaning = (value: unknown): value is ColumnMeaning =>
  value === KEEP || value === LEAVE_OUT || (typeof value === 'string' && IDS.has(value));

/** What columns most likely mean by their names; each field once. What is not understood is kept as unplaced text. */
export const guessMapping = (columns: string[]): Mapping => {
  const given = new Set<BulkFieldId>();
  const mapping: Mapping = {};
  for (const rank of [0, 1, 2])
    for (const column of columns) {
      if (mapping[column] !== undefined) continue;
      const name = plain(column);
      const match = BULK_FIELDS.find(
        ({ id, names }) =>
          !given.has(id) &&
          (rank < 2 ? names.slice(0, rank === 0 ? 2 : undefined) : names.map(stem)).includes(
            rank < 2 ? name : stem(name),
          ),
      );
      if (!match) continue;
      given.add(match.id);
      mapping[column] = match.id;
    }
  for (const column of columns) mapping[column] ??= KEEP;
  return mapping;
};

const stem = (name: string): string => name.replace(/s$/, '');
