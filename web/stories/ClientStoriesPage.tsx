import { type StoryAction, groupLabel, storyActionWords, storyStatusWords } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import {
  type Output,
  ProblemNotice,
  useEndpoint,
  usePathParam,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Button, EmptyState, Link, Notice, Page, Section, StatusBadge, useToast } from '../ui/index.ts';
import { StoryDialog } from './StoryDialog.tsx';
import { texts } from './texts.ts';
import '../clients/clients.css';

type Stories = Output<'storiesOfClient'>;
export type Story = Stories['rows'][number];

/** A client's stories: written with her, sent to her to read, published while she consents. */
export function ClientStoriesPage() {
  const t = useText();
  const clientId = usePathParam('id');
  const query = useEndpoint('storiesOfClient', { params: { clientId } });
  const [editing, setEditing] = useState<Story | 'new' | null>(null);
  const { data } = query;
  return (
    <Page
      title={t(texts.ofClient)}
      lead={t(texts.lead)}
      breadcrumbs={[
        { to: '/groups/stories', label: t(texts.stories) },
        { to: `/clients/${clientId}`, label: t(texts.toClient) },
      ]}
      actions={
        data?.mayPublish ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <ClientAsync clientId={clientId} query={query}>
        {({ rows, consent, mayPublish }) => (
          <div className="stack">
            {mayPublish ? (
              <Notice
                tone={consent ? 'success' : 'warning'}
                actions={<Link to={`/clients/${clientId}/own-view`}>{t(texts.ownView)}</Link>}
              >
                {t(consent ? texts.consentInForce : texts.consentMissing)}
              </Notice>
            ) : (
              <Notice tone="warning">{t(texts.notDisclosed)}</Notice>
            )}
            {rows.length === 0 ? <EmptyState title={t(texts.noneTitle)}>{t(texts.lead)}</EmptyState> : null}
            {rows.map((story) => (
              <StoryCard key={story.id} story={story} onEdit={() => setEditing(story)} />
            ))}
          </div>
        )}
      </ClientAsync>
      {editing ? (
        <StoryDialog
          clientId={clientId}
          story={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}

function StoryCard({ story, onEdit }: { readonly story: Story; readonly onEdit: () => void }) {
  const t = useText();
  const toast = useToast();
  const { groupWords } = useReference();
  const act = useSubmit('storyAct', {
    invalidates: ['storiesOfClient', 'storyList'],
    onDone: () => toast(t(texts.done)),
  });
  const does = (action: StoryAction) =>
    act.submit({
      params: { clientId: story.clientId, storyId: story.id },
      body: { action, version: story.version },
    });
  return (
    <Section
      title={story.title}
      card
      actions={
        <StatusBadge tone={story.shown ? 'success' : 'neutral'}>
          {t(storyStatusWords[story.status])}
        </StatusBadge>
      }
    >
      <p className="soft">
        {story.pseudonym} · {t(story.targetGroup ? groupLabel(story.targetGroup, groupWords) : texts.anybody)}{' '}
        · {t(story.shown ? texts.shown : texts.notShown)}
      </p>
      <p className="kept-lines" lang={story.language}>
        {story.content}
      </p>
      {act.cause ? <ProblemNotice problem={act.cause} /> : null}
      <div className="row">
        {story.actions.map((action) =>
          action === 'edit' ? (
            <Button key={action} icon="edit" onClick={onEdit}>
              {t(texts.edit)}
            </Button>
          ) : (
            <Button
              key={action}
              look={action === 'takeDown' ? 'danger' : 'primary'}
              busy={act.busy}
              onClick={() => does(action)}
            >
              {t(storyActionWords[action])}
            </Button>
          ),
        )}
      </div>
    </Section>
  );
}
