import {
  type CapacityAssumption,
  type CapacityAssumptions,
  capacityAssumptionNames,
  capacityAssumptions,
  capacityAssumptionWords,
  capacityPlan,
  usualAssumptions,
} from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpoint, useLanguage, useReference, useText } from '../platform/index.ts';
import { Button, dayText, NumberField, numberText, Page, Section } from '../ui/index.ts';
import { CapacityTabs } from './CapacityTabs.tsx';
import { CapacityTable } from './CapacityTable.tsx';
import { PlacesChart } from './PlacesChart.tsx';
import { texts } from './texts.ts';
import './capacity.css';

type Written = Readonly<Partial<Record<CapacityAssumption, number | null>>>;

/** Here clients are those on the path now, so the two assumptions about time on the path have no part. */
const asked = capacityAssumptionNames.filter((name) => name !== 'periodMonths' && name !== 'monthsOnPath');
const now = { periodMonths: 1, monthsOnPath: 1 } as const;

/** What the clients need against what exists, by municipality, under assumptions that the reader can try. */
export function CapacityPage() {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('capacityRead', {});
  const [written, setWritten] = useState<Written>({});
  return (
    <Page
      title={t(texts.title)}
      lead={query.data ? t(texts.lead, { day: dayText(query.data.on, language) }) : undefined}
    >
      <CapacityTabs />
      <Async query={query}>
        {(data) => (
          <div className="stack">
            <Assumptions written={written} onChange={setWritten} />
            <Plan data={data} assumptions={{ ...usedOf(written), ...now }} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function isAllowed(name: CapacityAssumption, value: number | null | undefined): value is number {
  const { least, most } = capacityAssumptions[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function usedOf(written: Written): CapacityAssumptions {
  const values = capacityAssumptionNames.map((name) => {
    const value = written[name];
    return [name, isAllowed(name, value) ? value : usualAssumptions[name]];
  });
  return Object.fromEntries(values) as CapacityAssumptions;
}

function Assumptions(props: { readonly written: Written; readonly onChange: (written: Written) => void }) {
  const t = useText();
  return (
    <Section title={t(texts.assumptions)} card>
      <div className="capacity-assumptions">
        {asked.map((name) => {
          const value = name in props.written ? (props.written[name] ?? null) : usualAssumptions[name];
          const { label, unit, source } = capacityAssumptionWords[name];
          return (
            <NumberField
              key={name}
              label={t(label)}
              unit={t(unit)}
              hint={t(texts.source, { source: t(source) })}
              value={value}
              onChange={(next) => props.onChange({ ...props.written, [name]: next })}
              error={
                isAllowed(name, value) ? undefined : t(texts.outOfRange, { ...capacityAssumptions[name] })
              }
            />
          );
        })}
      </div>
      <Button look="quiet" onClick={() => props.onChange({})}>
        {t(texts.usual)}
      </Button>
    </Section>
  );
}

function Plan(props: { readonly data: Output<'capacityRead'>; readonly assumptions: CapacityAssumptions }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const plan = capacityPlan(
    props.data.rows.map(({ municipalityCode, clients, coaches, places }) => ({
      municipality:
        municipalityCode === null ? t(texts.noMunicipality) : reference.municipalityName(municipalityCode),
      clients,
      existing: { coaches, places, supervisors: null },
    })),
    props.assumptions,
  );
  const number = (value: number) => numberText(value, language, Number.isInteger(value) ? 0 : 1);
  return (
    <>
      <Section title={t(texts.chart)} card>
        <PlacesChart rows={plan.rows} />
      </Section>
      <Section title={t(texts.need)} card>
        <div className="stack">
          <CapacityTable plan={plan} caption={t(texts.need)} />
          <p>
            {t(texts.shared, {
              coaches: number(plan.shared.coaches),
              places: number(plan.shared.places),
              supervisors: number(plan.shared.supervisors),
            })}
          </p>
        </div>
      </Section>
    </>
  );
}
