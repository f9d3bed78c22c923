import { CIH_FOLLOW_UP } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const praxisDestituteMigrants: SeedCase = {
  key: 'praxis-destitute-migrants',
  title: 'Praxis: homes for destitute migrants in London',
  tier: 'snapshot',
  organisation: 'praxis',
  summary:
    'Praxis is setting up a unit that houses destitute migrants in London, in property that social landlords provide. Birmingham’s Hope project, which the national guide on housing and migration had described, is the model. Beside the roof over people’s heads there is advocacy: a new forum will bring together those concerned with destitution in the capital. The Metropolitan Migration Foundation supports it. It was just being set up when it was reported, so there are no results yet.',
  challenges: [
    {
      ref: 'destitution',
      kind: 'access',
      statement: 'Migrants in the capital are left destitute and without anywhere to stay.',
    },
  ],
  solutions: [
    {
      statement: 'Social landlords hand over property, and a specialist unit houses people in it.',
      answers: ['destitution'],
    },
    {
      statement: 'The project also speaks up for them: it convenes a forum on destitution in London.',
      answers: ['destitution'],
    },
  ],
  results: [{ statement: 'None could be reported while the unit was still being set up.' }],
  whatDidNotWork: { noneReported: true },
  themes: ['destitution', 'refugees-and-asylum-seekers', 'partnership-working'],
  audiences: ['destitute-migrants'],
  methods: ['accommodation', 'advocacy', 'joint-forum'],
  places: ['london'],
  evidence: 'untested',
  evidenceNote: 'Reported while it was being set up.',
  transferability: {
    conditions: 'Landlords with property to lend, and a charity with the casework skills to run it.',
    alsoThemes: ['housing-access-and-lettings'],
  },
  funders: [
    {
      organisation: 'metropolitan-migration-foundation',
      note: 'Supports it as a follow-up to the Network’s guide',
    },
  ],
  sources: [CIH_FOLLOW_UP],
  basedOn: [
    {
      title: 'Hope project, Birmingham',
      note: 'The model: homes for destitute migrants in landlords’ property',
    },
    {
      record: { relationTo: 'resources', value: 'cih-guide-housing-and-migration' },
      note: 'Described the Birmingham project; this takes up a main theme of it',
    },
  ],
};
