import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PartnerSite {
  /** Address of a page with this body; `policy` is its content security policy. */
  page(input: { body: string; policy?: string; lang?: string; dir?: string; style?: string }): string;
  close(): Promise<void>;
}

/** Somebody else's web site: another origin, with pages as the test writes them. */
export const startPartnerSite = async (): Promise<PartnerSite> => {
  const pages = new Map<string, { html: string; policy?: string }>();
  const server: Server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    response.statusCode = page ? 200 : 404;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (page?.policy) response.setHeader('content-security-policy', page.policy);
    response.end(page?.html ?? '<!doctype html><html lang="en"><title>none</title>');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: ({ body, policy, lang = 'en', dir = 'ltr', style }) => {
      const path = `/page-${pages.size + 1}`;
      const sheet = style ? `<style>${style}</style>` : '';
      const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Partner</title>${sheet}</head><body><main><h1>Our work</h1>${body}</main></body></html>`;
      pages.set(path, { html, policy });
      // Another host name as well as another port: strange in every way a browser knows.
      return `http://localhost:${port}${path}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
