import { OwnLink } from '../client/place.tsx';
import { useText } from '../platform/texts.tsx';
import { Section } from '../ui/Section.tsx';
import { texts } from './texts.ts';

/** The way to grants, on the first page. */
export function GrantsPart() {
  const t = useText();
  return (
    <Section title={t(texts.grants)} card>
      <p>{t(texts.grantsLead)}</p>
      <p>
        <OwnLink to="/tyonantaja/tuet" className="button" look="primary">
          {t(texts.toGrants)}
        </OwnLink>
      </p>
    </Section>
  );
}
