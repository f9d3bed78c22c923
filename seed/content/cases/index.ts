import type { SeedCase } from '../types.ts';
import { humanLibrary } from './human-library.ts';
import { myCultureYourCulture } from './my-culture-your-culture.ts';
import { salixFilmAndJointForum } from './salix-film-and-joint-forum.ts';
import { timeToPlay } from './time-to-play.ts';
import { welcomeToBirmingham } from './welcome-to-birmingham.ts';
import { whitefriarsAndTheRomaCommunity } from './whitefriars-and-the-roma-community.ts';

export const cases: SeedCase[] = [
  welcomeToBirmingham,
  timeToPlay,
  myCultureYourCulture,
  humanLibrary,
  salixFilmAndJointForum,
  whitefriarsAndTheRomaCommunity,
];
