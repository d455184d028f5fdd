import { organKinds } from "../../form/form.ts";

/** The choices of 机关类型. */
export function OrganKindOptions() {
  return Object.entries(organKinds).map(([id, label]) => (
    <option key={id} value={id}>
      {label}
    </option>
  ));
}
