import { useText } from '../platform/index.ts';
import { supportFinderTexts as texts } from './support-finder-texts.ts';
import type { Programme } from './finder-values.ts';

/** Where an employer goes on to apply: the only place that knows it. */
export function ApplyLink({ programme }: { readonly programme: Programme }) {
  const t = useText();
  const { grantor, source } = programme;
  return (
    <p>
      {source.url === null ? (
        t(texts.apply)
      ) : (
        <a href={source.url}>
          {t(texts.apply)}
          <span className="visually-hidden">: {t(programme.name)}</span>
        </a>
      )}
      <span className="soft">, {t(grantor)}</span>
    </p>
  );
}
