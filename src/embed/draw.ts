import type { Answer, Hit } from './answer.ts';
import type { Settings } from './attributes.ts';
import { filled, inLanguage, link, node, say } from './nodes.ts';
import type { Phrase } from './texts.ts';

interface View {
  settings: Settings;
  answer: Answer;
  /** The page of the same query. */
  moreUrl: string;
  isKept: boolean;
  /** A reader searched inside the list. */
  isTyped: boolean;
}

const STEPS = 4;

/** Everything under heading and search field, built node by node. */
export const drawAnswer = ({ settings, answer, moreUrl, isKept, isTyped }: View): DocumentFragment => {
  const { texts, layout, target } = settings;
  const { hits, total } = answer;
  const all = document.createDocumentFragment();
  if (isKept) {
    const values = { date: new Date(answer.at) };
    all.append(drawNotice(filledWith({ phrase: texts.kept, values, settings })));
  }
  const [first] = hits;
  if (!first) all.append(say({ phrase: isTyped ? texts.none : texts.empty, part: 'empty' }));
  else if (layout === 'case') all.append(drawHit({ hit: first, settings, isTyped: false }));
  else {
    const list = node('ul', { part: 'list', class: layout, role: 'list' });
    list.append(...hits.map((hit) => drawHit({ hit, settings, isTyped })));
    all.append(list);
  }
  if (hits.some(({ step }) => step)) all.append(say({ phrase: texts.note, part: 'note' }));

  const phrase = layout === 'case' ? texts.read : total > hits.length ? texts.more : texts.open;
  const more = say({ phrase: { ...phrase, text: '' }, part: 'more' });
  const { text } = filledWith({ phrase, values: { total }, settings });
  more.append(link({ url: (layout === 'case' && first?.url) || moreUrl, target, part: 'more-link', text }));
  all.append(more);
  return all;
};

export const drawNotice = (phrase: Phrase): HTMLElement => say({ phrase, part: 'notice' });

/** A phrase with numbers and days in it, as its own language writes them. */
export const filledWith = ({
  phrase,
  values,
  settings,
}: {
  phrase: Phrase;
  values: Record<string, number | Date>;
  settings: Pick<Settings, 'lang'>;
}): Phrase => {
  const lang = phrase.lang || settings.lang || document.documentElement.lang || 'en';
  const written = Object.entries(values).map(([name, value]) => [name, inLetters({ value, lang })]);
  return filled(phrase, Object.fromEntries(written) as Record<string, string>);
};

const inLetters = ({ value, lang }: { value: number | Date; lang?: string }): string => {
  try {
    return typeof value === 'number'
      ? value.toLocaleString(lang)
      : value.toLocaleDateString(lang, { dateStyle: 'long' });
  } catch {
    // A page may give itself a language that is none.
    return inLetters({ value });
  }
};

const drawHit = ({
  hit,
  settings: { heading, layout, level, target, texts },
  isTyped,
}: {
  hit: Hit;
  settings: Settings;
  isTyped: boolean;
}): HTMLElement => {
  const isAlone = layout === 'case';
  const item = node(isAlone ? 'article' : 'li', {
    part: 'item',
    class: isAlone ? 'alone' : 'item',
    ...inLanguage(hit.lang),
  });
  const add = (part: string, text: string): void => {
    if (text) item.append(node('p', { part, class: part }, text));
  };
  const title = link({ url: hit.url, target, part: 'title', text: hit.title });
  if (isAlone) {
    // Under a heading of the page's own, the case's title is one step down.
    const top = node(`h${heading ? Math.min(level + 1, 6) : level}`);
    top.append(title);
    item.append(top);
  } else item.append(title);
  add('by', [hit.organisation, ...hit.places].filter(Boolean).join(' · '));
  const told = layout === 'list' ? hit.summary : hit.problem || hit.summary;
  add('summary', (isTyped && hit.passage) || told);
  if (hit.figure?.value) {
    const { value, unit, year } = hit.figure;
    const figure = node('p', { part: 'figure' });
    figure.append(
      node('span', { part: 'figure-value', class: 'value' }, value),
      ` ${unit}${year && ` (${year})`}`,
    );
    item.append(figure);
  }
  if (hit.step) item.append(drawEvidence({ hit, phrase: texts.evidence }));
  add('themes', hit.themes.join(' · '));
  return item;
};

/** Four steps and a word: the steps are for the eye alone. */
const drawEvidence = ({ hit, phrase }: { hit: Hit; phrase: Phrase }): HTMLElement => {
  const mark = say({ phrase: { ...phrase, text: '' }, part: 'evidence' });
  const steps = node('span', { class: 'steps', part: 'steps', 'aria-hidden': 'true' });
  for (let step = 1; step <= STEPS; step += 1)
    steps.append(node('i', step <= hit.step ? { class: 'on' } : {}));
  mark.append(steps, filled(phrase, { grade: hit.grade }).text);
  return mark;
};
