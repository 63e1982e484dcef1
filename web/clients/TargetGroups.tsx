import {
  type ClientRecord,
  groupBasisTexts,
  groupLabel,
  isTargetGroup,
  type TargetGroup,
  targetGroups,
  type Text,
} from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  type TextValues,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  dayText,
  DateTimeText,
  Dialog,
  Form,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { overviewTexts as texts } from './overview-texts.ts';

type Situation = NonNullable<ClientRecord['situation']>;
type Given = Situation['groups'][number];

const bases: Readonly<Record<string, Text>> = groupBasisTexts;

/** The groups' names in the area's own vocabulary. */
function useGroupName(): (group: string) => string {
  const t = useText();
  const { groupWords } = useReference();
  return (group) => (isTargetGroup(group) ? t(groupLabel(group, groupWords)) : group);
}

/** The groups with the ground of each, and a worker's own word over the rule. */
export function TargetGroups({
  client,
  situation,
}: {
  readonly client: ClientRecord;
  readonly situation: Situation;
}) {
  const t = useText();
  const groupName = useGroupName();
  const [changing, setChanging] = useState(false);
  const excluded = situation.overrides.filter((own) => own.effect === 'exclude');
  return (
    <Section
      title={t(texts.groups)}
      card
      actions={
        client.actions.includes('client.edit') ? (
          <Button size="small" icon="edit" onClick={() => setChanging(true)}>
            {t(texts.changeGroups)}
          </Button>
        ) : undefined
      }
    >
      {situation.groups.length === 0 ? <p className="soft">{t(texts.noGroups)}</p> : null}
      <ul className="plain-list">
        {situation.groups.map((given) => (
          <li key={given.group}>
            <GivenGroupItem given={given} situation={situation} />
          </li>
        ))}
        {excluded.map((own) => (
          <li key={own.id}>
            <span className="soft">{groupName(own.group)}</span>{' '}
            <Badge tone="warning">{t(texts.overridden)}</Badge>
            <p className="small">{own.reason}</p>
            <Decided by={own.decidedBy} at={own.decidedAt} />
          </li>
        ))}
      </ul>
      {changing ? (
        <OverrideDialog client={client} situation={situation} onClose={() => setChanging(false)} />
      ) : null}
    </Section>
  );
}

function Decided({ by, at }: { readonly by: string; readonly at: string }) {
  return (
    <p className="small soft">
      {by}, <DateTimeText at={at} />
    </p>
  );
}

function GivenGroupItem({ given, situation }: { readonly given: Given; readonly situation: Situation }) {
  const t = useText();
  const { language } = useLanguage();
  const name = useGroupName()(given.group);
  const own = situation.overrides.find((one) => one.group === given.group && one.effect === 'include');
  if (given.by === 'override') {
    return (
      <>
        <strong>{name}</strong> <Badge tone="info">{t(texts.byHand)}</Badge>
        {own ? (
          <>
            <p className="small">{own.reason}</p>
            <Decided by={own.decidedBy} at={own.decidedAt} />
          </>
        ) : null}
      </>
    );
  }
  const basis = readBasis(given.basis);
  const why = bases[given.group];
  const shown = Object.fromEntries(
    Object.entries(basis.values).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language) : value,
    ]),
  );
  return (
    <>
      <strong>{name}</strong>
      {why ? <p className="small">{t(why, shown)}</p> : null}
      {basis.source ? (
        <details className="small soft">
          <summary>{t(texts.ruleSource)}</summary>
          <p>
            {basis.source} {basis.limitsSetBy === 'area' ? t(texts.limitsByArea) : t(texts.sourceOfAll)}
          </p>
        </details>
      ) : null}
    </>
  );
}

/** The basis travels as it was stored; what is not understood is left out. */
function readBasis(basis: unknown): { values: TextValues; source: string; limitsSetBy: string } {
  const from = (part: string): unknown => Reflect.get(Object(basis), part);
  const values = Object.entries({ ...Object(from('limits')), ...Object(from('values')) }).map(
    ([name, value]) => [name, typeof value === 'number' ? value : String(value)] as const,
  );
  return {
    values: Object.fromEntries(values),
    source: String(from('source') ?? ''),
    limitsSetBy: String(from('limitsSetBy') ?? ''),
  };
}

type Effect = 'include' | 'exclude' | 'none';

function OverrideDialog({
  client,
  situation,
  onClose,
}: {
  readonly client: ClientRecord;
  readonly situation: Situation;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const groupName = useGroupName();
  const form = useFormDraft<{ group: TargetGroup | null; effect: Effect | null; reason: string }>(
    `group-override/${client.id}`,
    { group: null, effect: null, reason: '' },
  );
  const required = useRequired();
  const save = useSubmit('clientGroupOverride', {
    form,
    invalidates: ['clientRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const { group } = form.values;
  const isOverridden = situation.overrides.some((own) => own.group === group);
  const effects: readonly Effect[] = isOverridden ? ['include', 'exclude', 'none'] : ['include', 'exclude'];
  return (
    <Dialog open title={t(texts.groups)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled) save.submit({ params: { clientId: client.id }, body: filled });
        }}
      >
        <p>{t(texts.changeGroupsLead)}</p>
        <SelectField<TargetGroup | null>
          label={t(texts.group)}
          {...form.field('group')}
          required
          options={targetGroups.map((value) => ({ value, label: groupName(value) }))}
        />
        <RadioGroup<Effect | null>
          label={t(texts.effect)}
          {...form.field('effect')}
          required
          options={effects.map((value) => ({ value, label: t(texts[value]) }))}
        />
        <TextArea
          label={t(texts.overrideReason)}
          {...form.field('reason')}
          hint={t(texts.overrideReasonHint)}
          required
          rows={3}
          maxLength={1000}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
