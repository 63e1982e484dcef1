import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';

/**
 * The address book of the contract (method, path, transport) without its schemas. The browser never needs
 * the schemas to call an endpoint, so the first load does not grow by them as the contract grows. What only
 * staff may call is a table of its own, so that the client's phone does not carry it.
 */
function endpointTable(): Plugin {
  const names = ['virtual:endpoints', 'virtual:staff-endpoints'];
  const door = fileURLToPath(new URL('../domain/index.ts', import.meta.url));
  return {
    name: 'polku-endpoint-table',
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!names.includes(id.slice(1))) return undefined;
      const { module, dependencies } = await runnerImport<{ contract: Record<string, TableRow> }>(door, {
        configFile: false,
        logLevel: 'error',
      });
      for (const file of dependencies) this.addWatchFile(file);
      const forStaff = id === '\0virtual:staff-endpoints';
      const rows = Object.entries(module.contract)
        .filter(([, { access }]) => (access.kind === 'action') === forStaff)
        .map(([key, { method, path, transport }]) => [key, { method, path, transport }]);
      return `export const endpoints = ${JSON.stringify(Object.fromEntries(rows))};`;
    },
  };
}
interface TableRow {
  readonly access: { readonly kind: string };
  readonly method: string;
  readonly path: string;
  readonly transport: string;
}

/** The small script that sets theme and language before the first paint: a hashed file of its own, never inline. */
function beforePaint(): Plugin {
  const source = readFileSync(new URL('./platform/before-paint.js', import.meta.url), 'utf8');
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const fileName = `assets/before-paint-${hash}.js`;
  return {
    name: 'polku-before-paint',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' }],
  };
}

/**
 * The service worker by which the page of the day's marks opens without a network: its source with the list of what
 * that page is made of, under a name that stays the same.
 */
function offlineWorker(): Plugin {
  const source = readFileSync(new URL('./platform/offline-worker.js', import.meta.url), 'utf8');
  return {
    name: 'polku-offline-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
        const starts = chunks.filter(
          ({ name, isEntry, facadeModuleId }) =>
            (isEntry && name === 'staff') || facadeModuleId?.endsWith('/placements/TodayPage.tsx'),
        );
        if (starts.length !== 2) this.error('The page that opens without a network is not found');
        const reached = new Set<string>();
        const visit = (fileName: string) => {
          const chunk = bundle[fileName];
          if (chunk?.type !== 'chunk' || reached.has(fileName)) return;
          reached.add(fileName);
          for (const style of chunk.viteMetadata?.importedCss ?? []) reached.add(style);
          chunk.imports.forEach(visit);
        };
        for (const { fileName } of starts) visit(fileName);
        const rest = Object.values(bundle).filter(
          ({ fileName }) => fileName.includes('before-paint') || /\.woff2?$/.test(fileName),
        );
        for (const { fileName } of rest) reached.add(fileName);
        const files = [...reached].toSorted().map((fileName) => `/${fileName}`);
        const version = createHash('sha256').update(files.join()).digest('base64url').slice(0, 12);
        this.emitFile({
          type: 'asset',
          fileName: 'offline-worker.js',
          source: source
            .replace('self.POLKU_FILES', JSON.stringify(files))
            .replace('self.POLKU_VERSION', JSON.stringify(version)),
        });
      },
    },
  };
}

/** Budgets in bytes after gzip: what the first view loads, and what each further page may add by itself. */
const firstLoadBudgets: Readonly<Record<string, number>> = { client: 120_000, employer: 160_000 };
const firstLoadBudget = 180_000;
const furtherBudget = 60_000;

/** Fails the build when a page grows heavier than a phone on a workshop's network should carry. */
function weightBudget(): Plugin {
  return {
    name: 'polku-weight-budget',
    generateBundle(_options, bundle) {
      const weights = new Map<string, number>();
      for (const file of Object.values(bundle)) {
        const content = file.type === 'chunk' ? file.code : file.source;
        weights.set(file.fileName, gzipSync(content).length);
      }
      const weight = (file: string) => weights.get(file) ?? 0;
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const styles = [...(file.viteMetadata?.importedCss ?? [])];
        if (file.isEntry) {
          const reached = new Set<string>();
          const visit = (name: string) => {
            const chunk = bundle[name];
            if (chunk?.type !== 'chunk' || reached.has(name)) return;
            reached.add(name);
            for (const style of chunk.viteMetadata?.importedCss ?? []) reached.add(style);
            chunk.imports.forEach(visit);
          };
          visit(file.fileName);
          const total = [...reached].reduce((sum, name) => sum + weight(name), 0);
          this.info(`${file.name}: first load ${(total / 1000).toFixed(1)} kB gzip`);
          const budget = firstLoadBudgets[file.name] ?? firstLoadBudget;
          if (total > budget) this.error(`${file.name} loads ${total} bytes first; the budget is ${budget}`);
        } else if (file.isDynamicEntry) {
          const total = [file.fileName, ...styles].reduce((sum, name) => sum + weight(name), 0);
          if (total > furtherBudget)
            this.error(`${file.name} adds ${total} bytes; the budget of a page is ${furtherBudget}`);
        }
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [react(), endpointTable(), beforePaint(), offlineWorker(), weightBudget()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: address in a style would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        staff: fileURLToPath(new URL('index.html', import.meta.url)),
        public: fileURLToPath(new URL('public.html', import.meta.url)),
        client: fileURLToPath(new URL('client.html', import.meta.url)),
        employer: fileURLToPath(new URL('employer.html', import.meta.url)),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'routing', test: /node_modules[\\/]@tanstack[\\/]/, priority: 2 },
            { name: 'messages', test: /node_modules[\\/](intl-messageformat|@formatjs)[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
});
