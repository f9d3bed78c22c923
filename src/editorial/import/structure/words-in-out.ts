import { textsOf, wordsOf, type Block, type SourceDocument } from '../document.ts';
import type { StructuredCase } from '../structured-case.ts';

export type WordCount = Map<string, number>;

/**
 * All words of every part of a case, labels and unplaced text too. Typed values that are read out of a text which stays whole (figures,
 * amounts, dates, a source's address) add none.
 */
export const countWords = (structured: StructuredCase): WordCount => countAll(partTexts(structured));

/**
 * The words a document brings in: its texts, and the mailboxes and numbers that stand only behind a link ("email Jo"), since the
 * contact part gains them.
 */
export const countDocumentWords = (document: SourceDocument): WordCount =>
  countAll([...textsOf(document.blocks), ...hiddenAddresses(document.blocks)]);

/**
 * What was lost and what was added on the way from a document to its cases; both empty when words in are words out. A title that
 * came from the file's properties, because no line could serve, is no addition.
 */
export const compareWords = (options: {
  document: SourceDocument;
  cases: StructuredCase[];
}): { lost: string[]; added: string[] } => {
  const { document, cases } = options;
  const open = countDocumentWords(document);
  const added: string[] = [];
  for (const count of cases.map(countWords)) {
    for (const [word, times] of count) {
      const left = (open.get(word) ?? 0) - times;
      open.set(word, Math.max(0, left));
      for (let surplus = left; surplus < 0; surplus += 1) added.push(word);
    }
  }
  const { title } = document.properties;
  if (title && cases.some((structured) => structured.title === title)) {
    for (const word of wordsOf(title)) {
      const at = added.indexOf(word);
      if (at >= 0) added.splice(at, 1);
    }
  }
  const lost = [...open].flatMap(([word, times]) => Array<string>(times).fill(word));
  return { lost, added };
};

/** The mail addresses and phone numbers that a reader of the text would not see, only a click would use. */
export const hiddenAddresses = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'image') return [];
    if (block.kind === 'table') return block.rows.flat().flatMap(hiddenAddresses);
    return hiddenIn(block);
  });

/** As `hiddenAddresses`, of one text. */
export const hiddenIn = (options: { text: string; links?: { url: string }[] }): string[] => {
  const addresses = (options.links ?? []).flatMap(({ url }) => addressOf(url) ?? []);
  return [...new Set(addresses)].filter(
    (address) => !options.text.toLowerCase().includes(address.toLowerCase()),
  );
};

/** The mailbox or number that a link leads to, if it leads to a person and not to a page. */
export const addressOf = (url: string): string | undefined => {
  const match = /^\s{0,9}(?:mailto|tel|callto|sms):([^?]{1,200})/i.exec(url);
  if (!match) return undefined;
  const address = (match[1] as string).trim();
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

const partTexts = (structured: StructuredCase): (string | undefined)[] => {
  const { organisation, partners, contact, names, comment } = structured;
  return [
    structured.title,
    organisation?.name,
    ...partners.flatMap(({ name, role }) => [name, role]),
    structured.summary,
    ...[structured.challenges, structured.solutions, structured.results, structured.learningPoints].flatMap(
      (list) => list.map(({ statement }) => statement),
    ),
    ...structured.whatDidNotWork,
    ...(comment?.paragraphs ?? []),
    comment?.author,
    structured.staffing,
    structured.conditions,
    ...structured.costs.map(({ note }) => note),
    ...structured.sources.flatMap(({ title, publisher }) => [title, publisher]),
    contact.name,
    contact.role,
    contact.organisationName,
    contact.mailbox,
    contact.phone,
    contact.note,
    ...Object.values(names).flat(),
    ...structured.pictures.map(({ caption }) => caption),
    ...structured.labels,
    ...structured.unplaced,
  ];
};

const countAll = (texts: (string | undefined)[]): WordCount => {
  const count: WordCount = new Map();
  for (const text of texts) {
    for (const word of wordsOf(text ?? '')) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
};
