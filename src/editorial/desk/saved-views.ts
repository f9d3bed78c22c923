import type { Access, Config } from 'payload';
import { hasRole, staffOf } from '../../../collections/access/roles.ts';

const forStaff: Access = ({ req }) => Boolean(staffOf(req));

/** Publishers may change every view that is shared with everyone; others what is their own or shared with them by name. */
const everyonesForPublishers: Access = ({ req }) => {
  if (!staffOf(req)) return false;
  return hasRole(req, 'publisher') || { 'access.read.constraint': { not_equals: 'everyone' } };
};

/** Saved views of lists, for staff alone. What everyone sees in their menu is put there by publishers. */
export const savedViews: NonNullable<Config['queryPresets']> = {
  labels: { singular: 'Saved view', plural: 'Saved views' },
  access: {
    create: forStaff,
    read: forStaff,
    update: everyonesForPublishers,
    delete: everyonesForPublishers,
  },
  constraints: {},
  filterConstraints: ({ req, options }) =>
    // Without a user it is the base itself, which makes the ready-made ones.
    !req.user || hasRole(req, 'publisher')
      ? options
      : options.filter((option) => (typeof option === 'string' ? option : option.value) !== 'everyone'),
};
