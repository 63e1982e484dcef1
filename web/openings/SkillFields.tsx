import { certificates, learningCertificateWords } from '@polku/domain';
import { useReference, useText } from '../platform/index.ts';
import { Button, CheckboxGroup, ComboboxField } from '../ui/index.ts';
import { texts } from './texts.ts';

type Certificate = (typeof certificates)[number];

/** Skills of the house's list chosen one by one, and certificates ticked. */
export function SkillFields({
  name,
  skills,
  held,
  onChange,
}: {
  readonly name: string;
  readonly skills: readonly string[];
  readonly held: readonly string[];
  readonly onChange: (changes: { readonly skills?: string[]; readonly certificates?: Certificate[] }) => void;
}) {
  const t = useText();
  const reference = useReference();
  return (
    <>
      <ComboboxField
        label={t(texts.skill)}
        name={`${name}/skills`}
        value={null}
        onChange={(code) => {
          if (code) onChange({ skills: [...new Set([...skills, code])] });
        }}
        options={reference.skillOptions.filter(({ value }) => !skills.includes(value))}
      />
      {skills.length > 0 ? (
        <ul className="row" aria-label={t(texts.skills)}>
          {skills.map((code) => (
            <li key={code}>
              <Button
                size="small"
                icon="remove"
                onClick={() => onChange({ skills: skills.filter((one) => one !== code) })}
              >
                <span className="visually-hidden">
                  {t(texts.removeSkill, { name: reference.skillName(code) })}
                </span>
                <span aria-hidden="true">{reference.skillName(code)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <CheckboxGroup<Certificate>
        label={t(texts.certificates)}
        name={`${name}/certificates`}
        inline
        value={certificates.filter((one) => held.includes(one))}
        onChange={(next) => onChange({ certificates: [...next] })}
        options={certificates.map((value) => ({ value, label: t(learningCertificateWords[value]) }))}
      />
    </>
  );
}
