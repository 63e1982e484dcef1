import type { Output } from '../platform/api.ts';

export type Session = Output<'sessionRead'>;
/** A representative of an employer, signed in for one of her organisations. */
export type RepresentativeSession = NonNullable<Session['representative']>;
