import type { Answer, Hit } from './answer.ts';
import type { Phrase, Settings } from './attributes.ts';

interface View {
  settings: Settings;
  answer: Answer;
  /** The page of the same query. */
  moreUrl: string;
  isKept: boolean;
}

const RIGHT_TO_LEFT = /^(ar|fa|he|ps|ur)\b/;
export const directionOf = (lang: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr');

/** The whole list, built node by node: text stays text, whatever is in it. */
export const drawList = ({ settings, answer, moreUrl, isKept }: View): HTMLElement => {
  const { heading, level, lang, texts, isCards, target } = settings;
  const root = node('section', { part: 'root', ...(lang && { lang, dir: directionOf(lang) }) });
  if (heading) {
    root.append(node(`h${level}`, { part: 'heading', id: 'heading' }, heading));
    root.setAttribute('aria-labelledby', 'heading');
  }
  if (isKept) {
    const date = new Date(answer.at).toLocaleDateString(
      texts.kept.lang || lang || document.documentElement.lang || 'en',
      {
        dateStyle: 'long',
      },
    );
    root.append(drawNotice({ ...texts.kept, text: texts.kept.text.replace('{date}', date) }));
  }
  if (answer.hits.length === 0) root.append(say({ phrase: texts.empty, part: 'empty' }));
  else {
    const list = node('ul', { part: 'list', class: isCards ? 'cards' : 'list', role: 'list' });
    list.append(...answer.hits.map((hit) => drawHit({ hit, target })));
    root.append(list);
  }
  const phrase = answer.total > answer.hits.length ? texts.more : texts.open;
  const more = say({ phrase: { ...phrase, text: '' }, part: 'more' });
  const text = phrase.text.replace('{total}', String(answer.total));
  more.append(link({ url: moreUrl, target, part: 'more-link', text }));
  root.append(more);
  return root;
};

export const drawNotice = (phrase: Phrase): HTMLElement => say({ phrase, part: 'notice' });

const say = ({ phrase: { text, lang }, part }: { phrase: Phrase; part: string }): HTMLElement =>
  node('p', { part, class: part, ...(lang && { lang, dir: directionOf(lang) }) }, text);

const drawHit = ({ hit, target }: { hit: Hit; target: string }): HTMLElement => {
  const item = node('li', { part: 'item', ...(hit.lang && { lang: hit.lang, dir: directionOf(hit.lang) }) });
  item.append(link({ url: hit.url, target, part: 'title', text: hit.title }));
  const by = [hit.organisation, ...hit.places].filter(Boolean).join(' · ');
  if (by) item.append(node('p', { part: 'by', class: 'by' }, by));
  if (hit.summary) item.append(node('p', { part: 'summary' }, hit.summary));
  if (hit.figure?.value) {
    const figure = node('p', { part: 'figure' });
    figure.append(
      node('span', { part: 'figure-value', class: 'value' }, hit.figure.value),
      ` ${hit.figure.unit}`,
    );
    item.append(figure);
  }
  if (hit.themes.length > 0)
    item.append(node('p', { part: 'themes', class: 'about' }, hit.themes.join(' · ')));
  return item;
};

interface Link {
  url: string;
  text: string;
  target: string;
  part: string;
}

const link = ({ url, text, target, part }: Link): HTMLElement =>
  node('a', { href: url, part, class: part, ...(target && { target, rel: 'noopener' }) }, text);

const node = (name: string, attributes: Record<string, string>, text = ''): HTMLElement => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
};
