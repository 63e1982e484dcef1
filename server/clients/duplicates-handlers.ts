import type { duplicatesContract } from '@polku/domain';
import type { HandlersFor } from '../platform/handlers.ts';
import { compareClients, listDuplicates, listMerges, setNotDuplicate } from './duplicates.ts';
import { mergeClients } from './merge.ts';
import { splitClients } from './split.ts';

export const duplicatesHandlers = {
  async duplicateList({ tx, actor, query, today, note }) {
    const page = await listDuplicates(tx, actor, query, today);
    note.people(page.rows.flatMap(({ first, second }) => [first.id, second.id]));
    return page;
  },

  async duplicateCompare({ tx, actor, params, today, now, services, note }) {
    const { firstId, secondId } = params;
    note.people([firstId, secondId]);
    return compareClients(tx, [firstId, secondId], { actor, keys: services.keys, now, today, note });
  },

  async duplicateNotSame({ tx, actor, params, today, now, note }) {
    note.people([params.firstId, params.secondId]);
    await setNotDuplicate(tx, [params.firstId, params.secondId], { actor, now, today, note });
    return { ok: true };
  },

  async clientMerge({ tx, actor, body, today, now, services, note }) {
    note.people([body.keptId, body.mergedId]);
    const id = await mergeClients(tx, body, { actor, keys: services.keys, now, today, note });
    return { id, keptId: body.keptId };
  },

  async mergeList({ tx, actor, query, today, note }) {
    const page = await listMerges(tx, actor, query, today);
    note.people(page.rows.flatMap(({ kept, merged }) => [kept.id, merged.id]));
    return page;
  },

  async clientSplit({ tx, actor, params, today, now, services, note }) {
    const parted = await splitClients(tx, params.mergeId, { actor, keys: services.keys, now, today, note });
    note.people([parted.keptId, parted.mergedId]);
    return parted;
  },
} satisfies HandlersFor<typeof duplicatesContract>;
