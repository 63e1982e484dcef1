import { useState } from 'react';
import { useEndpoint } from '../platform/index.ts';

const longEnough = 2;

/** Clients found while a name is written: those the reader may find anyway. */
export function useClientChoices() {
  const [text, setText] = useState('');
  const enabled = text.trim().length >= longEnough;
  const query = useEndpoint('clientList', { body: { search: text.trim(), limit: 20 } }, { enabled });
  const rows = enabled ? (query.data?.rows ?? []) : [];
  return {
    search: setText,
    options: rows.map((one) => ({ value: one.id, label: `${one.familyName} ${one.givenNames}` })),
  };
}
