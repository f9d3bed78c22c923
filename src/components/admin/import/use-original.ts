import { useEffect, useState } from 'react';
import type { ImportReport } from '../../../editorial/import/import-report.ts';

interface Original {
  id: string;
  filename: string;
  remarks: string[];
}

/** The documents that a draft was made from, as far as this person may see them. */
export const useOriginal = (caseId: string | number | undefined): Original[] => {
  const [originals, setOriginals] = useState<Original[]>([]);
  useEffect(() => {
    if (!caseId) return;
    const abort = new AbortController();
    void (async () => {
      try {
        const query = new URLSearchParams({ 'where[cases][equals]': String(caseId), depth: '0', limit: '5' });
        const response = await fetch(`/api/imports?${query}`, {
          credentials: 'include',
          signal: abort.signal,
        });
        if (!response.ok) return;
        const { docs } = (await response.json()) as {
          docs: { id: string; filename?: string; report?: ImportReport | null }[];
        };
        setOriginals(
          docs.flatMap(({ id, filename, report }) =>
            filename ? [{ id, filename, remarks: report?.remarks ?? [] }] : [],
          ),
        );
      } catch {
        // Without an answer the panel shows what the draft itself holds.
      }
    })();
    return () => abort.abort();
  }, [caseId]);
  return originals;
};
