import type { Metadata } from 'next';
import { SearchField } from '../../components/search-field.tsx';
import { requestLanguage } from './request-language.ts';

export const metadata: Metadata = { title: 'Page not found' };

const NotFound = async () => (
  <div className="wrap page">
    <h1>There is no such page</h1>
    <p className="lead">
      The address may be mistyped, or what stood here has been withdrawn or renamed. Perhaps it can be found
      by its words.
    </p>
    <SearchField id="lost" label="Search the cases" lang={await requestLanguage()} isLead />
    <p className="section">
      Or look through the <a href="/themes">themes</a>, <a href="/cases">all cases</a> or the{' '}
      <a href="/guides">guides</a>.
    </p>
  </div>
);

export default NotFound;
