// The case worker's screens for everybody, in both languages, on light and on dark paper: axe-core looks at each of them.
import { walk } from "./access.mjs";
import { open_case } from "./case_files.mjs";
import { story } from "./story.mjs";

// Played among the first: it loads many pages.
export const long = true;

const town = "castricum";
const who = "consultant.buch";
const PARTS = ["", "/conversation", "/facts", "/plan", "/advice", "/decision", "/provisions", "/letters", "/timeline"];

story("axe-core finds nothing on the screens of people, of the work list and of a new case", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const { case: { household_id } } = await worker.get(file.path);
  await walk(await desk.page_of(who), {
    screens: [
      `/${town}/work`, `/${town}/search`, `/${town}/notification`, `/${town}/people/${file.client_id}`, `/${town}/households/${household_id}`,
      ...PARTS.map((part) => file.screen + part),
    ],
  });
});
