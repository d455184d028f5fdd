import { type ColumnMapping, type ColumnRole, columnRoles } from "../../register/columns.ts";
import styles from "./register.module.css";

interface Props {
  heads: readonly string[];
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

/** Which column of the register holds what. */
export function RegisterColumns({ heads, mapping, onChange }: Props) {
  const choose = (role: ColumnRole, value: string) => {
    const { [role]: _, ...others } = mapping;
    onChange(value === "" ? others : { ...others, [role]: Number(value) });
  };
  return (
    <ul className={styles.columns}>
      {columnRoles.map(({ role, name, use }) => (
        <li key={role}>
          <label htmlFor={`register-${role}`}>{name}</label>
          <select
            id={`register-${role}`}
            value={mapping[role] ?? ""}
            aria-describedby={`register-${role}-use`}
            onChange={(event) => choose(role, event.target.value)}
          >
            <option value="">没有这一列</option>
            {heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
              <option key={at} value={at}>
                {head}
              </option>
            ))}
          </select>
          <small id={`register-${role}-use`}>{use}</small>
        </li>
      ))}
    </ul>
  );
}
