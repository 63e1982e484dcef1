/**
 * A local identity provider for demonstration, tests and an empty installation on one machine: a well-kept
 * OpenID provider that asks which named person you are. It knows no passwords and refuses to run in production.
 */
import { generateKeyPairSync } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import { type Language, type Role, type Text, isLanguage, roleWords } from '@polku/domain';
import { sql } from 'kysely';
import type OidcProvider from 'oidc-provider';
import type { JWK } from 'oidc-provider';
import type { Database } from './database.ts';
import type { Settings } from './settings.ts';
import type { IdentityProvider } from './sign-in.ts';
import { StartRefusal } from './start-refusal.ts';

export const localClientId = 'polku';

interface Person {
  readonly subject: string;
  readonly name: string;
  readonly area: string;
  readonly roles: readonly { readonly role: Role; readonly organisation: string; readonly place: string }[];
  readonly featured: boolean;
  readonly kind: 'staff' | 'client' | 'representative';
  /** Whom she represents, by name. */
  readonly represents: readonly string[];
}

const texts = {
  title: { fi: 'Kuka olet?', sv: 'Vem är du?', en: 'Who are you?' },
  lead: {
    fi: 'Tämä on esittelyn oma tunnistus. Valitse henkilö: salasanaa ei tarvita, ja kaikki henkilöt ovat keksittyjä.',
    sv: 'Detta är demonstrationens egen inloggning. Välj en person: inget lösenord behövs, och alla personer är påhittade.',
    en: 'This is the demonstration’s own sign-in. Choose a person: no password is needed, and everybody is invented.',
  },
  clients: {
    fi: 'Asiakkaat: oma näkymä',
    sv: 'Kunder: egen vy',
    en: 'Clients: their own view',
  },
  representatives: {
    fi: 'Työnantajien edustajat: työnantajan asiointi',
    sv: 'Arbetsgivares företrädare: arbetsgivarens ärenden',
    en: 'Representatives of employers: the employer’s e-service',
  },
  ownLead: {
    fi: 'Tämä on asennuksen oma tunnistus ilman salasanaa, kokeilua varten. Valitse, kuka olet. Tuotannossa kirjaudutaan organisaation tunnistuspalvelussa.',
    sv: 'Detta är installationens egen inloggning utan lösenord, för prov. Välj vem du är. I produktion sker inloggningen i organisationens identifieringstjänst.',
    en: 'This is the installation’s own sign-in without a password, for trying out. Choose who you are. In production people sign in with the organisation’s identification service.',
  },
  others: { fi: 'Muut työntekijät', sv: 'Övriga anställda', en: 'Other staff' },
  signOut: { fi: 'Kirjaudutaanko ulos?', sv: 'Vill du logga ut?', en: 'Sign out?' },
  yes: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
} as const satisfies Readonly<Record<string, Text>>;

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
  :root { color-scheme: light dark; --ink:#1d2b26; --paper:#f6f4ee; --card:#fff; --line:#cfd6cf; --accent:#1c5d48; }
  @media (prefers-color-scheme: dark) { :root { --ink:#e8ece8; --paper:#151b18; --card:#1e2622; --line:#3a463f; --accent:#8fd0b4; } }
  body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0; padding: 2rem 1rem; }
  main { max-width: 46rem; margin: 0 auto; } h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  ul { list-style: none; padding: 0; display: grid; gap: .6rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
  button { font: inherit; color: inherit; text-align: left; width: 100%; padding: .7rem .9rem; border: 1px solid var(--line);
    border-radius: .5rem; background: var(--card); cursor: pointer; min-height: 3rem; }
  button:hover, button:focus-visible { border-color: var(--accent); outline: 2px solid var(--accent); outline-offset: 1px; }
  strong { display: block; } span { font-size: .9rem; display: block; }`;

function page(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Polku</title><style>${style}</style></head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function peopleList(people: readonly Person[], language: Language): string {
  const item = (person: Person) =>
    `<li><button name="subject" value="${escape(person.subject)}"><strong>${escape(person.name)}</strong>${person.roles
      .map(
        (held) =>
          `<span>${escape(`${roleWords[held.role][language]}, ${held.organisation}${held.place ? ` (${held.place})` : ''}`)}</span>`,
      )
      .join('')}${person.represents.map((name) => `<span>${escape(name)}</span>`).join('')}</button></li>`;
  return `<ul>${people.map(item).join('')}</ul>`;
}

async function listPeople(database: Database, issuer: string): Promise<readonly Person[]> {
  const found = await sql<Person>`
    select i.subject, min(st.given_name || ' ' || st.family_name) as name, min(a.name_fi) as area,
           i.subject like 'demo-%' as featured, 'staff' as kind, '[]'::jsonb as represents,
           coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'organisation', o.name,
             'place', coalesce((select string_agg(m.name_fi, ', ' order by m.name_fi) from municipality m where m.code = any (r.municipality_codes)), ''))
             order by r.starts_on, r.id) filter (where r.id is not null), '[]'::jsonb) as roles
      from sign_in_identity i
      join staff st on st.area_id = i.area_id and st.id = i.staff_id
      join area a on a.id = i.area_id
      left join role_assignment r on r.area_id = i.area_id and r.staff_id = st.id
        and r.starts_on <= current_date and (r.ends_on is null or r.ends_on >= current_date)
      left join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
     where i.issuer = ${issuer}
     group by i.subject
    union all
    -- clients bound beforehand, in a demonstration only: nobody else is listed by name
    select k.subject, min(c.given_names || ' ' || c.family_name), min(a.name_fi), true, 'client', '[]'::jsonb, '[]'::jsonb
      from client_account k
      join client c on c.area_id = k.area_id and c.id = k.client_id and c.merged_into_id is null
      join area a on a.id = k.area_id
     where k.issuer = ${issuer} and k.how = 'demonstration' and k.ended_at is null
     group by k.subject
    union all
    select p.subject, min(p.name), min(a.name_fi), true, 'representative', jsonb_agg(e.name order by e.name), '[]'::jsonb
      from employer_representative p
      join employer e on e.area_id = p.area_id and e.id = p.employer_id
      join area a on a.id = p.area_id
     where p.issuer = ${issuer} and p.how = 'demonstration' and p.ended_at is null
     group by p.subject
     order by area, name`.execute(database.owner);
  const has = (kind: Person['kind']) => found.rows.some((person) => person.kind === kind);
  return [
    ...found.rows,
    ...(has('client') ? [newcomer] : []),
    ...(has('representative') ? [mandateHolder] : []),
  ];
}

/** Somebody whom Polku does not know yet: to try the one-time code that a worker gives. */
const newcomer: Person = {
  subject: 'demo-newcomer',
  name: 'Uusi henkilö / Ny person / New person',
  area: '',
  roles: [],
  featured: true,
  kind: 'client',
  represents: [],
};

/** Of whom only the register of mandates tells: its recorded answers are in server/adapters/mandates. */
const mandateHolder: Person = {
  subject: 'demo-rep-valtuus',
  name: 'Veikko Valtuutettu',
  area: '',
  roles: [],
  featured: true,
  kind: 'representative',
  represents: ['Suomi.fi-valtuus / fullmakt / mandate'],
};

export interface LocalIdentityProvider extends IdentityProvider {
  stop(): Promise<void>;
}

export async function startLocalIdentityProvider(
  settings: Settings,
  database: Database,
  options: { readonly port: number; readonly clientSecret: string; readonly keys: { readonly jwk: JWK } },
): Promise<LocalIdentityProvider> {
  if (settings.mode === 'production') {
    throw new StartRefusal(
      'The local identity provider does not start in production: set POLKU_OIDC_ISSUER to your own.',
    );
  }
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartRefusal(
          error.code === 'EADDRINUSE'
            ? `Port ${options.port}, needed for the local sign-in, is taken by another program: set POLKU_SIGN_IN_PORT to a free one.`
            : `The local sign-in could not be opened on port ${options.port} (${error.code}).`,
        ),
      ),
    );
    server.listen(options.port, settings.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const issuer = `http://localhost:${port}`;

  const languageFrom = (value: unknown): Language => (isLanguage(value) ? value : 'fi');
  const { default: Provider } = await quietly(() => import('oidc-provider'));
  const provider: OidcProvider = await quietly(
    async () =>
      new Provider(issuer, {
        clients: [
          {
            client_id: localClientId,
            client_secret: options.clientSecret,
            redirect_uris: [`${settings.publicUrl}/auth/callback`],
            post_logout_redirect_uris: [`${settings.publicUrl}/kirjaudu?ulos=1`],
            grant_types: ['authorization_code'],
            response_types: ['code'],
            id_token_signed_response_alg: 'ES256',
          },
        ],
        jwks: { keys: [options.keys.jwk] },
        cookies: {
          keys: [options.clientSecret],
          names: { session: 'polku-idp', interaction: 'polku-idp-i', resume: 'polku-idp-r' },
        },
        pkce: { required: () => true },
        claims: { openid: ['sub'], profile: ['name'] },
        ttl: {
          Session: 3600,
          Grant: 3600,
          Interaction: 900,
          IdToken: 3600,
          AccessToken: 600,
          AuthorizationCode: 60,
        },
        features: {
          devInteractions: { enabled: false },
          rpInitiatedLogout: {
            enabled: true,
            logoutSource(ctx, form) {
              ctx.body = page(
                'fi',
                texts.signOut.fi,
                `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">${texts.yes.fi}</button>`,
              );
            },
          },
        },
        interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
        async findAccount(_ctx, subject) {
          const people = await listPeople(database, issuer);
          const person = people.find((candidate) => candidate.subject === subject);
          if (!person) return undefined;
          return { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
        },
        async loadExistingGrant(ctx) {
          const clientId = ctx.oidc.client?.clientId;
          const accountId = ctx.oidc.session?.accountId;
          if (!clientId || !accountId) return undefined;
          const grant = new provider.Grant({ clientId, accountId });
          grant.addOIDCScope('openid profile');
          await grant.save();
          return grant;
        },
      }),
  );

  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const details = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined);
    if (!details) {
      ctx.redirect(settings.publicUrl);
      return;
    }
    const language = languageFrom(details.params['ui_locales']);
    if (ctx.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of ctx.req) chunks.push(Buffer.from(chunk));
      const subject =
        new URLSearchParams(Buffer.concat(chunks).toString('utf8').slice(0, 1000)).get('subject') ?? '';
      await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: subject } });
      ctx.respond = false;
      return;
    }
    const people = await listPeople(database, issuer);
    const staff = people.filter((person) => person.kind === 'staff');
    const clients = people.filter((person) => person.kind === 'client');
    const representatives = people.filter((person) => person.kind === 'representative');
    const featured = staff.filter((person) => person.featured);
    const others = staff.filter((person) => !person.featured);
    const clientList =
      clients.length > 0 ? `<h2>${texts.clients[language]}</h2>${peopleList(clients, language)}` : '';
    const representativeList =
      representatives.length > 0
        ? `<h2>${texts.representatives[language]}</h2>${peopleList(representatives, language)}`
        : '';
    ctx.type = 'html';
    ctx.set('cache-control', 'no-store');
    ctx.set(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    ctx.body = page(
      language,
      texts.title[language],
      `<p>${(settings.mode === 'demo' ? texts.lead : texts.ownLead)[language]}</p><form method="post">${peopleList(featured, language)}${clientList}${representativeList}${
        others.length > 0
          ? `${featured.length > 0 ? `<h2>${texts.others[language]}</h2>` : ''}${peopleList(others, language)}`
          : ''
      }</form>`,
    );
  });
  server.on('request', provider.callback());

  return {
    issuer,
    clientId: localClientId,
    clientSecret: options.clientSecret,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The package warns of its memory store and of Node 20: both are right for a demonstration on one machine. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider')) warn(...words);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** A signing key of the local provider. */
export function newSigningKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'local' } as JWK;
}
