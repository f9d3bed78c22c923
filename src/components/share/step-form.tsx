import type { FieldProblem } from '../../domain/errors.ts';
import { FormField, type FieldView } from '../form/form-field.tsx';
import form from '../form/form.module.css';
import { Honeypot } from '../form/honeypot.tsx';
import { Autosave } from './autosave.tsx';
import { FileList } from './file-list.tsx';

/** One page of the form. Its answers are kept when it is sent, and, where scripts run, as they are written. */
export const StepForm = ({
  step: { name, fields },
  way,
  base,
  files,
  answers,
  problems,
}: {
  step: { name: string; fields: FieldView[] };
  way: 'parts' | 'document';
  base: string;
  files: string[];
  answers: Record<string, string>;
  problems: FieldProblem[];
}) => {
  const isDocument = name === 'document';
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const first = isDocument ? fields.slice(0, -1) : fields;
  const last = isDocument ? fields.slice(-1) : [];
  return (
    <>
      {isDocument && files.length > 0 && <FileList names={files} action={`${base}/remove-file`} />}
      <form
        className={form.form}
        method="post"
        action={`${base}/${name}`}
        encType={isDocument ? 'multipart/form-data' : undefined}
        noValidate
      >
        <Honeypot />
        <input type="hidden" name="way" value={way} />
        {first.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={answers[field.name]}
            problem={problemOf(field.name)}
            isAdvised
          />
        ))}
        {isDocument && <FileField problem={problemOf('file')} hasFiles={files.length > 0} />}
        {last.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={answers[field.name]}
            problem={problemOf(field.name)}
          />
        ))}
        <Autosave />
        <div className={form.buttons}>
          <button className="button" type="submit">
            Save and continue
          </button>
          <button className="button button--quiet" type="submit" name="then" value="later">
            Save and come back later
          </button>
        </div>
      </form>
    </>
  );
};

const FileField = ({ problem, hasFiles }: { problem?: string; hasFiles: boolean }) => (
  <div className={`${form.field} ${problem ? form.wrong : ''}`}>
    <label className={form.label} htmlFor="file">
      {hasFiles ? 'Add another document' : 'Choose a document'}
    </label>
    <p className={form.help} id="file-help">
      Word (.docx), PDF, OpenDocument (.odt) or text, at most 25 MB each. You may choose several.
    </p>
    {problem && (
      <p className={form.problem} id="file-problem">
        <span className="visually-hidden">Problem: </span>
        {problem}
      </p>
    )}
    <input
      type="file"
      id="file"
      name="file"
      multiple
      accept=".docx,.pdf,.odt,.txt,.md"
      aria-describedby={problem ? 'file-help file-problem' : 'file-help'}
      aria-invalid={problem ? true : undefined}
    />
  </div>
);
