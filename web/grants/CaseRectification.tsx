import { rectificationMakerWords, rectificationOutcomeWords } from '@polku/domain';
import { useState } from 'react';
import { Async, useEndpoint, useLanguage, useSession, useText } from '../platform/index.ts';
import { Badge, Button, dayText, DescriptionList, type Fact, moneyText, Section } from '../ui/index.ts';
import {
  AddRectification,
  AppealRectification,
  DecideRectification,
  type Rectification,
  type Rectifications,
  StateRectification,
} from './RectificationDialogs.tsx';
import { rectificationTexts as texts } from './rectification-texts.ts';

type Open = { readonly dialog: 'state' | 'decide' | 'appeal'; readonly row: Rectification } | 'add' | null;

/** Requests for rectification of a decided case, from intake to the court. */
export function CaseRectification({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const query = useEndpoint('grantRectificationRead', { params: { caseId } });
  const [open, setOpen] = useState<Open>(null);
  const { data } = query;
  const close = () => setOpen(null);
  return (
    <Section
      title={t(texts.rectifications)}
      actions={
        data?.mayAdd ? (
          <Button icon="add" onClick={() => setOpen('add')}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <Async query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">{t(texts.none)}</p>
          ) : (
            <div className="stack">
              {rows.map((row) => (
                <One key={row.id} row={row} onOpen={(dialog) => setOpen({ dialog, row })} />
              ))}
            </div>
          )
        }
      </Async>
      {data ? <OpenDialog caseId={caseId} open={open} data={data} onClose={close} /> : null}
    </Section>
  );
}

function OpenDialog({
  caseId,
  open,
  data,
  onClose,
}: {
  readonly caseId: string;
  readonly open: Open;
  readonly data: Rectifications;
  readonly onClose: () => void;
}) {
  if (open === null) return null;
  if (open === 'add') return <AddRectification caseId={caseId} makers={data.makers} onClose={onClose} />;
  const common = { caseId, row: open.row, onClose };
  if (open.dialog === 'state') return <StateRectification {...common} />;
  if (open.dialog === 'appeal') return <AppealRectification {...common} court={data.court} />;
  return <DecideRectification {...common} body={data.body} cents={data.cents} />;
}

function One({
  row,
  onOpen,
}: {
  readonly row: Rectification;
  readonly onOpen: (dialog: 'state' | 'decide' | 'appeal') => void;
}) {
  const t = useText();
  const { may } = useSession();
  const { language } = useLanguage();
  const day = (on: string) => dayText(on, language);
  const { statement, decision, appeal } = row;
  const lastDay = row.lastDay === null ? '' : `, ${t(texts.lastDay, { day: day(row.lastDay) })}`;
  return (
    <Section
      title={`${t(rectificationMakerWords[row.maker])}: ${row.makerName}, ${day(row.receivedOn)}`}
      level={3}
      card
      actions={
        <>
          {row.mayState ? (
            <Button look={statement ? 'secondary' : 'primary'} onClick={() => onOpen('state')}>
              {t(texts.giveStatement)}
            </Button>
          ) : null}
          {row.mayDecide ? (
            <Button look={statement ? 'primary' : 'secondary'} onClick={() => onOpen('decide')}>
              {t(texts.recordDecision)}
            </Button>
          ) : null}
          {decision && may('grantCase.handle') ? (
            <Button onClick={() => onOpen('appeal')}>{t(texts.recordAppeal)}</Button>
          ) : null}
        </>
      }
    >
      <DescriptionList
        facts={[
          {
            label: t(texts.time),
            value: (
              <>
                <Badge tone={row.inTime === false ? 'error' : row.inTime ? 'success' : 'neutral'}>
                  {t(row.inTime === null ? texts.notBegun : row.inTime ? texts.inTime : texts.late)}
                </Badge>
                {lastDay}
              </>
            ),
          },
          { label: t(texts.contact), value: row.contact || null },
          { label: t(texts.demand), value: row.demand },
          ...(statement
            ? [
                {
                  label: t(texts.statement),
                  value: `${statement.text} (${statement.by}, ${day(statement.on)})`,
                },
              ]
            : []),
          ...(decision ? decisionFacts(decision) : []),
          ...(appeal
            ? [
                { label: t(texts.appeal), value: `${appeal.court}, ${day(appeal.on)}` },
                { label: t(texts.courtNote), value: appeal.note || null },
              ]
            : []),
        ]}
      />
    </Section>
  );

  function decisionFacts(made: NonNullable<Rectification['decision']>): readonly Fact[] {
    const euros = (cents: number) => moneyText(cents, language);
    const where = [made.body, day(made.on), made.section && `§ ${made.section}`].filter(Boolean).join(', ');
    return [
      { label: t(texts.outcome), value: `${t(rectificationOutcomeWords[made.outcome])}: ${where}` },
      {
        label: t(texts.sums),
        value: t(texts.fromTo, { from: euros(made.formerCents), to: euros(made.newCents) }),
      },
      { label: t(texts.reasons), value: made.reasons || null },
      { label: t(texts.recordedBy), value: made.recordedBy },
    ];
  }
}
