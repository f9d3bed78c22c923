'use client';

import './import.css';
import { Button } from '@payloadcms/ui';
import { useRef, useState, type ClipboardEvent } from 'react';
import { DropZone } from './drop-zone.tsx';
import { ImportedFile, type Item } from './imported-file.tsx';
import { ListImport } from './list-import.tsx';
import { importAgain, problemWith, sendDocument, type SentAnswer } from './send-file.ts';

export interface Language {
  code: string;
  label: string;
}

const LIST = /\.(csv|tsv|json|jsonl|ndjson)$/i;

/** Where documents come in: each is sent by itself, one after the other, and tells what was made of it. */
export const ImportDesk = ({ languages }: { languages: Language[] }) => {
  const [items, setItems] = useState<Item[]>([]);
  const [lists, setLists] = useState<{ id: number; file: File }[]>([]);
  const [language, setLanguage] = useState(languages[0]?.code ?? 'en');
  const [text, setText] = useState('');
  const pastedPage = useRef<{ text: string; html: string } | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const lastId = useRef(0);

  const change = (id: number, part: Partial<Item>): void =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const settle = (id: number, answer: SentAnswer): void =>
    change(
      id,
      answer.state === 'done'
        ? { state: 'done', result: answer.result, problems: [] }
        : { state: 'refused', problems: answer.problems },
    );

  const send = ({
    name,
    fill,
    problem,
  }: {
    name: string;
    fill: (form: FormData) => void;
    problem?: string;
  }) => {
    const id = (lastId.current += 1);
    const item: Item = { id, name, state: problem ? 'refused' : 'waiting', percent: 0, problems: [] };
    setItems((all) => [{ ...item, problems: problem ? [problem] : [] }, ...all]);
    if (problem) return;
    line.current = line.current.then(async () => {
      const form = new FormData();
      // Fields go first: the server reads the form as it comes.
      form.append('locale', language);
      fill(form);
      change(id, { state: 'sending' });
      settle(
        id,
        await sendDocument({
          form,
          onPercent: (percent) => change(id, { percent, state: percent < 100 ? 'sending' : 'reading' }),
        }),
      );
    });
  };

  const addFiles = (files: File[]): void => {
    for (const file of files)
      if (LIST.test(file.name)) setLists((all) => [{ id: (lastId.current += 1), file }, ...all]);
      else send({ name: file.name, fill: (form) => form.append('file', file), problem: problemWith(file) });
  };
  const addText = (): void => {
    const page = pastedPage.current;
    // Pasted from Word or a page and left as it was: headings and lists are known from its HTML.
    const isPage = page !== null && page.text.trim() === text.trim();
    send({
      name: 'Pasted text',
      fill: (form) => form.append(isPage ? 'html' : 'text', isPage ? page.html : text),
    });
    setText('');
  };
  const notePaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    pastedPage.current = html && !text.trim() ? { text: plain.replaceAll('\r\n', '\n'), html } : null;
  };
  const again = async (item: Item, isOne: boolean): Promise<void> => {
    if (!item.result) return;
    change(item.id, { state: 'reading' });
    const answer = await importAgain({ importId: item.result.importId, isOne });
    if (answer.state === 'done') settle(item.id, answer);
    else change(item.id, { state: 'done', problems: answer.problems });
  };

  return (
    <main className="import-desk">
      <h1>Import documents</h1>
      <p className="import-desk__lead">
        A document becomes a draft with every word kept: what fits no part of the case waits in “Text without
        a place yet”. The file itself stays with the draft, privately.
      </p>
      <DropZone onFiles={addFiles} />
      <details className="import-desk__paste">
        <summary>Or paste text</summary>
        <label htmlFor="import-text">Text of a case</label>
        <textarea
          id="import-text"
          onChange={({ target }) => setText(target.value)}
          onPaste={notePaste}
          rows={8}
          value={text}
        />
        <Button buttonStyle="primary" disabled={!text.trim()} onClick={addText}>
          Make a draft of it
        </Button>
      </details>
      {languages.length > 1 && (
        <p className="import-desk__language">
          <label htmlFor="import-language">Language of the text</label>
          <select id="import-language" onChange={({ target }) => setLanguage(target.value)} value={language}>
            {languages.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </p>
      )}
      {lists.map(({ id, file }) => (
        <ListImport
          file={file}
          key={id}
          language={language}
          onClose={() => setLists((all) => all.filter((list) => list.id !== id))}
        />
      ))}
      <ul aria-label="Documents" aria-live="polite" className="import-desk__files">
        {items.map((item) => (
          <ImportedFile item={item} key={item.id} onAgain={(isOne) => void again(item, isOne)} />
        ))}
      </ul>
    </main>
  );
};
