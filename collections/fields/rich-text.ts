import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { Block, RichTextField } from 'payload';

/** What readers' pages, print and Word can all show: headings, lists, quotations, links. Nothing that only one of them can. */
const proseFeatures = () => [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  BlockquoteFeature(),
  LinkFeature({
    enabledCollections: ['cases', 'guides', 'proceedings', 'organisations', 'themes', 'resources'],
  }),
  InlineToolbarFeature(),
];

export const proseEditor = lexicalEditor({ features: proseFeatures() });

/** The editor of guide chapters: prose, pictures, and blocks. */
export const chapterEditor = ({ blocks }: { blocks: Block[] }) =>
  lexicalEditor({
    features: [
      ...proseFeatures(),
      AlignFeature(),
      FixedToolbarFeature(),
      UploadFeature({ enabledCollections: ['media'] }),
      BlocksFeature({ blocks }),
    ],
  });

export const proseField = ({
  name,
  label,
  description,
  required = false,
}: {
  name: string;
  label?: string;
  description?: string;
  required?: boolean;
}): RichTextField => ({
  name,
  label,
  type: 'richText',
  localized: true,
  required,
  editor: proseEditor,
  admin: { description },
});
