import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { developmentCertificate } from './developmentCertificate';

export interface WorkbenchServerOptions {
  /** The first port to try; a busy one is stepped over. */
  readonly port: number;
  /** Rebuild and reload when a source file changes. */
  readonly watch: boolean;
  /** A workbook to open instead of the sample. */
  readonly file?: string | undefined;
}

export interface WorkbenchServer {
  /** Origin, e.g. `https://localhost:3000`. */
  readonly origin: string;
  /** Address of the workbench page with its options. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the add-in and the workbench in memory and serves both, with the installed Office.js, over https on localhost. */
export const startWorkbenchServer = async (options: WorkbenchServerOptions): Promise<WorkbenchServer> => {
  const port = await freePort(options.port);
  const origin = `https://localhost:${port}`;
  const certificate = await developmentCertificate();
  const configure = require('../webpack.config.js') as (env: object, argv: object) => Configuration[];
  const configurations = configure({ workbench: true, baseUrl: origin }, { mode: 'development' });
  // The server's middleware watches in any case; without a person at the sources it must not build under the feet of a test.
  const compiler = webpack(options.watch ? configurations : configurations.map((one) => ({ ...one, watchOptions: { ignored: /./ } })));
  if (!compiler) throw new Error('webpack made no compiler of the configuration');

  const bytes = options.file === undefined ? undefined : readFileSync(resolve(options.file));
  const server = new WebpackDevServer(
    {
      port,
      host: 'localhost',
      server: certificate ? { type: 'https', options: { cert: certificate.cert, key: certificate.key } } : 'https',
      hot: false,
      liveReload: options.watch,
      client: options.watch ? { overlay: false } : false,
      webSocketServer: options.watch ? 'ws' : false,
      static: { directory: dirname(require.resolve('@microsoft/office-js/dist/office.js')), publicPath: '/office-js', watch: false },
      devMiddleware: { stats: 'errors-only' },
      setupMiddlewares: (middlewares, devServer) => {
        if (bytes) devServer.app?.get('/opened-file', (_request, response) => response.send(bytes));
        return middlewares;
      },
    },
    compiler,
  );
  // The page is only of use once both builds stand.
  const built = new Promise<void>((resolveBuilt, reject) => {
    compiler.hooks.done.tap('workbenchServer', (stats) =>
      stats.hasErrors() ? reject(new Error(stats.toString('errors-only'))) : resolveBuilt(),
    );
  });
  await server.start();
  try {
    await built;
  } catch (error) {
    await server.stop();
    throw error;
  }
  const query =
    options.file === undefined
      ? ''
      : `?file=${encodeURIComponent('/opened-file')}&name=${encodeURIComponent(options.file.replace(/^.*[\\/]/, ''))}`;
  return { origin, url: `${origin}/workbench/index.html${query}`, close: () => server.stop() };
};

const freePort = async (first: number): Promise<number> => {
  process.env['WEBPACK_DEV_SERVER_BASE_PORT'] = String(first);
  return Number(await WebpackDevServer.getFreePort('auto', 'localhost'));
};
