/**
 * Figures of the running program for Prometheus at `/metrics`, to whoever shows POLKU_METRICS_TOKEN as a bearer token;
 * without that setting there is no such page. Counts and times by route pattern only: nothing of a person, no address.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type pg from 'pg';
import { usualLookBack } from './audit-chain.ts';
import type { Services } from './services.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

export async function registerMetrics(app: FastifyInstance, services: Services): Promise<void> {
  const { metricsToken } = services.settings;
  if (!metricsToken) return;
  // loaded only where it is asked for: the program starts faster without
  const { collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'polku_' });
  const requests = new Histogram({
    name: 'polku_http_request_seconds',
    help: 'Time to answer, by method, route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.15, 0.3, 0.6, 1.2, 5],
    registers: [register],
  });
  const { appPool, ownerPool } = services.database;
  gaugeOf('polku_database_connections', 'Open connections to the database', 'state', async () => ({
    busy: busy(appPool) + busy(ownerPool),
    idle: appPool.idleCount + ownerPool.idleCount,
    waited_for: appPool.waitingCount + ownerPool.waitingCount,
  }));
  gaugeOf('polku_waiting', 'What waits to be done, over all areas', 'what', async () => {
    const found = await sql<Record<string, number>>`
      select (select count(*)::int from audit_event e
               where e.id > (select max(event_id) from audit_seal) - ${usualLookBack}::bigint
                 and not exists (select 1 from audit_seal s where s.area_id = e.area_id and s.event_id = e.id)) as unsealed_log_rows,
             (select count(*)::int from message where status in ('planned', 'sending')) as messages,
             (select count(*)::int from message where status in ('failed', 'uncertain')) as messages_in_trouble,
             (select count(*)::int from import_batch where status in ('running', 'undoing')) as imports`.execute(
      services.database.owner,
    );
    return found.rows[0] ?? {};
  });

  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
  const expected = digest(`Bearer ${metricsToken}`);
  app.get('/metrics', async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send();
    }
    return reply.type(register.contentType).send(await register.metrics());
  });
  app.addHook('onClose', async () => register.clear());

  /** Values read when the page is asked for; a database that is gone leaves them out instead of failing the page. */
  function gaugeOf(name: string, help: string, label: string, read: () => Promise<Record<string, number>>) {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [register],
      async collect() {
        this.reset();
        const values = await read().catch(() => ({}));
        for (const [value, count] of Object.entries(values)) this.set({ [label]: value }, count);
      },
    });
  }
}

const busy = (pool: pg.Pool) => pool.totalCount - pool.idleCount;
