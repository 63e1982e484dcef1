/** In a demonstration nothing leaves the house: what would have left is written where the administrator sees it. */
import type { Kysely } from 'kysely';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { ChannelAdapter } from './outer-message.ts';

export function demonstrationAdapter(owner: Kysely<DB>): ChannelAdapter {
  return {
    way: 'demonstration',
    async send({ areaId, channel, to, subject, body, at }) {
      await owner
        .insertInto('demonstration_outbox')
        .values({
          area_id: areaId,
          id: newId(),
          channel,
          recipient: to,
          subject,
          body,
          sent_at: at.toISOString(),
        })
        .execute();
      return { result: 'sent' };
    },
  };
}
