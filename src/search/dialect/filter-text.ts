import type { Condition, Filter } from './types.ts';

/** A filter as an expression again, its attributes by other names; every value is quoted, so nothing in one is an operator. */
export const filterText = ({
  filter,
  nameOf = (attribute) => attribute,
}: {
  filter: Filter;
  nameOf?: (attribute: string) => string;
}): string => {
  if (filter.kind === 'not') return `NOT (${filterText({ filter: filter.part, nameOf })})`;
  if (filter.kind !== 'and' && filter.kind !== 'or') return conditionText({ condition: filter, nameOf });
  const parts = filter.parts.map((part) => `(${filterText({ filter: part, nameOf })})`);
  return parts.join(filter.kind === 'and' ? ' AND ' : ' OR ');
};

export const quotedValue = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const conditionText = ({
  condition,
  nameOf,
}: {
  condition: Condition;
  nameOf: (attribute: string) => string;
}): string => {
  if (condition.kind === 'in-circle')
    return `_geoRadius(${condition.lat}, ${condition.lng}, ${condition.metres})`;
  if (condition.kind === 'in-box') {
    const { top, bottom } = condition;
    return `_geoBoundingBox([${top.lat}, ${top.lng}], [${bottom.lat}, ${bottom.lng}])`;
  }
  if (condition.kind === 'in-polygon')
    return `_geoPolygon(${condition.corners.map(({ lat, lng }) => `[${lat}, ${lng}]`).join(', ')})`;
  const name = quotedValue(nameOf(condition.attribute));
  switch (condition.kind) {
    case 'compare':
      return `${name} ${condition.operator} ${quotedValue(condition.value)}`;
    case 'between':
      return `${name} ${quotedValue(condition.from)} TO ${quotedValue(condition.to)}`;
    case 'in':
      return `${name} IN [${condition.values.map(quotedValue).join(', ')}]`;
    case 'starts-with':
      return `${name} STARTS WITH ${quotedValue(condition.value)}`;
    case 'exists':
      return `${name} EXISTS`;
    case 'is-null':
      return `${name} IS NULL`;
    case 'is-empty':
      return `${name} IS EMPTY`;
  }
};
