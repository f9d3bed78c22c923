// Proves the index of themes: branches under their parents in the editors' order, none under what readers can't see, and no endless loop.
import { expect, it } from 'vitest';
import { findInTree, themeTree, type ThemeEntry } from '../../../src/presenters/theme-tree.ts';

const entry = (id: string, parentId: string | null = null, order = 0): ThemeEntry => ({
  id,
  slug: id,
  title: id.toUpperCase(),
  description: '',
  parentId,
  order,
});
const counts = [{ value: 'play', label: 'Play', count: 3, isSelected: false }];

it('nests branches and orders them', () => {
  const tree = themeTree({
    themes: [entry('b', null, 2), entry('a', null, 1), entry('play', 'b', 9), entry('art', 'b', 1)],
    counts,
  });
  expect(tree.map(({ slug }) => slug)).toEqual(['a', 'b']);
  expect(tree[1]?.children.map(({ slug }) => slug)).toEqual(['art', 'play']);
});

it('counts what search counted, nothing where it counted none, and says when it could not', () => {
  const [play, art] = themeTree({ themes: [entry('play'), entry('zart')], counts });
  expect([play?.count, art?.count]).toEqual([3, 0]);
  expect(themeTree({ themes: [entry('play')], counts: null })[0]?.count).toBeNull();
});

it('puts a theme at the top whose parent is not published', () => {
  expect(themeTree({ themes: [entry('play', 'hidden')], counts }).map(({ slug }) => slug)).toEqual(['play']);
});

it('finds the line to a theme', () => {
  const tree = themeTree({ themes: [entry('a'), entry('b', 'a'), entry('c', 'b')], counts });
  expect(findInTree({ tree, slug: 'c' })?.line.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  expect(findInTree({ tree, slug: 'nowhere' })).toBeUndefined();
});
