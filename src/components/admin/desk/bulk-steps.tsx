'use client';

import { useListQuery, useSelection } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Colleague } from '../../../editorial/desk/read-colleagues.ts';
import { becomeMain } from './become-main.ts';
import { BulkReport, type BulkResult } from './bulk-report.tsx';
import { callApi } from './call-api.ts';
import { saveCase } from './save-case.ts';

interface BulkStepsProps {
  colleagues: Colleague[];
  mayReview: boolean;
  mayPublish: boolean;
}

/** Takes every ticked case the same step, one after the other, and says of each that was refused why. */
export const BulkSteps = ({ colleagues, mayReview, mayPublish }: BulkStepsProps) => {
  const { selectedIDs } = useSelection();
  const { data } = useListQuery();
  const router = useRouter();
  const bar = useRef<HTMLDivElement>(null);
  const [isWorking, setIsWorking] = useState(false);
  const [result, setResult] = useState<BulkResult | null>(null);
  const [assignee, setAssignee] = useState('');
  const [reviewBy, setReviewBy] = useState('');

  useEffect(() => becomeMain(bar.current?.closest('.collection-list')), []);

  const titles = new Map((data?.docs ?? []).map(({ id, title }) => [String(id), String(title)]));

  const all = async (step: string, act: (id: string) => Promise<string>): Promise<void> => {
    const ids = selectedIDs.map(String);
    const report: BulkResult = { step, done: 0, left: ids.length, refused: [] };
    setIsWorking(true);
    for (const id of ids) {
      setResult({ ...report });
      const why = await act(id);
      report.left -= 1;
      if (why) report.refused.push({ id, title: titles.get(id) ?? id, why });
      else report.done += 1;
    }
    setResult({ ...report });
    setIsWorking(false);
    router.refresh();
  };

  const move = (step: string, to: string): Promise<void> =>
    all(
      step,
      async (id) => (await callApi({ path: `/api/cases/${id}/move`, method: 'POST', body: { to } })).problem,
    );

  if (selectedIDs.length === 0 && !result) return <div ref={bar} />;
  return (
    <div className="bulk-bar" ref={bar}>
      {selectedIDs.length > 0 && (
        <fieldset disabled={isWorking}>
          <legend>
            {selectedIDs.length === 1 ? 'The case ticked' : `The ${selectedIDs.length} cases ticked`} on this
            page
          </legend>
          <Step label="Send for review" onClick={() => move('sent for review', 'in-review')} />
          {mayReview && <Step label="Approve" onClick={() => move('approved', 'approved')} />}
          {mayPublish && <Step label="Publish" onClick={() => move('published', 'published')} />}
          {mayReview && (
            <>
              <label>
                Assign to{' '}
                <select onChange={(event) => setAssignee(event.target.value)} value={assignee}>
                  <option value="">nobody</option>
                  {colleagues.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <Step
                label="Assign"
                onClick={() =>
                  all('assigned', (id) =>
                    saveCase({ id, data: { workflow: { assignee: assignee || null } } }),
                  )
                }
              />
              <label>
                Review by{' '}
                <input onChange={(event) => setReviewBy(event.target.value)} type="date" value={reviewBy} />
              </label>
              <Step
                isDisabled={!reviewBy}
                label="Set the date"
                onClick={() =>
                  all('given the date', (id) =>
                    saveCase({ id, data: { review: { reviewBy: `${reviewBy}T12:00:00.000Z` } } }),
                  )
                }
              />
            </>
          )}
        </fieldset>
      )}
      <BulkReport onClose={() => setResult(null)} result={result} />
    </div>
  );
};

interface StepProps {
  label: string;
  onClick: () => Promise<void>;
  isDisabled?: boolean;
}

const Step = ({ label, onClick, isDisabled }: StepProps) => (
  <button className="desk-action" disabled={isDisabled} onClick={() => void onClick()} type="button">
    {label}
  </button>
);
