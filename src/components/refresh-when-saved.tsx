'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** What the admin panel sends to the page beside its form when the record is saved, and what it waits for before it does. */
const SAVED = 'payload-document-event';
const READY = { type: 'payload-live-preview', ready: true };

/** In the admin panel's live preview: draws the page again when the editor saves. Elsewhere it does nothing. */
export const RefreshWhenSaved = () => {
  const router = useRouter();
  useEffect(() => {
    const panel = window.opener ?? (window.parent === window ? undefined : window.parent);
    if (!panel) return;
    const onMessage = ({ origin, data }: MessageEvent<{ type?: unknown } | null>) => {
      if (origin === window.location.origin && data?.type === SAVED) router.refresh();
    };
    window.addEventListener('message', onMessage);
    panel.postMessage(READY, window.location.origin);
    return () => window.removeEventListener('message', onMessage);
  }, [router]);
  return null;
};
