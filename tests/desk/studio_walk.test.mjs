// The screens of the policy studio for everybody: both languages, light and dark paper, each town's colours, 400 % zoom.
import { expect_reflow, walk } from "./access.mjs";
import { go } from "./stage.mjs";
import { story } from "./story.mjs";
import { expect_asked_once } from "./trouble.mjs";

// Played among the first: it loads many pages.
export const long = true;

const author = "functional_administrator.buch";
const task = "/uitgeest/policy/tasks/household_help";

story("every screen of the studio is open to everybody, in both languages and in each town's colours", async (desk) => {
  const page = await desk.page_of(author);
  const screens = ["", "/tasks/household_help", "/tasks/household_help/settings/investigation_term", "/tasks/household_help/settings/laundry_service",
    "/tasks/household_help/rules", "/tasks/household_help/workflow", "/roles", "/history", "/drafts"];
  await walk(page, { towns: ["castricum", "bergen"], screens: screens.map((screen) => (town) => `/${town}/policy${screen}`) });
});

story("at 400 % nothing falls off the side", async (desk) => {
  const page = await desk.page_of(author);
  for (const screen of ["/uitgeest/policy", task, `${task}/settings/investigation_term`, `${task}/rules`, `${task}/workflow`, "/uitgeest/policy/roles"]) {
    await expect_reflow(page, screen);
  }
});

story("no screen asks the host twice for one thing", async (desk) => {
  const page = await desk.page_of(author);
  for (const screen of [`${task}/settings/investigation_term`, `${task}/rules`, `${task}/workflow`]) {
    await expect_asked_once(page, () => go(page, screen));
  }
});
