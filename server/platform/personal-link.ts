/**
 * Personal links without sign-in: the token is shown or sent once and only its hash is kept. The hash is bound to what
 * the link is for, so that a token of one kind opens nothing of another.
 */
import { createHash, randomBytes } from 'node:crypto';

export type LinkPurpose = 'absence link' | 'survey' | 'work order' | 'agreement';

/** 192 random bits, written so that they fit into an address. */
export const newLinkToken = (): string => randomBytes(24).toString('base64url');

export const linkTokenHash = (purpose: LinkPurpose, token: string): Buffer =>
  createHash('sha256').update(`${purpose} ${token}`).digest();
