/** How a demonstration area is described by hand: what `north-karelia.ts` and `south-karelia.ts` fill in. */
import type { AreaSettings, DecisionReference, Right, Role, Text } from '@polku/domain';

export interface MunicipalitySketch {
  readonly code: string;
  readonly name: string;
  /** Name of the municipality as an organisation. */
  readonly organisation: string;
  /** 31.12.2024, rounded; people are shared out by it. */
  readonly population: number;
  readonly postalCode: string;
  /** Worker who serves a municipality without a coordinator of its own. */
  readonly defaultContact?: string;
}

export type OrganisationKind =
  | 'municipality'
  | 'employmentArea'
  | 'authority'
  | 'wellbeingCounty'
  | 'association'
  | 'company'
  | 'school';

export interface OrganisationSketch {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly municipality?: string;
}

export interface UnitSketch {
  readonly key: string;
  readonly organisation: string;
  readonly name: string;
  readonly municipality?: string;
}

export interface RoleSketch {
  readonly role: Role;
  /** The worker's own organisation unless another is named. */
  readonly organisation?: string;
  /** The whole area unless municipalities are named. */
  readonly municipalities?: readonly string[];
  readonly rights?: readonly Right[];
}

export interface StaffSketch {
  /** Lasting name in the demonstration; organisations of municipalities are named by the code. */
  readonly key: string;
  readonly given: string;
  readonly family: string;
  readonly post: string;
  readonly organisation: string;
  readonly unit?: string;
  readonly roles: readonly RoleSketch[];
  readonly main?: readonly string[];
  readonly substituteIn?: readonly string[];
  readonly substitute?: string;
  readonly partTimePercent?: number;
  /** Monday to Friday unless named. */
  readonly workingWeekdays?: readonly number[];
  readonly startedDaysAgo?: number;
  readonly endedDaysAgo?: number;
  /** Municipality → share of its new clients that this worker takes. */
  readonly intake?: Readonly<Record<string, number>>;
}

export interface EnvironmentSketch {
  readonly name: string;
  readonly municipality: string;
  readonly organisation: string;
  readonly unit?: string;
  readonly places: number;
  readonly address: string;
  readonly description: string;
  readonly coach: string;
}

export interface AreaSketch {
  readonly slug: string;
  readonly name: Text;
  readonly hostMunicipality: string;
  readonly decisionReference: DecisionReference;
  readonly settings: Partial<AreaSettings>;
  readonly people: number;
  readonly municipalities: readonly MunicipalitySketch[];
  readonly organisations: readonly OrganisationSketch[];
  readonly units: readonly UnitSketch[];
  readonly staff: readonly StaffSketch[];
  readonly environments: readonly EnvironmentSketch[];
  /** Open clients left without a responsible person when a worker left: the gap alert. Municipality → how many. */
  readonly gaps: Readonly<Record<string, number>>;
}
