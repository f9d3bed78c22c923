import type { CollectionSlug, RelationshipField } from 'payload';

/** A link to records of the base, with the list filtered as one types. */
export const relationField = ({
  name,
  relationTo,
  label,
  description,
  hasMany = false,
  required = false,
  width,
}: {
  name: string;
  relationTo: CollectionSlug;
  label?: string;
  description?: string;
  hasMany?: boolean;
  required?: boolean;
  width?: string;
}): RelationshipField =>
  ({
    name,
    label,
    type: 'relationship',
    relationTo,
    hasMany,
    required,
    index: true,
    maxDepth: 1,
    admin: { description, width },
  }) as RelationshipField;
