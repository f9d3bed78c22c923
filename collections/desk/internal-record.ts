import type { Access, CollectionConfig, Field } from 'payload';
import { asPublisher, asReviewer } from '../access/index.ts';

const nobody: Access = () => false;

/**
 * A collection of the desk that no reader ever sees and no hand writes: the base keeps it itself, staff read it. Left out
 * of the public GraphQL schema.
 */
export const internalRecord = ({
  fields,
  access = {},
  ...config
}: Omit<CollectionConfig, 'fields' | 'graphQL'> & { fields: Field[] }): CollectionConfig => ({
  ...config,
  graphQL: false,
  lockDocuments: false,
  admin: { group: 'Desk', ...config.admin },
  access: { create: nobody, read: asReviewer, update: nobody, delete: asPublisher, ...access },
  fields,
});
