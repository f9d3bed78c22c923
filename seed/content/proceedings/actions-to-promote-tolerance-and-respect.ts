import { PROCEEDINGS } from '../sources.ts';
import type { SeedProceedings } from '../types.ts';
import { statistics } from './statistics.ts';
import { workshops } from './workshops.ts';

export const actionsToPromoteToleranceAndRespect: SeedProceedings = {
  key: 'actions-to-promote-tolerance-and-respect',
  title: 'Ethnic minorities and immigrants: actions to promote tolerance and respect',
  summary:
    'A regional seminar in the West Midlands on contact between communities, hate crime in a downturn, and awareness and myths. Two keynotes gave the view from government and the view from an advice bureau; three workshops set out what those present could do and what they ask of policy makers; questions followed. Two projects, Welcome to Birmingham and Time to Play, were written up for it.',
  date: '2009',
  place: 'west-midlands',
  organisers: ['open'],
  themes: ['community-cohesion', 'contact-between-communities', 'hate-crime', 'myth-busting-and-awareness'],
  indicators: ['ni-1', 'ni-2', 'ni-23', 'psa-3', 'psa-15', 'psa-21'],
  cases: [
    'welcome-to-birmingham',
    'time-to-play',
    'where-our-journeys-meet',
    'understanding-and-responding-course',
    'stoke-on-trent-cab-equalities-unit',
    'stoke-on-trent-schools-work',
    'regional-media-strategy',
    'welcome-to-the-west-midlands',
  ],
  keynotes: [
    {
      title: 'A policy perspective',
      speaker: 'Ranuka Jagpal',
      role: 'Assistant Director',
      organisation: 'government-office-west-midlands',
      points: `The department defines cohesion by how well people of different backgrounds get along, and what communities gain from it. It rests on three things: similar chances in life, known rights and duties, and trust, in each other and in the fairness of local institutions. Three ways of living together go with it: belonging and a future in common; weight on what is shared, with diversity valued; and relationships that are strong.

Britain has become more diverse. The economy benefits greatly; cohesion is exposed to risks.

**Targets.** Three Public Service Agreements bear on the subject: PSA 3 on migration, PSA 15 on disadvantage and discrimination, PSA 21 on cohesive communities.

**Local plans.** Local Strategic Partnerships write a strategy for sustainable communities; councils turn it into a Local Area Agreement with 35 indicators chosen from some 200. Government's part is to help find the places where cohesion should be a priority, to support and to challenge, to spread good practice, and to back forums on extremism where they are needed.

**Money.** Three programmes were being introduced: Empowerment, the Migration Impacts Fund, and Connecting Communities.`,
    },
    {
      title: 'A view from the grass roots',
      speaker: 'Jude Hawes',
      role: 'Equalities Team Manager',
      organisation: 'stoke-on-trent-citizens-advice-bureau',
      points: `Her bureau is not typical: among the country's largest, it has built up many services. The city ranks fourteenth for deprivation, was in the lowest ten for cohesion in 2005, and has weakly organised minority groups. The downturn hits it hard.

Its minority population almost doubled between 2001 and 2006, and is far more varied than before. Three effects followed.

1. **On services.** Homes were found where they were cheap, in districts that were overburdened as it was. Public bodies had little practice with such clients. Voluntary bodies stepped in: they are used to it, move faster, knew minority communities and are easier to approach.
2. **On cohesion.** With services short and the job market all but gone, people suspected that others got more than their due. Some politicians fed the suspicion, media added to it, and the British National Party won nine seats.
3. **On minorities.** Older communities did not welcome rivals for scarce resources, and their organisations were too slight to support them or to influence the big agencies.

The Equalities unit tries to keep policy from pushing the weakest aside, and to put correct information in public. It works with Gypsies and Travellers, established minorities, refugees and asylum seekers, and EU workers.

Three national indicators steer the work: NI 1, NI 2 and NI 23.`,
    },
  ],
  statistics,
  workshops,
  questionsAndAnswers: [
    {
      question: 'What exactly does the bureau do with schools?',
      answers: [
        {
          answeredBy: 'Jude Hawes',
          answer:
            'First, support for newly arrived pupils to get a place, with appeals, and whatever they need after that. Then myth-busting: a quiz, some fun, and a pupil who tells a refugee’s story, for example, and takes questions. Finally, events with teachers, for awareness and confidence. (A note adds that Ofsted now inspects schools for community cohesion.)',
        },
      ],
    },
    {
      question:
        'The work on preventing extremism is aimed at Muslims. What of other communities where it is an issue, with the British National Party in mind?',
      answers: [
        {
          answeredBy: 'Sharron Palmer',
          answer:
            'As she understood it, the pilots were over. The programme that comes next, which she called Connected Communities, is broader and has 20 areas in the West Midlands.',
        },
      ],
    },
    {
      question: 'Does the panel think that today’s structures are fit for purpose?',
      answers: [
        {
          answer:
            'Local Strategic Partnerships are a sound idea, though power is still used behind the scenes.',
        },
        {
          answer:
            'Present structures ask little of people themselves, and many are not represented. Means and aims have to match: the partnerships might be made to do it, and community organising shows promise.',
        },
        {
          answer:
            'Nothing will alter until the powerful understand how community and third sector work, and act differently.',
        },
        {
          answer:
            'Leaders are cut off from those they stand for. Good ones keep that contact, and grow from below.',
        },
      ],
    },
    {
      question: 'How are national grants shared out, and how does the West Midlands do?',
      answers: [{ answer: 'As a rule not in equal parts; the region’s share often follows its population.' }],
    },
    {
      question:
        'The Government Office is the acceptable face of government in the region. Where can one learn what each Local Strategic Partnership is doing, since they differ so much on these issues?',
      answers: [
        {
          answer:
            'Every directorate of the Government Office looks after some of the region’s 33 Local Area Agreements.',
        },
      ],
    },
  ],
  sources: [PROCEEDINGS],
};
