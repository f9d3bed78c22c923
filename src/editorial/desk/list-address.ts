import type { Where } from 'payload';

type Condition = readonly [path: string, operator: string, value: string | readonly string[]];

/** Records that meet all conditions of any one group: the shape in which the panel's own filters can show and change it. */
export type Filter = readonly (readonly Condition[])[];

export const toWhere = (anyOf: Filter): Where => ({
  or: anyOf.map((group) => ({
    and: group.map(([path, operator, value]) => ({ [path]: { [operator]: value } })),
  })),
});

/** The admin panel's list of a collection, narrowed. */
export const listAddress = ({
  collection,
  anyOf,
  sort,
}: {
  collection: string;
  anyOf: Filter;
  sort?: string;
}): string => {
  const params = new URLSearchParams();
  anyOf.forEach((group, either) =>
    group.forEach(([path, operator, value], both) =>
      params.set(`where[or][${either}][and][${both}][${path}][${operator}]`, String(value)),
    ),
  );
  if (sort) params.set('sort', sort);
  return `/admin/collections/${collection}?${params.toString()}`;
};

export const recordAddress = ({ collection, id }: { collection: string; id: string }): string =>
  `/admin/collections/${collection}/${id}`;
