import type { BusinessCaseContent, BusinessOption } from '@polku/domain';
import type { ReactNode } from 'react';
import { inThree } from '../meetings/words.ts';
import { useEndpoint, useText } from '../platform/index.ts';
import { Button, ComboboxField, FieldRow, NumberField, TextField } from '../ui/index.ts';
import { EuroField } from './EuroField.tsx';
import { texts } from './texts.ts';

type Plan = BusinessCaseContent['options'][number];
/** Numbers may be empty while they are being written. */
type Written<T> = { readonly [K in keyof T]: T[K] extends number ? number | null : T[K] };
export interface PlanValues {
  readonly products: readonly Written<Plan['products'][number]>[];
  readonly posts: readonly Written<Plan['posts'][number]>[];
  readonly grants: readonly Written<Plan['grants'][number]>[];
  readonly equipment: readonly Written<Plan['equipment'][number]>[];
  readonly sideCostBasisPoints: number | null;
  readonly sideCostSource: string;
  readonly premisesMonthlyCents: number | null;
  readonly otherMonthlyCents: number | null;
}

export const emptyPlan: PlanValues = {
  products: [],
  posts: [],
  grants: [],
  equipment: [],
  sideCostBasisPoints: null,
  sideCostSource: '',
  premisesMonthlyCents: 0,
  otherMonthlyCents: 0,
};

/** As it is sent, and meanwhile for the result so far: what is empty counts as nothing. */
export function planOf(option: BusinessOption, plan: PlanValues): Plan {
  return {
    option,
    products: plan.products.map((one) => ({
      ...one,
      months: [...one.months],
      priceCents: one.priceCents ?? 0,
      unitCostCents: one.unitCostCents ?? 0,
      yearlyVolume: one.yearlyVolume ?? 0,
    })),
    posts: plan.posts.map((one) => ({
      ...one,
      workPercent: one.workPercent ?? 0,
      monthlyCents: one.monthlyCents ?? 0,
    })),
    grants: plan.grants.map((one) => ({
      ...one,
      monthlyCents: one.monthlyCents ?? 0,
      fromMonth: one.fromMonth ?? 1,
      months: one.months ?? 1,
    })),
    equipment: plan.equipment.map((one) => ({
      ...one,
      costCents: one.costCents ?? 0,
      fromMonth: one.fromMonth ?? 1,
      lifeMonths: one.lifeMonths ?? 1,
    })),
    sideCostBasisPoints: plan.sideCostBasisPoints ?? 0,
    sideCostSource: plan.sideCostSource,
    premisesMonthlyCents: plan.premisesMonthlyCents ?? 0,
    otherMonthlyCents: plan.otherMonthlyCents ?? 0,
  };
}

/** Every number of a model by the name of its field, to be asked for when it is missing. */
export function numbersOf(at: string, plan: PlanValues): Readonly<Record<string, number | null>> {
  const { sideCostBasisPoints, premisesMonthlyCents, otherMonthlyCents } = plan;
  const single = { sideCostBasisPoints, premisesMonthlyCents, otherMonthlyCents };
  const rows = (['products', 'posts', 'grants', 'equipment'] as const).flatMap((part) =>
    plan[part].flatMap((row, place) =>
      Object.entries(row).flatMap(([name, value]): [string, number | null][] =>
        value === null || typeof value === 'number' ? [[`${part}/${place}/${name}`, value]] : [],
      ),
    ),
  );
  return Object.fromEntries(
    [...Object.entries(single), ...rows].map(([name, value]) => [`${at}/${name}`, value]),
  );
}

interface Part {
  /** Where its fields stand in what is sent: `content/options/0`. */
  readonly at: string;
  readonly plan: PlanValues;
  readonly onChange: (changes: Partial<PlanValues>) => void;
}

