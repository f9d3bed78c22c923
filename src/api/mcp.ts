import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express, { Router, type RequestHandler } from 'express';
import { createMcpServer } from '../mcp/create-mcp-server.ts';
import { runtime } from '../runtime.ts';

const BODY_LIMIT = '100kb';
const VERSION = '1.0.0';

/**
 * `/mcp`: the Model Context Protocol over Streamable HTTP, read only, published only. It keeps no session: each request has a
 * server of its own and one answer in JSON, so that any instance can answer it.
 */
export const mcpRouter = (): Router => {
  const router = Router();
  router.post('/mcp', fromHere, express.json({ limit: BODY_LIMIT }), async (request, response) => {
    const server = createMcpServer({ version: VERSION });
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: true,
    });
    response.once('close', () => {
      void transport.close();
      void server.close();
    });
    response.set('cache-control', 'no-store');
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  });
  router.all('/mcp', (_request, response) => {
    response
      .status(405)
      .set('allow', 'POST, OPTIONS')
      .json({
        jsonrpc: '2.0',
        error: { code: -32000, message: 'This server keeps no session: it takes POST.' },
        id: null,
      });
  });
  return router;
};

/**
 * A page that its owner moved to this machine's address by changing its DNS asks with a name in `Host` that is not ours: the
 * protocol wants such calls refused, and with them origins that are none. Pages of all real origins may read what everybody may.
 */
const fromHere: RequestHandler = (request, response, next) => {
  const known = new URL(runtime('env').publicUrl).hostname;
  const isOurs = request.hostname === known || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(request.hostname);
  const { origin } = request.headers;
  const isOrigin = origin === undefined || /^https?:\/\/[^/]+$/.test(origin);
  if (isOurs && isOrigin) {
    next();
    return;
  }
  const message = isOurs
    ? 'Origin: takes the address of a page, or is left out.'
    : `Host: this is ${known}; ask it by that name.`;
  response.status(403).json({ jsonrpc: '2.0', error: { code: -32000, message }, id: null });
};
