'use client';

import { useAuth, useConfig, useDocumentInfo, useModal } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { DeskOfCase } from '../../../editorial/workflow/desk-of-case.ts';
import { callApi } from '../desk/call-api.ts';

/** The parts of the form ask at the same moment: one answer does for all. */
const asked = new Map<string, Promise<DeskOfCase | undefined>>();

const ask = (base: string): Promise<DeskOfCase | undefined> => {
  const underWay = asked.get(base);
  if (underWay) return underWay;
  const answer = fetch(`${base}/workflow`, { credentials: 'include' })
    .then((response) => (response.ok ? (response.json() as Promise<DeskOfCase>) : undefined))
    .catch(() => undefined)
    .finally(() => asked.delete(base));
  asked.set(base, answer);
  return answer;
};

const CHANGED = 'casebook:case-changed';

/** What the desk knows of the case in the form, read again whenever a part of the form has changed it. */
export const useCaseDesk = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const { user } = useAuth();
  // A day of publishing is planned in a drawer that tells nobody.
  const { modalState } = useModal();
  const isPlanning = modalState?.[`schedule-publish-${id}`]?.isOpen === true;
  const [desk, setDesk] = useState<DeskOfCase | null>(null);
  const base = id && collectionSlug === 'cases' ? `${config.routes.api}/cases/${id}` : undefined;

  const read = useCallback(async () => {
    if (!base) return;
    const answer = await ask(base);
    if (answer) setDesk(answer);
  }, [base]);

  useEffect(() => {
    void read();
    const again = () => void read();
    window.addEventListener(CHANGED, again);
    return () => window.removeEventListener(CHANGED, again);
  }, [read, lastUpdateTime, user?.id, isPlanning]);

  const act = useCallback(
    async ({ path, body }: { path: string; body: Record<string, unknown> }): Promise<string> => {
      if (!base) return 'Save the case first.';
      const { problem } = await callApi({ path: `${base}/${path}`, method: 'POST', body });
      if (!problem) window.dispatchEvent(new Event(CHANGED));
      return problem;
    },
    [base],
  );
  return { desk, act, base };
};
