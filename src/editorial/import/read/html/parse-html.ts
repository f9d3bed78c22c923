import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse, type TreeAdapter } from 'parse5';
import { DEPTH, ELEMENTS } from '../limits.ts';
import { tooDeep, tooMuch } from '../refused.ts';

/** A page as browsers understand it, with the limits of a document. */
export const parseHtml = (html: string) => {
  let depth = 0;
  let elements = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      elements += 1;
      if (depth > DEPTH) throw tooDeep();
      if (elements > ELEMENTS) throw tooMuch('The page is far longer than a case study. Send a part of it.');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter, scriptingEnabled: false });
};
