import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface LinkProps {
  /** Path in this app, `/clients/3f…`. Never personal data. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly 'data-look'?: string | undefined;
  readonly 'data-size'?: string | undefined;
  readonly 'aria-current'?: 'page' | undefined;
  readonly onClick?: (() => void) | undefined;
}

/** A link inside the app: changes the page without loading it anew, and fetches its code on hover or focus. */
export function Link({ to, children, ...rest }: LinkProps) {
  const [path = '/', search] = to.split('?');
  return (
    <RouterLink
      to={path}
      {...(search === undefined ? {} : { search: Object.fromEntries(new URLSearchParams(search)) as never })}
      activeProps={{}}
      activeOptions={{ exact: true }}
      {...rest}
    >
      {children}
    </RouterLink>
  );
}
