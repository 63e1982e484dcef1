/** The strengths card as a document: the lines that she shows, in her words, under headings in the reader's language. */
import {
  type CardLine,
  cardSections,
  type Language,
  learningCardSectionWords,
  printedLines,
  strengthsCardWords,
} from '@polku/domain';
import { renderApart } from '../documents/render-apart.ts';
import { dayAt } from '../platform/clock.ts';
import type { FileAnswer } from '../platform/handlers.ts';
import { writtenDay } from '../platform/written-day.ts';

interface Card {
  readonly name: string;
  readonly lines: readonly CardLine[];
  readonly savedAt: string;
}

export async function cardFile(card: Card, language: Language, now: Date): Promise<FileAnswer> {
  const day = writtenDay(dayAt(new Date(card.savedAt)), language);
  return {
    // the name of the file says nothing of whose it is
    fileName: `${strengthsCardWords.fileName[language]}.pdf`,
    contentType: 'application/pdf',
    bytes: await renderApart({
      template: 'strengths-card',
      language,
      title: strengthsCardWords.title[language],
      madeAt: now,
      content: {
        name: card.name,
        sections: cardSections.flatMap((section) => {
          const lines = printedLines(card.lines, section).map(({ text }) => text);
          return lines.length === 0 ? [] : [{ heading: learningCardSectionWords[section][language], lines }];
        }),
        footer: strengthsCardWords.footer[language].replace('{day}', day),
      },
    }),
  };
}
