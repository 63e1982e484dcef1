import { type MergeField, mergeFields, mergeFieldWords, pathStateWords, proposedChoice } from '@polku/domain';
import { useState } from 'react';
import { outsideCaseload, ReasonForm } from '../clients/StateReason.tsx';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useGo,
  useLanguage,
  usePathParam,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  ConfirmDialog,
  DateText,
  dayText,
  FormActions,
  Notice,
  Page,
  RadioGroup,
  Section,
  StatusBadge,
  Table,
  useToast,
  VisuallyHidden,
} from '../ui/index.ts';
import { useMergeValues } from './merge-values.ts';
import { mergeTexts as texts } from './texts.ts';

type Comparison = Output<'duplicateCompare'>;
type Side = Comparison['first'];
type Chosen = Readonly<Partial<Record<MergeField, string>>>;

export function DuplicatePage() {
  const t = useText();
  const params = { firstId: usePathParam('firstId'), secondId: usePathParam('secondId') };
  const query = useEndpoint('duplicateCompare', { params });
  return (
    <Page title={t(texts.compareTitle)} breadcrumbs={[{ to: '/duplicates', label: t(texts.duplicates) }]}>
      <Async
        query={query}
        onProblem={(problem, retry) =>
          problem.code === 'reason-needed' ? (
            <ReasonForm clientId={outsideCaseload(problem)} onStated={retry} />
          ) : undefined
        }
      >
        {(comparison) => <Compare comparison={comparison} />}
      </Async>
    </Page>
  );
}

function Compare({ comparison }: { readonly comparison: Comparison }) {
  const t = useText();
  const { language } = useLanguage();
  const { first, second } = comparison;
  const sides = [first, second];
  const [keptId, keep] = useState(comparison.proposedKeptId);
  // the side chosen for a field, by the id of its record
  const [chosen, choose] = useState<Chosen>({});
  const kept = sides.find((side) => side.id === keptId) ?? first;
  const merged = kept === first ? second : first;
  return (
    <>
      {comparison.otherIdentityCode ? <Notice tone="warning">{t(texts.otherCode)}</Notice> : null}
      <RadioGroup
        label={t(texts.keep)}
        hint={t(texts.keepHint)}
        value={keptId}
        onChange={keep}
        inline
        options={sides.map((side, at) => ({
          value: side.id,
          label: `${t(at === 0 ? texts.first : texts.second)}: ${side.name}`,
          hint: `${t(pathStateWords[side.pathState])}, ${dayText(side.lastEventOn, language)}`,
        }))}
      />
      <Section title={t(texts.compare)}>
        <CompareTable
          first={first}
          second={second}
          differing={comparison.differing}
          kept={kept}
          merged={merged}
          chosen={chosen}
          onChoose={(field, id) => choose({ ...chosen, [field]: id })}
        />
      </Section>
      <Decision kept={kept} merged={merged} chosen={chosen} />
    </>
  );
}

interface CompareTableProps {
  readonly first: Side;
  readonly second: Side;
  readonly differing: Comparison['differing'];
  readonly kept: Side;
  readonly merged: Side;
  readonly chosen: Chosen;
  readonly onChoose: (field: MergeField, id: string) => void;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly field: MergeField | null;
  readonly cell: (side: Side) => React.ReactNode;
}

