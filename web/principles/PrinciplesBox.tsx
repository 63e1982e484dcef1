import { principleWords } from '@polku/domain';
import { useEndpoint, useSession, useText } from '../platform/index.ts';
import { texts } from './texts.ts';

/** The principles in force, folded, where plans and their templates are made. */
export function PrinciplesBox() {
  const t = useText();
  const { may } = useSession();
  const { data } = useEndpoint('principleList', {}, { enabled: may('principle.read') });
  const rows = (data?.rows ?? []).filter(({ inForce }) => inForce);
  if (rows.length === 0) return null;
  return (
    <details className="card">
      <summary>{t(texts.principles)}</summary>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>{t(principleWords(row))}</li>
        ))}
      </ol>
    </details>
  );
}
