import { cache } from 'react';
import { DEFAULT_LOCALE, LOCALES, type LocaleCode } from '../../../../domain/locales.ts';
import { contentHashOf } from '../../../../editorial/editions/content-hash.ts';
import { presentComparison } from '../../../../presenters/comparison.ts';
import { editionNumber } from '../../../../presenters/editions.ts';
import { runtime } from '../../../../runtime.ts';
import { loadEditions, loadWords } from './load-editions.ts';

/** A version beside the one before it; null where there is none before. */
export const loadChanges = cache(async (slug: string, number: string) => {
  const { found, locale: asked, view } = await loadEditions(slug, `changes/${number}`);
  const index = view.editions.findIndex((entry) => entry.number === editionNumber(number));
  const after = view.editions[index];
  const before = view.editions[index + 1];
  if (!after || !before) return null;
  const wordsIn = async (locale: LocaleCode) => ({
    later: await loadWords({ found, number: after.number, locale }),
    earlier: await loadWords({ found, number: before.number, locale }),
  });
  const { later, earlier } = await wordsIn(asked);
  if (!later || !earlier) return null;
  const locale = later.isInLanguage ? asked : DEFAULT_LOCALE;
  const comparison = presentComparison({
    before: earlier.words.record,
    after: later.words.record,
    locale,
  });
  const elsewhere: (typeof LOCALES)[number][] = [];
  if (comparison.changed.length === 0)
    for (const entry of LOCALES.filter(
      ({ code }) => code !== asked && runtime('env').locales.includes(code),
    )) {
      const other = await wordsIn(entry.code);
      if (other.later && other.earlier && differ(other.later, other.earlier)) elsewhere.push(entry);
    }
  return { view, before, after, comparison, elsewhere, locale };
});

type Words = NonNullable<Awaited<ReturnType<typeof loadWords>>>;

const differ = (one: Words, other: Words): boolean =>
  contentHashOf(one.words.record) !== contentHashOf(other.words.record);
