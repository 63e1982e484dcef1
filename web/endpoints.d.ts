/** Made at build time from the contract: see `endpointTable` in vite.config.ts. */
interface EndpointAddress {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly transport: 'json' | 'file' | 'upload';
}
/** What everybody, a client, and whoever is signed in may call. */
declare module 'virtual:endpoints' {
  export const endpoints: Readonly<Record<string, EndpointAddress>>;
}
/** What an action of the catalogue allows: for staff only. */
declare module 'virtual:staff-endpoints' {
  export const endpoints: Readonly<Record<string, EndpointAddress>>;
}
