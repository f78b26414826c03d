import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startWorkbenchServer } from './workbenchServer';

const USAGE = 'npm start -- [--port N] [--no-open] [--file FILE.xlsx]';

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '3000' }, 'no-open': { type: 'boolean', default: false }, file: { type: 'string' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`--port takes a whole number from 1 to 65535, found "${values.port}".`);
  if (values.file !== undefined && !existsSync(values.file)) throw new Error(`--file: there is no file "${values.file}".`);
  const server = await startWorkbenchServer({ port, watch: !values['no-open'], file: values.file });
  console.log(`Workbench: ${server.url}`);
  if (!values['no-open']) await openInBrowser(server.url);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

/** Opens the default browser; where there is none, the printed line is all there is to do. */
const openInBrowser = async (url: string): Promise<void> => {
  const { default: open } = await import('open');
  await open(url).catch(() => undefined);
};

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exit(1);
});
