'use client';

import { useRef, useState, type DragEvent } from 'react';

const TAKEN = '.docx,.odt,.pdf,.html,.htm,.md,.markdown,.txt,.csv,.tsv,.json,.jsonl,.ndjson';

/** A file chooser that files can also be dropped on: the whole page takes them, so that none opens in the browser by mistake. */
export const DropZone = ({ onFiles }: { onFiles: (files: File[]) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const hold = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    setIsOver(over);
  };
  const drop = (event: DragEvent): void => {
    hold(event, false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`import-drop${isOver ? ' import-drop--over' : ''}`}
      onDragLeave={(event) => hold(event, false)}
      onDragOver={(event) => hold(event, true)}
      onDrop={drop}
    >
      <label className="import-drop__choose" htmlFor="import-files">
        Choose files
      </label>
      <input
        accept={TAKEN}
        aria-describedby="import-taken"
        className="import-drop__input"
        id="import-files"
        multiple
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          if (input.current) input.current.value = '';
        }}
        ref={input}
        type="file"
      />
      <p>or drop them here, several at once</p>
      <p className="field-description" id="import-taken">
        Word (.docx), OpenDocument (.odt), PDF, web pages, Markdown, plain text; lists as CSV or JSON. At most
        25 MB each.
      </p>
    </div>
  );
};
