import { defineTexts } from '@polku/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Notice } from '../ui/Notice.tsx';
import type { EndpointName } from './api.ts';
import type { ApiProblem } from './problem.ts';
import { refresh } from './queries.ts';
import { useText } from './texts.tsx';

const texts = defineTexts({
  stale: {
    fi: 'Joku muutti tietoja sillä välin. Näet nyt uusimmat tiedot. Lähetä uudelleen, jos tämä pitää yhä paikkansa.',
    sv: 'Någon ändrade uppgifterna under tiden. Nu ser du de senaste. Skicka på nytt om detta fortfarande stämmer.',
    en: 'Someone changed this meanwhile. You now see the latest. Send again if this still holds.',
  },
});

/**
 * A conflict where there is nothing to merge, such as a move or an ending: says so and reads the newest
 * state. Send `versionAfter(save.conflict, seen)` so that the second press is about what is now seen.
 */
export function StaleNotice({
  conflict,
  reread,
}: {
  readonly conflict: ApiProblem | null;
  readonly reread: readonly EndpointName[];
}) {
  const t = useText();
  const queryClient = useQueryClient();
  const names = useRef(reread);
  names.current = reread;
  useEffect(() => {
    if (conflict) void refresh(queryClient, names.current);
  }, [conflict, queryClient, reread]);
  return conflict ? (
    <Notice tone="warning" live>
      {t(texts.stale)}
    </Notice>
  ) : null;
}

/** The version to send: the newest one known, from the page or from the conflict's own answer. */
export function versionAfter(conflict: ApiProblem | null, seen: number): number {
  const told: unknown = Reflect.get(Object(conflict?.current), 'version');
  return typeof told === 'number' && told > seen ? told : seen;
}
