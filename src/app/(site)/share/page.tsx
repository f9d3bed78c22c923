import type { Metadata } from 'next';
import { Honeypot } from '../../../components/form/honeypot.tsx';
import { Reply } from '../../../components/form/reply.tsx';
import { Section } from '../../../components/section.tsx';
import styles from '../../../components/share/share.module.css';
import { listQuery } from '../../../content/case-lists.ts';
import { alternateTypes, feedLinks } from '../../../presenters/links.ts';
import { runtime } from '../../../runtime.ts';
import { requestLanguage } from '../request-language.ts';
import type { SearchParams } from '../request-reading.ts';
import { PageJsonLd } from '../page-json-ld.tsx';

export const dynamic = 'force-dynamic';

const WORDS = {
  title: 'Share a practice',
  description: 'Tell others what you tried, what came of it, and what did not work.',
};

export const generateMetadata = async (): Promise<Metadata> => ({
  ...WORDS,
  alternates: {
    types: alternateTypes([
      { links: feedLinks(listQuery({ lang: await requestLanguage() })), title: 'New cases' },
    ]),
  },
});

const Page = async ({ searchParams }: { searchParams: SearchParams }) => (
  <div className="wrap page">
    <PageJsonLd {...WORDS} path="/share" />
    <h1>Share a practice</h1>
    <p className="lead">
      Tell others what you tried, what came of it, and what did not work. Small things count, and so do things
      that went wrong. You need no account.
    </p>
    <Reply reply={runtime('formReplies').find((await searchParams).reply)} />
    <div className={styles.two}>
      <Way
        way="parts"
        title="Write it in steps"
        text="Seven short pages with help and examples. It takes 20 to 30 minutes. Everything is saved as you go, and you can come back to it."
        button="Start"
      />
      <Way
        way="document"
        title="Send a document instead"
        text="A report, an award entry or notes as Word, PDF, OpenDocument or text. It takes about five minutes, and we take the case out of it."
        button="Send a document"
      />
    </div>
    <Section id="before" title="Good to have at hand">
      <ul className="prose">
        <li>What made you act, and what was hard about it.</li>
        <li>The steps you took.</li>
        <li>A number or two: how many people, out of how many, by when.</li>
        <li>What did not work. Readers learn most from that.</li>
        <li>Your organisation’s word that it may be published.</li>
      </ul>
    </Section>
    <Section id="afterwards" title="What happens next">
      <ol className="prose">
        <li>You get a reference, and a mail that says how many are before you.</li>
        <li>An editor reads it and puts it in order. They may write to ask you something.</li>
        <li>You see the very words that will be published, and say yes or ask for changes.</li>
        <li>It is published under your organisation’s name, dated, with its sources.</li>
      </ol>
    </Section>
    <Section id="privacy" title="What stays private">
      <p className="prose">
        Your e-mail address, and the name, address and telephone number of whoever can be asked, are seen by
        the editors alone. They are never published. What you begin and do not send is deleted 90 days after
        your last change.
      </p>
    </Section>
  </div>
);

export default Page;

const Way = ({
  way,
  title,
  text,
  button,
}: {
  way: 'parts' | 'document';
  title: string;
  text: string;
  button: string;
}) => (
  <div className={styles.way}>
    <h2>{title}</h2>
    <p>{text}</p>
    <form method="post" action="/share/start">
      <Honeypot />
      <input type="hidden" name="way" value={way} />
      <button className={way === 'parts' ? 'button' : 'button button--quiet'} type="submit">
        {button}
      </button>
    </form>
  </div>
);
