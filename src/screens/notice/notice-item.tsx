import { Button } from "../../ui/button.tsx";
import styles from "./notice.module.css";
import { type NoticeField, ruleName } from "./notice-fields.ts";
import type { ItemErrors, Typed } from "./notice-typed.ts";

interface FieldsProps {
  /** Begins the ids of the inputs. */
  id: string;
  fields: readonly NoticeField[];
  typed: Typed;
  errors: ItemErrors;
  onType: (key: string, text: string) => void;
}

/** The fields of an item, or of what a pack says of itself. */
export function NoticeFields({ id, fields, typed, errors, onType }: FieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.key}
      id={`${id}-${field.key}`}
      field={field}
      text={typed[field.key] ?? ""}
      error={errors[field.key]}
      onType={(text) => onType(field.key, text)}
    />
  ));
}

interface OneProps {
  id: string;
  field: NoticeField;
  text: string;
  error: string | undefined;
  onType: (text: string) => void;
}

const widths: Partial<Record<NoticeField["kind"], string | undefined>> = {
  number: styles.short,
  day: styles.short,
  flag: styles.short,
  words: styles.long,
};

function OneField({ id, field, text, error, onType }: OneProps) {
  return (
    <div className={`${styles.field} ${widths[field.kind] ?? ""}`}>
      <label htmlFor={id}>{field.label}</label>
      <Input id={id} field={field} text={text} error={error} onType={onType} />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

function Input({ id, field, text, error, onType }: OneProps) {
  const { kind, choices = [], offers } = field;
  const common = {
    id,
    value: text,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? `${id}-error` : undefined,
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  } as const;
  if (kind === "choice") {
    return (
      <select {...common}>
        {choices.every(([value]) => value !== text) && (
          <option value={text}>{field.key === "rule" ? ruleName(text) : text}</option>
        )}
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "flag") {
    const { value: _, onChange: __, ...rest } = common;
    return (
      <input
        {...rest}
        type="checkbox"
        checked={text === "yes"}
        onChange={(event) => onType(event.target.checked ? "yes" : "")}
      />
    );
  }
  if (kind === "words" || kind === "lines") return <textarea {...common} rows={kind === "words" ? 2 : 1} />;
  const mode = kind === "number" ? ({ inputMode: "numeric" } as const) : {};
  return (
    <>
      <input {...common} {...mode} type="text" autoComplete="off" list={offers && `${id}-offers`} />
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** One item of a section: its fields, and what takes it off. */
export function OneItem({ name, onRemove, ...fields }: FieldsProps & { name: string; onRemove: () => void }) {
  return (
    <li className={styles.item}>
      <NoticeFields {...fields} />
      <Button look="quiet" aria-label={`删除 ${name}`} onClick={onRemove}>
        删除
      </Button>
    </li>
  );
}
