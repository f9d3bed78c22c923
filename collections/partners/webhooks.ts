import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload';
import { DELIVERY_STATES, WEBHOOK_EVENTS } from '../../src/domain/webhook.ts';
import { asAdmin, fieldForNobody } from '../access/index.ts';
import { newestSequence } from '../../src/changes/read-changes.ts';
import { deliveryEndpoints, webhookEndpoints } from '../../src/partners/webhooks/endpoints.ts';
import { firstSecret } from '../../src/partners/webhooks/secrets.ts';
import { isWebhookQuery } from '../../src/partners/webhooks/webhook-query.ts';
import { internalRecord } from '../desk/internal-record.ts';
import { optionsOf } from '../fields/options.ts';
import { isHttpUrl } from '../fields/url.ts';

const byBase = { create: fieldForNobody, update: fieldForNobody };

/** A new webhook gets its secret, and hears of what comes from now on. */
const prepare: CollectionBeforeChangeHook = async ({ data, operation, req: { payload } }) =>
  operation === 'create'
    ? { ...data, secret: firstSecret(payload), seenSequence: await newestSequence(payload), failures: 0 }
    : data;

const dropDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'webhook-deliveries',
    where: { webhook: { equals: id } },
    overrideAccess: true,
    req,
  });
};

/** An address of a partner's program that is told, signed, what came, changed or went. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  graphQL: false,
  admin: {
    group: 'Partners',
    useAsTitle: 'url',
    description: 'Addresses of partners’ programs that are told when a case or guide comes, changes or goes.',
    defaultColumns: ['url', 'partner', 'isOn', 'lastDeliveredAt', 'failures'],
  },
  access: { create: asAdmin, read: asAdmin, update: asAdmin, delete: asAdmin },
  endpoints: webhookEndpoints,
  hooks: { beforeChange: [prepare], beforeDelete: [dropDeliveries] },
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/webhooks/webhook-panel.tsx#WebhookPanel' } },
    },
    { name: 'url', label: 'Address', type: 'text', required: true, validate: isHttpUrl },
    { name: 'partner', type: 'relationship', relationTo: 'partners' },
    {
      name: 'events',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: [...WEBHOOK_EVENTS],
      options: optionsOf(WEBHOOK_EVENTS),
    },
    {
      name: 'query',
      type: 'text',
      validate: isWebhookQuery,
      admin: { description: 'Only cases of this search: parameters as in an address, such as theme=roma.' },
    },
    { name: 'isOn', type: 'checkbox', defaultValue: true, label: 'On' },
    // Encrypted.
    {
      name: 'secret',
      type: 'text',
      access: { ...byBase, read: fieldForNobody },
      admin: { hidden: true },
    },
    { name: 'seenSequence', type: 'number', access: byBase, admin: { hidden: true } },
    { name: 'lastDeliveredAt', type: 'date', access: byBase, admin: { readOnly: true } },
    { name: 'failures', type: 'number', defaultValue: 0, access: byBase, admin: { readOnly: true } },
  ],
};

/** What was told to a webhook, and how its program answered. */
export const WebhookDeliveries = internalRecord({
  slug: 'webhook-deliveries',
  labels: { singular: 'Webhook delivery', plural: 'Webhook deliveries' },
  admin: {
    group: 'Partners',
    useAsTitle: 'event',
    defaultColumns: ['event', 'webhook', 'state', 'status', 'tries', 'createdAt'],
  },
  access: { read: asAdmin, delete: asAdmin },
  defaultSort: '-createdAt',
  endpoints: deliveryEndpoints,
  fields: [
    {
      name: 'again',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/webhooks/redeliver-button.tsx#RedeliverButton' } },
    },
    { name: 'webhook', type: 'relationship', relationTo: 'webhooks', required: true, index: true },
    // `WEBHOOK/cases/KEY/SEQUENCE`: the same change is told once.
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'event', type: 'text', required: true },
    { name: 'body', type: 'textarea', required: true },
    { name: 'state', type: 'select', required: true, index: true, options: optionsOf(DELIVERY_STATES) },
    { name: 'tries', type: 'number', defaultValue: 0 },
    { name: 'nextTryAt', type: 'date', index: true },
    { name: 'status', type: 'number', admin: { description: 'The last answer, as HTTP counts them.' } },
    { name: 'problem', type: 'text' },
    { name: 'milliseconds', type: 'number' },
    { name: 'deliveredAt', type: 'date' },
  ],
});
