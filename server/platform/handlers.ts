/** What a handler receives and returns, derived from the contract entry it answers. */
import type {
  Action,
  Actor,
  AreaSettings,
  BodyOf,
  Contract,
  Day,
  Endpoint,
  Language,
  OutputOf,
  ParamsOf,
  QueryOf,
} from '@polku/domain';
import type { AuditNote } from './audit.ts';
import type { AuthorisedClient, AuthorisedReferral, OwnClient, Representative } from './authorise.ts';
import type { Tx } from './context.ts';
import type { Services } from './services.ts';
import type { AnySession, SignedIn, SignedInClient, SignedInRepresentative } from './session.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface FileAnswer {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer | string;
}

interface Basics<E extends Endpoint> {
  readonly now: Date;
  readonly today: Day;
  readonly language: Language;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly services: Services;
  readonly note: AuditNote;
}

interface SignedInCall {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly signedIn: SignedIn;
  readonly settings: AreaSettings;
}

type SubjectOf<E extends Endpoint> = E['access'] extends { on: 'client' }
  ? { readonly client: AuthorisedClient }
  : E['access'] extends { on: 'referral' }
    ? { readonly referral: AuthorisedReferral }
    : unknown;

type FileOf<E extends Endpoint> = E['transport'] extends 'upload' ? { readonly file: UploadedFile } : unknown;

/** A public call has no actor and opens its own scope through `services`; it may carry a session. */
interface PublicCall {
  readonly session: AnySession | undefined;
  readonly sessionToken: string | undefined;
}

/** A call about the session itself, whoever's it is. */
interface SessionCall {
  readonly session: AnySession;
  readonly sessionToken: string;
}

/** A client's call: her transaction sees nobody else's rows. */
interface OwnCall {
  readonly tx: Tx;
  readonly own: OwnClient;
  readonly session: SignedInClient;
  readonly settings: AreaSettings;
}

/** A representative's call: her transaction sees the rows of her employer only. */
interface RepresentativeCall {
  readonly tx: Tx;
  readonly representative: Representative;
  readonly session: SignedInRepresentative;
  readonly settings: AreaSettings;
}

type CallerOf<E extends Endpoint> = E['access'] extends { kind: 'public' }
  ? PublicCall
  : E['access'] extends { kind: 'session' }
    ? SessionCall
    : E['access'] extends { kind: 'own' }
      ? OwnCall
      : E['access'] extends { kind: 'representative' }
        ? RepresentativeCall
        : SignedInCall & SubjectOf<E>;

export type Call<E extends Endpoint> = Basics<E> & FileOf<E> & CallerOf<E>;

type AnswerOf<E extends Endpoint> = E['transport'] extends 'file' ? FileAnswer : OutputOf<E>;

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<AnswerOf<E>>;

export type EndpointName = keyof Contract;
export type HandlerOf<N extends EndpointName> = Handler<Contract[N]>;
/** Every endpoint has its handler: a missing one is a compile error in server/handlers.ts. */
export type Handlers = { readonly [N in EndpointName]: HandlerOf<N> };
/** The handlers of one feature: `satisfies HandlersFor<typeof clientContract>`. */
export type HandlersFor<C extends Readonly<Record<string, Endpoint>>> = {
  readonly [N in keyof C]: Handler<C[N]>;
};

export type { Action };
