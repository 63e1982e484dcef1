import {
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { FormProblem } from '../ui/Form.tsx';
import { type Args, api, type EndpointName, type Output, type RowOf, type UploadArgs } from './api.ts';
import { againAfter, type ApiProblem, toProblem } from './problem.ts';
import { formProblem, type ProblemTexts } from './problem-texts.ts';
import { useText } from './texts.tsx';

/**
 * Reading a person's data leaves a row in the log, so nothing is read again just because a window
 * came to the front; only a lost connection is tried again, and a database that is away until it is back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && toProblem(error).kind === 'network',
        refetchInterval: ({ state }) => againAfter(state.error, state.errorUpdateCount),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export interface ReadOptions {
  /** Not asked until true. */
  readonly enabled?: boolean;
  /** Asked again every so many milliseconds, for something that is under way. */
  readonly everyMs?: number | false;
  /** Keep showing the earlier answer while the arguments change, as in a list being filtered. */
  readonly keepEarlier?: boolean;
}

/** Reads one endpoint: `const client = useEndpoint('clientRead', { params: { id } })`. */
export function useEndpoint<N extends EndpointName>(
  name: N,
  args: Args<N>,
  options: ReadOptions = {},
): UseQueryResult<Output<N>, ApiProblem> {
  return useQuery<Output<N>, ApiProblem, Output<N>>({
    queryKey: [name, args],
    queryFn: ({ signal }) => api.call(name, args, { signal }),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.keepEarlier ? { placeholderData: (earlier: unknown) => earlier as never } : {}),
  });
}

export interface PagedRows<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly loadingMore: boolean;
}

/** Reads a list by cursor, page after page. The result fits `<Async query={…}>` and `<LoadMore {...data}>`. */
export function useEndpointPages<N extends EndpointName>(
  name: N,
  args: Args<N>,
  options: ReadOptions = {},
): UseQueryResult<PagedRows<RowOf<N>>, ApiProblem> {
  const result = useInfiniteQuery({
    queryKey: [name, 'pages', args],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await api.call(name, withCursor(name, args, pageParam), { signal });
      return answer as unknown as { readonly rows: readonly RowOf<N>[]; readonly next: string | null };
    },
    getNextPageParam: (last) => last.next ?? undefined,
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.keepEarlier ? { placeholderData: (earlier: unknown) => earlier as never } : {}),
  });
  const { fetchNextPage } = result;
  const data = useMemo(
    () =>
      result.data && {
        rows: result.data.pages.flatMap((page) => page.rows),
        hasMore: result.hasNextPage,
        loadMore: () => void fetchNextPage(),
        loadingMore: result.isFetchingNextPage,
      },
    [result.data, result.hasNextPage, result.isFetchingNextPage, fetchNextPage],
  );
  return { ...result, data } as unknown as UseQueryResult<PagedRows<RowOf<N>>, ApiProblem>;
}

/** A list that is searched by POST takes its cursor in the body, so that nothing of the search is in an address. */
function withCursor<N extends EndpointName>(name: N, args: Args<N>, cursor: string | undefined): Args<N> {
  if (cursor === undefined) return args;
  const part = api.methodOf(name) === 'GET' ? 'query' : 'body';
  const given: unknown = Reflect.get(args, part);
  return { ...args, [part]: { ...Object(given), cursor } };
}

export interface SubmitOptions<A, O> {
  /** After the server has said yes. */
  readonly onDone?: (output: O, args: A) => void;
  /** Endpoints whose answers are stale after this; `'all'` for everything. */
  readonly invalidates?: readonly EndpointName[] | 'all';
  /** The form whose draft is thrown away once saved. */
  readonly form?: { readonly clear: () => void };
  /** Sentences of this page for codes of problems and refusals, over the general ones. */
  readonly texts?: ProblemTexts;
}

export interface Submit<A, O> {
  readonly submit: (args: A) => void;
  /** As `submit`, for a caller that waits; `undefined` when it failed (then `problem` tells). */
  readonly submitAsync: (args: A) => Promise<O | undefined>;
  readonly busy: boolean;
  /** What went wrong, ready for `<Form problem>`; a conflict is in `conflict` instead. */
  readonly problem: FormProblem | null;
  readonly conflict: ApiProblem | null;
  readonly cause: ApiProblem | null;
  readonly reset: () => void;
}

/**
 * Calls an endpoint that changes something. The same arguments sent again after a lost connection
 * carry the same idempotency key, so a save whose answer got lost is not done twice.
 */
export function useSubmit<N extends EndpointName>(
  name: N,
  options: SubmitOptions<Args<N>, Output<N>> = {},
): Submit<Args<N>, Output<N>> {
  const kept = useRef<{ readonly print: string; readonly key: string } | null>(null);
  return useSending<Args<N>, Output<N>>(async (args) => {
    if (api.methodOf(name) !== 'POST') return api.call(name, args);
    const print = JSON.stringify(args);
    const key = kept.current?.print === print ? kept.current.key : crypto.randomUUID();
    kept.current = { print, key };
    try {
      const output = await api.call(name, args, { idempotencyKey: key });
      kept.current = null;
      return output;
    } catch (error) {
      if (toProblem(error).kind === 'refused') kept.current = null;
      throw error;
    }
  }, options);
}

/** As `useSubmit`, for an endpoint that takes one file: `send.submit({ file, fields: { mapping } })`. */
export function useUpload<N extends EndpointName>(
  name: N,
  options: SubmitOptions<UploadArgs<N>, Output<N>> = {},
): Submit<UploadArgs<N>, Output<N>> {
  return useSending((args) => api.upload(name, args), options);
}

function useSending<A, O>(send: (args: A) => Promise<O>, options: SubmitOptions<A, O>): Submit<A, O> {
  const t = useText();
  const queryClient = useQueryClient();
  const mutation = useMutation<O, ApiProblem, A>({
    mutationFn: (args) =>
      send(args).catch((error: unknown) => {
        throw toProblem(error);
      }),
    onSuccess: async (output, args) => {
      options.form?.clear();
      await refresh(queryClient, options.invalidates);
      options.onDone?.(output, args);
    },
  });
  const cause = mutation.error;
  const { texts } = options;
  const problem = useMemo(
    () => (cause && !cause.isConflict ? formProblem(cause, t, texts) : null),
    [cause, t, texts],
  );
  return {
    submit: (args) => {
      if (!mutation.isPending) mutation.mutate(args);
    },
    submitAsync: (args) => mutation.mutateAsync(args).catch(() => undefined),
    busy: mutation.isPending,
    problem,
    conflict: cause?.isConflict ? cause : null,
    cause,
    reset: mutation.reset,
  };
}

/** Marks answers of endpoints as stale; those on the screen are read again. */
export async function refresh(
  queryClient: QueryClient,
  names: readonly EndpointName[] | 'all' | undefined,
): Promise<void> {
  if (names === 'all') await queryClient.invalidateQueries();
  else await Promise.all((names ?? []).map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
}
