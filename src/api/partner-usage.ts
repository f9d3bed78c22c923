import express, { Router } from 'express';
import type { FormReply } from '../domain/form-reply.ts';
import { findPartner } from '../partners/keys/find-partner.ts';
import { readUse } from '../partners/keys/read-use.ts';
import { runtime } from '../runtime.ts';
import { limitForm } from './forms/public-form.ts';

const PAGE = '/partners/usage';
const LOOKS_AN_HOUR = 60;

/** The form of `/partners/usage`: a key in, and what it was used for on the page. The key is neither kept nor shown again. */
export const partnerUsageRouter = (): Router => {
  const router = Router();
  router.post(
    PAGE,
    limitForm({ limit: LOOKS_AN_HOUR }),
    express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 5 }),
    async (request, response) => {
      const { key } = (request.body ?? {}) as { key?: unknown };
      const payload = runtime('payload');
      const given = typeof key === 'string' ? key.trim().slice(0, 200) : '';
      const partner = given ? await findPartner({ payload, key: given }) : undefined;
      const reply: FormReply = partner
        ? { values: { use: JSON.stringify(await readUse({ payload, partner })) }, problems: [] }
        : { values: {}, problems: [{ field: 'key', message: 'No partner has this key.' }] };
      const name = runtime('formReplies').keep(reply);
      response.set('cache-control', 'no-store').redirect(303, `${PAGE}?reply=${name}`);
    },
  );
  return router;
};
