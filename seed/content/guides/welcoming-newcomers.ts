import {
  CIH_FOLLOW_UP,
  CIH_THREE_LANDLORDS,
  HOME_GROUP_RELEASE,
  PROCEEDINGS,
  WM_SPONSORED,
} from '../sources.ts';
import type { SeedGuide } from '../types.ts';

export const welcomingNewcomers: SeedGuide = {
  key: 'welcoming-newcomers',
  title: 'Welcoming newcomers',
  subtitle: 'A good-practice guide for landlords, drawn from eighteen cases',
  summary:
    'For social landlords who want new arrivals to settle and neighbours to get on. Seven chapters follow the order in which a landlord meets the questions: knowing who has come, telling them what they need, offering a real choice of home, bringing neighbours together, preparing staff, standing by those with least, and working with others in a way that lasts. Its 22 recommendations can be used as a review of your own policies; each is shown by cases.',
  edition: 'First edition',
  themes: ['newcomers-and-integration', 'community-cohesion', 'policy-review'],
  audiences: ['social-landlords', 'front-line-staff'],
  chapters: [
    {
      title: 'Know who has come',
      content: [
        `A landlord can miss a change of population for years. Applications come in as before, while around the homes other languages are spoken and other agencies are asked for help. One keynote speaker described a city whose minority population almost doubled in five years and found public services without interpreters.

There are two sources of knowledge, and each makes up for the other's weakness.

### Figures

Census results for small areas show how many people were born where. They are exact and they age.`,
        { recommendation: 'find-out-who-lives-in-each-neighbourhood' },
        { caseBox: 'population-insight', note: 'Local census profiles, free to housing providers.' },
        `### People who notice

Voluntary organisations feel the pressure first. In Coventry they told a landlord about the needs of Roma families; in Birmingham it was housing providers, in turn, who could tell a play project that children in hostels had nowhere to go. Information of this kind has no date of publication. It has to be asked for.`,
        { recommendation: 'ask-those-who-meet-newcomers-first' },
        {
          caseBox: 'whitefriars-and-the-roma-community',
          note: 'Voluntary bodies raised the alarm; advice sessions followed.',
        },
        `### From knowing to planning

Knowledge asks for a response in policy. Reviewing lettings, services and information against guidance takes staff time and little else. What gives the exercise weight is a plan at the end of it, and a conversation with the people concerned on the way.`,
        { recommendation: 'review-your-policies-against-guidance' },
        { caseBox: 'wolverhampton-homes-policy-review', note: 'The use that this guide, too, is meant for.' },
      ],
    },
    {
      title: 'Tell people what they need to know',
      content: [
        `New arrivals ask plain questions: where the doctor is, how a child gets a school place, whether they may work. The answers are spread over many offices. Several projects have brought them together, and their experience agrees.

### Written with readers

Refugees and migrants who tested a city website found mistakes in the language, and had a say in design, menus and topics.`,
        { recommendation: 'write-information-with-its-readers' },
        { recommendation: 'use-plain-words-pictures-and-several-languages' },
        {
          caseBox: 'welcome-to-birmingham',
          note: 'Read the part on what did not work as closely as the rest.',
        },
        `### Kept alive

The same project is candid about its decline: short-term money left nothing for marketing, and after a first wave the visits stayed low. Its successor could plan differently because this had been written down.`,
        { recommendation: 'budget-for-promotion-and-upkeep' },
        {
          caseBox: 'welcome-to-the-west-midlands',
          note: 'A second attempt that starts from the first one’s shortcomings.',
        },
        `### Passed on in person

Pages help those who look for them. Others are reached because someone whom they already know tells them. Whoever houses a family is well placed to be that someone, or to alert that someone, within days.`,
        { recommendation: 'agree-referral-routes-for-the-first-weeks' },
      ],
    },
    {
      title: 'Offer a real choice of home',
      content: [
        `Where people live decides whom they and their children meet. Allocation rules set limits to it, and inside those limits habit and caution decide: few apply for a street where they know nobody and are unsure of their welcome. Landlords can widen the choice without telling anyone where to live.`,
        { recommendation: 'offer-applicants-an-intermediary' },
        {
          caseBox: 'rochdale-community-induction',
          note: 'Over 400 households helped, and rising demand in an area that was losing favour.',
        },
        `The scheme in Rochdale also shows a division of labour. The association with the applicants' confidence supplies the staff, another landlord supplies the desk, and all of them co-operate. An area's landlords gain together: homes that might have stood empty are wanted.`,
        { recommendation: 'share-one-scheme-among-landlords' },
        `### After the keys

A move is the beginning. If trouble comes in the first months and nobody answers, the household leaves and tells others why. Leicester and Bradford both paid for a worker; in Leicester the post was part-time.`,
        { recommendation: 'stay-in-touch-after-the-move' },
        {
          caseBox: 'leicester-refugee-integration',
          note: 'Drop-ins, allotments, English and a weekly surgery around one part-time post.',
        },
      ],
    },
    {
      title: 'Bring neighbours together',
      content: [
        `People who live side by side do not for that reason meet. The regional seminar put it sharply: there was tolerance, but little cohesion. The cases that got further had one habit in common, which was to leave difference alone at first and begin with something worth doing.`,
        { recommendation: 'give-groups-a-task-to-share' },
        {
          caseBox: 'salix-film-and-joint-forum',
          note: 'Four film workshops, and two wary groups became one forum.',
        },
        {
          caseBox: 'bradford-manningham-and-william-sutton',
          note: 'Meetings for adults; music and dance for the young.',
        },
        `### Before the first meeting

Nervousness is normal and has reasons. In Salford staff spent time with both groups before they proposed anything. The start was still difficult, which should be expected and allowed for.`,
        { recommendation: 'prepare-each-side-before-they-meet' },
        `### Newcomers as teachers

Being helped all the time wears people down. In Birmingham, parents showed how children play where they come from, and women who had volunteered in the nursery qualified and found work. Families came more often for it.`,
        { recommendation: 'let-newcomers-teach' },
        {
          caseBox: 'time-to-play',
          note: 'Over 330 children, and more than 20 volunteers on the way to a qualification.',
        },
        `### Celebrations

A festival is a good second step and a weak first one. It works best as the showing of something that a mixed group has made.`,
        { recommendation: 'open-celebrations-to-everyone' },
      ],
    },
    {
      title: 'Prepare your staff',
      content: [
        `Employees who are unsure of a customer keep the call short. Two landlords set out to change this, by different routes: one through films and self-assessment, one by having staff and customers meet. Both started from what staff did not know, and neither handed out a list of customs.`,
        { recommendation: 'build-training-from-staff-questions' },
        {
          caseBox: 'my-culture-your-culture',
          note: 'From over 200 staff to 300, with residents and champions besides; 96% rated it good or excellent.',
        },
        { recommendation: 'let-people-speak-for-themselves' },
        { caseBox: 'human-library', note: 'Permission to ask the awkward question.' },
        { caseBox: 'stoke-on-trent-schools-work', note: 'The same idea in a classroom, after a quiz.' },
        `### Facts and feelings

Myths call for facts, and a whole region found that it needed an agreed set of them. When it tried out the material it learned that facts leave the fear where it was. A programme should have room for both.`,
        { recommendation: 'pair-facts-with-work-on-attitudes' },
        { caseBox: 'where-our-journeys-meet', note: 'A store of facts that grew into an awareness pack.' },
      ],
    },
    {
      title: 'Stand by those with least',
      content: [
        `Some newcomers are held back by more than language. Their status may be complicated; they may be barred from working or claiming; they may have no roof. A landlord cannot change the rules. It can bring advice, and it has the one thing that others are short of.`,
        { recommendation: 'bring-advice-on-status-and-entitlement-to-people' },
        {
          caseBox: 'stoke-on-trent-cab-equalities-unit',
          note: 'A separate service for each group, and one voice for all of them.',
        },
        { recommendation: 'lend-property-for-destitute-people' },
        {
          caseBox: 'praxis-destitute-migrants',
          note: 'Landlords’ property, a charity’s casework, and a forum to speak up.',
        },
        `Neither case could yet show results when it was reported. They are here because they say what a landlord could contribute, and to whom to turn.`,
      ],
    },
    {
      title: 'Work with others, and make it last',
      content: [
        `Almost every case rests on partners. They are chosen well when each has what the rest lack: a specialist association and a general landlord; technology, knowledge of migration, and advice agencies' information. They also slow a project down, and plans should say so.`,
        { recommendation: 'agree-what-each-partner-brings' },
        `### The public mood

Good work on an estate can be undone by a headline. A region's partners agreed how to deal with journalists, both in reply and on their own initiative.`,
        { recommendation: 'offer-the-media-better-stories' },
        { caseBox: 'regional-media-strategy' },
        `### Knowing whether it worked

Of the eighteen cases, most are untested: they report numbers of people and what those involved say. That is no reproach. It is a reason to decide earlier what should be different at the end, to ask the people concerned, and to be as open as the best of these accounts about what went wrong.`,
        { recommendation: 'decide-at-the-start-what-to-measure' },
        `### How to use this guide as a review

1. Take one chapter at a meeting, with the colleagues who do that work.
2. For each recommendation write: done, begun, or not begun, and what shows it.
3. Put an owner and a date to everything that is not done.
4. Show the plan to the people it is about, and change it.`,
      ],
    },
  ],
  sources: [PROCEEDINGS, CIH_FOLLOW_UP, CIH_THREE_LANDLORDS, WM_SPONSORED, HOME_GROUP_RELEASE],
};
