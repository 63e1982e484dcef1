/** The support finder: five questions on one page, for an employer who is not signed in. */
import { grantEmployerKinds, otherSupportKinds } from '@polku/domain';
import { useState } from 'react';
import {
  api,
  Async,
  type ApiProblem,
  type Output,
  formProblem,
  toProblem,
  useEndpoint,
  useLanguage,
  useRequired,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  dayText,
  FieldRow,
  Form,
  FormActions,
  Link,
  NumberField,
  Page,
  RadioGroup,
  Section,
  SelectField,
} from '../ui/index.ts';
import { FoundSupport } from './FoundSupport.tsx';
import {
  asksOf,
  emptyFinder,
  type FinderBody,
  finderBody,
  type FinderValues,
  type MissingFact,
  type More,
  type Municipality,
} from './finder-values.ts';
import { MoreFactField } from './MoreFactField.tsx';
import { supportFinderTexts as texts } from './support-finder-texts.ts';
import './public.css';

type Answer = Output<'supportFinder'>;

export function SupportFinderPage() {
  const t = useText();
  const query = useEndpoint('supportFinderRead', {});
  return (
    <div className="reading">
      <Page title={t(texts.title)} lead={t(texts.lead)}>
        <Async query={query}>
          {({ municipalities, programmes }) => (
            <>
              <Finder municipalities={municipalities} />
              <Section title={t(texts.inForce)}>
                <ul>
                  {programmes.map((one) => (
                    <li key={one.programme}>
                      {t(one.name)}, <span className="soft">{t(one.grantor)}</span>
                    </li>
                  ))}
                </ul>
                <p>
                  <Link to="/laskurit">{t(texts.toCalculators)}</Link>
                </p>
              </Section>
            </>
          )}
        </Async>
      </Page>
    </div>
  );
}

