import { ownGroupTexts } from '@polku/domain';
import { api } from '../platform/api.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRead } from './calls.ts';
import { DayOf, Facts, OwnPage, Part, Reading } from './parts.tsx';
import { OwnLink } from './place.tsx';
import { useOwnText, useReading } from './reading.tsx';
import { texts } from './texts.ts';

export function DataPage() {
  const t = useOwnText();
  const { reading } = useReading();
  const read = useRead('ownDetails', {});
  const links = [
    { to: '/oma/suostumukset', text: texts.consents, icon: 'hand' },
    { to: '/oma/loki', text: texts.log, icon: 'search' },
    { to: '/oma/pyynnot', text: texts.requests, icon: 'edit' },
    { to: '/oma/tarina', text: ownGroupTexts.stories, icon: 'document' },
  ] as const;
  return (
    <OwnPage title={t(texts.data)} lead={t(texts.dataLead)}>
      <ul className="own-links">
        {links.map((link) => (
          <li key={link.to}>
            <OwnLink to={link.to} className="own-link">
              <Icon name={link.icon} />
              <span>{t(link.text)}</span>
              <Icon name="next" />
            </OwnLink>
          </li>
        ))}
      </ul>
      <Part title={t(texts.download)}>
        <p>{t(texts.downloadLead)}</p>
        <a
          className="button own-button"
          data-look="primary"
          download
          href={api.href('ownDownload', { query: { reading: reading === 'easy' ? 'easy' : 'plain' } })}
        >
          <Icon name="download" />
          {t(texts.download)}
        </a>
      </Part>
      <Part title={t(texts.details)}>
        <Reading read={read}>
          {(d) => (
            <>
              {d.nonDisclosure === 'none' ? null : <Notice>{t(texts.protectedNotice)}</Notice>}
              <Facts
                rows={[
                  [t(texts.name), `${d.givenNames} ${d.familyName}`],
                  [t(texts.birthDate), d.birthDate ? <DayOf key="birth" day={d.birthDate} /> : null],
                  [t(texts.identityCode), d.identityCodeMasked],
                  [t(texts.municipality), reading === 'sv' ? d.municipalityName.sv : d.municipalityName.fi],
                  [t(texts.phone), d.phone],
                  [t(texts.email), d.email],
                  [
                    t(texts.address),
                    [d.streetAddress, [d.postalCode, d.postOffice].filter(Boolean).join(' ')]
                      .filter(Boolean)
                      .join('\n'),
                  ],
                  [t(texts.skills), d.skills.join(', ')],
                  [t(texts.wishes), [d.wishes.join(', '), d.wishText].filter(Boolean).join('\n')],
                  [t(texts.adjustments), d.adjustments],
                ]}
              />
            </>
          )}
        </Reading>
      </Part>
    </OwnPage>
  );
}
