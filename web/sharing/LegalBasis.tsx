import {
  type RecordedBasis,
  asDay,
  legalBasisConfidenceWords,
  legalBasisRuleOf,
  legalBasisWords,
} from '@polku/domain';
import { useText } from '../platform/index.ts';

/** The ground by its name and section, and how sure the section is. */
export function LegalBasisText({ basis, on }: { readonly basis: RecordedBasis; readonly on: string }) {
  const t = useText();
  const rule = legalBasisRuleOf(basis, asDay(on));
  return (
    <>
      {t(legalBasisWords[basis])}
      {rule ? (
        <span className="soft small basis-section">
          {t(rule.section).replace(/\.$/, '')}. {t(legalBasisConfidenceWords[rule.confidence])}
        </span>
      ) : null}
    </>
  );
}
