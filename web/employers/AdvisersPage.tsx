import { employerNeedKindWords } from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpoint, useReference, useSubmit, useText } from '../platform/index.ts';
import { Button, FieldRow, Form, Page, Section, SelectField, TextField, useToast } from '../ui/index.ts';
import { EmployerTabs } from './EmployerTabs.tsx';
import { moreTexts as texts } from './more-texts.ts';

type Route = Output<'adviserRoutes'>['rows'][number];

export function AdvisersPage() {
  const t = useText();
  const query = useEndpoint('adviserRoutes', {});
  return (
    <Page title={t(texts.advisers)} lead={t(texts.advisersLead)}>
      <EmployerTabs />
      <Async query={query}>
        {({ rows, actions }) =>
          rows.map((route) => <RouteForm key={route.kind} route={route} may={actions.includes('manage')} />)
        }
      </Async>
    </Page>
  );
}

function RouteForm({ route, may }: { readonly route: Route; readonly may: boolean }) {
  const t = useText();
  const toast = useToast();
  const reference = useReference();
  const [organisationId, setOrganisation] = useState(route.organisationId);
  const [adviser, setAdviser] = useState(route.adviser);
  const save = useSubmit('adviserRouteSet', {
    invalidates: ['adviserRoutes'],
    onDone: () => toast(t(texts.saved)),
  });
  const name = t(employerNeedKindWords[route.kind]);
  return (
    <Section title={name} card>
      <Form
        onSubmit={() => save.submit({ params: { kind: route.kind }, body: { organisationId, adviser } })}
        problem={save.problem}
        busy={save.busy}
      >
        <FieldRow>
          <SelectField<string | null>
            label={t(texts.organisation)}
            name="organisationId"
            value={organisationId}
            onChange={setOrganisation}
            options={[
              { value: null, label: t(texts.none) },
              ...reference.organisations.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
          <TextField
            label={t(texts.adviser)}
            name="adviser"
            value={adviser}
            onChange={setAdviser}
            maxLength={200}
          />
        </FieldRow>
        {may ? (
          <div>
            <Button type="submit" busy={save.busy}>
              {t(texts.save)}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        ) : null}
      </Form>
    </Section>
  );
}
