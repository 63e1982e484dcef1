/** Job carving and openings. */
import {
  type Actor,
  type CarvingRecord,
  type OpeningInput,
  type OpeningStatus,
  carvedOpenings,
  carvingRefusal,
  mayEver,
  mayMoveOpening,
  type openingContract,
  openingRefusal,
  refuse,
  yieldRefusal,
} from '@polku/domain';
import { addEntry, editEntry, getEntry, listEntries, requireOf } from '../employers/entries.ts';
import { getEmployer } from '../employers/reach.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { notFound, refused } from '../platform/problems.ts';
import { demandColumns } from './demands.ts';
import { openingRows } from './rows.ts';

const manages = (actor: Actor) =>
  mayEver(actor.role, 'employer.manage') ? (['manage'] as const).slice() : [];

/** Fields as columns; days of the week in order and once. */
async function openingFields(tx: Tx, areaId: number, employerId: string, input: OpeningInput) {
  const refusal = openingRefusal(input);
  if (refusal) throw refused(refusal);
  await requireOf(tx, 'employer_agreement', areaId, { id: input.agreementId, employerId });
  const { demands, weekdays, ...rest } = input;
  return {
    ...rest,
    ...demandColumns(demands),
    weekdays: [...new Set(weekdays)].toSorted((a, b) => a - b),
  };
}

export const openingHandlers = {
  async carvingCreate({ tx, actor, params, body, today }) {
    const refusal = carvingRefusal(body.tasks);
    if (refusal) throw refused(refusal);
    const employer = await getEmployer(tx, actor, params.employerId);
    return addEntry(tx, 'job_carving', actor.areaId, { ...body, employerId: employer.id, carvedOn: today });
  },

  async carvingRead({ tx, actor, params, today }) {
    const [carving] = await listEntries<CarvingRecord>(
      tx,
      'job_carving',
      actor.areaId,
      { id: params.carvingId },
      't.id',
    );
    if (!carving) throw notFound();
    const employer = await getEmployer(tx, actor, carving.employerId);
    return {
      carving,
      employerName: employer.name,
      municipalityCode: employer.municipalityCode,
      openings: await openingRows(tx, actor, { carvingId: carving.id }, today),
      actions: manages(actor),
    };
  },

  async carvingEdit({ tx, actor, params, body }) {
    const { version, ...input } = body;
    const refusal = carvingRefusal(input.tasks);
    if (refusal) throw refused(refusal);
    return editEntry(tx, 'job_carving', actor.areaId, { id: params.carvingId }, version, input);
  },

  async carvingYield({ tx, actor, params, body }) {
    const carving = await getEntry<CarvingRecord>(tx, 'job_carving', actor.areaId, { id: params.carvingId });
    if (carving.version !== body.version)
      throw refused(refuse('changed-meanwhile', undefined, '/body/version'), 409);
    const refusal = yieldRefusal(carving.tasks, body.part);
    if (refusal) throw refused(refusal);
    const carved = carvedOpenings(carving.tasks).find((one) => one.part === body.part);
    if (!carved) throw notFound();
    const fields = await openingFields(tx, actor.areaId, carving.employerId, {
      title: body.title,
      description: '',
      occupationCode: carving.occupationCode,
      municipalityCode: body.municipalityCode,
      weeklyMinutes: Math.max(30, carved.weeklyMinutes),
      weekdays: body.weekdays,
      startsOn: body.startsOn,
      endsOn: null,
      dayStarts: null,
      dayEnds: null,
      places: body.places,
      tasks: [...carved.tasks],
      adjustments: [...carved.adjustments],
      demands: carved.demands,
      skills: [...carved.skills],
      certificates: [...carved.certificates] as OpeningInput['certificates'],
      schemes: [],
      agreementId: body.agreementId,
    });
    return addEntry(tx, 'opening', actor.areaId, {
      ...fields,
      employerId: carving.employerId,
      carvingId: carving.id,
      status: 'draft' satisfies OpeningStatus,
    });
  },

  async openingList({ tx, actor, query, today }) {
    const after = readCursor(query.cursor, 2);
    const { status, municipality, limit } = query;
    const rows = await openingRows(tx, actor, { status, municipality, after, limit: limit + 1 }, today);
    return pageOf(rows, limit, (row) => [row.title, row.id]);
  },

  async openingRead({ tx, actor, params, today }) {
    const [opening] = await openingRows(tx, actor, { id: params.openingId }, today);
    if (!opening) throw notFound();
    return { opening, employerName: opening.employerName, actions: manages(actor) };
  },

  async openingCreate({ tx, actor, params, body }) {
    const employer = await getEmployer(tx, actor, params.employerId);
    return addEntry(tx, 'opening', actor.areaId, {
      ...(await openingFields(tx, actor.areaId, employer.id, body)),
      employerId: employer.id,
      status: 'draft' satisfies OpeningStatus,
    });
  },

  async openingEdit({ tx, actor, params, body, today }) {
    const { version, ...input } = body;
    const [opening] = await openingRows(tx, actor, { id: params.openingId }, today);
    if (!opening) throw notFound();
    const fields = await openingFields(tx, actor.areaId, opening.employerId, input);
    return editEntry(tx, 'opening', actor.areaId, { id: opening.id }, version, fields);
  },

  async openingMove({ tx, actor, params, body, today }) {
    const current = await getEntry<{ status: OpeningStatus; openedOn: string | null }>(
      tx,
      'opening',
      actor.areaId,
      { id: params.openingId },
    );
    if (!mayMoveOpening(current.status, body.status)) throw refused(refuse('opening-move-wrong'), 409);
    return editEntry(tx, 'opening', actor.areaId, { id: params.openingId }, body.version, {
      status: body.status,
      openedOn: body.status === 'open' ? (current.openedOn ?? today) : current.openedOn,
    });
  },
} satisfies HandlersFor<typeof openingContract>;
