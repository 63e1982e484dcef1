/** Which part of a period's figures is looked at: kept in the address, so that a link shows the same. */
import {
  figureColumns,
  isTargetGroup,
  type Partition,
  partitionNames,
  type TargetGroup,
} from '@polku/domain';
import { type Output, useAddressValue } from '../platform/index.ts';

export type Figures = Output<'figuresRead'>;
export type Slice = Figures['slices'][number];

/** Those whose municipality is not told have no code; the address needs a word for them. */
const unknownPlace = 'unknown';

export interface Part {
  readonly municipality: string | null;
  readonly group: TargetGroup | null;
}

export function usePart(): Part & {
  readonly period: string | undefined;
  readonly setPeriod: (period: string | undefined) => void;
  readonly setMunicipality: (code: string | null) => void;
  readonly setGroup: (group: TargetGroup | null) => void;
} {
  const [period, setPeriod] = useAddressValue('period');
  const [place, setPlace] = useAddressValue('municipality');
  const [group, setGroup] = useAddressValue('group');
  return {
    period,
    setPeriod,
    municipality: place === undefined ? null : place === unknownPlace ? '' : place,
    setMunicipality: (code) => setPlace(code === null ? undefined : code === '' ? unknownPlace : code),
    group: isTargetGroup(group) ? group : null,
    setGroup: (next) => setGroup(next ?? undefined),
  };
}

export function sliceOf(slices: readonly Slice[], part: Part): Slice | undefined {
  return slices.find((slice) => slice.municipalityCode === part.municipality && slice.group === part.group);
}

export function useFigureAsked(): {
  readonly partition: Partition | undefined;
  readonly column: string | undefined;
} {
  const [figure] = useAddressValue('figure');
  const [column] = useAddressValue('column');
  return {
    partition: partitionNames.find((name) => name === figure),
    column: figureColumns.find((name) => name === column),
  };
}

/** The page of the people behind a figure. */
export function peopleAddress(
  period: string,
  part: Part,
  figure: { readonly partition: Partition; readonly column: string } | null,
): string {
  const values = {
    period,
    municipality: part.municipality === '' ? unknownPlace : part.municipality,
    group: part.group,
    figure: figure?.partition ?? null,
    column: figure?.column ?? null,
  };
  const search = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  return `/figures/people?${search.join('&')}`;
}
