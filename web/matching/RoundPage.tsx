import { type LeftReason, leftReasonWords, schemeWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  CheckboxField,
  ComboboxField,
  DescriptionList,
  FieldRow,
  instantText,
  Link,
  Notice,
  numberText,
  Page,
  periodText,
  Section,
  Table,
  useToast,
} from '../ui/index.ts';
import { FitView, useWay } from './FitView.tsx';
import { roundTexts as texts } from './texts.ts';

type Whole = Output<'placementRoundRead'>;
type Proposed = Whole['proposed'][number];
type Pair = { readonly clientId: string; readonly slotId: string };

const same = (a: Pair) => (b: Pair) => a.clientId === b.clientId && a.slotId === b.slotId;

/** A round: proposals with their reasons, pins and forbids, who is left and why. */
export function RoundPage() {
  const t = useText();
  const roundId = usePathParam('roundId');
  const query = useEndpoint('placementRoundRead', { params: { roundId } });
  const { language } = useLanguage();
  const round = query.data?.round;
  return (
    <Page
      title={t(texts.round)}
      lead={round ? periodText(round.startsOn, round.endsOn, language) : undefined}
      breadcrumbs={[{ to: '/placement-rounds', label: t(texts.rounds) }]}
    >
      {/* a round solved again begins with its own pins */}
      <Async query={query}>{(whole) => <Round key={whole.round.version} whole={whole} />}</Async>
    </Page>
  );
}

