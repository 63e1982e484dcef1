#!/usr/bin/env node
// Runs the program from its TypeScript source: by Node itself where it can, else through tsx.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./cli.ts');
