'use client';

import { Button, usePreferences } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Mapping } from '../../../editorial/import/bulk/bulk-fields.ts';
import type { BulkReport } from '../../../editorial/import/bulk/plan-bulk.ts';
import { ListMapping } from './list-mapping.tsx';
import { ListReport } from './list-report.tsx';
import { runList, tryList } from './send-list.ts';

const PREFERENCE = 'import-columns';

/** A list on its way: what its columns mean, what importing it would do row by row, then all rows or none. */
export const ListImport = ({
  file,
  language,
  onClose,
}: {
  file: File;
  language: string;
  onClose: () => void;
}) => {
  const { getPreference, setPreference } = usePreferences();
  const [report, setReport] = useState<BulkReport | null>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [isBusy, setIsBusy] = useState(true);
  const [made, setMade] = useState<number | null>(null);

  const attempt = useCallback(
    async (mapping?: Mapping): Promise<BulkReport | null> => {
      setIsBusy(true);
      const answer = await tryList({ file, language, mapping });
      setIsBusy(false);
      setProblems('refused' in answer ? answer.refused : []);
      if ('refused' in answer) return null;
      setReport(answer);
      return answer;
    },
    [file, language],
  );

  useEffect(() => {
    void (async () => {
      const remembered = (await getPreference<Mapping>(PREFERENCE)) ?? {};
      const guessed = await attempt();
      if (!guessed) return;
      const known = guessed.columns.filter((column) => remembered[column] !== undefined);
      const differs = known.some((column) => remembered[column] !== guessed.mapping[column]);
      if (differs) await attempt(merge({ guessed: guessed.mapping, remembered, columns: guessed.columns }));
    })();
  }, [attempt, getPreference]);

  const choose = async (mapping: Mapping): Promise<void> => {
    const checked = await attempt(mapping);
    if (checked)
      await setPreference(PREFERENCE, { ...(await getPreference<Mapping>(PREFERENCE)), ...mapping });
  };
  const run = async (): Promise<void> => {
    if (!report) return;
    setIsBusy(true);
    setProgress({ done: 0, total: report.ready });
    const answer = await runList({ file, language, mapping: report.mapping, onProgress: setProgress });
    setIsBusy(false);
    setProgress(null);
    if ('refused' in answer) setProblems(answer.refused);
    else setMade(answer.made);
  };

  return (
    <section aria-label={`List ${file.name}`} className="import-list">
      <h2>{file.name}</h2>
      <div aria-live="polite">
        {isBusy && !progress && <p>Reading …</p>}
        {progress && (
          <p>
            Importing: {progress.done} of {progress.total}
            <progress aria-label="Importing" max={Math.max(1, progress.total)} value={progress.done} />
          </p>
        )}
        {problems.map((problem) => (
          <p className="import-list__problem" key={problem}>
            {problem}
          </p>
        ))}
        {made !== null && (
          <p>
            <strong>{made} drafts made.</strong>{' '}
            <a href="/admin/collections/cases?sort=-createdAt">See them in the list of cases</a>
          </p>
        )}
        {report && made === null && <ListReport report={report} />}
      </div>
      {report && made === null && (
        <>
          <ListMapping isBusy={isBusy} onChange={(mapping) => void choose(mapping)} report={report} />
          <div className="import-list__actions">
            <Button disabled={isBusy || report.ready === 0} onClick={() => void run()}>
              {report.ready > 1 ? `Import all ${report.ready} rows as drafts` : 'Import as drafts'}
            </Button>
            <Button buttonStyle="secondary" disabled={progress !== null} onClick={onClose}>
              Leave it
            </Button>
          </div>
        </>
      )}
      {(made !== null || (!report && !isBusy)) && (
        <Button buttonStyle="secondary" onClick={onClose}>
          Close
        </Button>
      )}
    </section>
  );
};

/** What was chosen for a column of that name before, unless another column has the same part now. */
const merge = ({
  guessed,
  remembered,
  columns,
}: {
  guessed: Mapping;
  remembered: Mapping;
  columns: string[];
}): Mapping => {
  const mapping: Mapping = {};
  const given = new Set<string>();
  for (const column of columns) {
    const own = remembered[column];
    if (own === undefined || (own && own !== 'unplaced' && given.has(own))) continue;
    mapping[column] = own;
    given.add(own);
  }
  for (const column of columns) {
    const guess = guessed[column] ?? 'unplaced';
    mapping[column] ??= given.has(guess) && guess !== '' ? 'unplaced' : guess;
  }
  return mapping;
};
