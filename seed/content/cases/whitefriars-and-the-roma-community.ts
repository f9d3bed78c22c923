import { CIH_FOLLOW_UP } from '../sources.ts';
import type { SeedCase } from '../types.ts';

const WRITER = 'John Perry, Chartered Institute of Housing';

export const whitefriarsAndTheRomaCommunity: SeedCase = {
  key: 'whitefriars-and-the-roma-community',
  title: 'Whitefriars and the Roma community',
  tier: 'snapshot',
  organisation: 'whitefriars',
  summary:
    'Whitefriars, a Coventry landlord, looks out for new communities and their effect on neighbourhoods. Voluntary organisations told it that they were under strain from the needs of Roma people, mostly from Bulgaria and Romania and perhaps as many as 3,000 in the city: language was one reason, tangled immigration status another. The landlord gave advice on various matters, in sessions to which over 60 Roma people came. It hopes to turn them into a lasting link through which the community gets better access to services.',
  challenges: [
    {
      ref: 'pressure',
      kind: 'access',
      statement:
        'Voluntary bodies were overstretched by the demands that Roma residents’ situation placed on their services.',
      figure: {
        qualifier: 'up-to',
        value: 3000,
        unit: 'Roma people thought to live in the city',
        kind: null,
        asOf: '2013',
        saidBy: `An estimate reported by ${WRITER}`,
      },
    },
    {
      ref: 'language',
      kind: 'language',
      statement: 'Many in the community could make themselves understood only with difficulty.',
    },
    { ref: 'status', kind: 'policy', statement: 'The rules on their immigration status were complicated.' },
  ],
  solutions: [
    {
      statement:
        'The landlord set itself to notice new communities, gauge the effect on neighbourhoods, and promote integration jointly with other services.',
    },
    {
      statement: 'It listened to what voluntary organisations told it of the strain.',
      answers: ['pressure'],
    },
    { statement: 'Advice sessions were held on various matters.', answers: ['pressure', 'status'] },
  ],
  results: [
    {
      statement: 'More than 60 Roma people came to the sessions.',
      figure: {
        qualifier: 'over',
        value: 60,
        unit: 'Roma people at advice sessions',
        kind: 'output',
        asOf: '2013',
        saidBy: WRITER,
      },
    },
    { statement: 'A first link exists. Whether it lasts was still a hope at the time of the account.' },
  ],
  whatDidNotWork: { noneReported: true },
  comment: {
    author: 'Casebook editors',
    text: `Voluntary organisations saw the need first, and the landlord listened. A session or two opens a door; the account leaves open who will keep it open.`,
  },
  themes: ['roma', 'access-to-services', 'newcomers-and-integration'],
  audiences: ['roma-people', 'eu-workers', 'new-arrivals'],
  methods: ['advice-sessions', 'outreach'],
  places: ['coventry'],
  evidence: 'untested',
  evidenceNote: 'Attendance is all that is reported. The landlord itself speaks of a hope.',
  transferability: {
    conditions:
      'Voluntary organisations with the community’s trust, interpreters, and advisers who know the immigration rules.',
    alsoThemes: ['information-for-new-arrivals'],
  },
  sources: [CIH_FOLLOW_UP],
};