/** One model: services sold, posts, side costs, grants, premises, equipment, other. */
export function PlanFields(props: Part) {
  const t = useText();
  const { at, plan, onChange } = props;
  return (
    <>
      <Products {...props} />
      <Rows
        title={t(texts.posts)}
        add={t(texts.addPost)}
        rows={plan.posts}
        empty={{ name: '', workPercent: 100, monthlyCents: null }}
        onChange={(posts) => onChange({ posts })}
        fields={(row, set, place) => (
          <>
            <TextField
              label={t(texts.post)}
              name={`${at}/posts/${place}/name`}
              value={row.name}
              onChange={(name) => set({ name })}
              required
              maxLength={200}
            />
            <NumberField
              label={t(texts.workPercent)}
              unit="%"
              name={`${at}/posts/${place}/workPercent`}
              value={row.workPercent}
              onChange={(workPercent) => set({ workPercent })}
              required
            />
            <EuroField
              label={t(texts.pay)}
              name={`${at}/posts/${place}/monthlyCents`}
              value={row.monthlyCents}
              onChange={(monthlyCents) => set({ monthlyCents })}
              required
            />
          </>
        )}
      />
      <FieldRow>
        <NumberField
          label={t(texts.sideCosts)}
          hint={t(texts.sideCostsHint)}
          unit="%"
          decimals={2}
          name={`${at}/sideCostBasisPoints`}
          value={plan.sideCostBasisPoints === null ? null : plan.sideCostBasisPoints / 100}
          onChange={(percent) =>
            onChange({ sideCostBasisPoints: percent === null ? null : Math.round(percent * 100) })
          }
          required
        />
        <TextField
          label={t(texts.sideCostSource)}
          name={`${at}/sideCostSource`}
          value={plan.sideCostSource}
          onChange={(sideCostSource) => onChange({ sideCostSource })}
          maxLength={500}
        />
      </FieldRow>
      <Rows
        title={t(texts.grants)}
        add={t(texts.addGrant)}
        rows={plan.grants}
        empty={{ name: '', monthlyCents: null, fromMonth: 1, months: 12 }}
        onChange={(grants) => onChange({ grants })}
        fields={(row, set, place) => (
          <>
            <TextField
              label={t(texts.grant)}
              name={`${at}/grants/${place}/name`}
              value={row.name}
              onChange={(name) => set({ name })}
              required
              maxLength={200}
            />
            <EuroField
              label={t(texts.monthly)}
              name={`${at}/grants/${place}/monthlyCents`}
              value={row.monthlyCents}
              onChange={(monthlyCents) => set({ monthlyCents })}
              required
            />
            <NumberField
              label={t(texts.fromMonth)}
              name={`${at}/grants/${place}/fromMonth`}
              value={row.fromMonth}
              onChange={(fromMonth) => set({ fromMonth })}
              required
            />
            <NumberField
              label={t(texts.forMonths)}
              name={`${at}/grants/${place}/months`}
              value={row.months}
              onChange={(months) => set({ months })}
              required
            />
          </>
        )}
      />
      <FieldRow>
        <EuroField
          label={t(texts.premises)}
          name={`${at}/premisesMonthlyCents`}
          value={plan.premisesMonthlyCents}
          onChange={(premisesMonthlyCents) => onChange({ premisesMonthlyCents })}
          required
        />
        <EuroField
          label={t(texts.other)}
          name={`${at}/otherMonthlyCents`}
          value={plan.otherMonthlyCents}
          onChange={(otherMonthlyCents) => onChange({ otherMonthlyCents })}
          required
        />
      </FieldRow>
      <Rows
        title={t(texts.equipment)}
        add={t(texts.addEquipment)}
        rows={plan.equipment}
        empty={{ name: '', costCents: null, fromMonth: 1, lifeMonths: 60 }}
        onChange={(equipment) => onChange({ equipment })}
        fields={(row, set, place) => (
          <>
            <TextField
              label={t(texts.thing)}
              name={`${at}/equipment/${place}/name`}
              value={row.name}
              onChange={(name) => set({ name })}
              required
              maxLength={200}
            />
            <EuroField
              label={t(texts.cost)}
              name={`${at}/equipment/${place}/costCents`}
              value={row.costCents}
              onChange={(costCents) => set({ costCents })}
              required
            />
            <NumberField
              label={t(texts.fromMonth)}
              name={`${at}/equipment/${place}/fromMonth`}
              value={row.fromMonth}
              onChange={(fromMonth) => set({ fromMonth })}
              required
            />
            <NumberField
              label={t(texts.life)}
              name={`${at}/equipment/${place}/lifeMonths`}
              value={row.lifeMonths}
              onChange={(lifeMonths) => set({ lifeMonths })}
              required
            />
          </>
        )}
      />
    </>
  );
}

