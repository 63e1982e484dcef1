import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A part of the path, `$id` in the list of pages. Throws when the page has no such part: it is a bug. */
export function usePathParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`This page has no $${name} in its path`);
  return value;
}

/** Goes to a path of this app: `const go = useGo(); go('/clients')`. Never put personal data in it. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, options) => void navigate({ to, ...(options?.replace ? { replace: true } : {}) }),
    [navigate],
  );
}

/** One harmless value in the address, such as a filter by status: `['open', setStatus]`. */
export function useAddressValue(name: string): [string | undefined, (value: string | undefined) => void] {
  const navigate = useNavigate();
  const value: unknown = useLocation({ select: (location) => Reflect.get(Object(location.search), name) });
  const set = useCallback(
    (next: string | undefined) =>
      void navigate({
        to: '.',
        search: ((before: Record<string, unknown>) => ({ ...before, [name]: next || undefined })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate, name],
  );
  return [typeof value === 'string' ? value : undefined, set];
}
