/** Where signing in starts, with the place of this site to come back to. */
export function signInAddress(returnTo: string): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo })}`;
}

/** A page that only says "you are signed in, go back to the other tab". */
export const signedInAgainPath = '/signed-in';

/** Ends the session here and at the identity provider; the browser then leaves this page. */
export async function signOut(): Promise<void> {
  const answer = await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin' });
  const body: unknown = await answer.json().catch(() => undefined);
  const to =
    typeof body === 'object' && body !== null && 'redirectTo' in body && typeof body.redirectTo === 'string'
      ? body.redirectTo
      : '/kirjaudu';
  location.assign(to);
}
