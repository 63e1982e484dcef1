import { isRole, ownFieldClassWords, ownPurposeWords, ownRoleWords, ownVerbWords } from '@polku/domain';
import { useState } from 'react';
import type { Output } from '../platform/api.ts';
import { useRead } from './calls.ts';
import { Btn, DayOf, MomentOf, OwnPage, Trouble } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

type Row = Output<'ownLog'>['rows'][number];

export function LogPage() {
  const t = useOwnText();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <OwnPage title={t(texts.log)} lead={t(texts.logLead)} back="/oma/tiedot">
      {cursors.map((cursor, index) => (
        <LogPart
          key={cursor ?? 'first'}
          cursor={cursor}
          isLast={index === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </OwnPage>
  );
}

function LogPart({
  cursor,
  isLast,
  onMore,
}: {
  readonly cursor: string | undefined;
  readonly isLast: boolean;
  readonly onMore: (next: string) => void;
}) {
  const t = useOwnText();
  const read = useRead('ownLog', { query: { limit: 20, ...(cursor ? { cursor } : {}) } });
  if (!read.data) {
    return read.problem ? (
      <Trouble problem={read.problem} again={read.again} />
    ) : (
      <p role="status">{t(texts.loading)}</p>
    );
  }
  const { rows, next, names } = read.data;
  return (
    <>
      {!cursor && names === 'role' ? <p className="soft">{t(texts.logNames)}</p> : null}
      {rows.length === 0 ? <p>{t(texts.logEmpty)}</p> : null}
      <ul className="own-log">
        {rows.map((row) => (
          <LogItem key={row.id} row={row} />
        ))}
      </ul>
      {isLast && next ? <Btn onClick={() => onMore(next)}>{t(texts.more)}</Btn> : null}
    </>
  );
}

function LogItem({ row }: { readonly row: Row }) {
  const t = useOwnText();
  const who =
    isRole(row.role) || row.role === 'client' || row.role === 'absenceLink' || row.role === 'signingLink'
      ? ownRoleWords[row.role]
      : ownRoleWords.system;
  return (
    <li className="card own-card">
      <p className="soft">
        <MomentOf at={row.at} />
      </p>
      <p>
        <strong>{[row.name, t(who), row.organisation].filter(Boolean).join(', ')}</strong>
      </p>
      <p>
        {t(ownVerbWords[row.verb])}: {t(ownFieldClassWords[row.fields])} ({t(ownPurposeWords[row.purpose])})
      </p>
      {row.earliestOn ? (
        <p className="soft">
          {t(texts.reached)}: <DayOf day={row.earliestOn} />
        </p>
      ) : null}
      {row.withReason ? <p className="soft">{t(texts.stated)}</p> : null}
    </li>
  );
}
