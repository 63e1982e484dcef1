/** The one client of this page, bound to the product's contract. */
import type { contract, OutputOf } from '@polku/domain';
import { endpoints } from 'virtual:endpoints';
import { type ArgsOf, createClient, type UploadArgsOf } from './client.ts';

type Contract = typeof contract;
export type EndpointName = keyof Contract & string;
export type Args<N extends EndpointName> = ArgsOf<Contract[N]>;
export type UploadArgs<N extends EndpointName> = UploadArgsOf<Contract[N]>;
export type Output<N extends EndpointName> = OutputOf<Contract[N]>;
/** One row of an endpoint that answers in pages. */
export type RowOf<N extends EndpointName> =
  Output<N> extends { readonly rows: readonly (infer Row)[] } ? Row : never;

const addresses = { ...endpoints };
export const api = createClient<Contract>(addresses);

/** The pages of staff know more addresses than the others carry. */
export function addAddresses(more: typeof endpoints): void {
  Object.assign(addresses, more);
}
