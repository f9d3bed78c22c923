import type { SeedOrganisation } from './types.ts';

/** Everybody the sources name as having done something, paid for it, or helped. Groups come before their members. */
export const organisations: SeedOrganisation[] = [
  // Landlords
  {
    key: 'wm-housing-group',
    title: 'WM Housing Group',
    type: 'housing-association',
    description: 'A group of landlords across the West Midlands, parent body of Whitefriars in Coventry.',
    place: 'west-midlands',
    otherNames: ['West Midlands Housing Group', 'WM Housing', 'WMHG'],
  },
  {
    key: 'whitefriars',
    title: 'Whitefriars',
    type: 'housing-association',
    description: 'A Coventry landlord within WM Housing Group.',
    place: 'coventry',
    parent: 'wm-housing-group',
    otherNames: ['Whitefriars Housing'],
  },
  {
    key: 'home-group',
    title: 'Home Group',
    type: 'housing-association',
    description: 'Among the biggest affordable landlords in the United Kingdom.',
  },
  {
    key: 'salix-homes',
    title: 'Salix Homes',
    type: 'arms-length-landlord',
    description: 'A landlord in Salford that set out to open its services to groups it was not reaching.',
    place: 'salford',
  },
  {
    key: 'wolverhampton-homes',
    title: 'Wolverhampton Homes',
    type: 'arms-length-landlord',
    description:
      'A social landlord in Wolverhampton that reviewed its work with migrants against a national guide.',
    place: 'wolverhampton',
  },
  {
    key: 'refugee-housing-association',
    title: 'Refugee Housing Association',
    type: 'housing-association',
    description: 'A landlord for refugees, at work in Leicester with the city council.',
    otherNames: ['RHA'],
  },
  {
    key: 'manningham-housing-association',
    title: 'Manningham Housing Association',
    type: 'housing-association',
    description: 'A Bradford association that specialises in homes for minority ethnic households.',
    place: 'bradford',
    otherNames: ['Manningham HA'],
  },
  {
    key: 'william-sutton-trust',
    title: 'William Sutton Trust',
    type: 'housing-association',
    description:
      'A general-needs housing association with an estate in Bradford and experience of involving residents.',
    otherNames: ['William Sutton'],
  },
  {
    key: 'ashiana-housing-association',
    title: 'Ashiana Housing Association',
    type: 'housing-association',
    description: 'A specialist BME association whose staff run Rochdale’s community induction project.',
    otherNames: ['Ashiana'],
  },
  {
    key: 'guinness-trust',
    title: 'Guinness Trust',
    type: 'housing-association',
    description: 'A housing association whose Rochdale office hosts the community induction project.',
    otherNames: ['Guinness'],
  },

  // Partnerships and forums
  {
    key: 'west-midlands-strategic-migration-partnership',
    title: 'West Midlands Strategic Migration Partnership',
    type: 'partnership',
    description:
      'The region’s lead forum for policy on refugees, asylum and new migration; it brings agencies together on dispersal, support and integration.',
    place: 'west-midlands',
    otherNames: ['WMSMP', 'Strategic Migration Partnership'],
  },
  {
    key: 'community-cohesion-regional-implementation-group',
    title: 'Community Cohesion Regional Implementation Group',
    type: 'partnership',
    description:
      'The group through which the migration partnership acts on cohesion and new arrivals, set up in September 2006.',
    place: 'west-midlands',
    parent: 'west-midlands-strategic-migration-partnership',
    otherNames: ['Cohesion RIG', 'RIG'],
  },
  {
    key: 'community-integration-partnership',
    title: 'Community Integration Partnership',
    type: 'partnership',
    description:
      'Runs play sessions and a nursery in Birmingham for newly arrived families and their neighbours.',
    place: 'birmingham',
    otherNames: ['CIP'],
  },
  {
    key: 'be-birmingham',
    title: 'Be Birmingham',
    type: 'partnership',
    place: 'birmingham',
    description: 'A partner in the Welcome to Birmingham website.',
  },
  {
    key: 'digital-birmingham',
    title: 'Digital Birmingham',
    type: 'partnership',
    place: 'birmingham',
    description:
      'Brought technical skill and, through the national DC10 Plus programme, money to the Welcome to Birmingham website.',
  },
  {
    key: 'housing-and-migration-network',
    title: 'Housing and Migration Network',
    type: 'partnership',
    description:
      'The network for which the Chartered Institute of Housing published its guide on housing and migration.',
  },
  {
    key: 'salford-forum-for-refugees-and-asylum-seekers',
    title: 'Salford Forum for Refugees and Asylum Seekers',
    type: 'partnership',
    place: 'salford',
    description:
      'A forum that made a film, and then merged its meetings, with a landlord’s disability focus group.',
  },

  // Charities, advice, community groups
  {
    key: 'stoke-on-trent-citizens-advice-bureau',
    title: 'Stoke-on-Trent Citizens Advice Bureau',
    type: 'advice-agency',
    place: 'stoke-on-trent',
    description:
      'One of the country’s largest bureaux, with an Equalities unit that serves minority ethnic communities, new and old.',
    otherNames: ['Stoke-on-Trent CAB', 'CAB', 'Citizens Advice'],
  },
  {
    key: 'praxis',
    title: 'Praxis',
    type: 'charity',
    place: 'london',
    description:
      'Runs a London project to house migrants who have been left destitute, and speaks up for them.',
  },
  {
    key: 'hact',
    title: 'HACT',
    type: 'charity',
    description: 'Ran Population Insight for housing providers together with OCSI.',
    otherNames: ['Housing Associations’ Charitable Trust'],
  },
  {
    key: 'metropolitan-migration-foundation',
    title: 'Metropolitan Migration Foundation',
    type: 'charity',
    description:
      'A founder of the Housing and Migration Network that supports projects which follow up its guide.',
  },
  {
    key: 'refugee-council',
    title: 'Refugee Council',
    type: 'charity',
    description: 'Supplied information for the Welcome to Birmingham website.',
  },
  {
    key: 'waits',
    title: 'WAITS',
    type: 'charity',
    description: 'Its chief executive led the seminar’s workshop on contact between communities.',
  },
  {
    key: 'wardlow-road-centre',
    title: 'Wardlow Road Centre',
    type: 'other',
    place: 'birmingham',
    description: 'A partner in the Welcome to Birmingham website.',
    otherNames: ['Wardlow Rd Centre'],
  },
  {
    key: 'integrity-beatz-music',
    title: 'Integrity Beatz Music',
    type: 'other',
    place: 'bradford',
    description:
      'An agency that puts on music, arts and dance to bring young people of different cultures together.',
  },
  {
    key: 'open',
    title: 'OPEN',
    type: 'other',
    place: 'west-midlands',
    description:
      'The project that held the regional seminar and collected its case studies in a template of its own.',
    otherNames: ['OPEN Project'],
  },

  // Companies
  {
    key: 'icentrum',
    title: 'iCentrum',
    type: 'company',
    place: 'birmingham',
    description: 'A partner in the Welcome to Birmingham website.',
  },
  {
    key: 'projects-in-motion',
    title: 'Projects in Motion',
    type: 'company',
    description: 'A partner in the Welcome to Birmingham website.',
  },
  { key: 'ocsi', title: 'OCSI', type: 'company', description: 'Ran Population Insight with HACT.' },

  // Councils, health, government
  { key: 'birmingham-city-council', title: 'Birmingham City Council', type: 'council', place: 'birmingham' },
  { key: 'coventry-city-council', title: 'Coventry City Council', type: 'council', place: 'coventry' },
  { key: 'leicester-city-council', title: 'Leicester City Council', type: 'council', place: 'leicester' },
  {
    key: 'birmingham-health-and-wellbeing-partnership',
    title: 'Birmingham Health and Wellbeing Partnership',
    type: 'health-body',
    place: 'birmingham',
    description:
      'Paid for the information on the Welcome to Birmingham website to be adapted, written and tested.',
  },
  {
    key: 'government-office-west-midlands',
    title: 'Government Office West Midlands',
    type: 'government',
    place: 'west-midlands',
    description: 'Central government’s regional office, which oversaw the region’s Local Area Agreements.',
    otherNames: ['GOWM'],
  },
  {
    key: 'communities-and-local-government',
    title: 'Department for Communities and Local Government',
    type: 'government',
    description: 'The department responsible for cohesion policy in England at the time of the seminar.',
    otherNames: ['DCLG', 'CLG'],
  },
  {
    key: 'commission-on-integration-and-cohesion',
    title: 'Commission on Integration and Cohesion',
    type: 'government',
    description:
      'Proposed a new definition of cohesion, and what local bodies should do where communities compete for resources.',
    otherNames: ['COIC', 'CIC', 'Commission for Integration and Cohesion'],
  },
  {
    key: 'home-office',
    title: 'Home Office',
    type: 'government',
    description: 'Ran fourteen community cohesion pathfinders.',
  },
  {
    key: 'ministry-of-justice',
    title: 'Ministry of Justice',
    type: 'government',
    description: 'Published the statistics on race and justice that the seminar used.',
  },
  {
    key: 'european-commission',
    title: 'European Commission',
    type: 'government',
    description: 'Cited My Culture, Your Culture as an example of best practice.',
  },
  {
    key: 'housing-corporation',
    title: 'Housing Corporation',
    type: 'government',
    description:
      'Published, with the Chartered Institute of Housing, a guide and a research report on cohesion.',
  },
  {
    key: 'idea',
    title: 'IDeA',
    type: 'government',
    description: 'Author of the national toolkit on information for integration.',
    otherNames: ['Improvement and Development Agency'],
  },
  {
    key: 'west-midlands-regional-observatory',
    title: 'West Midlands Regional Observatory',
    type: 'government',
    place: 'west-midlands',
    description: 'Supplied the seminar’s statistical summary and maps.',
    otherNames: ['WMRO'],
  },
  {
    key: 'advantage-west-midlands',
    title: 'Advantage West Midlands',
    type: 'government',
    place: 'west-midlands',
    description: 'Named on the seminar’s regional maps.',
    otherNames: ['AWM'],
  },
  {
    key: 'west-midlands-local-government-association',
    title: 'West Midlands Local Government Association',
    type: 'partnership',
    place: 'west-midlands',
    description: 'Its training programme carried the course on the asylum, refugee and migration experience.',
    otherNames: ['WMLGA'],
  },

  // Professional bodies
  {
    key: 'chartered-institute-of-housing',
    title: 'Chartered Institute of Housing',
    type: 'professional-body',
    description: 'The professional body for housing; it publishes good-practice guides for landlords.',
    otherNames: ['CIH'],
  },
  {
    key: 'tpas',
    title: 'TPAS',
    type: 'professional-body',
    description: 'The tenant participation body, which gives regional awards.',
    otherNames: ['Tenant Participation Advisory Service'],
  },
  {
    key: 'regenwm',
    title: 'RegenWM',
    type: 'other',
    place: 'west-midlands',
    description: 'A regional body for regeneration that gave prizes and ran training.',
  },
];
