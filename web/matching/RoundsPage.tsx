import { addDays, asDay, mondayBefore, schemes, schemeWords, usualPlacementDays } from '@polku/domain';
import {
  Async,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  FormActions,
  instantText,
  Link,
  Page,
  PeriodText,
  Section,
  Table,
} from '../ui/index.ts';
import { roundTexts as texts } from './texts.ts';

/** Schemes an employment area's own slots usually are for. */
const usualSchemes = ['workTryOut', 'rehabilitativeWork', 'youthWorkshop'];

/** The reader's rounds, and a new one. */
export function RoundsPage() {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const query = useEndpoint('placementRoundList', {});
  return (
    <Page title={t(texts.rounds)} lead={t(texts.roundsLead)}>
      {reference.areaMunicipalities.length > 0 ? <NewRound /> : null}
      <Section title={t(texts.rounds)}>
        <Async query={query}>
          {({ rows }) =>
            rows.length === 0 ? (
              <EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>
            ) : (
              <Table
                caption={t(texts.rounds)}
                hideCaption
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'period',
                    header: t(texts.round),
                    primary: true,
                    cell: (row) => (
                      <Link to={`/placement-rounds/${row.id}`}>
                        <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />
                      </Link>
                    ),
                  },
                  {
                    key: 'where',
                    header: t(texts.municipalities),
                    cell: (row) => row.municipalities.map(reference.municipalityName).join(', '),
                  },
                  { key: 'waiting', header: t(texts.waiting), align: 'end', cell: (row) => row.waiting },
                  { key: 'places', header: t(texts.places), align: 'end', cell: (row) => row.places },
                  {
                    key: 'solved',
                    header: t(texts.made),
                    cell: (row) => (row.solvedAt ? instantText(row.solvedAt, language) : ''),
                  },
                ]}
              />
            )
          }
        </Async>
      </Section>
    </Page>
  );
}

interface Values {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly municipalities: readonly string[];
  readonly schemes: readonly string[];
}

function NewRound() {
  const t = useText();
  const go = useGo();
  const { session } = useSession();
  const reference = useReference();
  const monday = addDays(mondayBefore(asDay(session.today)), 7);
  const mine = session.staff?.municipalityCodes ?? reference.areaMunicipalities;
  const form = useFormDraft<Values>('placement-round/new', {
    startsOn: monday,
    endsOn: addDays(monday, usualPlacementDays - 3),
    municipalities: [...mine],
    schemes: usualSchemes,
  });
  const required = useRequired();
  const save = useSubmit('placementRoundCreate', {
    form,
    invalidates: ['placementRoundList'],
    onDone: ({ id }) => go(`/placement-rounds/${id}`),
  });
  function send(): void {
    const { startsOn, endsOn, municipalities, schemes: chosen } = form.values;
    const filled = required.filled({
      startsOn,
      endsOn,
      municipalities: municipalities.length > 0 ? [...municipalities] : null,
      schemes: chosen.length > 0 ? schemes.filter((one) => chosen.includes(one)) : null,
    });
    if (filled) save.submit({ body: filled });
  }
  return (
    <Section title={t(texts.fresh)} card>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField label={t(texts.endsOn)} {...form.field('endsOn')} required />
        </FieldRow>
        <CheckboxGroup
          label={t(texts.municipalities)}
          {...form.field('municipalities')}
          required
          missing={t(texts.municipalitiesMissing)}
          inline
          options={reference.municipalityOptions}
        />
        <CheckboxGroup
          label={t(texts.schemes)}
          {...form.field('schemes')}
          required
          missing={t(texts.schemesMissing)}
          inline
          options={schemes.map((value) => ({ value, label: t(schemeWords[value]) }))}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={save.busy}>
            {t(texts.solve)}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
