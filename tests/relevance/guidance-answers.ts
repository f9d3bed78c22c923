import type { Grade } from './judged-query.ts';

/** Recommendations, resources and the like that answer a judged query beside its cases, by their keys. */
export const GUIDANCE_ANSWERS: Record<string, Record<string, Grade>> = {
  'how do I find out who lives in our area': { 'find-out-who-lives-in-each-neighbourhood': 3 },
  'who should we talk to when reviewing our policies on migrants': {
    'review-your-policies-against-guidance': 3,
  },
  'how do we make a website that people with little English can use': {
    'use-plain-words-pictures-and-several-languages': 3,
    'write-information-with-its-readers': 3,
  },
  'what happens when project funding runs out': {
    'budget-for-promotion-and-upkeep': 3,
    'give-up-short-term-projects': 2,
    'fund-cohesion-for-the-long-term': 2,
  },
  'how do we get two groups who don’t trust each other to work together': {
    'prepare-each-side-before-they-meet': 3,
    'give-groups-a-task-to-share': 3,
  },
  'how can volunteering lead to a job': { 'let-newcomers-teach': 3 },
  'what can landlords do for destitute migrants?': { 'lend-property-for-destitute-people': 3 },
  'can residents help to train our staff?': {
    'let-people-speak-for-themselves': 3,
    'build-training-from-staff-questions': 2,
  },
  'policy review': { 'review-your-policies-against-guidance': 3 },
  'media coverage': {
    'offer-the-media-better-stories': 3,
    'build-a-working-relationship-with-the-media': 2,
    'set-out-a-clear-picture-of-multicultural-britain': 1,
  },
  'tip sheet': { 'time-to-play-tip-sheets': 3 },
  'user testing': { 'write-information-with-its-readers': 3 },
  'refugee wee': { 'offer-the-media-better-stories': 2, 'salix-joint-film': 2 },
};
