import { type Answers, type AnswerValue, type FormWords, scaleEnd } from '@polku/domain';
import { useState } from 'react';
import type { Output } from '../platform/api.ts';
import { Notice } from '../ui/Notice.tsx';
import { useRead, useSend } from './calls.ts';
import { measureTexts } from './measure-texts.ts';
import { Btn, Choices, DayOf, OwnPage, Part, Reading, Trouble, Words } from './parts.tsx';
import { useOwnText, useReading } from './reading.tsx';
import { texts } from './texts.ts';

type Measure = Output<'ownMeasure'>;
type Form = NonNullable<Measure['form']>;
type Item = Form['content']['items'][number];

export function MeasurePage() {
  const t = useOwnText();
  const read = useRead('ownMeasure', {});
  const [answering, setAnswering] = useState(false);
  const [thanked, setThanked] = useState(false);
  return (
    <OwnPage title={t(texts.measure)} back="/oma/polku">
      <Reading read={read}>
        {(measure) => {
          const { form } = measure;
          if (!form) return <p>{t(measureTexts.measureNone)}</p>;
          if (answering) {
            return (
              <Questions
                form={form}
                onDone={() => {
                  setAnswering(false);
                  setThanked(true);
                  read.again();
                }}
              />
            );
          }
          return (
            <>
              {thanked ? (
                <Notice tone="success" live>
                  {t(measureTexts.measureThanks)}
                </Notice>
              ) : null}
              {measure.due && !thanked ? (
                <Btn look="primary" icon="edit" onClick={() => setAnswering(true)}>
                  {t(texts.measureAnswer)}
                </Btn>
              ) : null}
              <Part title={t(measureTexts.measureCurve)}>
                {measure.points.length === 0 ? (
                  <p>{t(measureTexts.measureFew)}</p>
                ) : (
                  <Curve measure={measure} form={form} />
                )}
              </Part>
            </>
          );
        }}
      </Reading>
    </OwnPage>
  );
}

/** The form's own words in the reader's language, easy Finnish among them. */
function useFormWords(): (words: FormWords) => string {
  const { reading } = useReading();
  return (words) => words[reading === 'easy' ? 'fiEasy' : reading];
}

function Questions({ form, onDone }: { readonly form: Form; readonly onDone: () => void }) {
  const t = useOwnText();
  const words = useFormWords();
  const [answers, setAnswers] = useState<Answers>({});
  const send = useSend('ownMeasureAnswer');
  const set = (code: string, value: AnswerValue) => setAnswers({ ...answers, [code]: value });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { definitionId: form.id, answers: { ...answers } as never };
        void send.send({ body }).then((answer) => answer && onDone());
      }}
    >
      <p>{words(form.content.intro)}</p>
      {form.content.items.map((item) => (
        <Question
          key={item.code}
          item={item}
          value={answers[item.code]}
          onChange={(value) => set(item.code, value)}
        />
      ))}
      <Trouble problem={send.problem} />
      <Btn submit look="primary" busy={send.busy}>
        {t(texts.send)}
      </Btn>
    </form>
  );
}

function Question(props: {
  readonly item: Item;
  readonly value: AnswerValue | undefined;
  readonly onChange: (value: AnswerValue) => void;
}) {
  const t = useOwnText();
  const words = useFormWords();
  const { item, value, onChange } = props;
  const legend = words(item.question);
  switch (item.type) {
    case 'text':
      return (
        <Words
          name={item.code}
          label={legend}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
    case 'yesNo':
      return (
        <Choices
          name={item.code}
          legend={legend}
          value={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          onChange={([one]) => onChange(one === 'yes')}
          options={[
            { value: 'yes', label: t(texts.yes) },
            { value: 'no', label: t(texts.no) },
          ]}
        />
      );
    case 'many':
      return (
        <Choices
          name={item.code}
          legend={legend}
          many
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(chosen) => onChange(chosen.map(Number))}
          options={item.steps.map((step, index) => ({ value: String(index + 1), label: words(step) }))}
        />
      );
    case 'choice':
      return (
        <Choices
          name={item.code}
          legend={legend}
          value={typeof value === 'number' ? [String(value)] : []}
          onChange={([one]) => onChange(Number(one))}
          options={item.steps.map((step, index) => ({ value: String(index + 1), label: words(step) }))}
        />
      );
    case 'scale':
      return (
        <Choices
          name={item.code}
          legend={legend}
          value={typeof value === 'number' ? [String(value)] : []}
          onChange={([one]) => onChange(Number(one))}
          options={Array.from({ length: scaleEnd }, (_none, index) => {
            const named = index === 0 ? item.steps[0] : index === scaleEnd - 1 ? item.steps[1] : undefined;
            const score = String(index + 1);
            return { value: score, label: named ? `${score} – ${words(named)}` : score };
          })}
        />
      );
  }
}

const box = { width: 320, height: 160, edge: 24 } as const;

/** Two lines over time: mine whole, the coach's dashed; the numbers stand in the table below. */
function Curve({ measure, form }: { readonly measure: Measure; readonly form: Form }) {
  const t = useOwnText();
  const words = useFormWords();
  const { points } = measure;
  const days = points.map((point) => Date.parse(point.on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, ...points.map((point) => point.total));
  const x = (on: string) =>
    first === last
      ? box.width / 2
      : box.edge + ((Date.parse(on) - first) / (last - first)) * (box.width - 2 * box.edge);
  const y = (total: number) => box.height - box.edge - (total / most) * (box.height - 2 * box.edge);
  const line = (ratedBy: 'client' | 'coach') => points.filter((point) => point.ratedBy === ratedBy);
  const path = (ratedBy: 'client' | 'coach') =>
    line(ratedBy)
      .map((point) => `${x(point.on)},${y(point.total)}`)
      .join(' ');
  const mine = line('client').map((point) => point.total);
  return (
    <>
      <svg
        className="own-curve"
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={`${t(measureTexts.measureCurve)}: ${mine.join(', ')}`}
      >
        <line
          x1={box.edge}
          x2={box.width - box.edge}
          y1={box.height - box.edge}
          y2={box.height - box.edge}
          className="ground"
        />
        <polyline className="coach" points={path('coach')} />
        <polyline className="mine" points={path('client')} />
        {line('client').map((point) => (
          <circle key={point.on} cx={x(point.on)} cy={y(point.total)} r="5" />
        ))}
      </svg>
      <p className="soft">
        <span aria-hidden="true">━ </span>
        {t(measureTexts.measureMe)} <span aria-hidden="true">┅ </span>
        {t(measureTexts.measureCoach)}
      </p>
      <details className="own-more">
        <summary>{t(measureTexts.measureNumbers)}</summary>
        <ul className="own-times">
          {points.toReversed().map((point) => (
            <li key={`${point.on} ${point.ratedBy}`}>
              <strong>
                <DayOf day={point.on} />,{' '}
                {t(point.ratedBy === 'client' ? measureTexts.measureMe : measureTexts.measureCoach)}:{' '}
                {point.total}
              </strong>
              {point.areas.map((area) => {
                const named = form.content.areas.find((one) => one.code === area.code);
                return (
                  <span key={area.code}>
                    {named ? words(named.name) : area.code}: {area.score}
                  </span>
                );
              })}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
