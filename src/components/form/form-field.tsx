import type { ReactNode } from 'react';
import { AdvisedTextarea } from './advised-textarea.tsx';
import styles from './form.module.css';

export interface FieldView {
  name: string;
  label: string;
  kind: 'text' | 'textarea' | 'email' | 'tel' | 'select' | 'checkbox' | 'radios';
  help?: string;
  example?: string;
  rows?: number;
  options?: readonly { value: string; label: string; help?: string }[];
  autoComplete?: string;
}

/** A question with its help, its example, what is wrong with the answer, and the answer. */
export const FormField = ({
  field,
  value = '',
  problem,
  isAdvised = false,
}: {
  field: FieldView;
  value?: string;
  problem?: string;
  /** Text areas count words and give advice. */
  isAdvised?: boolean;
}) => {
  const { name, label, kind, help, example, rows = 4, options = [], autoComplete } = field;
  const described = [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(' ');
  const common = {
    id: name,
    name,
    autoComplete,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? true : undefined,
  };
  const wrong = problem ? styles.wrong : '';
  const told = (
    <>
      {help && (
        <p className={styles.help} id={`${name}-help`}>
          {help}
        </p>
      )}
      {example && <Example text={example} />}
      {problem && (
        <p className={styles.problem} id={`${name}-problem`}>
          <span className="visually-hidden">Problem: </span>
          {problem}
        </p>
      )}
    </>
  );

  if (kind === 'checkbox')
    return (
      <div className={`${styles.field} ${wrong}`}>
        {problem && (
          <p className={styles.problem} id={`${name}-problem`}>
            {problem}
          </p>
        )}
        <Tick>
          <input type="checkbox" {...common} value="yes" defaultChecked={value === 'yes'} />
          <span>
            <strong>{label}</strong>
            {help && <span id={`${name}-help`}>{help}</span>}
          </span>
        </Tick>
      </div>
    );

  if (kind === 'radios')
    return (
      <fieldset className={`${styles.field} ${wrong}`} aria-describedby={described || undefined}>
        <legend className={styles.label}>{label}</legend>
        {told}
        {options.map((option, index) => (
          <Tick key={option.value}>
            <input
              type="radio"
              id={index === 0 ? name : `${name}-${option.value}`}
              name={name}
              value={option.value}
              defaultChecked={value === option.value}
            />
            <span>
              <strong>{option.label}</strong>
              {option.help && <span>{option.help}</span>}
            </span>
          </Tick>
        ))}
      </fieldset>
    );

  return (
    <div className={`${styles.field} ${wrong}`}>
      <label className={styles.label} htmlFor={name}>
        {label}
      </label>
      {told}
      {kind === 'textarea' && <AdvisedTextarea {...common} rows={rows} value={value} isAdvised={isAdvised} />}
      {kind === 'select' && (
        <select {...common} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {(kind === 'text' || kind === 'email' || kind === 'tel') && (
        <input type={kind} {...common} defaultValue={value} spellCheck={kind === 'text'} />
      )}
    </div>
  );
};

const Tick = ({ children }: { children: ReactNode }) => <label className={styles.tick}>{children}</label>;

const Example = ({ text }: { text: string }) => (
  <details className={`disclosure ${styles.example}`}>
    <summary>An example</summary>
    <p>{text}</p>
  </details>
);
