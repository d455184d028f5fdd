import { expect, test } from "vitest";
import { createDraftStore } from "../../src/drafts/draft-store.ts";
import { answeredBack, forReading } from "../../src/rounds/course.ts";
import { draftsOfReport } from "../../src/screens/rounds/handed-rounds.ts";
import { answeredDraft, returnedDraft } from "../kit/comments.ts";
import { exampleDraft } from "../kit/example-draft.ts";

const at = new Date(Date.UTC(2024, 0, 20));

test("a file finds the draft with which it went to and fro, among others of its name and where the name was put right", () => {
  let made = 0;
  const newId = () => {
    made += 1;
    return `d${made}`;
  };
  const store = createDraftStore({ storage: localStorage, events: window, now: Date.now, newId, tab: "test" });
  const other = store.create(exampleDraft());
  // Before anything was sent back the name is all that tells.
  expect(draftsOfReport(store, returnedDraft()).writing?.id).toBe(other.id);
  const known = store.create(answeredDraft());
  expect(draftsOfReport(store, returnedDraft()).writing?.id).toBe(known.id);
  expect(draftsOfReport(store, { ...returnedDraft(), year: 2019 }).writing).toBeUndefined();
  // The unit put its name right; what is read above is another unit's report for all one can tell.
  const organ = "偃师区缑氏镇人民政府";
  const reading = store.create(forReading(returnedDraft()));
  const sent = answeredBack(answeredDraft(), { by: "某镇", at });
  expect(draftsOfReport(store, { ...sent, organ })).toMatchObject({ reading: undefined, writing: { id: known.id } });
  expect(draftsOfReport(store, sent).reading?.id).toBe(reading.id);
});
