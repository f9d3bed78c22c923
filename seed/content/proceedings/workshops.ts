import { seminarRecommendations } from '../recommendations/seminar.ts';
import type { SeedProceedings } from '../types.ts';

const of = (workshop: string): string[] =>
  seminarRecommendations.filter(({ number }) => number?.startsWith(`${workshop}.`)).map(({ key }) => key);

const statements = (texts: string[]): { statement: string }[] => texts.map((statement) => ({ statement }));

export const workshops: SeedProceedings['workshops'] = [
  {
    title: 'Building contact between communities',
    facilitators: [{ speaker: 'Marcia Lewinson', role: 'Chief Executive', organisation: 'waits' }],
    background: `### What cohesion is taken to mean

The term is disputed. It rose in policy because of worries over segregation, tension and, later, extremism. It asks for more than earlier policy on equality and discrimination: relations between communities are to be improved on purpose, on a ground of equal rights and duties. The Commission on Integration and Cohesion set integration beside it, by which old and new residents adjust to one another.

### New migration

From 2004, when citizens of the new EU member states could work here, people arrived at a rate never seen before. Numbers, pace, variety and turnover make a new situation, in places with a long history of migration and in places without. Newcomers often settle where hardship is old, and are then blamed for it.

### What is missing

- Strategies and targets came quickly; practice that is developed and evaluated did not.
- Government counts opinions on whether people get on. That says nothing of hate crime, tension or hostile press. A study of one urban, multicultural area in the West Midlands found opinion sunnier than reality.
- Much of what is said about migration's effect is anecdote.
- Newcomers have trouble with language, systems and prejudice. Frequent moves, long hours or uncertain status keep them from putting down roots; those without recourse to public funds risk destitution and exploitation.
- Nobody has good figures on new populations.

Most areas of the region chose cohesion indicators in their agreements; very few took those on migration, language or housing. Guidance calls for awareness, fairer coverage, contact and better information. New migrants should be part of every cohesion scheme, with older minorities and the majority.`,
    keyPoints: statements([
      '“Community” is used too simply. Everyone belongs to several at once, by place, work, school, family or interest, and mixed heritage makes boundaries less clear still. Forms and funds go on ticking boxes, and money for one minority’s organisation can divide.',
      'We need a fuller idea of the local community as a whole, of how to reach all of it and shift attitudes, and a debate on national identity.',
      'Society has moved on since our structures of government were made. Are they still fit, or should decisions be taken in another way?',
      'The region has tolerance and no real cohesion, and projects are temporary. Agencies need the skill to challenge discrimination and to help people lower their guard; that begins with understanding more ourselves.',
      'Computer systems and monitoring split the community further, because they tie us to target groups.',
      'Recession and cuts in council budgets are expected to harm cohesion.',
    ]),
    localActions: statements([
      'Keep cohesion near the top of the agenda through the cuts, with the third sector as a full partner of public bodies, and with events and celebrations in support.',
      'Use forums such as this seminar to find a common voice: change is hard to bring about at the grass roots alone.',
      'Settle who is in charge of cohesion; too many organisations approach it without knowledge or agreement.',
      'Give schools a leading part in understanding diversity and respect.',
      'Weigh the needs of the entire community, take care that white residents do not feel shut out, and see that front-line staff know the people they serve.',
      'Draw up Local Area Agreements with the third sector, which should bring its evidence to those in control; plan services around issues, and bring minorities together.',
      'Prevent parallel lives: stress what hosts and minorities share, question policies without effect, and stand up to media bias, above all against Gypsies, Roma and Travellers.',
      'Go round the media and tell of local achievements through our own channels; use events where people meet, and agree on common values.',
      'Train and support members of communities to represent them.',
      'Fit services to the needs of each community, and train its members to provide them.',
    ]),
    recommendations: of('W1'),
    cases: ['time-to-play'],
  },
  {
    title: 'Economic downturn and hate crime',
    facilitators: [
      {
        speaker: 'Alison Quigley',
        role: 'Hate Crime Reduction Officer',
        organisation: 'coventry-city-council',
      },
    ],
    background: `### How much, and how it is counted

Survey estimates of racially motivated incidents rose to about 207,000 in 2007/08. The police recorded far fewer, 57,055, because most victims do not report. Recorded incidents and aggravated offences both fell that year, and no one could say why. Three forces saw incidents rise by more than a quarter; four saw them fall as steeply.

### Words with a legal meaning

Since 1999 police have used the definition of the Stephen Lawrence Inquiry, which leaves it to the victim, or to anyone else, whether an incident was racist. It takes in more than crime. Offences *aggravated* by race have existed in law since September 1998, by religion since December 2001: hostility to the victim's group is shown, or is a motive.

### Who, what and with what outcome

Most of what is recorded is abuse in words or damage to property. People from minority and mixed backgrounds run a higher risk than White people; differences among minorities are too small to be certain. Aggravated offences are cleared up more often than others as a whole, but harassment, the most common of them, much less often.`,
    keyPoints: statements([
      'All agreed that hate crime is hugely under-reported; one guess was a single report for ten crimes.',
      'People know little of the subject, are hard to draw into a discussion and lack confidence in it, and media treatment does not help.',
      'Who speaks for whom is a problem. Narrow interests get in the way of a broad voice, and those who come forward may follow an agenda of their own. It would help to look past labels to what is human in all.',
      'Hard times make hate crime worse, since groups look for others to blame, as the second keynote had shown.',
      'The structures that govern us date from another society. Do they need an overhaul?',
    ]),
    localActions: statements([
      'Encourage reports through third parties, open reporting centres where communities feel at ease, and train those who receive them.',
      'Work in schools, with willing parents trained to help and specialists brought in.',
      'Reach young people outside school, together with those who work with young offenders.',
    ]),
    recommendations: of('W2'),
    cases: ['stoke-on-trent-cab-equalities-unit'],
  },
  {
    title: 'Awareness raising and myth-busting',
    facilitators: [
      {
        speaker: 'David Barnes',
        role: 'Director',
        organisation: 'west-midlands-strategic-migration-partnership',
      },
      {
        speaker: 'Claire Daley',
        role: 'Policy Officer',
        organisation: 'west-midlands-strategic-migration-partnership',
      },
    ],
    background: `### Where the strain is

New migration has brought a mixture of origins, languages and backgrounds that older policy did not foresee. In the West Midlands the same districts often take in asylum seekers and migrants and struggle with deprivation: renewal areas in Stoke-on-Trent, Coventry, Birmingham and the Black Country, besides rural places without experience of it. Resentment arises over difference, over services and over favours that others seem to enjoy.

The Commission on Integration and Cohesion asked local bodies to deal with the concerns of majority and minorities alike; to tell all residents what is going to change, and prepare services; to hold local media to their responsibility; to go after myths in good time; and to have sound local data, openly scrutinised.

Raising awareness among established residents is a first step. Those who know something of newcomers' lives can see what they contribute, and can work with them on what concerns both.

### What the region has done

The strategic migration partnership co-ordinates work on asylum dispersal, accommodation, support and integration. Its cohesion group, formed in September 2006, plans for myth-busting, contact, safety, participation and co-ordination. From it came an awareness pack, *Where Our Journeys Meet*, and a course on the refugee and migration experience. Partners also agreed on a media strategy, with Refugee Week as its high point.`,
    keyPoints: statements([
      'Old and new communities get too little communication and respect. The political climate lends no support to migrants and their rights; stereotypes and labels abound.',
      'Much good practice exists locally, and it is neither highlighted nor passed on.',
      'Perception is decisive. Work in this field means listening a great deal, exchanging stories and going forward with tact, a step at a time.',
      'Schools matter: adults should take more part in them and learn about culture and racism, and communities should be invited in.',
      'The downturn adds to tension and stress, and exposes mistrust and fear of change and difference. What is needed is acceptance with compassion, and answers to myths such as those around Remembrance Day; what minorities really contribute to the economy should be shown.',
      'National media play on fears and can make racism acceptable. They do cohesion no good, and their main target has been Muslims.',
      'Problems of parenting and disadvantage are pinned on minorities, though every community has them.',
    ]),
    localActions: statements([
      'Visit each other’s places of worship in order to understand difference; make such places welcoming, for children too, and back religious festivals.',
      'Use local community spirit: coffee mornings in church and community halls, for example.',
      'Answer myths and bias where we work, be ready to change ourselves, and take the matter to councillors and members of parliament.',
      'Reply to hostile media online and on social networks, complain to the regulator, and win well-known figures as allies. Keep the conversation going.',
    ]),
    recommendations: of('W3'),
    cases: [
      'where-our-journeys-meet',
      'understanding-and-responding-course',
      'regional-media-strategy',
      'welcome-to-birmingham',
    ],
  },
];
