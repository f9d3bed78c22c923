/** Where records have a page of their own, or a place on one. */
const PAGES: Record<string, (slug: string) => string> = {
  cases: (slug) => `/cases/${slug}`,
  guides: (slug) => `/guides/${slug}`,
  proceedings: (slug) => `/proceedings/${slug}`,
  organisations: (slug) => `/organisations/${slug}`,
  themes: (slug) => `/themes/${slug}`,
  resources: (slug) => `/resources#${slug}`,
};

const WEB = /^(https?:|mailto:|\/(?!\/)|#)/i;

/** Where a link of an editor's text leads; null when it leads nowhere a reader may go, or would run a script. */
export const hrefOfLink = (fields: unknown): string | null => {
  if (!isObject(fields)) return null;
  if (fields.linkType === 'internal') {
    const { doc } = fields;
    if (!isObject(doc) || !isObject(doc.value) || typeof doc.value.slug !== 'string') return null;
    return PAGES[String(doc.relationTo)]?.(doc.value.slug) ?? null;
  }
  const url = typeof fields.url === 'string' ? fields.url.trim() : '';
  return WEB.test(url) ? url : null;
};

export interface ProsePicture {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
  credit: string | null;
}

/** A picture set into text; null when it is not filled in (this reader may not see it) or is no picture. */
export const pictureOf = (upload: unknown): ProsePicture | null => {
  if (!isObject(upload) || !isObject(upload.value)) return null;
  const { url, alt, width, height, credit, mimeType } = upload.value;
  if (typeof url !== 'string' || !String(mimeType).startsWith('image/')) return null;
  return {
    src: url,
    alt: typeof alt === 'string' ? alt : '',
    width: typeof width === 'number' ? width : null,
    height: typeof height === 'number' ? height : null,
    credit: typeof credit === 'string' && credit ? credit : null,
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
