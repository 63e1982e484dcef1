import {
  type JointServiceEnd,
  asDay,
  jointServiceEndWords,
  jointServiceRuleOn,
  keysOf,
  legalBasisConfidenceWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  DateText,
  dayText,
  DescriptionList,
  Dialog,
  FieldRow,
  Form,
  Section,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import type { Team } from './TeamPage.tsx';
import { texts } from './texts.ts';

type JointService = Team['jointServices'][number];

/** The joint service (TYP) by its days, with its ground in law. */
export function JointServices({ clientId, team }: { readonly clientId: string; readonly team: Team }) {
  const t = useText();
  const [edited, setEdited] = useState<JointService | 'new'>();
  const mayAdd = team.mayRecord && team.jointServices.every(({ endedOn }) => endedOn !== null);
  return (
    <Section
      title={t(texts.jointService)}
      actions={
        mayAdd ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t(texts.addJointService)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        <p className="soft">{t(texts.jointServiceLead)}</p>
        {team.jointServices.length === 0 ? <p>{t(texts.noJointService)}</p> : null}
        {team.jointServices.map((one) => (
          <Facts
            key={one.id}
            service={one}
            onEdit={team.mayRecord && one.endedOn === null ? () => setEdited(one) : undefined}
          />
        ))}
      </div>
      {edited ? (
        <JointServiceDialog
          clientId={clientId}
          record={edited === 'new' ? null : edited}
          screenings={team.screenings}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Section>
  );
}

function Facts({
  service,
  onEdit,
}: {
  readonly service: JointService;
  readonly onEdit: (() => void) | undefined;
}) {
  const t = useText();
  const rule = jointServiceRuleOn(asDay(service.basisMetOn));
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–');
  return (
    <div className="card">
      <DescriptionList
        facts={[
          {
            label: t(texts.legalGround),
            value:
              rule.confidence === 'stated'
                ? t(rule.source)
                : t(texts.confirmed, {
                    section: t(rule.source),
                    confidence: t(legalBasisConfidenceWords.general),
                  }),
          },
          { label: t(texts.basisMetOn), value: day(service.basisMetOn) },
          { label: t(texts.needAssessedOn), value: day(service.needAssessedOn) },
          { label: t(texts.planMadeOn), value: day(service.planMadeOn) },
          { label: t(texts.planReference), value: service.planReference },
          {
            label: t(texts.endedOn),
            value: service.endedOn ? (
              <>
                <DateText day={service.endedOn} />
                {service.endReason ? `, ${t(jointServiceEndWords[service.endReason])}` : null}
              </>
            ) : (
              '–'
            ),
          },
        ]}
      />
      {onEdit ? (
        <Button size="small" icon="edit" onClick={onEdit}>
          {t(texts.editJointService)}
        </Button>
      ) : null}
    </div>
  );
}

interface Values {
  readonly basisMetOn: string | null;
  readonly assessmentId: string | null;
  readonly planMadeOn: string | null;
  readonly planReference: string;
  readonly endedOn: string | null;
  readonly endReason: JointServiceEnd | null;
}

function JointServiceDialog({
  clientId,
  record,
  screenings,
  onClose,
}: {
  readonly clientId: string;
  readonly record: JointService | null;
  readonly screenings: Team['screenings'];
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<Values>(
    `joint-service/${clientId}/${record?.id ?? 'new'}`,
    record
      ? {
          basisMetOn: record.basisMetOn,
          assessmentId: record.assessmentId,
          planMadeOn: record.planMadeOn,
          planReference: record.planReference,
          endedOn: record.endedOn,
          endReason: record.endReason,
        }
      : {
          basisMetOn: screenings[0]?.answeredOn ?? session.today,
          assessmentId: screenings[0]?.id ?? null,
          planMadeOn: null,
          planReference: '',
          endedOn: null,
          endReason: null,
        },
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['teamRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const add = useSubmit('jointServiceAdd', options);
  const edit = useSubmit('jointServiceEdit', options);
  const save = record ? edit : add;
  function send(): void {
    const { basisMetOn, ...rest } = form.values;
    const filled = required.filled({ basisMetOn });
    if (!filled) return;
    const body = { ...filled, ...rest };
    if (record) {
      edit.submit({
        params: { clientId, jointServiceId: record.id },
        body: { ...body, version: versionAfter(save.conflict, record.version) },
      });
    } else add.submit({ params: { clientId }, body });
  }
  return (
    <Dialog open title={t(texts.jointService)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['teamRead']} />
        <p className="small">{t(texts.jointServiceLead)}</p>
        <DateField label={t(texts.basisMetOn)} {...form.field('basisMetOn')} required max={session.today} />
        <SelectField<string | null>
          label={t(texts.screening)}
          {...form.field('assessmentId')}
          options={[
            { value: null, label: t(texts.noScreening) },
            ...screenings.map((one) => ({ value: one.id, label: dayText(one.answeredOn, language) })),
          ]}
        />
        <FieldRow>
          <DateField label={t(texts.planMadeOn)} {...form.field('planMadeOn')} max={session.today} />
          <TextField
            label={t(texts.planReference)}
            {...form.field('planReference')}
            hint={t(texts.planReferenceHint)}
            maxLength={200}
          />
        </FieldRow>
        {record ? (
          <>
            <FieldRow>
              <DateField label={t(texts.endedOn)} {...form.field('endedOn')} max={session.today} />
              <SelectField<JointServiceEnd | null>
                label={t(texts.endReason)}
                {...form.field('endReason')}
                options={[
                  { value: null, label: '' },
                  ...keysOf(jointServiceEndWords).map((value) => ({
                    value,
                    label: t(jointServiceEndWords[value]),
                  })),
                ]}
              />
            </FieldRow>
            <p className="soft small">{t(texts.endsShares)}</p>
          </>
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
