import * as v from 'valibot';
import { err, ok, type Result } from '../domain/result.ts';

/** The laptop's address for ever: with another port the browser shows another, empty database. */
export const fixedPort = 47821;

const Port = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(65535));

export type ServerConfig = {
  readonly host: string;
  readonly port: number;
  /** Folder of the built application. */
  readonly appFolder: string;
};

/**
 * Reads the environment.
 *
 * @returns every value that is wrong, in words, so that one start shows all of them
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<ServerConfig, readonly string[]> {
  const port = v.safeParse(v.optional(Port, String(fixedPort)), environment['PORT']);
  const host = v.safeParse(v.optional(v.pipe(v.string(), v.minLength(1)), 'localhost'), environment['HOST']);
  const wrong = [
    ...(port.success ? [] : [`PORT must be a whole number from 1 to 65535, not "${environment['PORT']}"`]),
    ...(host.success ? [] : ['HOST must not be empty']),
  ];
  if (!port.success || !host.success) return err(wrong);
  return ok({ host: host.output, port: port.output, appFolder: new URL('../../dist', import.meta.url).pathname });
}