function CompareTable({ first, second, differing, kept, merged, chosen, onChoose }: CompareTableProps) {
  const t = useText();
  const show = useMergeValues();
  const holder = (field: MergeField) => chosen[field] ?? sideOf(field, kept, merged).id;
  const lines: Line[] = [
    ...mergeFields
      .filter((field) => (first.values[field] ?? second.values[field] ?? null) !== null)
      .map(
        (field): Line => ({
          key: field,
          label: t(mergeFieldWords[field]),
          field: differing.includes(field) ? field : null,
          cell: (side) => <bdi>{show(field, side.values[field] ?? null)}</bdi>,
        }),
      ),
    {
      key: 'nonDisclosure',
      label: `${t(texts.nonDisclosure)}. ${t(texts.strictest)}`,
      field: null,
      cell: (side) => show('nonDisclosure', side.nonDisclosure),
    },
    {
      key: 'state',
      label: t(texts.state),
      field: null,
      cell: (side) => <StatusBadge>{t(pathStateWords[side.pathState])}</StatusBadge>,
    },
    {
      key: 'responsible',
      label: t(texts.responsible),
      field: null,
      cell: (side) => side.responsible ?? t(texts.unknown),
    },
    {
      key: 'lastEvent',
      label: t(texts.lastEvent),
      field: null,
      cell: (side) => <DateText day={side.lastEventOn} />,
    },
    {
      key: 'created',
      label: t(texts.createdOn),
      field: null,
      cell: (side) => <DateText day={side.createdOn} />,
    },
    {
      key: 'counts',
      label: t(texts.counts),
      field: null,
      cell: (side) => <span className="small">{t(texts.countsText, side.counts)}</span>,
    },
  ];
  const column = (side: Side, header: string) => ({
    key: side.id,
    header,
    cell: ({ field, label, cell }: Line) =>
      field === null ? (
        cell(side)
      ) : (
        <span className="choice">
          <input
            id={`merge-${field}-${side.id}`}
            type="radio"
            name={`merge-${field}`}
            checked={holder(field) === side.id}
            onChange={() => onChoose(field, side.id)}
          />
          <label htmlFor={`merge-${field}-${side.id}`}>
            <VisuallyHidden>{t(texts.useThis, { field: label, name: side.name })} </VisuallyHidden>
            {cell(side)}
          </label>
        </span>
      ),
  });
  return (
    <Table<Line>
      caption={t(texts.compareTitle)}
      hideCaption
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'label', header: t(texts.field), primary: true, cell: (line) => line.label },
        column(first, `${t(texts.first)}: ${first.name}`),
        column(second, `${t(texts.second)}: ${second.name}`),
      ]}
    />
  );
}

function sideOf(field: MergeField, kept: Side, merged: Side): Side {
  return proposedChoice(kept.values[field] ?? null, merged.values[field] ?? null) === 'kept' ? kept : merged;
}

interface DecisionProps {
  readonly kept: Side;
  readonly merged: Side;
  readonly chosen: Chosen;
}

function Decision({ kept, merged, chosen }: DecisionProps) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const [asking, ask] = useState<'merge' | 'notSame' | null>(null);
  const merge = useSubmit('clientMerge', {
    invalidates: 'all',
    onDone: ({ keptId }) => {
      toast(t(texts.merged));
      go(`/clients/${keptId}`);
    },
  });
  const notSame = useSubmit('duplicateNotSame', {
    invalidates: ['duplicateList'],
    onDone: () => {
      toast(t(texts.toldApart));
      go('/duplicates');
    },
  });
  const send = () =>
    merge.submit({
      body: {
        keptId: kept.id,
        mergedId: merged.id,
        keptVersion: kept.version,
        mergedVersion: merged.version,
        choices: Object.fromEntries(
          Object.entries(chosen).map(([field, id]) => [
            field,
            id === kept.id ? ('kept' as const) : ('merged' as const),
          ]),
        ),
      },
    });
  return (
    <>
      <FormActions>
        <Button look="primary" onClick={() => ask('merge')}>
          {t(texts.merge)}
        </Button>
        <Button onClick={() => ask('notSame')}>{t(texts.notSame)}</Button>
      </FormActions>
      <ConfirmDialog
        open={asking === 'merge'}
        title={t(texts.mergeTitle)}
        confirm={t(texts.merge)}
        busy={merge.busy}
        onConfirm={send}
        onClose={() => ask(null)}
      >
        <p>{t(texts.mergeText, { name: kept.name })}</p>
        {merge.cause ? <ProblemNotice problem={merge.cause} /> : null}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'notSame'}
        title={t(texts.notSameTitle)}
        confirm={t(texts.notSame)}
        busy={notSame.busy}
        onConfirm={() => notSame.submit({ params: { firstId: kept.id, secondId: merged.id } })}
        onClose={() => ask(null)}
      >
        <p>{t(texts.notSameText)}</p>
        {notSame.cause ? <ProblemNotice problem={notSame.cause} /> : null}
      </ConfirmDialog>
    </>
  );
}
