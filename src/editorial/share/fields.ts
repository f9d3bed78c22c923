import { ORGANISATION_TYPES, type OrganisationType } from '../../domain/vocabulary.ts';
import { LICENCES, type Licence } from '../../domain/submission.ts';
import { labelsFor } from '../../i18n/labels.ts';

/** One question of the form at /share, in the words of its page, and where its answer is kept. */
export interface ShareField {
  name: string;
  label: string;
  kind: 'text' | 'textarea' | 'email' | 'tel' | 'select' | 'checkbox' | 'radios';
  /** Its place in a submission: a field, or a field of a group. */
  path: [string] | [group: string, field: string];
  help?: string;
  /** A short worked example, unfolded on demand. */
  example?: string;
  rows?: number;
  maxLength: number;
  options?: readonly { value: string; label: string; help?: string }[];
  autoComplete?: string;
  /** Said when it is sent without it. */
  missing?: string;
}

export const LICENCE_LABELS: Record<Licence, { label: string; help: string }> = {
  'cc-by-4.0': {
    label: 'Creative Commons Attribution 4.0',
    help: 'Anybody may use and change it, and must say whose it is. Most choose this.',
  },
  'ogl-3.0': {
    label: 'Open Government Licence 3.0',
    help: 'The same in effect, for public bodies of the United Kingdom.',
  },
};

export const organisationTypeLabel = (type: OrganisationType): string =>
  labelsFor('en').organisationTypes[type];

const part = (field: Omit<ShareField, 'kind' | 'path' | 'maxLength'> & { name: string }): ShareField => ({
  kind: 'textarea',
  path: ['parts', field.name],
  maxLength: 20_000,
  rows: 8,
  ...field,
});

export const ABOUT_FIELDS: ShareField[] = [
  {
    name: 'title',
    label: 'What is the practice called?',
    kind: 'text',
    path: ['title'],
    help: 'The name people know it by, or a few words that say what it is.',
    maxLength: 200,
    missing: 'Give it a name.',
  },
  {
    name: 'organisationName',
    label: 'Which organisation did it?',
    kind: 'text',
    path: ['organisationName'],
    maxLength: 200,
    autoComplete: 'organization',
    missing: 'Name the organisation that did it.',
  },
  {
    name: 'organisationType',
    label: 'What kind of organisation is it?',
    kind: 'select',
    path: ['organisationType'],
    maxLength: 60,
    options: [
      { value: '', label: 'Choose one, if you like' },
      ...ORGANISATION_TYPES.map((value) => ({ value, label: organisationTypeLabel(value) })),
    ],
  },
];

export const STORY_ABOUT_FIELDS: ShareField[] = [
  part({
    name: 'partners',
    label: 'Who worked on it with you?',
    help: 'One on a line, with what each brought. Leave it empty if you did it alone.',
    rows: 4,
    example:
      'Northgate Primary School: the hall, and the teachers who told parents\nHarbour Trust: £2,000 for pots and food',
  }),
  part({
    name: 'summary',
    label: 'In short, what is it?',
    help: 'What you did, for whom, and what changed, in at most 120 words. Many readers read this alone.',
    rows: 6,
    example:
      'New families on the Northgate estate knew nobody. We opened the school kitchen every Saturday and cooked with whoever came. In two years 64 families came at least three times, and 20 of them now run it themselves.',
    missing: 'Write a few lines on what it is.',
  }),
];

export const CHALLENGE_FIELDS: ShareField[] = [
  part({
    name: 'challenges',
    label: 'What stood in the way?',
    help: 'What made you act, and what was hard about it. One challenge on a line.',
    rows: 10,
    example:
      'New families did not answer letters, and most could not read them.\nThere was no money for a worker.\nSome neighbours said that the hall was “for locals”.',
  }),
];

export const WORK_FIELDS: ShareField[] = [
  part({
    name: 'solutions',
    label: 'What did you do about it?',
    help: 'The steps you took, so that somebody else could take them. One on a line, and if you can in the order of the challenges.',
    rows: 12,
    example:
      'Two mothers who spoke Arabic and Polish knocked on doors instead of us writing.\nThe school lent its kitchen, so that we paid for food only.\nWe asked the people who had complained to teach a dish of their own.',
  }),
];

