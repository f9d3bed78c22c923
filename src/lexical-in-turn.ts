/**
 * Loads the editor's packages one after the other. Each of them waits for a part of itself at its top level, and Node 20 can lock itself up when
 * several that import one another do so at once: the process then ends with code 13 and not a word, or waits for ever. Loaded in turn
 * beforehand, nothing is left to wait for. Programs that `scripts/` starts, and tests, use the condition `production` instead,
 * under which the packages do not wait at all.
 */
export const loadLexicalInTurn = async (): Promise<void> => {
  await import('@payloadcms/richtext-lexical/lexical');
  await import('@payloadcms/richtext-lexical/lexical/utils');
  await import('@payloadcms/richtext-lexical/lexical/selection');
  await import('@payloadcms/richtext-lexical/lexical/list');
  await import('@payloadcms/richtext-lexical/lexical/link');
  await import('@payloadcms/richtext-lexical/lexical/rich-text');
  await import('@payloadcms/richtext-lexical/lexical/html');
  await import('@payloadcms/richtext-lexical/lexical/markdown');
  await import('@payloadcms/richtext-lexical/lexical/headless');
};
