import {
  type Answers,
  type AnswerValue,
  type DefinitionContent,
  type FormLanguage,
  formLanguageOf,
  mayHaveSteps,
} from '@polku/domain';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  Form,
  FormActions,
  type FormProblem,
  ProgressBar,
  RadioGroup,
  TextArea,
} from '../ui/index.ts';
import { texts } from './texts.ts';
import './assessments.css';

export interface AnswerFormProps {
  readonly content: DefinitionContent;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  /** All answered: send it. Without it the form is only looked at, as in a preview. */
  readonly onFinish?: (() => void) | undefined;
  /** Kept unfinished, to go on later. */
  readonly onSaveDraft?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
  readonly problem?: FormProblem | null | undefined;
  /** One area at a time at first; the reader may change it. */
  readonly oneByOne?: boolean | undefined;
  /** Easy Finnish is offered, to the client who answers. */
  readonly offersEasy?: boolean | undefined;
  /** Instead of the reader's own language, as in a preview. */
  readonly language?: FormLanguage | undefined;
  /** Further fields after the last question. */
  readonly children?: ReactNode;
}

type Item = DefinitionContent['items'][number];

/** A form to be answered, for the client's own pages and the staff's: one area at a time or all on one page. */
export function AnswerForm(props: AnswerFormProps) {
  const { content, answers, onChange, busy, problem, onFinish, onSaveDraft } = props;
  const t = useText();
  const { language } = useLanguage();
  const [easy, setEasy] = useState(false);
  const [oneByOne, setOneByOne] = useState(props.oneByOne ?? false);
  const [at, setAt] = useState(0);
  const top = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (moved) top.current?.focus();
  }, [at, moved]);
  const shownLanguage = props.language ?? formLanguageOf(language, easy);
  const all = content.areas;
  // a question that was passed over is found only where all are in sight
  const paged = oneByOne && !problem;
  const areas = paged ? all.slice(at, at + 1) : all;
  const isLast = !paged || at === all.length - 1;
  const move = (to: number) => {
    setAt(to);
    setMoved(true);
  };
  const set = (code: string, value: AnswerValue | undefined) => {
    const { [code]: _before, ...rest } = answers;
    onChange(value === undefined ? rest : { ...rest, [code]: value });
  };
  return (
    <Form
      wide
      busy={busy}
      problem={problem}
      onSubmit={() => {
        if (isLast) onFinish?.();
        else move(at + 1);
      }}
    >
      {paged && at > 0 ? null : <p lang={langOf(shownLanguage)}>{content.intro[shownLanguage]}</p>}
      <div className="answer-options">
        {language === 'fi' && props.offersEasy && props.language === undefined ? (
          <CheckboxField label={t(texts.easy)} value={easy} onChange={setEasy} />
        ) : null}
        {all.length > 1 ? (
          <CheckboxField
            label={t(texts.oneByOne)}
            value={oneByOne}
            onChange={(value) => {
              setOneByOne(value);
              setAt(0);
            }}
          />
        ) : null}
      </div>
      {paged ? (
        <ProgressBar
          label={t(texts.progressOf, { at: at + 1, all: all.length })}
          value={at + 1}
          max={all.length}
        />
      ) : null}
      {areas.map((area, index) => (
        <section className="answer-area" key={area.code} lang={langOf(shownLanguage)}>
          <h2 ref={index === 0 ? top : undefined} tabIndex={-1}>
            {area.name[shownLanguage]}
          </h2>
          {content.items
            .filter((item) => item.area === area.code)
            .map((item) => (
              <ItemField
                key={item.code}
                item={item}
                language={shownLanguage}
                value={answers[item.code]}
                onChange={(value) => set(item.code, value)}
              />
            ))}
        </section>
      ))}
      {isLast ? props.children : null}
      <FormActions>
        {paged && at > 0 ? (
          <Button icon="back" onClick={() => move(at - 1)}>
            {t(texts.back)}
          </Button>
        ) : null}
        {isLast ? (
          onFinish ? (
            <Button type="submit" look="primary" busy={busy ?? false}>
              {t(texts.finish)}
            </Button>
          ) : null
        ) : (
          <Button type="submit" look="primary">
            {t(texts.next)}
          </Button>
        )}
        {onSaveDraft ? (
          <Button look="quiet" onClick={onSaveDraft}>
            {t(texts.saveDraft)}
          </Button>
        ) : null}
      </FormActions>
    </Form>
  );
}

function langOf(language: FormLanguage): string {
  return language === 'fiEasy' ? 'fi' : language;
}

function ItemField({
  item,
  language,
  value,
  onChange,
}: {
  readonly item: Item;
  readonly language: FormLanguage;
  readonly value: AnswerValue | undefined;
  readonly onChange: (value: AnswerValue | undefined) => void;
}) {
  const t = useText();
  const basics = {
    label: item.question[language],
    name: `answers/${item.code}`,
    required: item.required,
  };
  const number = (text: string | null) => (text === null ? undefined : Number(text));
  const steps = item.steps.map((step, index) => ({ value: String(index + 1), label: step[language] }));
  switch (item.type) {
    case 'choice':
      return (
        <div className="answer-steps">
          <RadioGroup<string | null>
            {...basics}
            value={typeof value === 'number' ? String(value) : null}
            onChange={(next) => onChange(number(next))}
            options={steps}
          />
        </div>
      );
    case 'scale': {
      const [low, high] = item.steps;
      return (
        <div className="answer-steps">
          <RadioGroup<string | null>
            {...basics}
            inline
            hint={[
              t(texts.low, { text: low?.[language] ?? '' }),
              t(texts.high, { text: high?.[language] ?? '' }),
            ].join(', ')}
            value={typeof value === 'number' ? String(value) : null}
            onChange={(next) => onChange(number(next))}
            options={['1', '2', '3', '4', '5'].map((one) => ({ value: one, label: one }))}
          />
        </div>
      );
    }
    case 'many':
      return (
        <div className="answer-steps">
          <CheckboxGroup
            {...basics}
            value={mayHaveSteps(item.type) && Array.isArray(value) ? value.map(String) : []}
            onChange={(next) =>
              onChange(next.length === 0 ? undefined : next.map(Number).sort((a, b) => a - b))
            }
            options={steps}
          />
        </div>
      );
    case 'yesNo':
      return (
        <div className="answer-steps">
          <RadioGroup<string | null>
            {...basics}
            inline
            value={typeof value === 'boolean' ? String(value) : null}
            onChange={(next) => onChange(next === null ? undefined : next === 'true')}
            options={[
              { value: 'true', label: t(texts.yes) },
              { value: 'false', label: t(texts.no) },
            ]}
          />
        </div>
      );
    case 'text':
      return (
        <TextArea
          {...basics}
          hint={t(texts.noDiagnoses)}
          rows={3}
          maxLength={500}
          value={typeof value === 'string' ? value : ''}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        />
      );
  }
}
