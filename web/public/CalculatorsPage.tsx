import {
  limitRefusalWords,
  matchingRefusalWords,
  problemWords,
  shareOutRefusalWords,
  type Text,
} from '@polku/domain';
import { useState } from 'react';
import {
  api,
  Async,
  type Output,
  ProblemNotice,
  toProblem,
  type ApiProblem,
  useEndpoint,
  useText,
} from '../platform/index.ts';
import { Button, Form, FormActions, type FormProblem, Link, Page, Section } from '../ui/index.ts';
import { CalculatorFields, type WrittenValues } from './CalculatorFields.tsx';
import { CalculatorResult } from './CalculatorResult.tsx';
import { calculatorErrorTexts, sourceTexts, calculatorTexts as texts } from './calculator-texts.ts';
import { valueFrom, writtenFrom } from './calculator-values.ts';
import { fieldsOf, type SchemaField } from './json-schema.ts';
import '../clients/clients.css';
import './public.css';

type Calculator = Output<'calculatorList'>['calculators'][number];

/** What the server answers of a value: the result, or the problem with a pointer for each wrong field. */
interface CalculatorProblem {
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

function problemOf(answer: unknown): CalculatorProblem | undefined {
  return typeof answer === 'object' && answer !== null && 'problem' in answer
    ? (answer.problem as CalculatorProblem)
    : undefined;
}

/** The open calculations, each with a form of its own, made from its schema. Nothing is kept. */
export function CalculatorsPage() {
  const t = useText();
  const query = useEndpoint('calculatorList', {});
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <Async query={query}>
        {(listed) => (
          <>
            {listed.calculators
              // has a page of its own: the support finder
              .filter(({ name }) => name !== 'grant')
              .map((calculator) => (
                <CalculatorSection key={calculator.name} calculator={calculator} />
              ))}
          </>
        )}
      </Async>
      <p>
        <Link to="/tuet">{t(texts.toFinder)}</Link>
      </p>
      <p>
        <Link to="/rajapinta">{t(texts.toApi)}</Link>
      </p>
    </Page>
  );
}

interface Answered {
  readonly input: unknown;
  readonly result?: unknown;
  readonly problem?: FormProblem;
}

const errorWords: Readonly<Record<string, Text>> = {
  ...problemWords,
  ...shareOutRefusalWords,
  ...matchingRefusalWords,
  ...limitRefusalWords,
  ...calculatorErrorTexts,
};

function CalculatorSection({ calculator }: { readonly calculator: Calculator }) {
  const t = useText();
  const [fields] = useState(() => fieldsOf(calculator.input));
  const [values, setValues] = useState<WrittenValues>({});
  const [answered, setAnswered] = useState<Answered>();
  const [failure, setFailure] = useState<ApiProblem>();
  const source = sourceTexts[calculator.name];

  async function calculate(): Promise<void> {
    const input = valueFrom(fields, values);
    setFailure(undefined);
    let answer: unknown;
    try {
      answer = await api.call('calculatorRun', { params: { name: calculator.name }, body: input });
    } catch (error) {
      setFailure(toProblem(error));
      return;
    }
    const problem = problemOf(answer);
    if (!problem) {
      setAnswered({ input, result: answer });
      return;
    }
    const errors = problem.errors.map(({ pointer, code }) => ({
      name: fieldAt(fields, pointer.slice(1)),
      message: t(errorWords[code] ?? problemWords['wrong-value']),
    }));
    // A list has one field, however many of its lines are wrong.
    const first = errors.filter(
      ({ name }, index) => errors.findIndex((error) => error.name === name) === index,
    );
    setAnswered({ input, problem: { title: t(texts.correct), fields: first } });
  }

  return (
    <Section title={t(calculator.title)} card>
      <div className="stack">
        <p className="soft">{t(calculator.summary)}</p>
        <Form onSubmit={() => void calculate()} problem={answered?.problem} label={t(calculator.title)}>
          <CalculatorFields
            calculator={calculator.name}
            fields={fields}
            values={values}
            onChange={(pointer, value) => {
              setValues((before) => ({ ...before, [pointer]: value }));
              setAnswered(undefined);
            }}
          />
          <FormActions>
            <Button type="submit" look="primary">
              {t(texts.calculate)}
            </Button>
            <Button
              onClick={() => {
                setValues(writtenFrom(fields, calculator.example));
                setAnswered(undefined);
              }}
            >
              {t(texts.example)}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                setValues({});
                setAnswered(undefined);
              }}
            >
              {t(texts.clear)}
            </Button>
          </FormActions>
        </Form>
        {failure ? <ProblemNotice problem={failure} /> : null}
        <div aria-live="polite">
          {answered?.result === undefined ? null : <Result calculator={calculator} answered={answered} />}
        </div>
        {source ? <p className="soft small">{t(texts.source, { source: t(source) })}</p> : null}
      </div>
    </Section>
  );
}

function Result({ calculator, answered }: { readonly calculator: Calculator; readonly answered: Answered }) {
  const t = useText();
  return (
    <div className="stack">
      <h3>{t(texts.result)}</h3>
      <div>
        <CalculatorResult name={calculator.name} input={answered.input} result={answered.result} />
      </div>
      <details>
        <summary>{t(texts.asData)}</summary>
        <p>
          {t(texts.asDataLead, {
            address: `POST /api/calc/${calculator.name}`,
            command: `npx polku calc ${calculator.name}`,
          })}
        </p>
        <h4>{t(texts.input)}</h4>
        <Json value={answered.input} />
        <h4>{t(texts.output)}</h4>
        <Json value={answered.result} />
      </details>
    </div>
  );
}

function Json({ value }: { readonly value: unknown }) {
  return <pre className="json">{JSON.stringify(value, null, 2)}</pre>;
}

/** The field that a pointer is in: the pointer of a line in a list is within the list's own. */
function fieldAt(fields: readonly SchemaField[], pointer: string): string {
  const all = fields.flatMap((field) => [field, ...field.fields]);
  const found = all
    .filter((field) => pointer === field.pointer || pointer.startsWith(`${field.pointer}/`))
    .at(-1);
  return found?.pointer ?? pointer;
}