export const RESULT_FIELDS: ShareField[] = [
  part({
    name: 'results',
    label: 'What came of it?',
    help: 'What is different now. Try a number: how many, out of how many, by when? One result on a line.',
    example:
      '64 families came at least three times between 2021 and 2023.\n9 out of 10 who filled in a card said they had made a friend.\n20 families now run it without us.',
  }),
  part({
    name: 'whatDidNotWork',
    label: 'What did not work?',
    help: 'Readers learn most from this. It takes nothing away from what did work.',
    rows: 5,
    example: 'Evening sessions failed: nobody came after dark. We stopped them after six weeks.',
  }),
  {
    name: 'nothingFailed',
    label: 'We know of nothing that failed',
    kind: 'checkbox',
    path: ['parts', 'nothingFailed'],
    maxLength: 3,
  },
  part({
    name: 'learningPoints',
    label: 'What should others know before they try?',
    help: 'What you would do again, and what you would do differently. One on a line.',
    rows: 6,
    example:
      'Ask people what they can cook before you ask what they need.\nPlan for the key: one Saturday nobody could open up.',
  }),
];

export const CONTEXT_FIELDS: ShareField[] = [
  part({ name: 'places', label: 'Where was it?', help: 'Town, district or estate. One on a line.', rows: 2 }),
  part({
    name: 'period',
    label: 'When was it?',
    help: 'From when to when, as exactly as you know. Say so if it is still running.',
    rows: 2,
    example: 'From March 2021, still running',
  }),
  part({
    name: 'audiences',
    label: 'For whom was it?',
    help: 'For example children, older tenants, new arrivals, staff. One on a line.',
    rows: 3,
  }),
  part({
    name: 'themes',
    label: 'What is it about?',
    help: 'A few words that others would search for. One on a line.',
    rows: 3,
    example: 'Newcomers\nFood\nUse of community rooms',
  }),
  part({
    name: 'sources',
    label: 'Where can it be checked?',
    help: 'Reports, evaluations, articles, with a link if there is one. One on a line. Your own account counts.',
    rows: 4,
    example: 'Evaluation of the Saturday kitchen, Northgate Homes, 2023, https://www.example.org/kitchen',
  }),
];

export const CONTACT_FIELDS: ShareField[] = [
  {
    name: 'submitterMailbox',
    label: 'Your e-mail address',
    kind: 'email',
    path: ['submitterMailbox'],
    help: 'For us, to say that it arrived and to ask back. It is never published.',
    maxLength: 200,
    autoComplete: 'email',
    missing: 'Give your e-mail address, so that we can answer.',
  },
  {
    name: 'contactName',
    label: 'Whom may we ask about the practice?',
    kind: 'text',
    path: ['contact', 'name'],
    help: 'If it is somebody else than you. Never published.',
    maxLength: 200,
    autoComplete: 'off',
  },
  {
    name: 'contactRole',
    label: 'Their role',
    kind: 'text',
    path: ['contact', 'role'],
    maxLength: 200,
    autoComplete: 'off',
  },
  {
    name: 'contactMailbox',
    label: 'Their e-mail address',
    kind: 'email',
    path: ['contact', 'mailbox'],
    maxLength: 200,
    autoComplete: 'off',
  },
  {
    name: 'contactPhone',
    label: 'Their telephone number',
    kind: 'tel',
    path: ['contact', 'phone'],
    maxLength: 60,
    autoComplete: 'off',
  },
  {
    name: 'mayBeAsked',
    label: 'Readers may write to this person through a form',
    kind: 'checkbox',
    path: ['contact', 'mayBeAsked'],
    help: 'They write without seeing the address. You can take this back at any time.',
    maxLength: 3,
  },
];

export const CONSENT_FIELDS: ShareField[] = [
  {
    name: 'mayPublish',
    label: 'This may be published',
    kind: 'checkbox',
    path: ['consent', 'mayPublish'],
    help: 'An editor may shorten it and put it in order. You are shown what goes out before it does.',
    maxLength: 3,
    missing: 'Tick that it may be published, or keep it for later.',
  },
  {
    name: 'hasRight',
    label: 'I may speak for the organisation, and the words and pictures are ours to give',
    kind: 'checkbox',
    path: ['consent', 'hasRight'],
    maxLength: 3,
    missing: 'Tick that you may speak for the organisation, or ask somebody who may.',
  },
  {
    name: 'licence',
    label: 'On what terms may others use it?',
    kind: 'radios',
    path: ['consent', 'licence'],
    maxLength: 20,
    options: LICENCES.map((value) => ({ value, ...LICENCE_LABELS[value] })),
    missing: 'Choose on what terms others may use it.',
  },
];

export const TEXT_FIELD: ShareField = {
  name: 'text',
  label: 'Or paste the text here',
  kind: 'textarea',
  path: ['text'],
  help: 'In one piece, with its headings. We put it in order.',
  rows: 8,
  maxLength: 100_000,
};
