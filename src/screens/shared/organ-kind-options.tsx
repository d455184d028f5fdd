import { organKinds } from "../../form/form.ts";

/** The options of a select for 机关类型. */
export function OrganKindOptions() {
  return Object.entries(organKinds).map(([id, label]) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}
