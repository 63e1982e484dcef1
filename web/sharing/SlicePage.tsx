import {
  type ContactKind,
  type SliceContact,
  type SliceStep,
  type StepAction,
  contactKindWords,
  keysOf,
  stepActionWords,
} from '@polku/domain';
import { useEffect, useState } from 'react';
import {
  type ApiProblem,
  FormEnd,
  type Output,
  ProblemNotice,
  StaleNotice,
  toProblem,
  useEndpoint,
  useFormDraft,
  usePathParam,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  Dialog,
  EmptyState,
  FieldRow,
  Form,
  Link,
  LinkButton,
  Page,
  Section,
  SelectField,
  Skeleton,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { AnswerLearning } from '../proof/SliceLearning.tsx';
import { SliceFacts } from './HandedPage.tsx';
import { SliceView } from './SliceView.tsx';
import { sliceTexts as texts } from './slice-texts.ts';
import './sharing.css';

type Slice = Output<'sliceRead'>;

/** One client as far as she was handed to a partner's professional. */
export function SlicePage() {
  const t = useText();
  const clientId = usePathParam('clientId');
  const query = useEndpoint('sliceRead', { params: { clientId } });
  const [refused, setRefused] = useState(false);
  const problem = query.error ? toProblem(query.error) : undefined;
  const crumbs = [{ to: '/handed', label: t(texts.handed) }];
  // what was read before is not shown when it is shared no more
  if (refused || problem?.status === 404) {
    return (
      <Page title={t(texts.gone)} breadcrumbs={crumbs}>
        <div role="status">
          <EmptyState
            title={t(texts.gone)}
            action={<LinkButton to="/handed">{t(texts.toHanded)}</LinkButton>}
          >
            {t(texts.goneLead)}
          </EmptyState>
        </div>
      </Page>
    );
  }
  if (query.data) {
    return <SliceContentPage slice={query.data} crumbs={crumbs} onRefused={() => setRefused(true)} />;
  }
  return (
    <Page title={t(texts.client)} breadcrumbs={crumbs}>
      {problem ? (
        <ProblemNotice problem={problem} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

type OpenDialog =
  | { readonly kind: 'step'; readonly step: SliceStep; readonly action: PartnerAction }
  | { readonly kind: 'contact'; readonly contact: SliceContact | null };
type PartnerAction = Exclude<StepAction, 'drop'>;

function SliceContentPage({
  slice,
  crumbs,
  onRefused,
}: {
  readonly slice: Slice;
  readonly crumbs: readonly { readonly to: string; readonly label: string }[];
  readonly onRefused: () => void;
}) {
  const t = useText();
  const [open, setOpen] = useState<OpenDialog>();
  const close = () => setOpen(undefined);
  return (
    <Page title={slice.name} documentTitle={t(texts.client)} breadcrumbs={crumbs}>
      <div className="stack">
        <Section title={t(texts.whyYouSee)} card>
          {slice.slices.map((one) => (
            <SliceFacts key={one.id} slice={one} />
          ))}
          <p>
            {slice.responsible
              ? `${t(texts.responsible)}: ${slice.responsible.name}, ${slice.responsible.organisation}`
              : t(texts.noResponsible)}
            {slice.responsible?.phone ? (
              <>
                {', '}
                <Link to={`tel:${slice.responsible.phone.replace(/\s/g, '')}`}>
                  {slice.responsible.phone}
                </Link>
              </>
            ) : null}
          </p>
        </Section>
        <SliceView
          slice={slice}
          stepActions={(step) =>
            step.actions.map((action) =>
              action === 'drop' ? null : (
                <Button key={action} size="small" onClick={() => setOpen({ kind: 'step', step, action })}>
                  {t(stepActionWords[action])}
                </Button>
              ),
            )
          }
          contactActions={(contact) =>
            contact.own ? (
              <Button
                size="small"
                look="quiet"
                icon="edit"
                onClick={() => setOpen({ kind: 'contact', contact })}
              >
                {t(texts.editContact)}
              </Button>
            ) : null
          }
          learningActions={(record) => <AnswerLearning clientId={slice.clientId} record={record} />}
          addContact={
            <Button icon="add" onClick={() => setOpen({ kind: 'contact', contact: null })}>
              {t(texts.addContact)}
            </Button>
          }
        />
      </div>
      {open?.kind === 'step' ? (
        <StepDialog
          clientId={slice.clientId}
          step={slice.plan?.steps.find(({ id }) => id === open.step.id) ?? open.step}
          action={open.action}
          onClose={close}
          onRefused={onRefused}
        />
      ) : null}
      {open?.kind === 'contact' ? (
        <ContactDialog
          clientId={slice.clientId}
          contact={open.contact}
          onClose={close}
          onRefused={onRefused}
        />
      ) : null}
    </Page>
  );
}

interface DialogProps {
  readonly clientId: string;
  readonly onClose: () => void;
  /** The slice ended meanwhile. */
  readonly onRefused: () => void;
}

function useGone(gone: boolean, onRefused: () => void): void {
  useEffect(() => {
    if (gone) onRefused();
  }, [gone, onRefused]);
}

const isGone = (cause: ApiProblem | null) => cause?.status === 404;

function StepDialog(props: DialogProps & { readonly step: SliceStep; readonly action: PartnerAction }) {
  const { clientId, step, action, onClose, onRefused } = props;
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{ on: string | null }>(`slice-step/${step.id}`, { on: session.today });
  const required = useRequired();
  const save = useSubmit('sliceStepAct', {
    form,
    invalidates: ['sliceRead', 'sliceList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  useGone(isGone(save.cause), onRefused);
  function send(): void {
    const filled = required.filled(form.values);
    if (!filled) return;
    save.submit({
      params: { clientId, stepId: step.id },
      body: { action, on: filled.on, version: versionAfter(save.conflict, step.version) },
    });
  }
  return (
    <Dialog open title={`${t(step.title)}: ${t(stepActionWords[action]).toLowerCase()}`} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['sliceRead']} />
        <DateField label={t(texts.on)} {...form.field('on')} required max={session.today} />
        <FormEnd submit={t(stepActionWords[action])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ContactValues {
  readonly kind: ContactKind;
  readonly happenedOn: string | null;
  readonly content: string;
}

function ContactDialog(props: DialogProps & { readonly contact: SliceContact | null }) {
  const { clientId, contact, onClose, onRefused } = props;
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<ContactValues>(
    `slice-contact/${clientId}/${contact?.id ?? 'new'}`,
    contact
      ? { kind: contact.kind, happenedOn: contact.happenedOn, content: contact.content }
      : { kind: 'meeting', happenedOn: session.today, content: '' },
    { version: contact?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['sliceRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const add = useSubmit('sliceContactAdd', options);
  const edit = useSubmit('sliceContactEdit', options);
  const save = contact ? edit : add;
  useGone(isGone(save.cause), onRefused);
  function send(): void {
    const { kind, happenedOn, content } = form.values;
    const filled = required.filled({ happenedOn, content });
    if (!filled) return;
    if (contact) {
      edit.submit({
        params: { clientId, contactId: contact.id },
        body: { kind, ...filled, version: versionAfter(save.conflict, contact.version) },
      });
    } else add.submit({ params: { clientId }, body: { kind, ...filled } });
  }
  return (
    <Dialog open title={t(contact ? texts.editContact : texts.addContact)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['sliceRead']} />
        <FieldRow>
          <SelectField<ContactKind>
            label={t(texts.kind)}
            {...form.field('kind')}
            required
            options={keysOf(contactKindWords).map((value) => ({ value, label: t(contactKindWords[value]) }))}
          />
          <DateField label={t(texts.day)} {...form.field('happenedOn')} required max={session.today} />
        </FieldRow>
        <TextArea
          label={t(texts.content)}
          {...form.field('content')}
          hint={t(texts.contentHint)}
          required
          rows={6}
          maxLength={8000}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
