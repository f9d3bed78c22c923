import styles from './builder.module.css';

export const TextField = ({
  name,
  label,
  help,
  value,
  type = 'text',
  ...range
}: {
  name: string;
  label: string;
  help?: string;
  value: string;
  type?: 'text' | 'search' | 'number';
  min?: number;
  max?: number;
}) => {
  const id = `builder-${name}`;
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {help && (
        <span id={`${id}-help`} className="soft small">
          {help}
        </span>
      )}
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        maxLength={type === 'number' ? undefined : 300}
        aria-describedby={help && `${id}-help`}
        autoComplete="off"
        {...range}
      />
    </p>
  );
};

export const Tick = ({
  name,
  value,
  label,
  isChosen,
}: {
  name: string;
  value: string;
  label: string;
  isChosen: boolean;
}) => (
  <label className="check">
    <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
    <span className="check__label">{label}</span>
  </label>
);

export const Choices = <Value extends string>({
  name,
  label,
  help,
  chosen,
  values,
}: {
  name: string;
  label: string;
  help?: string;
  chosen: Value;
  /** Each with its words, in order. */
  values: Record<Value, string>;
}) => (
  <fieldset className={styles.choices}>
    <legend>{label}</legend>
    {help && <p className="soft small">{help}</p>}
    {(Object.entries(values) as [Value, string][]).map(([value, words]) => (
      <label className="check" key={value}>
        <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
        <span className="check__label">{words}</span>
      </label>
    ))}
  </fieldset>
);
