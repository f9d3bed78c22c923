import type { SeedCase } from '../types.ts';
import { bradfordManninghamAndWilliamSutton } from './bradford-manningham-and-william-sutton.ts';
import { humanLibrary } from './human-library.ts';
import { leicesterRefugeeIntegration } from './leicester-refugee-integration.ts';
import { myCultureYourCulture } from './my-culture-your-culture.ts';
import { populationInsight } from './population-insight.ts';
import { praxisDestituteMigrants } from './praxis-destitute-migrants.ts';
import { regionalMediaStrategy } from './regional-media-strategy.ts';
import { rochdaleCommunityInduction } from './rochdale-community-induction.ts';
import { salixFilmAndJointForum } from './salix-film-and-joint-forum.ts';
import { stokeOnTrentCabEqualitiesUnit } from './stoke-on-trent-cab-equalities-unit.ts';
import { stokeOnTrentSchoolsWork } from './stoke-on-trent-schools-work.ts';
import { timeToPlay } from './time-to-play.ts';
import { understandingAndRespondingCourse } from './understanding-and-responding-course.ts';
import { welcomeToBirmingham } from './welcome-to-birmingham.ts';
import { welcomeToTheWestMidlands } from './welcome-to-the-west-midlands.ts';
import { whereOurJourneysMeet } from './where-our-journeys-meet.ts';
import { whitefriarsAndTheRomaCommunity } from './whitefriars-and-the-roma-community.ts';
import { wolverhamptonHomesPolicyReview } from './wolverhampton-homes-policy-review.ts';

export const cases: SeedCase[] = [
  welcomeToBirmingham,
  timeToPlay,
  myCultureYourCulture,
  humanLibrary,
  salixFilmAndJointForum,
  whitefriarsAndTheRomaCommunity,
  wolverhamptonHomesPolicyReview,
  populationInsight,
  praxisDestituteMigrants,
  leicesterRefugeeIntegration,
  bradfordManninghamAndWilliamSutton,
  rochdaleCommunityInduction,
  stokeOnTrentCabEqualitiesUnit,
  stokeOnTrentSchoolsWork,
  whereOurJourneysMeet,
  understandingAndRespondingCourse,
  welcomeToTheWestMidlands,
  regionalMediaStrategy,
];
