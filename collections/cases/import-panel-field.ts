import type { Field } from 'payload';

/** What is left to do with a draft that came out of a document; nothing where it did not. */
export const importPanelField: Field = {
  name: 'importPanel',
  type: 'ui',
  admin: { components: { Field: '/src/components/admin/import/import-panel.tsx#ImportPanel' } },
};
