import { createHttpServer } from '../../src/server/http-server.ts';

/** The project's own server over another build than `dist`: `node serve-folder.ts <folder>`, with PORT and HOST. */
const [, , appFolder = ''] = process.argv;
const { PORT = '', HOST = 'localhost' } = process.env;
const config = { host: HOST, port: Number(PORT), appFolder };
const server = await createHttpServer(config, 'test');
await server.listen({ host: config.host, port: config.port });
