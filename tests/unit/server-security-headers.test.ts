// Proves what the policies allow where, that nonces are fresh and reach the renderer, and that a client cannot choose its own.
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../src/server/security-headers.ts';

const env = { mode: 'production', publicUrl: 'http://localhost:3000' } as const;

const app = (publicUrl: string = env.publicUrl) => {
  const each = express();
  each.use(securityHeaders({ env: { ...env, publicUrl } }));
  each.use((incoming, response) => {
    response.json({ seen: incoming.headers['content-security-policy'] });
  });
  return each;
};

describe('security headers', () => {
  it('hand the renderer the policy that the browser gets, with a nonce of this request', async () => {
    const [first, second] = [await request(app()).get('/'), await request(app()).get('/')];
    expect(first.body.seen).toBe(first.headers['content-security-policy']);
    expect(first.body.seen).toMatch(/script-src 'self' 'nonce-[\w-]{22}';/);
    expect(first.body.seen).not.toBe(second.body.seen);
  });

  it('ignore a policy that the client sends', async () => {
    const answer = await request(app()).get('/').set('content-security-policy', "script-src 'nonce-mine'");
    expect(answer.body.seen).not.toContain('mine');
  });

  it('let only embeds be framed by other origins', async () => {
    const embed = await request(app()).get('/embed/cases');
    expect(embed.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(embed.headers['x-frame-options']).toBeUndefined();
    for (const path of ['/', '/cases', '/admin', '/embedded', '/api/cases']) {
      const page = await request(app()).get(path);
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
    }
  });

  it('never allow scripts without a nonce or from elsewhere', () => {
    for (const path of ['/', '/admin', '/embed/cases']) {
      const policy = contentSecurityPolicy({ path, nonce: 'n', env });
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self' 'nonce-n'");
    }
  });

  it('ask for HTTPS for good only where the public address is one', async () => {
    const plain = await request(app()).get('/');
    expect(plain.headers['strict-transport-security']).toBeUndefined();
    expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    const secure = await request(app('https://casebook.example.org')).get('/');
    expect(secure.headers['strict-transport-security']).toContain('max-age=31536000');
    expect(secure.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });
});
