const BREAKING = new Set(['paragraph', 'heading', 'listitem', 'quote']);

/** The words of rich text, a paragraph, heading or list entry a line, without its marks. */
export const proseLines = (value: unknown): string[] => {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim()) lines.push(line.trim());
    line = '';
  };
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, text, children, root } = node as Record<string, unknown>;
    if (root) return walk(root);
    if (type === 'linebreak') line += ' ';
    if (typeof text === 'string') line += text;
    const breaks = typeof type === 'string' && BREAKING.has(type);
    if (breaks) end();
    if (Array.isArray(children)) children.forEach(walk);
    if (breaks) end();
  };
  walk(value);
  end();
  return lines;
};
