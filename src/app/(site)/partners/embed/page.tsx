import type { Metadata } from 'next';
import { readEmbedChoice } from '../../../../api/embed-choice.ts';
import { Breadcrumbs } from '../../../../components/breadcrumbs.tsx';
import { BuilderForm } from '../../../../components/partners/builder-form.tsx';
import { BuilderOutcome } from '../../../../components/partners/builder-outcome.tsx';
import styles from '../../../../components/partners/builder.module.css';
import { LiveForm } from '../../../../components/partners/live-form.tsx';
import { readShownCase } from '../../../../content/shown-elsewhere.ts';
import { isAppError } from '../../../../domain/errors.ts';
import { builderView } from '../../../../presenters/embed-builder.ts';
import type { EmbedChoice } from '../../../../presenters/embed-code.ts';
import { facetGroups } from '../../../../presenters/facets.ts';
import { runtime } from '../../../../runtime.ts';
import type { SearchResults } from '../../../../search/results.ts';
import { searchStringOf, type PageParams } from '../../cases/read-search.ts';
import { PageJsonLd } from '../../page-json-ld.tsx';

const TITLE = 'Show cases on your own site';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: TITLE,
  description: 'Choose which cases, see how they look, and copy the code for your own site.',
  alternates: { canonical: '/partners/embed' },
};

const Page = async ({ searchParams }: { searchParams: Promise<PageParams> }) => {
  const { locales, publicUrl } = runtime('env');
  const asked = await readEmbedChoice({
    params: new URLSearchParams(searchStringOf(await searchParams)),
    locales,
    taxonomy: runtime('taxonomy'),
  });
  const [results, caseTitle] = await Promise.all([find(asked.choice), titleOfCase(asked.choice)]);
  const isMissing = asked.choice.slug !== '' && caseTitle === null;
  const problems = isMissing
    ? [{ field: 'case', message: `case: there is no case “${asked.choice.slug}” here, or not any more.` }]
    : asked.problems;
  const view = builderView({ asked, results, caseTitle, publicUrl });
  return (
    <div className="wrap page" lang="en">
      <Breadcrumbs trail={[{ href: '/partners', label: 'For partners' }]} here={TITLE} />
      <PageJsonLd path="/partners/embed" title={TITLE} />
      <h1>{TITLE}</h1>
      <p className="lead">
        Choose which cases and how they look, then copy the code into your page. You need no account, and what
        you show stays up to date by itself.
      </p>
      <LiveForm
        path="/partners/embed"
        className={styles.builder}
        form={<BuilderForm asked={asked} groups={results ? facetGroups(results) : []} locales={locales} />}
        outcome={<BuilderOutcome view={view} as={asked.as} problems={problems} />}
      />
    </div>
  );
};

/** Null while search does not answer: the code can be had all the same. */
const find = async ({ query }: EmbedChoice): Promise<SearchResults | null> => {
  try {
    return await runtime('search').searchCases(query);
  } catch (error) {
    if (isAppError(error) && error.status === 503) return null;
    throw error;
  }
};

const titleOfCase = async ({ slug, query }: EmbedChoice): Promise<string | null> => {
  if (!slug) return null;
  const found = await readShownCase({
    payload: runtime('payload'),
    taxonomy: runtime('taxonomy'),
    locales: runtime('env').locales,
    slug,
    lang: query.lang,
  });
  return found?.title ?? null;
};

export default Page;
