/** Texts in force: the area's own newest published version, otherwise what the program brings (version 0). */
import {
  type Language,
  type TemplateKey,
  type TemplateTexts,
  defaultTemplates,
  languages,
  templateKeys,
} from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../platform/schema.generated.ts';

export interface TemplateVersion {
  readonly version: number;
  readonly texts: TemplateTexts;
}

interface Stored {
  readonly key: string;
  readonly version: number;
  readonly published_at: string | null;
  readonly changed_at: string;
  readonly texts: Partial<Record<Language, { subject: string; body: string }>>;
}

export interface KnownTemplate {
  readonly key: TemplateKey;
  readonly published: TemplateVersion;
  readonly draft: TemplateVersion | null;
  readonly changedAt: string | null;
  /** Every version ever published, by number. */
  readonly byVersion: ReadonlyMap<number, TemplateTexts>;
}

export type KnownTemplates = Readonly<Record<TemplateKey, KnownTemplate>>;

export async function readTemplates(tx: Kysely<DB>, areaId: number): Promise<KnownTemplates> {
  const found = await sql<Stored>`
    select key, version, min(published_at) as published_at, max(changed_at) as changed_at,
           jsonb_object_agg(language, jsonb_build_object('subject', subject, 'body', body)) as texts
      from message_template where area_id = ${areaId} group by key, version order by key, version`.execute(
    tx,
  );
  const known = templateKeys.map((key): [TemplateKey, KnownTemplate] => {
    const rows = found.rows.filter((row) => row.key === key);
    const byVersion = new Map<number, TemplateTexts>([[0, defaultTemplates[key]]]);
    let published: TemplateVersion = { version: 0, texts: defaultTemplates[key] };
    let draft: TemplateVersion | null = null;
    for (const row of rows) {
      const version = { version: row.version, texts: wholeTexts(key, row) };
      if (row.published_at === null) draft = version;
      else {
        published = version;
        byVersion.set(row.version, version.texts);
      }
    }
    return [key, { key, published, draft, changedAt: rows.at(-1)?.changed_at ?? null, byVersion }];
  });
  return Object.fromEntries(known) as KnownTemplates;
}

function wholeTexts(key: TemplateKey, row: Stored): TemplateTexts {
  const texts = languages.map((language) => [
    language,
    row.texts[language] ?? defaultTemplates[key][language],
  ]);
  return Object.fromEntries(texts) as TemplateTexts;
}
