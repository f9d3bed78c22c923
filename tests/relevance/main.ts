import { loadEnv } from '../../src/config/load-env.ts';
import { judge } from './judge.ts';
import { report } from './report.ts';
import { makeSeededBase, withSearch } from './seeded-search.ts';

/* `npm run relevance`: how well each engine answers the judged queries; Meilisearch too where MEILI_URL names a server. */

const { meili } = loadEnv();
const base = await makeSeededBase();
try {
  console.log(report({ engine: 'embedded', judgement: await withSearch({ base, run: judge }) }));
  if (meili)
    console.log(report({ engine: 'Meilisearch', judgement: await withSearch({ base, meili, run: judge }) }));
} finally {
  await base.close();
}
process.exit(0);
