import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readConfig } from './config.ts';
import { createHttpServer } from './http-server.ts';

const Package = v.object({ version: v.string() });

const config = readConfig(process.env);
if (!config.ok) {
  for (const line of config.error) console.error(line);
  process.exit(1);
}
if (!existsSync(`${config.value.appFolder}/index.html`)) {
  console.error('The application is not built yet: run `npm run build`, or `npm start`, which does both.');
  process.exit(1);
}

const packageFile = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const { version } = v.parse(v.pipe(v.string(), v.parseJson(), Package), packageFile);
const server = await createHttpServer(config.value, version);
try {
  await server.listen({ host: config.value.host, port: config.value.port });
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Port ${config.value.port} is taken: Ardoise may be running already. Open http://${config.value.host}:${config.value.port}`
      : `The server could not start: ${String(error)}`,
  );
  process.exit(1);
}
console.log(`Ardoise : http://${config.value.host}:${config.value.port}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
