// Proves that what goes wrong outside pages reaches programs as `{ errors: [...] }` with the right status, and no more.
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { errorsAsJson, notFoundAsJson, toErrorResponse } from '../../src/api/errors.ts';
import { badRequest } from '../../src/domain/errors.ts';

describe('errors outside pages', () => {
  it('hands on what an AppError says, field by field', () => {
    const error = badRequest([{ field: 'theme', message: '"nonsense" is not a theme.' }]);
    expect(toErrorResponse(error)).toEqual({
      status: 400,
      body: { errors: [{ field: 'theme', message: '"nonsense" is not a theme.' }] },
    });
  });

  it('says nothing of a fault of its own', () => {
    const { status, body } = toErrorResponse(new Error('password of the database is hunter2'));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });

  it('answers a malformed body with 400 and an unknown path with 404', async () => {
    const app = express();
    app.post('/feeds', express.json(), (_request, response) => void response.json({}));
    app.use('/feeds', notFoundAsJson);
    app.use(errorsAsJson);
    const malformed = await request(app).post('/feeds').set('content-type', 'application/json').send('{bad');
    expect(malformed.status).toBe(400);
    expect(malformed.body.errors[0].message).toMatch(/JSON/);
    const missing = await request(app).get('/feeds/none');
    expect(missing.status).toBe(404);
    expect(missing.body).toEqual({ errors: [{ message: 'There is nothing at /feeds/none.' }] });
  });
});
