/** Strengths and courses as the client herself sees them. */
import {
  type Day,
  type NeedRecord,
  type Contract,
  type OutputOf,
  refuse,
  type strengthsContract,
} from '@polku/domain';
import { sql } from 'kysely';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { refused } from '../platform/problems.ts';
import { findMunicipality, serviceLanguages, skills } from '../reference/reference.ts';
import { readCard, saveCard } from './card.ts';
import { cardFile } from './card-file.ts';
import { fittingOffers } from './offers.ts';
import {
  learnerFacts,
  listLanguages,
  listNeeds,
  listParticipations,
  listQueue,
  listSkills,
  listWishes,
} from './records.ts';

type Named = { readonly fi: string; readonly sv: string; readonly en: string };

export function skillName(code: string | null, label: string): Named {
  const known = skills.rows.find((row) => row.code === code);
  return known ? { fi: known.fi, sv: known.sv, en: known.en } : { fi: label, sv: label, en: label };
}

export function languageName(code: string): Named {
  const known = serviceLanguages.rows.find((row) => row.code === code);
  return known ? { fi: known.fi, sv: known.sv, en: known.en } : { fi: code, sv: code, en: code };
}

/** A skill's or a language's name; certificates and subjects have words of their own. */
export function learningName(learning: NeedRecord['learning']): Named | null {
  if (learning.kind === 'skill') return skillName(learning.code, learning.code);
  return learning.kind === 'language' ? languageName(learning.code) : null;
}

async function readStrengths(tx: Tx, own: OwnClient): Promise<OutputOf<Contract['ownStrengths']>> {
  const card = await readCard(tx, own);
  const person = await sql<{ givenNames: string; familyName: string }>`
    select given_names as "givenNames", family_name as "familyName" from client
     where area_id = ${own.areaId} and id = ${own.id}`.execute(tx);
  const latest = new Map(
    (await listLanguages(tx, own)).toReversed().map((record) => [record.language, record]),
  );
  const needs = await listNeeds(tx, own);
  return {
    card: card ? { version: card.version, name: card.name, lines: card.lines, shared: card.shared } : null,
    givenNames: person.rows[0]?.givenNames ?? '',
    familyName: person.rows[0]?.familyName ?? '',
    skills: (await listSkills(tx, own)).map(({ id, code, label, level, evidence }) => ({
      id,
      name: skillName(code, label),
      level,
      evidence: evidence.map((one) => ({ id: one.id, content: one.content })),
    })),
    languages: [...latest.values()].map(({ id, language, level }) => ({
      id,
      language,
      name: languageName(language),
      level,
    })),
    wishes: await listWishes(tx, own),
    needs: needs
      .filter(({ status }) => status === 'open')
      .map(({ id, learning }) => ({ id, learning, name: learningName(learning) })),
  };
}

async function readCourses(tx: Tx, own: OwnClient, today: Day): Promise<OutputOf<Contract['ownCourses']>> {
  const needs = await listNeeds(tx, own);
  const learner = await learnerFacts(tx, own, true);
  const found = await fittingOffers(tx, { areaId: own.areaId, actor: null, today }, needs, learner);
  return {
    rows: found.flatMap(({ offer, matches: [match] }) => {
      const need = needs.find(({ id }) => id === match?.needId);
      if (!match || !need) return [];
      const { actions: _actions, version: _version, ...shown } = offer;
      const place = offer.municipalityCode === null ? undefined : findMunicipality(offer.municipalityCode);
      return [
        {
          offer: shown,
          municipality: place ? { fi: place.fi, sv: place.sv } : null,
          match,
          learning: need.learning,
          name: learningName(need.learning),
        },
      ];
    }),
    participations: (await listParticipations(tx, own)).map(
      ({ moves: _moves, version: _version, ...row }) => row,
    ),
    queue: (await listQueue(tx, own)).map(({ version: _version, ...row }) => row),
  };
}

export const ownStrengthsHandlers = {
  async ownStrengths({ tx, own }) {
    return readStrengths(tx, own);
  },

  async ownStrengthsSave({ tx, own, body, now }) {
    return saveCard(tx, own, body, now);
  },

  async ownStrengthsCardFile({ tx, own, query, now }) {
    const card = await readCard(tx, own);
    if (!card) throw refused(refuse('card-not-saved'), 409);
    return cardFile(card, query.language, now);
  },

  async ownCourses({ tx, own, today }) {
    return readCourses(tx, own, today);
  },
} satisfies Partial<HandlersFor<typeof strengthsContract>>;
