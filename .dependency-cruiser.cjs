/** The way data goes (CONTRIBUTING.md): a folder imports only from the folders above it, never in a circle. */
const ORDER = ['base', 'i18n', 'stats', 'table', 'methods', 'policy', 'engine', 'worker', 'excel', 'functions', 'taskpane', 'commands'];

const upward = ORDER.flatMap((folder, index) => {
  const below = ORDER.slice(index + 1).filter((other) => !(folder === 'taskpane' && other === 'commands'));
  return below.length === 0
    ? []
    : [
        {
          name: `${folder}-looks-only-up`,
          severity: 'error',
          comment: `src/${folder} may import only what stands above it in the house.`,
          from: { path: `^src/${folder}/` },
          to: { path: `^src/(${below.join('|')})/` },
        },
      ];
});

/** Within the methods (ADR 6): what they are made of, the methods, and what looks at methods from outside. */
const METHODS = [
  ['fields'],
  ['conditions'],
  ['indicators'],
  ['pareto', 'rules', 'matrix', 'credit', 'lifeCycle'],
  ['weighted', 'rfm', 'lifetime'],
  ['prospects'],
  ['levers', 'modelMeasures'],
];

const upwardInMethods = METHODS.flatMap((folders, index) =>
  folders.map((folder) => ({
    name: `methods-${folder}-looks-only-up`,
    severity: 'error',
    comment: `src/methods/${folder} may import only what stands above it, and what stands at the top of src/methods.`,
    from: { path: `^src/methods/${folder}/` },
    to: {
      path: `^src/methods/(${[...folders.filter((other) => other !== folder), ...METHODS.slice(index + 1).flat(), 'index'].join('|')})[/.]`,
    },
  })),
);

module.exports = {
  forbidden: [
    ...upward,
    ...upwardInMethods,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'functions-hold-no-react',
      severity: 'error',
      from: { path: '^src/functions/' },
      to: { path: '^(node_modules/(react|@fluentui)|src/(taskpane|worker|excel)/)' },
    },
    {
      name: 'react-only-in-the-pane',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane|workbench)/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'product-knows-no-workbench',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { path: '^src/workbench/' },
    },
    {
      name: 'workbench-knows-no-product',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/(stats|table|methods|policy|engine|worker|excel|taskpane|commands)/' },
    },
    {
      name: 'univer-only-behind-the-grid',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/(grid|xlsx)/' },
      to: { path: 'node_modules/(@univerjs|hucre)/' },
    },
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },
    { name: 'not-to-unresolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'product-not-on-dev-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types'],
    },
  },
};
