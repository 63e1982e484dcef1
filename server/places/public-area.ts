/** The area of a public address. */
import type { Language } from '@polku/domain';
import { notFound } from '../platform/problems.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { Services } from '../platform/services.ts';

export interface PublicArea {
  readonly id: number;
  readonly name: Readonly<Record<Language, string>>;
}

/** Reads for anybody: in the area, with no reach to any person. @throws Problem 404 for an unknown area */
export async function inPublicArea<T>(
  { database }: Services,
  slug: string,
  read: (tx: Tx, area: PublicArea) => Promise<T>,
): Promise<T> {
  const area = await database.app
    .selectFrom('area')
    .select(['id', 'name_fi as fi', 'name_sv as sv', 'name_en as en'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!area) throw notFound();
  const { id, ...name } = area;
  return inScope(database.app, { areaId: id, reach: 'none' }, (tx) => read(tx, { id, name }));
}
