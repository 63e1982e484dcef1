import * as z from 'zod';
import { day, endpoint, id, page, pageQuery, text, version } from '../kernel/contract.ts';
import { areaParams } from '../places/contract.ts';
import { newsAudiences } from './news.ts';

const written = z.object({ title: text(160), body: text(6000) });
const texts = z.object({ fi: written, sv: written, en: written });

export const newsInput = z.object({
  audiences: z.array(z.enum(newsAudiences)).min(1),
  texts,
  publishFrom: day,
  /** Last day it is shown. */
  publishTo: day.nullable(),
});
export type NewsInput = z.output<typeof newsInput>;
export const newsRecord = newsInput.extend({ id, version });
export type NewsRecord = z.output<typeof newsRecord>;

const shown = z.object({ id, texts, publishFrom: day });
const done = z.object({ id, version });
const manage = { kind: 'action', action: 'news.manage' } as const;

export const newsContract = {
  newsList: endpoint({
    method: 'GET',
    path: '/news',
    summary: 'News to staff and partners; for who writes them, all of them, those to come and gone by too',
    access: { kind: 'action', action: 'news.read' },
    audit: 'none',
    query: z.object(pageQuery),
    output: page(newsRecord).extend({ actions: z.array(z.enum(['manage'])) }),
  }),
  newsCreate: endpoint({
    method: 'POST',
    path: '/news',
    summary: 'A piece of news',
    access: manage,
    audit: 'none',
    body: newsInput,
    output: done,
  }),
  newsEdit: endpoint({
    method: 'PUT',
    path: '/news/:newsId',
    summary: 'A piece of news changed, or ended by its last day',
    access: manage,
    audit: 'none',
    params: z.object({ newsId: id }),
    body: newsInput.extend({ version }),
    output: done,
  }),
  ownNews: endpoint({
    method: 'GET',
    path: '/own/news',
    summary: 'News to clients, the newest first',
    access: { kind: 'own' },
    audit: 'none',
    output: z.object({ rows: z.array(shown) }),
  }),
  publicNews: endpoint({
    method: 'GET',
    path: '/public/areas/:area/news',
    summary: 'News for anybody, the newest first',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    params: areaParams,
    output: z.object({
      areaName: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
      rows: z.array(shown),
    }),
  }),
};
