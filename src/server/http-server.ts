import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ServerConfig } from './config.ts';

/** Files whose names carry a hash of their content never change. */
const forEver = 'public, max-age=31536000, immutable';

/**
 * Serves the built application and `GET /v1/health`. Nothing personal is logged: neither addresses nor paths.
 *
 * @param version what the health call tells
 */
export async function createHttpServer(config: ServerConfig, version: string): Promise<FastifyInstance> {
  const server = Fastify({ logger: false });
  await server.register(helmet, {
    // The page carries its own policy (vite.config.ts), so that it also holds on a host that sends no header.
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    // http://localhost has no certificate to insist on; behind https the reverse proxy says this.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(fastifyStatic, {
    root: config.appFolder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isNamedByContent = /\/(?:assets|packs)\//.test(path);
      reply.setHeader('Cache-Control', isNamedByContent ? forEver : 'no-cache');
    },
  });
  server.get('/v1/health', () => ({ status: 'ok', version }));
  server.setErrorHandler((error: { readonly statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    void reply.code(status).send({ error: status >= 500 ? 'internal' : 'bad-request' });
  });
  return server;
}
