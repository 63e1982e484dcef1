/**
 * One decision on a grant as a PDF, whole, with a content of its own each time: the mean of 100 in the thread in which the
 * server makes them, one after another. Goal: at most 150 ms each, as in a round of 500.
 *
 *   npx tsx bench/decisions.ts [decisions]
 */
import { availableParallelism, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { languages } from '@polku/domain';
import { exampleDecision } from '../domain/grants/decision.test-support.ts';
import { grantDecisionPdf } from '../server/grants/decision-document.ts';

const goalMilliseconds = 150;
const count = Number(process.argv[2] ?? 100);
const [load = 0] = loadavg();
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);

for (const language of languages) {
  const make = (at: number) =>
    grantDecisionPdf(
      {
        ...exampleDecision,
        number: `TYÖ-2026-${at}`,
        employer: { ...exampleDecision.employer, name: `Työnantaja ${at} Oy` },
        reasons: `${exampleDecision.reasons}\n\nHakemus ${at}.`,
      },
      language,
    );
  // the first loads the compiler and its fonts
  await make(0);
  const from = performance.now();
  for (let at = 1; at <= count; at += 1) await make(at);
  const mean = (performance.now() - from) / count;
  console.log(`${language}: ${mean.toFixed(1)} ms each, mean of ${count}`);
  if (mean > goalMilliseconds) process.exitCode = 1;
}
