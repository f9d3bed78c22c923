import { CIH_THREE_LANDLORDS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const leicesterRefugeeIntegration: SeedCase = {
  key: 'leicester-refugee-integration',
  title: 'Refugees settle on an estate in Leicester',
  tier: 'snapshot',
  organisation: 'refugee-housing-association',
  partners: [{ organisation: 'leicester-city-council', role: 'Works with the association on integration' }],
  summary:
    'Refugee Housing Association and the city council wanted refugees and asylum seekers to feel at home on the estate where they had been housed. A part-time community worker, paid from funds the association raised, set up drop-in sessions, an allotment scheme and training in law and entitlements. There are English courses and a housing surgery each week, with childcare and interpreters on hand, and talks with police and council officers about antisocial behaviour. The mix seems to help people settle, and may persuade them to stay.',
  challenges: [
    {
      ref: 'settling',
      kind: 'engagement',
      statement: 'Refugees and asylum seekers had to find their footing on an estate that was new to them.',
    },
    {
      ref: 'behaviour',
      kind: 'hostility',
      statement: 'Newcomers could find themselves faced with antisocial behaviour.',
    },
    {
      ref: 'language',
      kind: 'language',
      statement: 'English had to be learned, and language and childcare could keep people from taking part.',
    },
  ],
  solutions: [
    {
      statement:
        'Money was found for a part-time community worker, who organises drop-ins for new residents, allotments, and training in the law and in what people may claim.',
      answers: ['settling'],
    },
    { statement: 'Residents can bring housing questions to a surgery every week.', answers: ['settling'] },
    {
      statement: 'Several courses teach English; interpreters and childcare are provided.',
      answers: ['language'],
    },
    {
      statement: 'Residents meet the police and council staff to sort out problems of antisocial behaviour.',
      answers: ['behaviour'],
    },
  ],
  results: [
    { statement: 'To all appearances the activities make integration markedly more successful.' },
    { statement: 'They could encourage newcomers to make the area their permanent home.' },
  ],
  whatDidNotWork: { noneReported: true },
  themes: ['refugees-and-asylum-seekers', 'newcomers-and-integration', 'housing-access-and-lettings'],
  audiences: ['refugees-and-asylum-seekers', 'new-arrivals'],
  methods: [
    'community-worker',
    'drop-in-sessions',
    'language-classes',
    'community-growing',
    'advice-sessions',
  ],
  places: ['leicester'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'An outside writer’s impression that it makes a difference; no figures.',
  transferability: {
    conditions:
      'Funds for a worker who knows the estate, with interpreters, childcare, and officers who will come and listen.',
    alsoThemes: ['information-for-new-arrivals', 'hate-crime'],
  },
  staffing: 'One part-time community worker.',
  sources: [CIH_THREE_LANDLORDS],
};
