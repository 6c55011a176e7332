// The screens of a case that has come far, for everybody: both languages, light and dark paper, and 400 % zoom.
import { expect_reflow, walk } from "./access.mjs";
import { consult, open_case, walk_to_advice } from "./case_files.mjs";
import { story } from "./story.mjs";

// Played among the first: it loads many pages.
export const long = true;

const town = "castricum";
const who = "consultant.buch";
const PARTS = ["", "/conversation", "/facts", "/plan", "/advice", "/decision", "/provisions", "/letters", "/timeline"];

story("axe-core finds nothing on any screen of a case that was decided", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const advice = await walk_to_advice(worker, file);
  await consult(await desk.visitor("municipal_officer.buch"), file);
  const { case: { version } } = await worker.get(file.path);
  await worker.post(`${file.path}/decisions`, { version, kind: "grant", provision: "household_help", amount: "2.5", advice_id: advice.advice_id, reason: "Dit past bij u." });
  await walk(await desk.page_of(who), { screens: PARTS.map((part) => file.screen + part) });
});

story("at 400 % nothing falls off the side", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who);
  for (const path of [`/${town}/work`, `/${town}/search`, `/${town}/notification`, ...PARTS.map((part) => file.screen + part)]) await expect_reflow(page, path);
});
