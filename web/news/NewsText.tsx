import { newsBlocks } from '@polku/domain';

/** The text of a piece of news: headings, paragraphs and lists, never markup of a page. */
export function NewsText({
  body,
  language,
  headings: Heading = 'h3',
}: {
  readonly body: string;
  readonly language: string;
  readonly headings?: 'h3' | 'h4';
}) {
  return (
    <div className="news-text" lang={language}>
      {newsBlocks(body).map((block, at) => {
        // blocks have no identity but their place
        if (block.kind === 'list') {
          return (
            <ul key={at}>
              {block.items.map((item, index) => (
                <li key={index}>{item}</li>
              ))}
            </ul>
          );
        }
        return block.kind === 'heading' ? (
          <Heading key={at}>{block.text}</Heading>
        ) : (
          <p key={at}>{block.text}</p>
        );
      })}
    </div>
  );
}
