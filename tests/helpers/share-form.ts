/** A browser without scripts at the form of a base: posts as one does, follows nothing, and reads where it is led. */
export const sendForm = async ({
  url,
  path,
  values,
  accept = 'text/html',
  headers = {},
}: {
  url: string;
  path: string;
  values: Record<string, string>;
  accept?: string;
  headers?: Record<string, string>;
}): Promise<{ status: number; location: string; text: string; headers: Headers }> => {
  const response = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept, ...headers },
    body: new URLSearchParams(values),
  });
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    text: await response.text(),
    headers: response.headers,
  };
};

/** The same with documents. */
export const sendFiles = async ({
  url,
  path,
  values = {},
  files,
}: {
  url: string;
  path: string;
  values?: Record<string, string>;
  files: { name: string; bytes: Uint8Array; type?: string }[];
}): Promise<{ status: number; location: string; text: string }> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  for (const { name, bytes, type = 'application/octet-stream' } of files)
    body.append('file', new Blob([Buffer.from(bytes)], { type }), name);
  const response = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body,
  });
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    text: await response.text(),
  };
};

/** Answers to every page of the form, in the shape of the OPEN template. */
export const KITCHEN: Record<string, Record<string, string>> = {
  about: {
    title: 'Saturday kitchen',
    organisationName: 'Northgate Homes',
    organisationType: 'housing-association',
    partners: 'Northgate Primary School: the hall\nHarbour Trust',
    summary: 'New families knew nobody. We cooked with whoever came, and now they run it themselves.',
  },
  challenge: { challenges: '- New families did not answer letters.\n- There was no money for a worker.' },
  'what-you-did': { solutions: '1. Two mothers knocked on doors.\n2. The school lent its kitchen.' },
  'what-came-of-it': {
    results: '64 families came at least three times.\n9 out of 10 had made a friend.',
    whatDidNotWork: 'Evening sessions failed: nobody came after dark.',
    learningPoints: 'Ask what people can cook.',
  },
  context: {
    places: 'Coventry',
    period: 'From March 2021 to June 2023',
    audiences: 'Children',
    themes: 'Play\nCommunity kitchens',
    sources: 'Evaluation of the kitchen, Northgate Homes, 2023, https://www.example.org/kitchen',
  },
  contact: {
    submitterMailbox: 'sender@example.org',
    contactName: 'Noor Salter',
    contactRole: 'Project worker',
    contactMailbox: 'noor@example.org',
    contactPhone: '024 7600 0000',
    mayBeAsked: 'yes',
    mayPublish: 'yes',
    hasRight: 'yes',
    licence: 'cc-by-4.0',
  },
};
