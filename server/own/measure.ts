/** The progress measure as the client herself answers and sees it: the same form and the same answers as her coach's. */
import {
  type Answers,
  type BodyOf,
  type Contract,
  type Day,
  type OutputOf,
  addDays,
  areaScores,
  inOrder,
  measureKey,
} from '@polku/domain';
import { definitionsFor, listAnswers, nextMeasures, saveAnswers } from '../assessments/answers.ts';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { notFound } from '../platform/problems.ts';

type Measure = OutputOf<Contract['ownMeasure']>;

const whoseOf = (own: OwnClient) => ({ areaId: own.areaId, clientId: own.id });

async function formOf(tx: Tx, own: OwnClient) {
  const definitions = await definitionsFor(tx, whoseOf(own));
  return definitions.find((one) => one.key === measureKey && one.status === 'published');
}

/** Asked for on the first view from a fortnight before it is due. */
export async function isMeasureDue(tx: Tx, own: OwnClient, today: Day): Promise<boolean> {
  const { client } = await nextMeasures(tx, whoseOf(own), today);
  return client !== null && client.dueOn <= addDays(today, 14);
}

export async function readMeasure(tx: Tx, own: OwnClient, today: Day): Promise<Measure> {
  const form = await formOf(tx, own);
  if (!form) return { form: null, due: null, points: [] };
  const answers = await listAnswers(tx, whoseOf(own), today);
  const points = answers.flatMap((one) => {
    if (one.definitionId !== form.id || one.status !== 'done') return [];
    const areas = Object.entries(areaScores(form.content, one.answers)).map(([code, score]) => ({
      code,
      score,
    }));
    const total = areas.reduce((sum, area) => sum + area.score, 0);
    return [{ on: one.answeredOn, answeredOn: one.answeredOn, ratedBy: one.ratedBy, total, areas }];
  });
  return {
    form: { id: form.id, content: form.content },
    due: (await nextMeasures(tx, whoseOf(own), today)).client,
    points: inOrder(points).map(({ answeredOn: _on, ...point }) => point),
  };
}

export async function answerMeasure(
  tx: Tx,
  own: OwnClient,
  body: BodyOf<Contract['ownMeasureAnswer']>,
  at: { readonly now: Date; readonly today: Day },
): Promise<void> {
  const form = await formOf(tx, own);
  if (!form || form.id !== body.definitionId) throw notFound();
  const { client: due } = await nextMeasures(tx, whoseOf(own), at.today);
  await saveAnswers(tx, {
    ...whoseOf(own),
    definitionId: form.id,
    ratedBy: 'client',
    occasion: due?.occasion ?? 'other',
    answeredOn: at.today,
    answers: body.answers as Answers,
    finished: true,
    decision: null,
    decisionReasons: [],
    decisionNote: '',
    recordedBy: null,
    existing: null,
    now: at.now,
    today: at.today,
  });
}
