import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), 'utf8');

const ATOM = 'http://www.w3.org/2005/Atom';
const grammar = RelaxNGValidator.fromDoc(XmlDocument.fromString(fixture('atom.rng')));

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(JSON.parse(fixture('json-feed.schema.json')) as object);

/** What is wrong with an Atom 1.0 document, by the RFC's grammar and the rules that its text adds to it. */
export const atomProblems = (xml: string): string[] => {
  using document = XmlDocument.fromString(xml);
  const problems: string[] = [];
  try {
    grammar.validate(document);
  } catch (error) {
    problems.push(String(error));
  }
  const at = { a: ATOM };
  const count = (path: string): number => document.find(path, at).length;
  if (count('/a:feed/a:entry[not(a:author)]') > 0 && count('/a:feed/a:author') === 0)
    problems.push('an entry has no author, and its feed has none');
  if (count('/a:feed/a:link[@rel="self"]') !== 1) problems.push('a feed names itself once');
  if (count('//a:entry[not(a:content) and not(a:link[@rel="alternate" or not(@rel)])]') > 0)
    problems.push('an entry without content links to what it is of');
  const ids = document.find('//a:entry/a:id', at).map((node) => (node as XmlElement).content);
  if (new Set(ids).size !== ids.length) problems.push('two entries have one id');
  for (const link of document.find('//a:link/@href | //a:id/text()', at))
    if (!URL.canParse(link.content)) problems.push(`no address: ${link.content}`);
  return problems;
};

/** What is wrong with a JSON Feed 1.1. */
export const jsonFeedProblems = (text: string): string[] =>
  isJsonFeed(JSON.parse(text))
    ? []
    : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const CHANNEL = {
  required: ['title', 'link', 'description'],
  known:
    'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item'.split(
      ' ',
    ),
  many: ['category', 'item'],
};
const ITEM = {
  required: [] as string[],
  known: 'title link description author category comments enclosure guid pubDate source'.split(' '),
  many: ['category'],
};
/** RFC 822 with the four-figure year that the RSS specification prefers. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|UT|[+-]\d{4})$/;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * What is wrong with an RSS 2.0 document, by the RSS Advisory Board's specification: elements required, known and met but once,
 * their values, and namespaces for all that is added.
 */
export const rssProblems = (xml: string): string[] => {
  using document = XmlDocument.fromString(xml);
  const problems: string[] = [];
  const { root } = document;
  if (root.name !== 'rss' || root.namespaceUri) problems.push('the root is no rss element');
  if (root.attr('version')?.value !== '2.0') problems.push('the version is not 2.0');
  const channels = document.find('/rss/channel') as XmlElement[];
  if (channels.length !== 1) problems.push(`${channels.length} channels`);
  for (const channel of channels) {
    problems.push(...elementProblems({ element: channel, rules: CHANNEL }));
    if (document.find('/rss/channel/a:link[@rel="self"]', { a: ATOM }).length !== 1)
      problems.push('a channel names itself once');
  }
  const items = document.find('/rss/channel/item') as XmlElement[];
  for (const item of items) {
    problems.push(...elementProblems({ element: item, rules: ITEM }));
    if (!item.get('title') && !item.get('description'))
      problems.push('an item has neither title nor description');
  }
  const guids = document.find('//item/guid').map(({ content }) => content);
  if (guids.length !== items.length || new Set(guids).size !== guids.length)
    problems.push('an item has no guid of its own');
  return problems;
};

const elementProblems = ({
  element,
  rules: { required, known, many },
}: {
  element: XmlElement;
  rules: typeof CHANNEL;
}): string[] => {
  const children = element.find('*') as XmlElement[];
  // What has a namespace is an extension, which RSS leaves to whoever defines it.
  const own = children.filter(({ namespaceUri }) => !namespaceUri);
  const named = (name: string) => own.filter((child) => child.name === name);
  return [
    ...required.filter((name) => !named(name)[0]?.content.trim()).map((name) => `no ${name}`),
    ...own.filter(({ name }) => !known.includes(name)).map(({ name }) => `RSS has no element ${name}`),
    ...known.filter((name) => !many.includes(name) && named(name).length > 1).map((name) => `two of ${name}`),
    ...own.flatMap(valueProblems),
  ];
};

const valueProblems = (element: XmlElement): string[] => {
  const { name, content } = element;
  const wrong = [`${name} is ${JSON.stringify(content)}`];
  switch (name) {
    case 'link':
    case 'docs':
    case 'comments':
      return URL.canParse(content) ? [] : wrong;
    case 'pubDate':
    case 'lastBuildDate':
      return RFC_822.test(content) && DAYS[new Date(content).getUTCDay()] === content.slice(0, 3)
        ? []
        : wrong;
    case 'language':
      return /^[a-z]{2,3}(-[A-Za-z]{2,8})*$/.test(content) ? [] : wrong;
    case 'ttl':
      return /^\d+$/.test(content) ? [] : wrong;
    case 'guid':
      return element.attr('isPermaLink')?.value === 'false' || URL.canParse(content) ? [] : wrong;
    case 'category':
      return content.trim() ? [] : wrong;
    case 'enclosure':
      return ['url', 'length', 'type'].every((attribute) => element.attr(attribute)?.value) ? [] : wrong;
    case 'source':
      return URL.canParse(element.attr('url')?.value ?? '') ? [] : wrong;
    case 'author':
      return content.includes('@') ? [] : wrong;
    default:
      return [];
  }
};
