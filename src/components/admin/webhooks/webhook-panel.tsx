'use client';

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import { DeliveryList, type DeliveryView } from './delivery-list.tsx';

interface State {
  isSecretShown: boolean;
  deliveries: DeliveryView[];
}

/** In the form of a webhook: its secret, a test, and how the last deliveries went. */
export const WebhookPanel = () => {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const heading = useId();
  const [state, setState] = useState<State | null>(null);
  const [secret, setSecret] = useState('');
  const [said, setSaid] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const base = `${config.routes.api}/webhooks/${String(id)}`;

  const call = useCallback(
    async <Body,>(path: string, method: 'GET' | 'POST'): Promise<Body | null> => {
      try {
        const response = await fetch(`${base}/${path}`, { method, credentials: 'include' });
        const body = (await response.json()) as Body & { errors?: { message: string }[] };
        if (response.ok) return body;
        setSaid(body.errors?.[0]?.message ?? 'That did not work.');
      } catch {
        setSaid('The server does not answer.');
      }
      return null;
    },
    [base],
  );
  const load = useCallback(async (): Promise<void> => {
    const body = await call<State>('state', 'GET');
    if (body) setState(body);
  }, [call]);
  useEffect(() => {
    if (id) void load();
  }, [id, load]);

  const act = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setSaid('');
    await work();
    await load();
    setIsBusy(false);
  };
  const showSecret = () =>
    act(async () => {
      const body = await call<{ secret: string; previousUntil: string | null }>('secret', 'POST');
      if (!body) return;
      setSecret(body.secret);
      setSaid(
        body.previousUntil
          ? 'Give this secret to the partner. It is shown only now; the one before signs beside it for a day.'
          : 'Give this secret to the partner. It is shown only now.',
      );
    });
  const test = () =>
    act(async () => {
      const body = await call<DeliveryView>('test', 'POST');
      if (body)
        setSaid(
          body.state === 'delivered'
            ? `The test was taken: ${body.status}, in ${body.milliseconds} ms.`
            : `The test was not taken. ${body.problem ?? ''}`,
        );
    });

  if (!id) return <p className="field-description">Its secret and a test are here once it is saved.</p>;
  return (
    <section aria-labelledby={heading} className="field-type" style={{ display: 'grid', gap: '0.75rem' }}>
      <h3 id={heading}>Secret and deliveries</h3>
      <p className="field-description">
        Each message is signed as Standard Webhooks has it, so that the partner can check that it is ours.
      </p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
        <Button buttonStyle="secondary" disabled={isBusy || !state} onClick={() => void showSecret()}>
          {state?.isSecretShown ? 'Make a new secret' : 'Show the secret, once'}
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void test()}>
          Send a test
        </Button>
      </div>
      <p aria-live="polite" role="status">
        {said}
      </p>
      {secret && (
        <input
          type="text"
          readOnly
          value={secret}
          aria-label="The secret"
          onFocus={(event) => event.target.select()}
          style={{ inlineSize: '100%', padding: '0.75rem', fontFamily: 'monospace' }}
        />
      )}
      {state && <DeliveryList deliveries={state.deliveries} adminRoute={config.routes.admin} />}
    </section>
  );
};
