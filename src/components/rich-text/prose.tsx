import { RichText as LexicalText, type JSXConvertersFunction } from '@payloadcms/richtext-lexical/react';
import type { RichText } from '../../presenters/case-view-records.ts';
import { hrefOfLink, pictureOf } from '../../presenters/case-view-rich-text.ts';
import styles from './prose.module.css';

/**
 * An editor's text as a reader sees it, drawn on the server: it adds no script to the page. A link to a record that this
 * reader may not see, or to anything but the web, stays as its words.
 */
export const Prose = ({ content, className }: { content: RichText | null; className?: string }) =>
  content && (
    <LexicalText
      className={[styles.prose, 'prose', className].filter(Boolean).join(' ')}
      data={content as Parameters<typeof LexicalText>[0]['data']}
      converters={converters}
    />
  );

const converters: JSXConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  link: ({ node, nodesToJSX }) => (
    <WebLink href={hrefOfLink(node.fields)}>{nodesToJSX({ nodes: node.children })}</WebLink>
  ),
  autolink: ({ node, nodesToJSX }) => (
    <WebLink href={hrefOfLink(node.fields)}>{nodesToJSX({ nodes: node.children })}</WebLink>
  ),
  upload: ({ node }) => <Picture upload={node} />,
  blocks: {},
  unknown: () => null,
});

const WebLink = ({ href, children }: { href: string | null; children: React.ReactNode }) =>
  href ? (
    <a href={href} rel={href.startsWith('http') ? 'noopener' : undefined}>
      {children}
    </a>
  ) : (
    <>{children}</>
  );

const Picture = ({ upload }: { upload: unknown }) => {
  const picture = pictureOf(upload);
  if (!picture) return null;
  const { src, alt, width, height, credit } = picture;
  return (
    <figure className={styles.picture}>
      <img src={src} alt={alt} width={width ?? undefined} height={height ?? undefined} loading="lazy" />
      {credit && <figcaption>{credit}</figcaption>}
    </figure>
  );
};
