import { askServer, forget, keep, lastAnswer, Refused, type Answer } from './answer.ts';
import { ATTRIBUTES, readSettings, type Settings } from './attributes.ts';
import { baseFor } from './bases.ts';
import { drawAnswer, drawNotice, filledWith } from './draw.ts';
import { inLanguage, node } from './nodes.ts';
import { createSearchBox, type SearchBox } from './search-box.ts';
import { STYLE } from './style.ts';

const TIMEOUT_MS = 10_000;
/** Asked for a little before it is scrolled into view. */
const NEAR = '400px';

/**
 * `<casebook-cases theme="roma" limit="5">`: a list of cases on somebody else's page. What stands inside the element is
 * shown until there is an answer, and stays when there is none.
 */
export class CasebookCases extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  readonly #section = node('section', { part: 'root' });
  readonly #status = node('div', { part: 'status', class: 'status', role: 'status' });
  readonly #content = node('div');
  readonly #box: SearchBox = createSearchBox(() => this.#refreshSoon());
  #heading: HTMLElement | undefined;
  #asking: AbortController | undefined;
  #isDue = false;
  #isAway = false;
  #nearness: IntersectionObserver | undefined;
  #isNear = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    // A style sheet made by script needs no allowance in the page's content security policy.
    if ('adoptedStyleSheets' in root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    }
    this.#section.append(this.#box.form, this.#status, this.#content);
    this.#content.append(node('slot'));
    root.append(this.#section);
  }

  connectedCallback(): void {
    addEventListener('online', this);
    this.#waitOrAsk();
  }

  disconnectedCallback(): void {
    removeEventListener('online', this);
    this.#nearness?.disconnect();
    const asking = this.#asking;
    this.#asking = undefined;
    asking?.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'loading' && this.isConnected) this.#waitOrAsk();
    else this.#refreshSoon();
  }

  /** The reader's own connection is back. */
  handleEvent(): void {
    if (this.#isAway) this.#refreshSoon();
  }

  /** Asks the server again; a list that nobody has come near waits for that. */
  refresh(): void {
    this.#refreshSoon();
  }

  #waitOrAsk(): void {
    this.#nearness?.disconnect();
    if (this.#isNear || !readSettings(this).isLazy || !('IntersectionObserver' in window)) this.#comeNear();
    else {
      this.#nearness = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) this.#comeNear();
        },
        { rootMargin: NEAR },
      );
      this.#nearness.observe(this);
    }
  }

  #comeNear(): void {
    this.#nearness?.disconnect();
    this.#isNear = true;
    this.#refreshSoon();
  }

  /** Several attributes set in one go make one request. */
  #refreshSoon(): void {
    if (this.#isDue || !this.#isNear) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const timer = setTimeout(() => asking.abort(), TIMEOUT_MS);
    const settings = readSettings(this);
    const { texts } = settings;
    this.#drawHead(settings);
    const words = this.#box.words();
    const { url, moreUrl } = this.#addresses({ settings, words });
    const show = (answer: Answer, isKept: boolean) => {
      const isTyped = words !== '';
      const { total } = answer;
      this.#say(isTyped ? filledWith({ phrase: texts.found, values: { total }, settings }) : undefined);
      this.#content.replaceChildren(drawAnswer({ settings, answer, moreUrl, isKept, isTyped }));
      this.#tell('casebook-load', { total, count: answer.hits.length, isKept });
    };

    this.setAttribute('aria-busy', 'true');
    if (this.#content.querySelector('slot')) this.#say(texts.loading);
    try {
      const answer = await askServer({ url, signal: asking.signal });
      if (this.#asking !== asking) return;
      this.#isAway = false;
      // What readers type is theirs: it is not kept.
      if (!words) keep({ url, answer });
      show(answer, false);
    } catch (error) {
      if (this.#asking !== asking) return;
      const isRefused = error instanceof Refused;
      this.#isAway = !isRefused;
      if (isRefused) {
        forget(url);
        console.error(`<casebook-cases>: ${error.message}`);
      }
      const kept = words ? null : lastAnswer(url);
      if (kept) show(kept, true);
      // The list stays; what was searched for in it could not be asked.
      else if (words && !this.#content.querySelector('slot')) this.#say(texts.lost);
      else {
        this.#say();
        const sorry = isRefused && settings.slug ? texts.gone : texts.away;
        this.#content.replaceChildren(drawNotice(sorry), node('slot'));
      }
      this.#tell('casebook-error', { message: String(error), isKept: Boolean(kept) });
    } finally {
      clearTimeout(timer);
      if (this.#asking === asking) this.removeAttribute('aria-busy');
    }
  }

  /** What is asked for the list, and the page that shows all of it. */
  #addresses({ settings, words }: { settings: Settings; words: string }): { url: string; moreUrl: string } {
    const base = baseFor({ element: this, given: settings.base });
    const { slug } = settings;
    const params = new URLSearchParams(settings.params);
    if (slug) {
      const lang = params.get('lang');
      const path = `cases/${encodeURIComponent(slug)}`;
      return {
        url: `${base}embed/${path}.json${lang ? `?lang=${lang}` : ''}`,
        moreUrl: `${base}${path}`,
      };
    }
    if (words) {
      params.set('q', [params.get('q'), words].filter(Boolean).join(' '));
      params.delete('page');
    }
    const all = new URLSearchParams(params);
    for (const name of ['limit', 'page']) all.delete(name);
    const rest = String(all);
    return { url: `${base}api/search?${params}`, moreUrl: `${base}cases${rest && `?${rest}`}` };
  }

  #drawHead({ heading, level, lang, texts, hasSearch }: Settings): void {
    const section = this.#section;
    for (const name of ['lang', 'dir']) section.removeAttribute(name);
    for (const [name, value] of Object.entries(inLanguage(lang))) section.setAttribute(name, value);
    this.#heading?.remove();
    this.#heading = undefined;
    section.removeAttribute('aria-labelledby');
    if (heading) {
      this.#heading = node(`h${level}`, { part: 'heading', id: 'heading' }, heading);
      section.prepend(this.#heading);
      section.setAttribute('aria-labelledby', 'heading');
    }
    this.#box.show({ texts, isShown: hasSearch });
  }

  #say(phrase?: { text: string; lang: string }): void {
    this.#status.replaceChildren();
    if (phrase) this.#status.append(node('span', inLanguage(phrase.lang), phrase.text));
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
