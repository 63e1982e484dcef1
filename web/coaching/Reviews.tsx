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
import { Badge, Button, DateField, dayText, Dialog, Form, TextArea, useToast } from '../ui/index.ts';
import type { Period } from './period-values.ts';
import { texts } from './texts.ts';

type Review = Period['reviews'][number];

/** When the period is looked at together, and what was found. */
export function Reviews({
  clientId,
  period,
  mayManage,
}: {
  readonly clientId: string;
  readonly period: Period;
  readonly mayManage: boolean;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const [adding, setAdding] = useState(false);
  const [held, setHeld] = useState<Review>();
  const isOpen = period.status !== 'ended';
  return (
    <section aria-label={t(texts.reviews)}>
      <div className="spread">
        <h4>{t(texts.reviews)}</h4>
        {mayManage && isOpen ? (
          <Button size="small" icon="add" onClick={() => setAdding(true)}>
            {t(texts.addReviewDate)}
          </Button>
        ) : null}
      </div>
      {period.reviews.length === 0 ? <p className="soft small">{t(texts.noReviews)}</p> : null}
      <ul className="plain-list">
        {period.reviews.map((review) => (
          <li key={review.id}>
            <div className="spread">
              <span>
                {review.doneOn
                  ? t(texts.reviewDone, { day: dayText(review.doneOn, language) })
                  : t(texts.reviewDue, { day: dayText(review.dueOn, language) })}{' '}
                {review.doneOn === null && review.dueOn < session.today && isOpen ? (
                  <Badge tone="warning">{t(texts.late)}</Badge>
                ) : null}
              </span>
              {mayManage && review.doneOn === null ? (
                <Button size="small" onClick={() => setHeld(review)}>
                  {t(texts.recordReview)}
                </Button>
              ) : null}
            </div>
            {review.note ? <p className="kept-lines small">{review.note}</p> : null}
          </li>
        ))}
      </ul>
      {adding ? <AddReview clientId={clientId} period={period} onClose={() => setAdding(false)} /> : null}
      {held ? (
        <RecordReview
          clientId={clientId}
          periodId={period.id}
          review={period.reviews.find((review) => review.id === held.id) ?? held}
          onClose={() => setHeld(undefined)}
        />
      ) : null}
    </section>
  );
}

function AddReview({
  clientId,
  period,
  onClose,
}: {
  readonly clientId: string;
  readonly period: Period;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<{ dueOn: string | null }>(`review-new/${period.id}`, { dueOn: null });
  const required = useRequired();
  const save = useSubmit('coachingReviewAdd', {
    form,
    invalidates: ['coachingList', 'dayRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.addReviewDate)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled) save.submit({ params: { clientId, periodId: period.id }, body: filled });
        }}
      >
        <DateField
          label={t(texts.dueOn)}
          {...form.field('dueOn')}
          required
          min={period.startsOn}
          max={period.endsOn}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function RecordReview(props: {
  readonly clientId: string;
  readonly periodId: string;
  readonly review: Review;
  readonly onClose: () => void;
}) {
  const { clientId, periodId, review, onClose } = props;
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{ doneOn: string | null; note: string }>(`review/${review.id}`, {
    doneOn: session.today,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('coachingReviewDone', {
    form,
    invalidates: ['coachingList', 'dayRead', 'clientRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const filled = required.filled({ doneOn: form.values.doneOn });
    if (!filled) return;
    save.submit({
      params: { clientId, periodId, reviewId: review.id },
      body: {
        doneOn: filled.doneOn,
        note: form.values.note,
        version: versionAfter(save.conflict, review.version),
      },
    });
  }
  return (
    <Dialog open title={t(texts.recordReview)} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['coachingList']} />
        <DateField label={t(texts.doneOn)} {...form.field('doneOn')} required max={session.today} />
        <TextArea
          label={t(texts.reviewNote)}
          {...form.field('note')}
          hint={t(texts.noHealth)}
          maxLength={2000}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
