/** The architecture of imports: domain ← server, domain ← web; never server ↔ web; the domain only by its door. (Cycles are found by oxlint.) */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-nobody',
      comment: 'The domain is pure: it imports itself and the schema library.',
      severity: 'error',
      from: { path: '^domain/', pathNot: '\\.test(-support)?\\.ts$' },
      to: { pathNot: ['^domain/', '^node_modules/(zod|fraction\\.js)/'] },
    },
    {
      name: 'never-server-and-web',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/platform/web-build\\.ts$' },
      to: { path: '^web/' },
    },
    { name: 'never-web-and-server', severity: 'error', from: { path: '^web/' }, to: { path: '^server/' } },
    {
      name: 'domain-by-its-door',
      comment:
        "Import from '@polku/domain', not from a file inside it; tests may share the examples of another room.",
      severity: 'error',
      from: { path: '^(server|web|e2e|tools)/' },
      to: { path: '^domain/', pathNot: '^domain/index\\.ts$|\\.test-support\\.ts$' },
    },
    {
      name: 'ui-by-its-door',
      comment:
        "Pages import the components from 'web/ui/index.ts'; the apps of clients and employers, which must be light on a phone, take the few they need one by one.",
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/(ui|platform|client|employer)/' },
      to: { path: '^web/ui/', pathNot: '^web/ui/index\\.ts$|Gallery\\.tsx$|\\.css$' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: '\\.test\\.(ts|tsx|mjs)$' },
      to: { path: '\\.test\\.(ts|tsx|mjs)$' },
    },
    {
      name: 'imports-lead-somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
