import { decisionCitation } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type RowOf,
  useEndpointPages,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DescriptionList,
  EmptyState,
  LoadMore,
  Page,
  PeriodText,
  Section,
  Table,
  dayText,
} from '../ui/index.ts';
import { ProjectDialog } from './ProjectDialog.tsx';
import { ProjectStaffDialog } from './ProjectStaffDialog.tsx';
import { projectTexts as texts } from './project-texts.ts';
import { texts as common } from './texts.ts';

export type Project = RowOf<'projectList'>;
export type ProjectMember = Project['staff'][number];

export function ProjectsPage() {
  const t = useText();
  const { may } = useSession();
  const pages = useEndpointPages('projectList', {});
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t(common.projects)}
      lead={t(texts.lead)}
      actions={
        may('area.manage') ? (
          <Button look="primary" icon="add" onClick={() => setAdding(true)}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div className="stack">
            {data.rows.map((project) => (
              <ProjectSection key={project.id} project={project} />
            ))}
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {adding ? <ProjectDialog project={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function ProjectSection({ project }: { readonly project: Project }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const [editing, setEditing] = useState(false);
  const { decisionReference } = project;
  return (
    <Section
      title={`${project.name} (${project.code})`}
      card
      actions={
        project.actions.includes('edit') ? (
          <Button size="small" icon="edit" onClick={() => setEditing(true)}>
            {t(common.edit)}
          </Button>
        ) : undefined
      }
    >
      <div className="stack">
        <DescriptionList
          facts={[
            {
              label: t(common.period),
              value: <PeriodText startsOn={project.startsOn} endsOn={project.endsOn} />,
            },
            { label: t(texts.areas), value: project.areas.map((area) => t(area.name)).join(', ') },
            {
              label: t(texts.leadMunicipality),
              value: project.leadMunicipalityCode && reference.municipalityName(project.leadMunicipalityCode),
            },
            {
              label: t(common.decision),
              value:
                decisionReference &&
                decisionCitation(decisionReference, dayText(decisionReference.on, language)),
            },
          ]}
        />
        <ProjectStaff project={project} />
      </div>
      {editing ? <ProjectDialog project={project} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function ProjectStaff({ project }: { readonly project: Project }) {
  const t = useText();
  const [editing, setEditing] = useState<ProjectMember | 'new' | null>(null);
  const mayEdit = project.actions.includes('staff');
  return (
    <Section
      title={t(texts.staff, { code: project.code })}
      level={3}
      actions={
        mayEdit ? (
          <Button size="small" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addStaff)}
          </Button>
        ) : undefined
      }
    >
      {project.staff.length === 0 ? (
        <p className="soft">{t(texts.noStaff)}</p>
      ) : (
        <Table
          caption={t(texts.staff, { code: project.code })}
          hideCaption
          rows={project.staff}
          rowKey={(row) => row.id}
          columns={[
            { key: 'person', header: t(texts.person), primary: true, cell: (row) => row.staff.name },
            { key: 'task', header: t(texts.task), cell: (row) => row.task || '–' },
            {
              key: 'share',
              header: t(texts.share),
              align: 'end',
              cell: (row) => <span className="numeric">{row.sharePercent} %</span>,
            },
            {
              key: 'period',
              header: t(common.period),
              cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
            },
            {
              key: 'actions',
              header: t(common.actions),
              actions: true,
              cell: (row) =>
                mayEdit ? (
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(row)}>
                    {t(common.edit)}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {editing ? (
        <ProjectStaffDialog
          project={project}
          member={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}
