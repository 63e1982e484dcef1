/** Made at build time from the contract: see `endpointTable` in vite.config.ts. */
declare module 'virtual:endpoints' {
  export const endpoints: Readonly<
    Record<
      string,
      {
        readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
        readonly path: string;
        readonly transport: 'json' | 'file' | 'upload';
      }
    >
  >;
}
