'use client';

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { callApi } from '../desk/call-api.ts';

/** On a delivery: sends the same message once more, under the same id, so that a receiver knows it again. */
export const RedeliverButton = () => {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const [isBusy, setIsBusy] = useState(false);
  if (!id) return null;
  const send = async (): Promise<void> => {
    setIsBusy(true);
    const { problem } = await callApi({
      path: `${config.routes.api}/webhook-deliveries/${String(id)}/redeliver`,
      method: 'POST',
    });
    setIsBusy(false);
    if (problem) toast.error(problem);
    else window.location.reload();
  };
  return (
    <div className="field-type">
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void send()}>
        Send it once more
      </Button>
    </div>
  );
};
