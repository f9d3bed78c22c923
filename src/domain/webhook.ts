/** `waiting`: for its first or next try. `failed`: given up after the last. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a webhook may ask to be told: `test` comes from the button alone. */
export const WEBHOOK_EVENTS = ['published', 'updated', 'withdrawn'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