function Finder({ municipalities }: { readonly municipalities: readonly Municipality[] }) {
  const t = useText();
  const required = useRequired();
  const [values, setValues] = useState<FinderValues>(emptyFinder);
  const [more, setMore] = useState<More>({});
  const [answer, setAnswer] = useState<Answer>();
  const [asks, setAsks] = useState<readonly MissingFact[]>([]);
  const [failure, setFailure] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);

  async function find(told: More): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      const found = await api.call('supportFinder', { body: finderBody(values, told) });
      setAnswer(found);
      // what was asked stays asked, so that an answer can be changed
      setAsks((before) => {
        const now = asksOf(found.found);
        const kept = before.filter(({ name }) => name in told && !now.some((ask) => ask.name === name));
        return [...kept, ...now];
      });
    } catch (error) {
      setFailure(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  function send(): void {
    const { employerKind, homeMunicipality, startsOn, weeklyHours, grossPay } = values;
    if (!required.filled({ employerKind, homeMunicipality, startsOn, weeklyHours, grossPay })) return;
    void find(more);
  }

  return (
    <>
      <Form
        onSubmit={send}
        problem={required.problem ?? (failure ? formProblem(failure, t) : null)}
        busy={busy}
        label={t(texts.title)}
      >
        <Questions
          values={values}
          municipalities={municipalities}
          onChange={(change) => {
            setValues((before) => ({ ...before, ...change }));
            setAnswer(undefined);
          }}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={busy}>
            {t(texts.find)}
          </Button>
        </FormActions>
      </Form>
      {answer ? (
        <>
          <Results answer={answer} answers={finderBody(values, more)} />
          {asks.length > 0 ? (
            <Section title={t(texts.refine)}>
              <Form onSubmit={() => void find(more)} busy={busy} label={t(texts.refine)}>
                <p className="soft">{t(texts.refineLead)}</p>
                {asks.map((fact) => (
                  <MoreFactField
                    key={fact.name}
                    fact={fact}
                    value={more[fact.name]}
                    onChange={(value) => setMore((before) => withAnswer(before, fact.name, value))}
                  />
                ))}
                <FormActions>
                  <Button type="submit" busy={busy}>
                    {t(texts.refineButton)}
                  </Button>
                </FormActions>
              </Form>
            </Section>
          ) : null}
        </>
      ) : null}
    </>
  );
}

function withAnswer(before: More, name: string, value: More[string] | undefined): More {
  const { [name]: _, ...others } = before;
  return value === undefined ? others : { ...others, [name]: value };
}

function Results({ answer, answers }: { readonly answer: Answer; readonly answers: FinderBody }) {
  const t = useText();
  const { language } = useLanguage();
  const count = (fit: Answer['found'][number]['fit']) => answer.found.filter((one) => one.fit === fit).length;
  return (
    <Section title={t(texts.results)}>
      <div className="stack">
        <p role="status">
          {t(texts.counted, { fits: count('fits'), may: count('mayFit'), not: count('fitsNot') })}{' '}
          <span className="soft">{t(texts.rulesOn, { day: dayText(answer.rulesOn, language) })}</span>
        </p>
        {answer.found.map((found) => (
          <FoundSupport key={found.programme} found={found} answers={answers} rulesOn={answer.rulesOn} />
        ))}
      </div>
    </Section>
  );
}

interface QuestionsProps {
  readonly values: FinderValues;
  readonly municipalities: readonly Municipality[];
  readonly onChange: (change: Partial<FinderValues>) => void;
}

function Questions({ values, municipalities, onChange }: QuestionsProps) {
  const t = useText();
  const { language } = useLanguage();
  const places = municipalities.map(({ code, fi, sv }) => ({
    value: code,
    label: language === 'sv' ? sv : fi,
  }));
  return (
    <>
      <Section title={t(texts.employer)}>
        <FieldRow>
          <SelectField
            label={t(texts.employerKind)}
            name="employerKind"
            required
            value={values.employerKind}
            onChange={(employerKind) => onChange({ employerKind })}
            options={choicesOf(grantEmployerKinds, t)}
          />
          <ComboboxField
            label={t(texts.workMunicipality)}
            name="workMunicipality"
            value={values.workMunicipality}
            onChange={(workMunicipality) => onChange({ workMunicipality })}
            options={places}
          />
        </FieldRow>
      </Section>
      <Section title={t(texts.person)}>
        <div className="stack">
          <p className="soft">{t(texts.personHint)}</p>
          <ComboboxField
            label={t(texts.homeMunicipality)}
            name="homeMunicipality"
            missing={t(texts.municipalityMissing)}
            required
            value={values.homeMunicipality}
            onChange={(homeMunicipality) => onChange({ homeMunicipality })}
            options={places}
          />
          <FieldRow>
            <NumberField
              label={t(texts.birthYear)}
              name="birthYear"
              value={values.birthYear}
              onChange={(birthYear) => onChange({ birthYear })}
            />
            <NumberField
              label={t(texts.monthsOutOfWork)}
              hint={t(texts.monthsHint)}
              name="monthsOutOfWork"
              value={values.monthsOutOfWork}
              onChange={(monthsOutOfWork) => onChange({ monthsOutOfWork })}
            />
          </FieldRow>
        </div>
      </Section>
      <Section title={t(texts.job)}>
        <div className="stack">
          <RadioGroup<FinderValues['length']>
            label={t(texts.length)}
            name="length"
            required
            inline
            value={values.length}
            onChange={(length) => onChange({ length })}
            options={[
              { value: 'fixedTerm', label: t(texts.fixedTerm) },
              { value: 'permanent', label: t(texts.permanent) },
            ]}
          />
          <FieldRow>
            <DateField
              label={t(texts.startsOn)}
              name="startsOn"
              required
              value={values.startsOn}
              onChange={(startsOn) => onChange({ startsOn })}
            />
            {values.length === 'fixedTerm' ? (
              <DateField
                label={t(texts.endsOn)}
                name="endsOn"
                value={values.endsOn}
                onChange={(endsOn) => onChange({ endsOn })}
              />
            ) : null}
          </FieldRow>
          <NumberField
            label={t(texts.weeklyHours)}
            name="weeklyHours"
            required
            decimals={2}
            value={values.weeklyHours}
            onChange={(weeklyHours) => onChange({ weeklyHours })}
          />
        </div>
      </Section>
      <Section title={t(texts.pay)}>
        <FieldRow>
          <NumberField
            label={t(texts.grossPay)}
            name="grossPay"
            required
            decimals={2}
            value={values.grossPay}
            onChange={(grossPay) => onChange({ grossPay })}
          />
          <NumberField
            label={t(texts.sideCosts)}
            name="sideCosts"
            decimals={2}
            value={values.sideCosts}
            onChange={(sideCosts) => onChange({ sideCosts })}
          />
        </FieldRow>
      </Section>
      <Section title={t(texts.supports)}>
        <div className="stack">
          <RadioGroup<FinderValues['others']>
            label={t(texts.otherSupports)}
            name="others"
            required
            inline
            value={values.others}
            onChange={(others) => onChange({ others })}
            options={[
              { value: 'no', label: t(texts.no) },
              { value: 'yes', label: t(texts.yes) },
              { value: 'unknown', label: t(texts.notKnown) },
            ]}
          />
          {values.others === 'yes' ? (
            <CheckboxGroup
              label={t(texts.which)}
              name="otherSupports"
              value={values.otherSupports}
              onChange={(otherSupports) => onChange({ otherSupports: [...otherSupports] })}
              options={choicesOf(otherSupportKinds, t)}
            />
          ) : null}
        </div>
      </Section>
    </>
  );
}

function choicesOf<K extends string>(
  words: Readonly<Record<K, Parameters<ReturnType<typeof useText>>[0]>>,
  t: ReturnType<typeof useText>,
): { readonly value: K; readonly label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: t(words[value]) }));
}
