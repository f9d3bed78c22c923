import { judged, type JudgedQuery } from './judged-query.ts';

/** Topics, questions and whole sentences, in the words of people who have not read the case. */
export const LONG_QUERIES: JudgedQuery[] = [
  ...judged('topic', {
    'language barriers': { roma: 3, leicester: 3, bureau: 2, birmingham: 2, region: 1 },
    'staff training': { culture: 3, course: 3, library: 3, journeys: 1, bureau: 1 },
    'parent involvement': { play: 3 },
    'media coverage': { media: 3 },
    'policy review': { review: 3 },
    'hard to let': { rochdale: 3 },
    'cultural awareness': { culture: 3, library: 3, journeys: 3 },
    'prayer times': { culture: 3 },
    'user testing': { birmingham: 3 },
    'community worker': { leicester: 3, bradford: 3 },
    'refugee children': { play: 3, schools: 2 },
    'disability and refugees': { salix: 3 },
    'short-term funding': { birmingham: 3, region: 2 },
    'website marketing': { birmingham: 3, region: 3 },
    'music and dance': { bradford: 3 },
    'housing applicants': { rochdale: 3, bradford: 3 },
    'faith groups': { journeys: 3 },
    'census data': { population: 3 },
    'first aid': { play: 3 },
    'contact between communities': { salix: 3, bradford: 3, play: 3, media: 2 },
    'information for new arrivals': { birmingham: 3, region: 3 },
    destitution: { praxis: 3 },
    'Roma communities': { roma: 3 },
  }),
  ...judged('wrong form', {
    'isolation of refugees': { play: 3 },
    'volunteering to qualify': { play: 3 },
    'integrating refugees': { leicester: 3, salix: 1, play: 1 },
    'persuading families': { play: 3 },
    'consult migrants': { review: 3, birmingham: 1 },
    'advising roma': { roma: 3 },
    'marketed websites': { birmingham: 3, region: 3 },
    'inclusive champions': { culture: 3 },
    'filming together': { salix: 3 },
    'evaluated by manager': { culture: 3 },
    'recruitment of voluntary helpers': { play: 3, bureau: 2 },
    'employing new communities in childcare': { play: 3 },
    'misunderstand customers': { library: 3, culture: 3, salix: 2 },
    'neighbourhoods changing population': { population: 3, culture: 1, roma: 1 },
    'housed destitutes': { praxis: 3 },
    'merge two groups': { salix: 3 },
  }),
  ...judged('own words', {
    'kids playing together': { play: 3 },
    'jobs for mums': { play: 3 },
    newspapers: { media: 3 },
    rumours: { journeys: 3, schools: 3, culture: 2, bureau: 2 },
    'homeless asylum seekers': { praxis: 3, leicester: 1 },
    gardening: { leicester: 3 },
    'embarrassing questions': { library: 3 },
    'translators for residents': { leicester: 3, bureau: 2 },
    'teach english to refugees': { leicester: 3 },
    'videos in other languages': { birmingham: 3, culture: 2 },
    'working with the council and police': { leicester: 3 },
    'who lives near our homes': { population: 3 },
    'estate where nobody wants to live': { rochdale: 3, bradford: 2 },
  }),
  ...judged('question', {
    'how do we get isolated families to come back': { play: 3 },
    'how can we bust myths about refugees in schools': { schools: 3, journeys: 2, bureau: 1 },
    'what can landlords do for destitute migrants?': { praxis: 3 },
    'how do you get staff to understand customers from other cultures': { culture: 3, library: 3 },
    'how do I find out who lives in our area': { population: 3 },
    'who should we talk to when reviewing our policies on migrants': { review: 3 },
    'why did visitors to the website drop off after launch?': { birmingham: 3, region: 2 },
    'how do we make a website that people with little English can use': { birmingham: 3, region: 2 },
    'how do we get two groups who don’t trust each other to work together': { salix: 3, bradford: 1 },
    'what do we do about antisocial behaviour towards newcomers': { leicester: 3 },
    'how do we let houses in an area that nobody wants to move to': { rochdale: 3, bradford: 1 },
    'how can volunteering lead to a job': { play: 3 },
    'how do we answer negative press stories about refugees': { media: 3, journeys: 1 },
    'can residents help to train our staff?': { library: 3, culture: 3 },
    'how do we reach families living in hostels': { play: 3 },
    'what training is there on how the asylum system works': { course: 3, journeys: 2 },
    'how do we involve young people on estates': { bradford: 3 },
    'who has worked with Roma families from Romania': { roma: 3 },
    'what happens when project funding runs out': { birmingham: 3, region: 2 },
    'how does a new pupil get a school place': { schools: 3 },
    'how do I get disabled customers and refugees to work together': { salix: 3 },
    'where can asylum seekers learn English': { leicester: 3 },
    'when is the best time to telephone muslim tenants': { culture: 3 },
    'does anyone know how many Roma live in the city?': { roma: 3 },
  }),
  ...judged('rambling', {
    'my manager wants examples of projects where tenants told staff about their lives and it won an award': {
      library: 3,
      culture: 2,
    },
    'looking for a case where a landlord took a guide and checked its own policies against it and made an action plan':
      { review: 3 },
    'need something about getting local newspapers to print more balanced stories on refugees, refugee week is coming':
      { media: 3 },
    'has anyone run sessions where parents from different countries teach the games they played at home to local children':
      { play: 3 },
    'our website for new arrivals has too much text and people cannot find their way around it': {
      birmingham: 3,
      region: 3,
    },
    'landlords lending property to a charity so that people with no recourse to public funds have somewhere to stay':
      { praxis: 3 },
    'we want to persuade applicants from ethnic minorities to consider moving to an area that is mostly white':
      { rochdale: 3, bradford: 2 },
    'teachers say pupils believe wrong things about asylum seekers, is there a fun activity like a quiz': {
      schools: 3,
    },
    'voluntary organisations in our city are overwhelmed by people with complicated immigration status who don’t speak much english':
      { roma: 3, bureau: 2 },
    'front line housing officers keep phoning muslim households at the wrong time of day': { culture: 3 },
    'disabled tenants and refugees used to meet separately and were nervous of one another until they made a film':
      { salix: 3 },
    'we need reliable facts about migration that every agency in the region can use when people repeat myths':
      { journeys: 3, bureau: 1 },
    'looking for a part time post on an estate which runs a surgery, english courses and an allotment': {
      leicester: 3,
    },
    'two housing associations sharing the cost of one worker who brings estate residents together': {
      bradford: 3,
      rochdale: 1,
    },
    'how do i show my board that training about other cultures was rated well by those who took it': {
      culture: 3,
    },
    'resentment is growing in poor white neighbourhoods and politicians are making use of it, who gave the public the facts':
      { bureau: 3, journeys: 2 },
    'several towns each want to build their own welcome site, could they share one and pay for it together': {
      region: 3,
      birmingham: 2,
    },
    'free population figures for social landlords about which countries their neighbours come from': {
      population: 3,
    },
  }),
];
