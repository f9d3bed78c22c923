import type { ClientField, FormState } from 'payload';

/** A part of the form that a comment can be about. */
export interface CasePart {
  path: string;
  label: string;
  /** Which of the form's tabs holds it; undefined beside the tabs. */
  tab?: number;
}

/** The form's parts in their order, with each row of a list on its own. */
export const caseParts = ({ fields, state }: { fields: ClientField[]; state: FormState }): CasePart[] =>
  fields.flatMap((field) =>
    field.type === 'tabs'
      ? field.tabs.flatMap((tab, index) =>
          partsOf({ fields: tab.fields, state }).map((part) => ({ ...part, tab: index })),
        )
      : partsOf({ fields: [field], state }),
  );

const partsOf = ({ fields, state }: { fields: ClientField[]; state: FormState }): CasePart[] =>
  fields.flatMap((field): CasePart[] => {
    if (field.type === 'row' || field.type === 'collapsible') return partsOf({ fields: field.fields, state });
    if (field.type === 'ui' || !('name' in field) || field.admin?.hidden) return [];
    const { name } = field;
    if (HIDDEN.has(name)) return [];
    const label = labelOf(field);
    const rows = field.type === 'array' ? (state[name]?.rows ?? []) : [];
    return [
      { path: name, label },
      ...rows.map((_row, index) => ({ path: `${name}.${index}`, label: `${label} ${index + 1}` })),
    ];
  });

const HIDDEN = new Set([
  'id',
  'key',
  'workflow',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'archivedReason',
  '_status',
  'generateSlug',
  'firstPublishedAt',
  'archivedOn',
  'unplaced',
]);

const labelOf = (field: ClientField): string => {
  if ('label' in field && typeof field.label === 'string') return field.label;
  const name = 'name' in field && field.name ? field.name : '';
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Opens the tab that holds a part of the form, and puts the keyboard there. */
export const goToPart = ({ path, tab }: CasePart): void => {
  if (tab !== undefined) document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]?.click();
  let attempts = 20;
  const focus = (): void => {
    const target = elementOf(path);
    if (!target && (attempts -= 1) > 0) {
      setTimeout(focus, 50);
      return;
    }
    target?.scrollIntoView({ block: 'center' });
    const input = target?.matches('input, textarea')
      ? target
      : (target?.querySelector<HTMLElement>('input, textarea, [contenteditable=true]') ??
        target?.querySelector<HTMLElement>('button'));
    input?.focus({ preventScroll: true });
  };
  focus();
};

const elementOf = (path: string): HTMLElement | null => {
  const [name, row] = path.split('.');
  const id = row === undefined ? `field-${path}` : `${name}-row-${row}`;
  return document.getElementById(id) ?? document.getElementById(`field-${path.replaceAll('.', '__')}`);
};
