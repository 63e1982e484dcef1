/**
 * The typed caller of the contract's endpoints. It knows the address table, never the schemas: the
 * types come from the contract, and the server is the judge of input.
 */
import type { BodyInputOf, Endpoint, OutputOf, ParamsOf, QueryInputOf } from '@polku/domain';
import { ApiProblem, networkProblem, readProblem } from './problem.ts';

export interface Address {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly transport: 'json' | 'file' | 'upload';
}

type AnyContract = { readonly [name: string]: Endpoint };
type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : {} extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value };

/** What a call of this endpoint needs: `params`, `query` and `body`, each only if the endpoint has it. */
export type ArgsOf<E extends Endpoint> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryInputOf<E>> &
  Part<'body', BodyInputOf<E>>;

/** What an upload needs: the file, and the endpoint's body as text parts. */
export type UploadArgsOf<E extends Endpoint> = Part<'params', ParamsOf<E>> & {
  readonly file: File;
  readonly fields?: Readonly<Record<string, string>>;
};

export interface CallOptions {
  /**
   * For calls that create: the same key on a retry makes the server answer as the first time instead of
   * doing it twice. Never for a search by POST: the answer would be kept with the key.
   */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

interface LooseArgs {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

export interface ClientSettings {
  readonly fetch?: typeof fetch;
  /** Called when the server says that nobody is signed in; resolves true when the call may be tried again. */
  readonly renewSession?: () => Promise<boolean>;
}

/** `/clients/:id` with its parameters and query filled in, under `/api`. Empty and missing query values fall out. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const given = entries(params);
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_whole, name: string) => {
    const value = given.find(([key]) => key === name)?.[1];
    if (value === undefined || value === null || value === '') throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(key, String(one));
    }
  }
  const text = search.toString();
  return `/api${filled}${text ? `?${text}` : ''}`;
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

export interface Client<C extends AnyContract> {
  call<N extends keyof C & string>(
    name: N,
    args: ArgsOf<C[N]>,
    options?: CallOptions,
  ): Promise<OutputOf<C[N]>>;
  /** Sends one file, with the endpoint's other fields as text parts. */
  upload<N extends keyof C & string>(
    name: N,
    args: UploadArgsOf<C[N]>,
    options?: CallOptions,
  ): Promise<OutputOf<C[N]>>;
  /** The address of an endpoint that streams a file, for a link with `download`. */
  href<N extends keyof C & string>(name: N, args: ArgsOf<C[N]>): string;
  methodOf(name: keyof C & string): Address['method'];
  /** The token that the session answer carries; sent with every call that changes something. */
  setCsrfToken(token: string | null): void;
  /** Who is asked to renew a session that ended in the middle of work. */
  setRenewSession(renew: (() => Promise<boolean>) | undefined): void;
}

export function createClient<C extends AnyContract>(
  endpoints: Readonly<Record<string, Address>>,
  settings: ClientSettings = {},
): Client<C> {
  let csrfToken: string | null = null;
  let renewSession = settings.renewSession;

  function addressFor(name: string): Address {
    const address = endpoints[name];
    if (!address) throw new Error(`The contract has no endpoint ${name}`);
    return address;
  }

  async function send(
    name: string,
    args: LooseArgs,
    body: BodyInit | undefined,
    contentType: string | undefined,
    options: CallOptions,
  ): Promise<unknown> {
    const address = addressFor(name);
    const url = addressOf(address.path, args.params, args.query);
    const attempt = async (): Promise<Response> => {
      const headers = new Headers({ accept: 'application/json, application/problem+json' });
      if (contentType) headers.set('content-type', contentType);
      if (address.method !== 'GET' && csrfToken) headers.set('x-csrf-token', csrfToken);
      if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
      try {
        return await (settings.fetch ?? fetch)(url, {
          method: address.method,
          headers,
          credentials: 'same-origin',
          cache: 'no-store',
          ...(body === undefined ? {} : { body }),
          ...(options.signal ? { signal: options.signal } : {}),
        });
      } catch (cause) {
        if (options.signal?.aborted) throw cause;
        throw networkProblem(cause);
      }
    };
    let response = await attempt();
    if (response.status === 401 && renewSession && (await renewSession())) response = await attempt();
    return readAnswer(response);
  }

  return {
    call: async (name, args, options = {}) => {
      const { body } = args as LooseArgs;
      const json = body === undefined ? undefined : JSON.stringify(body);
      const answer = await send(
        name,
        args,
        json,
        json === undefined ? undefined : 'application/json',
        options,
      );
      return answer as OutputOf<C[typeof name]>;
    },
    upload: async (name, { params, file, fields }, options = {}) => {
      const form = new FormData();
      // The text parts go first: the server reads the stream in order and needs them before the file.
      for (const [key, value] of Object.entries(fields ?? {})) form.append(key, value);
      form.append('file', file, file.name);
      return (await send(name, { params }, form, undefined, options)) as OutputOf<C[typeof name]>;
    },
    href: (name, args) => {
      const { params, query } = args as LooseArgs;
      return addressOf(addressFor(name).path, params, query);
    },
    methodOf: (name) => addressFor(name).method,
    setCsrfToken: (token) => {
      csrfToken = token;
    },
    setRenewSession: (renew) => {
      renewSession = renew;
    },
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiProblem({ kind: 'unexpected', status: response.status, code: 'internal-error' }, { cause });
  }
}