/** What is sold: written by hand, or taken from a product card as it is today. */
function Products({ at, plan, onChange }: Part) {
  const t = useText();
  const cards = useEndpoint('productList', {});
  return (
    <>
      <Rows
        title={t(texts.sold)}
        add={t(texts.addSold)}
        rows={plan.products}
        empty={{ name: '', priceCents: null, unitCostCents: null, yearlyVolume: null, months: [] }}
        onChange={(products) => onChange({ products })}
        fields={(row, set, place) => (
          <>
            <TextField
              label={t(texts.service)}
              name={`${at}/products/${place}/name`}
              value={row.name}
              onChange={(name) => set({ name })}
              required
              maxLength={200}
            />
            <EuroField
              label={t(texts.price)}
              name={`${at}/products/${place}/priceCents`}
              value={row.priceCents}
              onChange={(priceCents) => set({ priceCents })}
              required
            />
            <EuroField
              label={t(texts.unitCost)}
              name={`${at}/products/${place}/unitCostCents`}
              value={row.unitCostCents}
              onChange={(unitCostCents) => set({ unitCostCents })}
              required
            />
            <NumberField
              label={t(texts.volume)}
              name={`${at}/products/${place}/yearlyVolume`}
              value={row.yearlyVolume}
              onChange={(yearlyVolume) => set({ yearlyVolume })}
              required
            />
          </>
        )}
      />
      {cards.data && cards.data.rows.length > 0 ? (
        <ComboboxField
          label={t(texts.fromCards)}
          name={`${at}/card`}
          value={null}
          onChange={(chosen) => {
            const card = cards.data?.rows.find((one) => one.id === chosen);
            if (!card) return;
            const { name, nameSv, nameEn, priceCents, unitCostCents, yearlyVolume, months } = card.terms;
            const row = {
              name: t(inThree(name, nameSv, nameEn)),
              priceCents,
              unitCostCents,
              yearlyVolume,
              months: [...months],
            };
            onChange({ products: [...plan.products, row] });
          }}
          options={cards.data.rows.map((card) => ({
            value: card.id,
            label: t(inThree(card.terms.name, card.terms.nameSv, card.terms.nameEn)),
          }))}
        />
      ) : null}
    </>
  );
}

/** Rows of one kind, with a button that adds one and one that takes it away. */
function Rows<Row extends { readonly name: string }>(props: {
  readonly title: string;
  readonly add: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly fields: (row: Row, set: (changes: Partial<Row>) => void, place: number) => ReactNode;
}) {
  const t = useText();
  const { rows, onChange } = props;
  return (
    <fieldset className="stack-tight">
      <legend>{props.title}</legend>
      <div className="business-rows">
        {rows.map((row, place) => (
          // rows have no identity of their own until they are saved
          <div key={place} className="business-row">
            {props.fields(
              row,
              (changes) => onChange(rows.map((one, at) => (at === place ? { ...one, ...changes } : one))),
              place,
            )}
            <Button
              look="quiet"
              size="small"
              icon="remove"
              onClick={() => onChange(rows.filter((_one, at) => at !== place))}
            >
              {t(texts.remove)}
              <span className="visually-hidden">: {row.name || place + 1}</span>
            </Button>
          </div>
        ))}
      </div>
      <Button look="quiet" icon="add" onClick={() => onChange([...rows, props.empty])}>
        {props.add}
      </Button>
    </fieldset>
  );
}
