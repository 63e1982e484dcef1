import type { ClientRecord } from '@polku/domain';
import { useState } from 'react';
import { useText } from '../platform/index.ts';
import { Button, Section } from '../ui/index.ts';
import { ClientFacts } from './ClientFacts.tsx';
import { ClientFrame } from './ClientFrame.tsx';
import { EditClient } from './EditClient.tsx';
import { detailsTexts as texts } from './details-texts.ts';
import { texts as frameTexts } from './texts.ts';

export function ClientDetailsPage() {
  return <ClientFrame tab="details">{(client) => <Details client={client} />}</ClientFrame>;
}

function Details({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t(frameTexts.details)}
      card
      actions={
        client.actions.includes('client.edit') && !editing ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.edit)}
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <EditClient client={client} onDone={() => setEditing(false)} />
      ) : (
        <ClientFacts client={client} />
      )}
    </Section>
  );
}