function Round({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { round } = whole;
  const [pins, setPins] = useState<readonly Pair[]>(whole.pinned);
  const [forbids, setForbids] = useState<readonly Pair[]>(whole.forbidden);
  const solve = useSubmit('placementRoundSolve', {
    invalidates: ['placementRoundRead', 'placementRoundList'],
  });
  const changed =
    pins.length !== whole.pinned.length ||
    forbids.length !== whole.forbidden.length ||
    pins.some((pair) => !whole.pinned.some(same(pair))) ||
    forbids.some((pair) => !whole.forbidden.some(same(pair)));
  const short = ({ clientId, slotId }: Pair) => ({ clientId, slotId });
  const again = () =>
    solve.submit({
      params: { roundId: round.id },
      body: { pins: pins.map(short), forbids: forbids.map(short), version: round.version },
    });
  const pin = (pair: Pair) => {
    setForbids(forbids.filter((one) => !same(pair)(one)));
    setPins([...pins.filter(({ clientId }) => clientId !== pair.clientId), pair]);
  };
  const unpin = (pair: Pair) => setPins(pins.filter((one) => !same(pair)(one)));
  const forbid = (pair: Pair) => {
    unpin(pair);
    setForbids([...forbids.filter((one) => !same(pair)(one)), pair]);
  };
  const allow = (pair: Pair) => setForbids(forbids.filter((one) => !same(pair)(one)));
  const choice = { pins, forbids, pin, unpin, forbid, allow };
  return (
    <div className="stack">
      <Facts whole={whole} />
      {solve.cause ? <ProblemNotice problem={solve.cause} /> : null}
      {changed ? (
        <Notice
          tone="warning"
          live
          actions={
            <Button look="primary" busy={solve.busy} onClick={again}>
              {t(texts.again)}
            </Button>
          }
        >
          {t(texts.pinsChanged)}
        </Notice>
      ) : (
        <div>
          <Button busy={solve.busy} onClick={again}>
            {t(texts.again)}
          </Button>
        </div>
      )}
      {whole.hidden > 0 ? <Notice>{t(texts.hidden, { count: whole.hidden })}</Notice> : null}
      <Proposal whole={whole} choice={choice} blocked={changed} />
      <Left whole={whole} />
      <Choices whole={whole} choice={choice} />
    </div>
  );
}

interface Choice {
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  readonly pin: (pair: Pair) => void;
  readonly unpin: (pair: Pair) => void;
  readonly forbid: (pair: Pair) => void;
  readonly allow: (pair: Pair) => void;
}

function Facts({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const { round } = whole;
  const number = (value: number | null) => (value === null ? '' : numberText(value, language));
  return (
    <Section title={t(texts.round)} card>
      <DescriptionList
        facts={[
          {
            label: t(texts.municipalities),
            value: round.municipalities.map(reference.municipalityName).join(', '),
          },
          { label: t(texts.schemes), value: round.schemes.map((one) => t(schemeWords[one])).join(', ') },
          { label: t(texts.waiting), value: round.waiting },
          { label: t(texts.places), value: round.places },
          { label: t(texts.proposedCount), value: whole.proposed.length },
          { label: t(texts.leftCount), value: whole.left.length },
          {
            label: t(texts.proof),
            value: t(round.optimal ? texts.optimal : texts.gap, {
              objective: number(round.objective),
              bound: number(round.bound),
            }),
          },
          { label: t(texts.made), value: round.solvedAt ? instantText(round.solvedAt, language) : '' },
        ]}
      />
    </Section>
  );
}

function Proposal({
  whole,
  choice,
  blocked,
}: {
  readonly whole: Whole;
  readonly choice: Choice;
  /** Pins have changed since it was solved: what is shown is not what was asked. */
  readonly blocked: boolean;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const way = useWay();
  const open = whole.proposed.filter(({ placementId }) => placementId === null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Output<'placementRoundCarryOut'>['results']>([]);
  const carry = useSubmit('placementRoundCarryOut', {
    invalidates: ['placementRoundRead', 'placementList', 'environmentSlotList'],
    onDone: ({ results }) => {
      const made = results.filter(({ placementId }) => placementId !== null).length;
      setRefused(results.filter(({ placementId }) => placementId === null));
      toast(t(texts.placedCount, { count: made }));
    },
  });
  const chosen = open.filter(({ clientId }) => !left.includes(clientId));
  const nameOf = (clientId: string) => whole.proposed.find((one) => one.clientId === clientId)?.name ?? '';
  if (whole.proposed.length === 0)
    return (
      <Section title={t(texts.proposed)}>
        <p>{t(whole.round.waiting === 0 ? texts.nobodyWaits : texts.nothingProposed)}</p>
      </Section>
    );
  return (
    <Section
      title={t(texts.proposed)}
      actions={
        open.length > 0 ? (
          <Button
            look="primary"
            busy={carry.busy}
            disabled={chosen.length === 0 || blocked}
            onClick={() =>
              carry.submit({
                params: { roundId: whole.round.id },
                body: { clientIds: chosen.map(({ clientId }) => clientId), version: whole.round.version },
              })
            }
          >
            {t(texts.placeChosen, { count: chosen.length })}
          </Button>
        ) : null
      }
    >
      {carry.cause ? <ProblemNotice problem={carry.cause} /> : null}
      {refused.length > 0 ? (
        <Notice tone="warning" title={t(texts.notPlaced)} live>
          <ul>
            {refused.map(({ clientId, refusal }) => (
              <li key={clientId}>
                {nameOf(clientId)}: {refusal}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {whole.slots.map((slot) => {
        const rows = whole.proposed.filter(({ slotId }) => slotId === slot.id);
        if (rows.length === 0) return null;
        return (
          <Section key={slot.id} level={3} title={`${slot.environment.name}: ${slot.name}`}>
            <Table
              hideCaption
              caption={`${slot.environment.name}: ${slot.name}`}
              rows={rows}
              rowKey={({ clientId }) => clientId}
              columns={[
                {
                  key: 'client',
                  header: t(texts.client),
                  primary: true,
                  cell: (row) => (
                    <>
                      <Link to={`/clients/${row.clientId}/matches`}>{row.name}</Link>
                      <br />
                      <span className="soft small">{way(row.travel)}</span>
                    </>
                  ),
                },
                {
                  key: 'waited',
                  header: t(texts.waitingDays),
                  align: 'end',
                  cell: (row) => t(texts.days, { days: row.waitingDays }),
                },
                {
                  key: 'score',
                  header: t(texts.score),
                  align: 'end',
                  cell: (row) => numberText(row.score, language),
                },
                { key: 'why', header: t(texts.why), cell: (row) => <FitView fit={row.fit} /> },
                {
                  key: 'do',
                  actions: true,
                  header: t(texts.chosen),
                  cell: (row) =>
                    row.placementId ? (
                      <Badge tone="success">{t(texts.placed)}</Badge>
                    ) : (
                      <Turn
                        row={row}
                        choice={choice}
                        chosen={!left.includes(row.clientId)}
                        onChosen={(yes) =>
                          setLeft(yes ? left.filter((one) => one !== row.clientId) : [...left, row.clientId])
                        }
                      />
                    ),
                },
              ]}
            />
          </Section>
        );
      })}
    </Section>
  );
}

function Turn({
  row,
  choice,
  chosen,
  onChosen,
}: {
  readonly row: Proposed;
  readonly choice: Choice;
  readonly chosen: boolean;
  readonly onChosen: (chosen: boolean) => void;
}) {
  const t = useText();
  const isPinned = choice.pins.some(same(row));
  const isForbidden = choice.forbids.some(same(row));
  const act = (verb: string) => (
    <>
      <span className="visually-hidden">{t(texts.ofWhom, { verb, name: row.name })}</span>
      <span aria-hidden="true">{verb}</span>
    </>
  );
  return (
    <div className="match-actions">
      <CheckboxField
        label={t(texts.chosen)}
        name={`chosen/${row.clientId}`}
        value={chosen && !isForbidden}
        onChange={onChosen}
      />
      <Button size="small" onClick={() => (isPinned ? choice.unpin(row) : choice.pin(row))}>
        {act(t(isPinned ? texts.unpin : texts.pin))}
      </Button>
      <Button size="small" onClick={() => (isForbidden ? choice.allow(row) : choice.forbid(row))}>
        {act(t(isForbidden ? texts.allow : texts.forbid))}
      </Button>
    </div>
  );
}

/** Shown at first; the rest on request. */
const firstLeft = 20;

function Left({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const rows = all ? whole.left : whole.left.slice(0, firstLeft);
  const people = new Map<LeftReason, number>();
  for (const { reasons } of whole.left)
    for (const { reason } of reasons) people.set(reason, (people.get(reason) ?? 0) + 1);
  const commonest = [...people].toSorted((a, b) => b[1] - a[1]);
  return (
    <Section title={t(texts.left)}>
      {whole.left.length === 0 ? (
        <p>{t(whole.round.waiting === 0 ? texts.nobodyWaits : texts.nobodyLeft)}</p>
      ) : (
        <div className="stack">
          <ul>
            {commonest.map(([reason, count]) => (
              <li key={reason}>{t(texts.reasonPeople, { reason: t(leftReasonWords[reason]), count })}</li>
            ))}
          </ul>
          <Table
            caption={t(texts.left)}
            hideCaption
            rows={rows}
            rowKey={({ clientId }) => clientId}
            columns={[
              {
                key: 'client',
                header: t(texts.client),
                primary: true,
                cell: (row) => <Link to={`/clients/${row.clientId}/matches`}>{row.name}</Link>,
              },
              {
                key: 'waited',
                header: t(texts.waitingDays),
                align: 'end',
                cell: (row) => t(texts.days, { days: row.waitingDays }),
              },
              {
                key: 'why',
                header: t(texts.why),
                cell: (row) => (
                  <ul>
                    {row.reasons.map(({ reason, count }) => (
                      <li key={reason}>
                        {t(texts.reasonCount, { reason: t(leftReasonWords[reason]), count })}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          {all || whole.left.length <= firstLeft ? null : (
            <div>
              <Button onClick={() => setAll(true)}>{t(texts.showAll, { count: whole.left.length })}</Button>
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

/** What the planner has fixed, and a pin of anybody to any slot. */
function Choices({ whole, choice }: { readonly whole: Whole; readonly choice: Choice }) {
  const t = useText();
  const [clientId, setClientId] = useState<string | null>(null);
  const [slotId, setSlotId] = useState<string | null>(null);
  const slots = useEndpoint('environmentSlotList', { query: { on: whole.round.startsOn } });
  const people = [...whole.proposed, ...whole.left].toSorted((a, b) => a.name.localeCompare(b.name));
  const nameOf = (id: string) => people.find((one) => one.clientId === id)?.name ?? '';
  const offered = (slots.data?.rows ?? []).filter(({ scheme }) => whole.round.schemes.includes(scheme));
  const slotName = (id: string) => {
    const slot = offered.find((one) => one.id === id);
    return slot ? `${slot.environment}: ${slot.name}` : '';
  };
  const lines = [
    ...choice.pins.map((pair) => ({
      pair,
      word: texts.pinned,
      verb: texts.unpin,
      take: () => choice.unpin(pair),
    })),
    ...choice.forbids.map((pair) => ({
      pair,
      word: texts.forbid,
      verb: texts.allow,
      take: () => choice.allow(pair),
    })),
  ];
  return (
    <Section title={t(texts.pinsAndForbids)} card>
      {lines.length > 0 ? (
        <ul className="stack">
          {lines.map(({ pair, word, verb, take }) => (
            <li key={`${pair.clientId} ${pair.slotId}`} className="row">
              <span>
                <Badge>{t(word)}</Badge> {nameOf(pair.clientId)} – {slotName(pair.slotId)}
              </span>
              <Button size="small" onClick={take}>
                {t(verb)}
                <span className="visually-hidden">: {nameOf(pair.clientId)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldRow>
        <ComboboxField
          label={t(texts.client)}
          name="pin-client"
          value={clientId}
          onChange={setClientId}
          options={people.map((one) => ({ value: one.clientId, label: one.name }))}
        />
        <ComboboxField
          label={t(texts.slot)}
          name="pin-slot"
          value={slotId}
          onChange={setSlotId}
          options={offered.map((one) => ({ value: one.id, label: `${one.environment}: ${one.name}` }))}
        />
      </FieldRow>
      <div>
        <Button
          disabled={clientId === null || slotId === null}
          onClick={() => {
            if (clientId === null || slotId === null) return;
            choice.pin({ clientId, slotId });
            setClientId(null);
            setSlotId(null);
          }}
        >
          {t(texts.pinTo)}
        </Button>
      </div>
    </Section>
  );
}
