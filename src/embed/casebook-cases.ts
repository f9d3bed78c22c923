import { askServer, forget, keep, lastAnswer, Refused, type Answer } from './answer.ts';
import { ATTRIBUTES, readSettings } from './attributes.ts';
import { drawList, drawNotice } from './draw.ts';
import { STYLE } from './style.ts';

/** The base that this script came from; known only while it runs. */
const scriptUrl =
  (document.currentScript as HTMLScriptElement | null)?.src ??
  document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]')?.src ??
  location.href;

const TIMEOUT_MS = 10_000;

/**
 * `<casebook-cases theme="roma" limit="5">`: a list of cases on somebody else's page. What stands inside the element is
 * shown until there is an answer, and stays when there is none.
 */
class CasebookCases extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #live = document.createElement('div');
  readonly #content = document.createElement('div');
  #asking: AbortController | undefined;
  #isDue = false;

  constructor() {
    super();
    // A style sheet made by script needs no allowance in the page's content security policy.
    if ('adoptedStyleSheets' in this.#root) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
    }
    this.#live.setAttribute('role', 'status');
    this.#root.append(this.#live, this.#content);
  }

  connectedCallback(): void {
    this.#refreshSoon();
  }

  disconnectedCallback(): void {
    const asking = this.#asking;
    this.#asking = undefined;
    asking?.abort();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) this.#refreshSoon();
  }

  /** Asks the server again. */
  refresh(): void {
    this.#refreshSoon();
  }

  /** Several attributes set in one go make one request. */
  #refreshSoon(): void {
    if (this.#isDue) return;
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
    const url = `${baseOf(settings.base)}api/search?${settings.params}`;
    const moreUrl = `${baseOf(settings.base)}cases?${withoutPaging(settings.params)}`;
    const show = (answer: Answer, isKept: boolean) => {
      this.#show(drawList({ settings, answer, moreUrl, isKept }));
      this.#tell('casebook-load', { total: answer.total, count: answer.hits.length, isKept });
    };

    this.setAttribute('aria-busy', 'true');
    if (!this.#content.hasChildNodes())
      this.#show(document.createElement('slot'), settings.texts.loading.text);
    try {
      const answer = await askServer({ url, signal: asking.signal });
      if (this.#asking !== asking) return;
      keep({ url, answer });
      show(answer, false);
    } catch (error) {
      if (this.#asking !== asking) return;
      if (error instanceof Refused) {
        forget(url);
        console.error(`<casebook-cases>: ${error.message}`);
      }
      const kept = lastAnswer(url);
      if (kept) show(kept, true);
      else {
        const sorry = document.createDocumentFragment();
        sorry.append(drawNotice(settings.texts.away), document.createElement('slot'));
        this.#show(sorry);
      }
      this.#tell('casebook-error', { message: String(error), isKept: Boolean(kept) });
    } finally {
      clearTimeout(timer);
      if (this.#asking === asking) this.removeAttribute('aria-busy');
    }
  }

  #show(content: Node, loading = ''): void {
    this.#content.replaceChildren(content);
    this.#live.textContent = loading;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Where the base stands, with a slash at the end: it may share its host with other things. */
const baseOf = (given: string): string => {
  try {
    if (given) return new URL(given.replace(/\/*$/, '/')).href;
  } catch {
    console.error(
      `<casebook-cases>: base takes an address such as https://casebook.example.org; it is "${given}".`,
    );
  }
  return new URL('./', scriptUrl).href;
};

const withoutPaging = (params: URLSearchParams): URLSearchParams => {
  const all = new URLSearchParams(params);
  for (const name of ['limit', 'page']) all.delete(name);
  return all;
};

if (!customElements.get('casebook-cases')) customElements.define('casebook-cases', CasebookCases);
