import { type AssignmentRecord, type StaffRecord, rightWords, roleWords } from '@polku/domain';
import { useState } from 'react';
import { Async, ProblemNotice, useEndpoint, usePathParam, useReference, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  EmptyState,
  Link,
  Notice,
  Page,
  PeriodText,
  Section,
  Skeleton,
  Table,
} from '../ui/index.ts';
import { EndRoleDialog } from './EndRoleDialog.tsx';
import { GrantRoleDialog } from './GrantRoleDialog.tsx';
import { SignInIdentities } from './SignInIdentities.tsx';
import { StaffForm } from './StaffForm.tsx';
import { staffTexts as texts } from './staff-texts.ts';
import { texts as common } from './texts.ts';

export function StaffPage() {
  const t = useText();
  const staffId = usePathParam('staffId');
  const query = useEndpoint('staffRead', { params: { staffId } });
  const breadcrumbs = [{ to: '/administration/staff', label: t(common.staff) }];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.person)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.person)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(staff) => (
        <Page title={`${staff.givenName} ${staff.familyName}`} breadcrumbs={breadcrumbs}>
          <Induction staffId={staff.id} />
          <Roles staff={staff} />
          <Section title={t(texts.employment)} card>
            <StaffForm staff={staff} />
          </Section>
          <SignInIdentities staff={staff} />
        </Page>
      )}
    </Async>
  );
}

export function NewStaffPage() {
  const t = useText();
  return (
    <Page
      title={t(texts.add)}
      lead={t(texts.addLead)}
      breadcrumbs={[{ to: '/administration/staff', label: t(common.staff) }]}
    >
      <StaffForm staff={null} />
    </Page>
  );
}

/** A newcomer's induction not finished: told here, never a lock. */
function Induction({ staffId }: { readonly staffId: string }) {
  const t = useText();
  const { data } = useEndpoint('inductionRead', { params: { staffId } });
  const unfinished = (data?.inductions ?? [])
    .flatMap(({ steps }) => steps)
    .filter(({ ownOn, inductedOn }) => ownOn === null || inductedOn === null).length;
  if (unfinished === 0) return null;
  return (
    <Notice tone="warning">
      {t(texts.inductionUnfinished, { count: unfinished })}{' '}
      <Link to={`/competence/induction/${staffId}`}>{t(texts.toInduction)}</Link>
    </Notice>
  );
}

function Roles({ staff }: { readonly staff: StaffRecord }) {
  const t = useText();
  const reference = useReference();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<AssignmentRecord | null>(null);
  const columns: readonly Column<AssignmentRecord>[] = [
    {
      key: 'role',
      header: t(texts.role),
      primary: true,
      cell: (row) => (
        <>
          {t(roleWords[row.role])}{' '}
          {row.rights.map((right) => (
            <Badge key={right} tone="warning">
              {t(rightWords[right])}
            </Badge>
          ))}
        </>
      ),
    },
    {
      key: 'organisation',
      header: t(common.organisation),
      cell: (row) => [row.organisation.name, row.unit].filter(Boolean).join(', '),
    },
    {
      key: 'scope',
      header: t(texts.scope),
      cell: (row) => row.municipalityCodes?.map(reference.municipalityName).join(', ') ?? t(common.wholeArea),
    },
    {
      key: 'period',
      header: t(common.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    { key: 'by', header: t(texts.grantedBy), cell: (row) => row.grantedBy ?? '–' },
    {
      key: 'actions',
      header: t(common.actions),
      actions: true,
      cell: (row) =>
        row.actions.includes('end') ? (
          <Button size="small" look="quiet" icon="close" onClick={() => setEnding(row)}>
            {t(texts.end)}
          </Button>
        ) : (
          <span className="soft">{t(common.ended)}</span>
        ),
    },
  ];
  const mayGrant = staff.actions.includes('grant');
  return (
    <Section
      title={t(texts.roles)}
      actions={
        mayGrant ? (
          <Button icon="key" onClick={() => setGranting(true)}>
            {t(texts.grant)}
          </Button>
        ) : undefined
      }
    >
      {mayGrant ? null : <Notice>{t(texts.ownRoles)}</Notice>}
      {staff.assignments.length === 0 ? (
        <EmptyState title={t(texts.noRoles)} level={3}>
          {t(texts.noRolesLead)}
        </EmptyState>
      ) : (
        <Table
          caption={t(texts.roles)}
          hideCaption
          columns={columns}
          rows={staff.assignments}
          rowKey={(row) => row.id}
        />
      )}
      {granting ? <GrantRoleDialog staff={staff} onClose={() => setGranting(false)} /> : null}
      {ending ? <EndRoleDialog staff={staff} role={ending} onClose={() => setEnding(null)} /> : null}
    </Section>
  );
}
