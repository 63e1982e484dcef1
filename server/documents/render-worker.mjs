// A worker starts without its parent's loader: TypeScript is read by Node itself where it can, else through tsx.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./render-worker.ts');
