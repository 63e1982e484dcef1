/** The first page of an organisation: what other features place here, its data, her own contact data, who else represents. */
import { employerKindWords, languages, type Language } from '@polku/domain';
import { useState } from 'react';
import { useRead, useSend } from '../client/calls.ts';
import { OwnLink } from '../client/place.tsx';
import type { Output } from '../platform/api.ts';
import { useLanguage, useText } from '../platform/texts.tsx';
import { Button } from '../ui/Button.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { EmployerPage, Reading, Trouble } from './parts.tsx';
import { homeParts } from './routes.ts';
import type { RepresentativeSession } from './session.ts';
import { languageNames, texts } from './texts.ts';

type Home = Output<'representativeHome'>;

export function HomePage({ session }: { readonly session: RepresentativeSession }) {
  const t = useText();
  const read = useRead('representativeHome', {});
  return (
    <EmployerPage title={session.employerName} lead={t(session.areaName)}>
      {homeParts.map((Part, at) => (
        <Part key={at} session={session} />
      ))}
      <Reading read={read}>
        {(home) => (
          <>
            <Organisation organisation={home.organisation} />
            <Contact me={home.me} again={read.again} />
            <Section title={t(texts.others)} card>
              {home.others.length === 0 ? (
                <p>{t(texts.nobodyElse)}</p>
              ) : (
                <ul>
                  {home.others.map((one, at) => (
                    <li key={at}>{one.name}</li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Reading>
      <p>
        <OwnLink to="/tyonantaja/valinta">{t(texts.switch)}</OwnLink>
      </p>
    </EmployerPage>
  );
}

function Organisation({ organisation }: { readonly organisation: Home['organisation'] }) {
  const t = useText();
  const { language } = useLanguage();
  const { municipality } = organisation;
  const shown = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return (
    <Section title={t(texts.organisation)} card>
      <DescriptionList
        facts={[
          ...shown(t(texts.businessId), organisation.businessId),
          { label: t(texts.kind), value: t(employerKindWords[organisation.kind]) },
          { label: t(texts.municipality), value: language === 'sv' ? municipality.sv : municipality.fi },
          ...shown(t(texts.address), organisation.streetAddress),
          ...shown(t(texts.industry), organisation.industry),
        ]}
      />
      <p className="soft">{t(texts.organisationHint)}</p>
    </Section>
  );
}

function Contact({ me, again }: { readonly me: Home['me']; readonly again: () => void }) {
  const t = useText();
  const [email, setEmail] = useState(me.email);
  const [phone, setPhone] = useState(me.phone);
  const [language, setLanguage] = useState<Language>(me.language);
  const [saved, setSaved] = useState(false);
  const save = useSend('representativeSave');
  const emailError = save.problem?.errors.find(({ pointer }) => pointer === '/body/email')?.detail;
  return (
    <Section title={t(texts.contact)} card>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (save.busy) return;
          setSaved(false);
          void save
            .send({ body: { email: email.trim(), phone, language, version: me.version } })
            .then((done) => {
              if (done) setSaved(true);
              // what was changed meanwhile is read, so that the next save is of today's
              again();
            });
        }}
      >
        <p className="soft">{t(texts.contactHint)}</p>
        {emailError ? null : <Trouble problem={save.problem} />}
        {saved ? (
          <Notice tone="success" live>
            {t(texts.saved)}
          </Notice>
        ) : null}
        <p>
          <strong>{me.name}</strong>
        </p>
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={t(texts.email)}
          value={email}
          error={emailError}
          onChange={setEmail}
        />
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          label={t(texts.phone)}
          value={phone}
          maxLength={40}
          onChange={setPhone}
          width="medium"
        />
        <SelectField<Language>
          name="language"
          label={t(texts.language)}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <div className="row">
          <Button type="submit" look="primary" busy={save.busy}>
            {t(texts.save)}
          </Button>
        </div>
      </form>
    </Section>
  );
}
