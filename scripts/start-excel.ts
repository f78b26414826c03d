import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { manifestXml } from './manifest';
import { startWorkbenchServer } from './workbenchServer';

/** Kept out of package.json: its newest major does not install, and only this command needs it. */
const DEBUGGING_TOOL = 'office-addin-debugging@6.1.2';
const MANIFEST = 'out/manifest.xml';

/** Serves the add-in and sideloads it into desktop Excel with Microsoft's tool (Windows or Mac). */
const main = async (): Promise<void> => {
  if (process.platform === 'linux') throw new Error('Desktop Excel runs on Windows and Mac only. Here, `npm start` opens the workbench.');
  const server = await startWorkbenchServer({ port: 3000, watch: true });
  mkdirSync('out', { recursive: true });
  writeFileSync(MANIFEST, manifestXml({ baseUrl: server.origin }));
  const tool = spawn('npx', ['--yes', DEBUGGING_TOOL, 'start', MANIFEST, 'desktop', '--no-debug'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  tool.on('exit', (code) => {
    if (code !== 0) process.exit(code ?? 1);
    console.log(`Serving ${server.origin}; Ctrl+C ends it.`);
  });
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
