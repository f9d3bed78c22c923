'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { callApi } from './call-api.ts';

interface DeskActionProps {
  label: string;
  /** What it is done to, for those who hear the page: "Take on: Time to Play". */
  about: string;
  path: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  body?: Record<string, unknown>;
  /** Said when it is done. */
  done: string;
  /** Where the answer names a record made by it, goes on to that record in this collection. */
  opens?: string;
}

/** What one click does from the desk. The list is read anew afterwards, and the keyboard stands at its heading. */
export const DeskAction = ({ label, about, path, method = 'POST', body, done, opens }: DeskActionProps) => {
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const [isWorking, setIsWorking] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();

  const act = async (): Promise<void> => {
    setIsWorking(true);
    const heading = button.current?.closest('section')?.querySelector('h2');
    const answer = await callApi({ path, method, body });
    setIsWorking(false);
    if (answer.problem) {
      toast.error(answer.problem);
      return;
    }
    toast.success(done);
    if (opens && answer.id) router.push(`/admin/collections/${opens}/${answer.id}`);
    else {
      heading?.focus();
      startRefresh(() => router.refresh());
    }
  };

  return (
    <button
      aria-label={`${label}: ${about}`}
      className="desk-action"
      disabled={isWorking || isRefreshing}
      onClick={() => void act()}
      ref={button}
      type="button"
    >
      {label}
    </button>
  );
};
