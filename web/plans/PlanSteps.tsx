import {
  type StepAction,
  roleWords,
  stepActionWords,
  stepStatusWords,
  stepVisibilityWords,
} from '@polku/domain';
import { useState } from 'react';
import { useSession, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateText,
  EmptyState,
  Menu,
  MenuItem,
  Section,
  StatusBadge,
  Table,
  type Tone,
} from '../ui/index.ts';
import { PackageDialog } from './PackageDialog.tsx';
import type { Plan, PlanStep } from './plan-values.ts';
import { StepActDialog } from './StepActDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { TemplateCopyDialog } from './TemplateCopyDialog.tsx';
import { texts } from './texts.ts';

const tones: Readonly<Record<PlanStep['status'], Tone>> = {
  planned: 'neutral',
  ongoing: 'info',
  done: 'success',
  dropped: 'neutral',
};

type OpenDialog =
  | { readonly kind: 'step'; readonly step: PlanStep | null }
  | { readonly kind: 'act'; readonly step: PlanStep; readonly action: StepAction }
  | { readonly kind: 'package' }
  | { readonly kind: 'template' };

export function PlanSteps({ clientId, plan }: { readonly clientId: string; readonly plan: Plan }) {
  const t = useText();
  const [open, setOpen] = useState<OpenDialog>();
  const close = () => setOpen(undefined);
  const buttons = plan.mayEdit ? (
    <>
      <Button icon="add" onClick={() => setOpen({ kind: 'step', step: null })}>
        {t(texts.addStep)}
      </Button>
      <Button icon="coaching" onClick={() => setOpen({ kind: 'package' })}>
        {t(texts.copyPackage)}
      </Button>
      <Button icon="flag" onClick={() => setOpen({ kind: 'template' })}>
        {t(texts.copyTemplate)}
      </Button>
    </>
  ) : undefined;
  return (
    <Section title={t(texts.steps)} actions={plan.steps.length > 0 ? buttons : undefined}>
      {plan.steps.length === 0 ? (
        <EmptyState title={t(texts.noSteps)} level={3} action={buttons}>
          {plan.mayEdit ? t(texts.noStepsLead) : null}
        </EmptyState>
      ) : (
        <StepTable
          steps={plan.steps}
          mayEdit={plan.mayEdit}
          onEdit={(step) => setOpen({ kind: 'step', step })}
          onAct={(step, action) => setOpen({ kind: 'act', step, action })}
        />
      )}
      {open?.kind === 'step' ? <StepDialog clientId={clientId} step={open.step} onClose={close} /> : null}
      {open?.kind === 'act' ? (
        <StepActDialog
          clientId={clientId}
          step={plan.steps.find((step) => step.id === open.step.id) ?? open.step}
          action={open.action}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'template' ? <TemplateCopyDialog clientId={clientId} onClose={close} /> : null}
      {open?.kind === 'package' ? <PackageDialog clientId={clientId} onClose={close} /> : null}
    </Section>
  );
}

interface StepTableProps {
  readonly steps: readonly PlanStep[];
  readonly mayEdit: boolean;
  readonly onEdit: (step: PlanStep) => void;
  readonly onAct: (step: PlanStep, action: StepAction) => void;
}

function StepTable({ steps, mayEdit, onEdit, onAct }: StepTableProps) {
  const t = useText();
  const columns: readonly Column<PlanStep>[] = [
    {
      key: 'title',
      header: t(texts.title),
      primary: true,
      cell: (step) => (
        <>
          {t(step.titleWords)}
          {step.service ? <span className="soft small step-service">{t(step.serviceWords)}</span> : null}
          {step.visibility === 'all' ? null : (
            <span className="soft small step-service">
              {t(texts.seenBy)}:{' '}
              {step.visibility === 'roles'
                ? step.visibleRoles.map((role) => t(roleWords[role])).join(', ')
                : t(stepVisibilityWords[step.visibility])}
            </span>
          )}
        </>
      ),
    },
    { key: 'when', header: t(texts.when), cell: (step) => <StepTime step={step} /> },
    { key: 'responsible', header: t(texts.responsible), cell: (step) => step.responsible?.name ?? '–' },
    { key: 'organisation', header: t(texts.organisation), cell: (step) => step.organisation?.name ?? '–' },
    {
      key: 'status',
      header: t(texts.status),
      cell: (step) => <StatusBadge tone={tones[step.status]}>{t(stepStatusWords[step.status])}</StatusBadge>,
    },
    ...(mayEdit
      ? [
          {
            key: 'actions',
            header: t(texts.actions),
            actions: true,
            cell: (step: PlanStep) => <StepMenu step={step} onEdit={onEdit} onAct={onAct} />,
          },
        ]
      : []),
  ];
  return (
    <Table caption={t(texts.steps)} hideCaption columns={columns} rows={steps} rowKey={(step) => step.id} />
  );
}

function StepTime({ step }: { readonly step: PlanStep }) {
  const t = useText();
  const { session } = useSession();
  const isOpen = step.status === 'planned' || step.status === 'ongoing';
  if (step.doneOn) return <DateText day={step.doneOn} />;
  if (!step.dueOn && !step.startsOn) return '–';
  return (
    <>
      {step.startsOn ? <DateText day={step.startsOn} /> : null}
      {step.dueOn ? (
        <>
          {'–'}
          <DateText day={step.dueOn} />
        </>
      ) : (
        '–'
      )}{' '}
      {isOpen && step.dueOn && step.dueOn < session.today ? (
        <Badge tone="warning">{t(texts.late)}</Badge>
      ) : null}
    </>
  );
}

const icons = { start: 'forward', finish: 'check', drop: 'close', reopen: 'undo' } as const;

function StepMenu({
  step,
  onEdit,
  onAct,
}: Pick<StepTableProps, 'onEdit' | 'onAct'> & { readonly step: PlanStep }) {
  const t = useText();
  return (
    <Menu label={t(texts.actionsOf, { title: t(step.titleWords) })} icon="more" iconOnly>
      {step.actions.map((action) => (
        <MenuItem key={action} icon={icons[action]} onClick={() => onAct(step, action)}>
          {t(stepActionWords[action])}
        </MenuItem>
      ))}
      <MenuItem icon="edit" onClick={() => onEdit(step)}>
        {t(texts.edit)}
      </MenuItem>
    </Menu>
  );
}
