import { isHttpUrl } from './fields/url.ts';
import { publishedRecord } from './published-record.ts';

/** Pictures and files. They are drafted and published like everything else: a picture can give a story away too. */
export const media = ({ directory }: { directory: string }) =>
  publishedRecord({
    config: {
      slug: 'media',
      labels: { singular: 'Picture or file', plural: 'Pictures and files' },
      admin: {
        group: 'Good practice',
        description: 'Publish a picture before the case that shows it.',
        defaultColumns: ['filename', 'alt', '_status', 'updatedAt'],
      },
      upload: {
        staticDir: directory,
        mimeTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'image/avif',
          'application/pdf',
          'video/mp4',
          'audio/mpeg',
          'text/vtt',
        ],
        focalPoint: true,
        adminThumbnail: 'card',
        imageSizes: [
          { name: 'card', width: 640, height: 400, position: 'centre' },
          { name: 'wide', width: 1280, withoutEnlargement: true },
        ],
      },
    },
    fields: [
      {
        name: 'alt',
        type: 'text',
        label: 'In words',
        required: true,
        localized: true,
        admin: { description: 'What a person who can’t see it should be told.' },
      },
      { name: 'credit', type: 'text', admin: { description: 'Who made it, and under what licence' } },
      { name: 'creditLink', type: 'text', validate: isHttpUrl },
    ],
  });
