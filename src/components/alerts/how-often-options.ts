/** As forms offer it. */
export const HOW_OFTEN_OPTIONS = [
  {
    value: 'immediate',
    label: 'As soon as they come out',
    help: 'Cases that come out together come in one mail.',
  },
  { value: 'daily', label: 'Once a day', help: 'In the morning, when there is something new.' },
  { value: 'weekly', label: 'Once a week', help: 'On Monday morning, when there is something new.' },
] as const;
