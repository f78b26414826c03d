/**
 * Two builds: the add-in (what customers deploy) and, on request, the workbench beside it (trial and tests only).
 *
 * Options (`--env name=value`):
 *   baseUrl    https address the add-in will be served from; goes into manifest.xml and the addresses of help
 *   namespace  optional prefix for the custom functions; goes into manifest.xml
 *   workbench  also build the workbench and take Office.js from the installed package instead of Microsoft's CDN
 */
require('tsx/cjs');
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const { EmitGeneratedFilesPlugin } = require('./scripts/webpack/EmitGeneratedFilesPlugin.ts');
const { ThirdPartyLicencesPlugin } = require('./scripts/webpack/ThirdPartyLicencesPlugin.ts');
const { functionsHelpPage } = require('./scripts/functions-help-page.ts');
const { functionsMetadata, HELP_PAGES } = require('./scripts/functions-metadata.ts');
const { manifestXml } = require('./scripts/manifest.ts');
const { readCatalogue } = require('./scripts/office-catalogue.ts');
const { policyJsonSchema } = require('./src/policy/policyJsonSchema.ts');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const OFFICE_LOCAL = '/office-js/office.js';
const OUTPUT = path.resolve(__dirname, 'dist');

const common = (production, name) => ({
  name,
  mode: production ? 'production' : 'development',
  context: __dirname,
  target: ['web', 'es2022'],
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  cache: {
    type: 'filesystem',
    name: `${name}-${production ? 'production' : 'development'}`,
    cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
  },
  stats: 'errors-warnings',
  infrastructureLogging: { level: 'warn' },
  performance: { hints: false },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', legalComments: 'none', css: true })] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
          },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
});

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== 'development';
  const officeScript = env.workbench ? OFFICE_LOCAL : OFFICE_CDN;
  const output = env.output ? path.resolve(env.output) : OUTPUT;

  const base = common(production, 'addin');
  const addIn = {
    ...base,
    devtool: 'source-map',
    entry: {
      functions: ['./src/functions/index.ts', './src/commands/index.ts'],
      taskpane: './src/taskpane/load.ts',
    },
    // The two scripts of the page and the workers stand alone, so that their sizes are their own; only the pane shares, and a language is one file.
    optimization: {
      ...base.optimization,
      splitChunks: {
        chunks: (chunk) => !/^(functions$|taskpane$|worker|words-)/.test(chunk.name ?? ''),
        // What the pane needs for its first preview has names, which the budget in scripts/bundle-budgets.ts counts by.
        cacheGroups: {
          libraries: { name: 'pane-libraries', test: /[\\/]node_modules[\\/]/, chunks: (chunk) => chunk.name === 'pane', priority: 10 },
        },
      },
    },
    output: { path: output, filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', clean: !env.workbench, publicPath: 'auto' },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        // The custom functions first: a workbook that only calculates never waits for the pane.
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        templateParameters: { officeScript },
        scriptLoading: 'blocking',
        inject: 'body',
        minify: false,
      }),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new CopyPlugin({
        patterns: [{ from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.xlsx', '**/*.svg'] } }, { from: 'LICENSE' }],
      }),
      new EmitGeneratedFilesPlugin({
        'functions.json': () => JSON.stringify(functionsMetadata('en', env.baseUrl), null, 2),
        'functions.zh-cn.json': () => JSON.stringify(functionsMetadata('zh-CN', env.baseUrl), null, 2),
        [HELP_PAGES.en]: () => functionsHelpPage('en'),
        [HELP_PAGES['zh-CN']]: () => functionsHelpPage('zh-CN'),
        'policy.schema.json': () => JSON.stringify(policyJsonSchema(), null, 2),
        'manifest.xml': () => manifestXml({ baseUrl: env.baseUrl, namespace: env.namespace }),
      }),
      new ThirdPartyLicencesPlugin('third-party-licences.txt'),
    ],
  };
  if (!env.workbench) return addIn;

  const workbench = {
    ...common(production, 'workbench'),
    devtool: false,
    entry: { workbench: './src/workbench/page/main.ts' },
    output: { path: path.join(output, 'workbench'), filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', publicPath: 'auto' },
    plugins: [
      new HtmlPlugin({ template: './src/workbench/page/index.html', filename: 'index.html', minify: false }),
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new CopyPlugin({ patterns: [{ from: 'assets/*.xlsx', to: '[name][ext]' }] }),
      new EmitGeneratedFilesPlugin({ 'office-catalogue.json': () => JSON.stringify(readCatalogue()) }),
      // Univer carries an optional dynamic import that no browser build needs.
      new webpack.IgnorePlugin({ resourceRegExp: /^node:/ }),
    ],
  };
  return [addIn, workbench];
};
