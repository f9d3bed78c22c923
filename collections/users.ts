import type { Access, CollectionConfig } from 'payload';
import { ROLES } from '../src/domain/vocabulary.ts';
import { asAdmin, fieldForAdmin } from './access/index.ts';
import { hasRole, staffOf } from './access/roles.ts';
import { optionsOf } from './fields/options.ts';
import { relationField } from './fields/relations.ts';
import { firstUserIsAdmin } from './hooks/first-user-is-admin.ts';

const selfOrAdmin: Access = ({ req }) => {
  if (hasRole(req, 'admin')) return true;
  const staff = staffOf(req);
  return staff ? { id: { equals: staff.id } } : false;
};

export const Users: CollectionConfig = {
  slug: 'users',
  graphQL: false,
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    description:
      'Who may do what: contributors write, reviewers check, publishers publish, administrators manage.',
  },
  access: {
    create: asAdmin,
    read: selfOrAdmin,
    update: selfOrAdmin,
    delete: asAdmin,
    unlock: asAdmin,
    admin: ({ req }) => Boolean(staffOf(req)),
  },
  auth: {
    tokenExpiration: 60 * 60 * 8,
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    cookies: { sameSite: 'Lax' },
  },
  hooks: { beforeChange: [firstUserIsAdmin] },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'contributor',
      saveToJWT: true,
      options: optionsOf(ROLES),
      access: { create: fieldForAdmin, update: fieldForAdmin },
      admin: { description: 'The first account becomes the administrator.' },
    },
    {
      name: 'mails',
      type: 'select',
      defaultValue: 'mine',
      options: [
        { value: 'none', label: 'None' },
        { value: 'mine', label: 'Mine: what I wrote, review or look after' },
        { value: 'all', label: 'All that I may read' },
      ],
      admin: { description: 'Which news of the desk come by mail.' },
    },
    relationField({
      name: 'reviewsThemes',
      relationTo: 'themes',
      hasMany: true,
      label: 'Reviews these themes',
      description: 'Cases of these themes, and of those below them, are put on this desk first.',
    }),
  ],
};
