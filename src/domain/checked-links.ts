/** How an address stands: failing ones are tried again before they are called dead; refused ones we may not ask at all. */
export const LINK_STATES = ['unchecked', 'alive', 'failing', 'dead', 'refused'] as const;
export type LinkState = (typeof LINK_STATES)[number];
