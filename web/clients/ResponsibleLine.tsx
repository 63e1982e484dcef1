import type { ClientRecord } from '@polku/domain';
import { useText } from '../platform/index.ts';
import { Icon } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A telephone number as a link that calls on a phone. */
export function PhoneLink({ number }: { readonly number: string }) {
  return (
    <a className="nowrap" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}

export function ResponsibleLine({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  if (!client.responsible) return null;
  return (
    <span className="responsible-line">
      <Icon name="person" />
      <span>
        {t(texts.responsible)}: {client.responsible.name}
        {client.responsible.phone ? (
          <>
            {', '}
            <PhoneLink number={client.responsible.phone} />
          </>
        ) : null}
      </span>
    </span>
  );
}
