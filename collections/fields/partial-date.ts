import type { TextField } from 'payload';
import { isPartialDate } from '../../src/domain/partial-date.ts';

/** A date only as exact as its source: nobody is made to invent a day. */
export const partialDateField = ({
  name,
  label,
  description = 'A year, a month or a day: 2009, 2009-06 or 2009-06-18.',
  required = false,
}: {
  name: string;
  label?: string;
  description?: string;
  required?: boolean;
}): TextField => ({
  name,
  label,
  type: 'text',
  required,
  admin: { description, width: '33%' },
  validate: (value: unknown) => {
    if (value === undefined || value === null || value === '')
      return required ? 'Give a date: 2009, 2009-06 or 2009-06-18.' : true;
    return isPartialDate(value) || 'Takes a year, a month or a day: 2009, 2009-06 or 2009-06-18.';
  },
});
