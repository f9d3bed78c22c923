import type { Field } from 'payload';

/** Beside the form, as one types: whether the case is here already, and what it still lacks. */
export const helpFields: Field[] = [
  {
    name: 'duplicates',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/components/admin/duplicates/duplicates-panel.tsx#DuplicatesPanel' },
    },
  },
  {
    name: 'completeness',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: '/src/components/admin/completeness/completeness-meter.tsx#CompletenessMeter' },
    },
  },
];
