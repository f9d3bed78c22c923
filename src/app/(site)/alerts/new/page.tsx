import type { Metadata } from 'next';
import { cache } from 'react';
import { searchOf, sentenceOf } from '../../../../alerts/alert-query.ts';
import { parseCaseQuery } from '../../../../api/query-params.ts';
import { FollowForm } from '../../../../components/alerts/follow-form.tsx';
import { Breadcrumbs } from '../../../../components/breadcrumbs.tsx';
import { Reply } from '../../../../components/form/reply.tsx';
import { SearchProblems } from '../../../../components/search/search-problems.tsx';
import { isAppError } from '../../../../domain/errors.ts';
import { LOCALES } from '../../../../domain/locales.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { runtime } from '../../../../runtime.ts';
import type { SearchParams } from '../../request-reading.ts';
import { searchStringOf } from '../../cases/read-search.ts';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Get new cases by e-mail', robots: { index: false } };

interface Props {
  searchParams: SearchParams;
}

const Page = async ({ searchParams }: Props) => {
  const { reply: name, ...params } = await searchParams;
  const search = await readFollowed(searchStringOf(params));
  const reply = runtime('formReplies').find(name);
  if (search.kind === 'problems')
    return (
      <div className="wrap page">
        <h1>Get new cases by e-mail</h1>
        <SearchProblems problems={search.problems} href="/cases" />
      </div>
    );
  const { query, sentence, action, href } = search;
  const { locales, smtpUrl } = runtime('env');
  return (
    <div className="wrap page">
      <Breadcrumbs trail={[{ href, label: 'Find cases' }]} here="By e-mail" />
      <h1>Get new cases by e-mail</h1>
      <p className="lead">{sentence}.</p>
      <Reply reply={reply} />
      {reply?.done ? (
        <p>
          <a href={href}>Back to the cases</a>
        </p>
      ) : (
        <FollowForm
          action={action}
          lang={query.lang}
          languages={LOCALES.filter(({ code }) => locales.includes(code))}
          hasMailServer={smtpUrl !== undefined}
          values={reply?.values ?? {}}
          problems={reply?.problems ?? []}
        />
      )}
    </div>
  );
};

export default Page;

const readFollowed = cache(async (params: string) => {
  const taxonomy = runtime('taxonomy');
  const { locales } = runtime('env');
  try {
    const query = await parseCaseQuery({ params: new URLSearchParams(params), taxonomy, locales });
    const search = searchOf(query).query;
    return {
      kind: 'search' as const,
      query,
      sentence: sentenceOf({ query, snapshot: await taxonomy.snapshot() }),
      action: search ? `/alerts?${search}` : '/alerts',
      href: casesHref({ ...query, page: 1 }),
    };
  } catch (error) {
    if (!isAppError(error) || error.status !== 400) throw error;
    return { kind: 'problems' as const, problems: error.problems };
  }
});
