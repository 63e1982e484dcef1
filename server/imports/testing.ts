/** What tests of imports share: the area's municipalities, and an import taken from file to end by calls alone. */
import { readFileSync } from 'node:fs';
import type { ImportBatch, ImportDefaults } from '@polku/domain';
import { expect } from 'vitest';
import { uploadRequest } from '../testing/uploads.ts';
import type { Worker, World } from '../testing/world.ts';
import { importSettled } from './run.ts';

export async function addMunicipalities(world: World): Promise<void> {
  for (const code of ['426', '309', '541', '260', '146', '176', '848', '707', '607']) {
    await world.database.owner
      .insertInto('area_municipality')
      .values({ area_id: world.north, municipality_code: code, starts_on: '2025-01-01' })
      .execute();
  }
}

export function exampleFile(name: string): { readonly name: string; readonly bytes: Buffer } {
  return { name, bytes: readFileSync(new URL(`../../examples/${name}`, import.meta.url)) };
}

export function csvFile(text: string, name = 'list.csv'): { readonly name: string; readonly bytes: string } {
  return { name, bytes: text };
}

export interface ImportSteps {
  upload(file: { readonly name: string; readonly bytes: Uint8Array | string }): Promise<ImportBatch>;
  preview(
    batch: ImportBatch,
    changes?: { columns?: ImportBatch['columns']; defaults?: Partial<ImportDefaults>; sourceName?: string },
  ): Promise<ImportBatch>;
  /** Runs to the end. */
  run(batch: ImportBatch): Promise<ImportBatch>;
  undo(batch: ImportBatch): Promise<ImportBatch>;
  read(id: string): Promise<ImportBatch>;
  whole(file: { readonly name: string; readonly bytes: Uint8Array | string }): Promise<ImportBatch>;
}

export function importSteps(world: World, worker: Worker): ImportSteps {
  const answered = async (request: Parameters<World['send']>[1]): Promise<ImportBatch> => {
    const answer = await world.send(worker, request);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const steps: ImportSteps = {
    upload: (file) => answered(uploadRequest('/api/imports', file)),
    preview: (batch, changes = {}) =>
      answered({
        method: 'PUT',
        url: `/api/imports/${batch.id}/mapping`,
        payload: {
          columns: changes.columns ?? batch.columns,
          defaults: { ...batch.defaults, ...changes.defaults },
          sourceName: changes.sourceName ?? batch.sourceName,
          version: batch.version,
        },
      }),
    async run(batch) {
      await answered({
        method: 'POST',
        url: `/api/imports/${batch.id}/run`,
        payload: { version: batch.version },
      });
      await importSettled(world.services, batch.id);
      return steps.read(batch.id);
    },
    async undo(batch) {
      await answered({
        method: 'POST',
        url: `/api/imports/${batch.id}/undo`,
        payload: { version: batch.version },
      });
      await importSettled(world.services, batch.id);
      return steps.read(batch.id);
    },
    read: (id) => answered({ url: `/api/imports/${id}` }),
    async whole(file) {
      return steps.run(await steps.preview(await steps.upload(file)));
    },
  };
  return steps;
}
