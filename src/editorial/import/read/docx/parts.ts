import { XML_BYTES } from '../limits.ts';
import { parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { childrenOf } from '../xml/walk.ts';
import type { Package } from '../zip/open-package.ts';

export interface Relation {
  /** The last word of its type: `image`, `hyperlink`, `footnotes`. */
  type: string;
  /** A path within the package, or an address where it is external. */
  target: string;
  isExternal: boolean;
}

/** One XML part of a Word file and what it refers to. */
export interface Part {
  path: string;
  root: XmlElement;
  relations: Map<string, Relation>;
}

export const loadPart = async (file: Package, path: string): Promise<Part | null> => {
  const bytes = await file.read(path, XML_BYTES);
  if (!bytes || bytes.length === 0) return null;
  return { path, root: parseXml(bytes), relations: await relationsOf(file, path) };
};

export const relationsOf = async (file: Package, path: string): Promise<Map<string, Relation>> => {
  const at = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, at);
  const bytes = await file.read(`${folder}_rels/${path.slice(at)}.rels`, XML_BYTES);
  const relations = new Map<string, Relation>();
  if (!bytes || bytes.length === 0) return relations;
  for (const { attributes } of childrenOf(parseXml(bytes), 'rel:Relationship')) {
    const isExternal = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    relations.set(attributes.Id ?? '', {
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolved(folder, target),
      isExternal,
    });
  }
  return relations;
};

/** Of the parts a part refers to, those of a type. */
export const targetsOf = (relations: Map<string, Relation>, type: string): string[] =>
  [...relations.values()]
    .filter((relation) => relation.type === type && !relation.isExternal)
    .map(({ target }) => target);

const resolved = (folder: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  return steps.join('/');
};
