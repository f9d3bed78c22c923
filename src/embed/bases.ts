/** Which base an element asks: a page may show lists of more than one, each with a script of its own. */

const SCRIPT = /^https?:\/\/[^\s()]+?\/embed\.js(?=[?#:\s)]|$)/;

/** Shared by every copy of the script on the page. */
const shared = globalThis as typeof globalThis & { casebookBases?: string[] };
const bases = (shared.casebookBases ??= []);

const baseOfScript = (src: string | undefined): string | undefined => {
  const address = SCRIPT.exec(src ?? '')?.[0];
  return address && new URL('./', address).href;
};

/**
 * Where this copy of the script came from, with a slash at the end, as the base may share its host with other things. A
 * module, or code that another script brought in, has no `currentScript`: a stack names the file.
 */
const ownBase = (): string | undefined => {
  const named = (new Error().stack ?? '').split(/(?=https?:\/\/)/);
  return (
    baseOfScript((document.currentScript as HTMLScriptElement | null)?.src) ??
    named.map(baseOfScript).find(Boolean) ??
    [...document.scripts].map(({ src }) => baseOfScript(src)).find(Boolean)
  );
};

/** Notes this copy's base; true where no copy from there ran before. */
export const noteBase = (): boolean => {
  const base = ownBase();
  if (!base || bases.includes(base)) return false;
  bases.push(base);
  return true;
};

export const isOfBase = (address: string): boolean =>
  bases.some((base) => address.startsWith(`${base}embed/`));

/** The base that an element names, else that of the script tag before it, else that of the first script. */
export const baseFor = ({ element, given }: { element: Element; given: string }): string => {
  if (given) {
    const base = webAddress(given);
    if (base) return base;
    console.error(
      `<casebook-cases>: base takes an address such as https://casebook.example.org; it is "${given}".`,
    );
  }
  const place = placeInDocument(element);
  const before = [...document.scripts].filter(
    (script) => script.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const nearest = before.map(({ src }) => baseOfScript(src)).filter((base) => base && bases.includes(base));
  return nearest.at(-1) ?? bases[0] ?? new URL('./', location.href).href;
};

/** An element inside other components stands where the outermost of them does. */
const placeInDocument = (element: Element): Element => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? placeInDocument(root.host) : element;
};

/** With a slash at the end; links are made of it, so it is a web page's or none. */
const webAddress = (text: string): string | null => {
  try {
    const { protocol, href } = new URL(text.replace(/\/*$/, '/'));
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
};
