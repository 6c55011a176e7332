// A file that is closed to who looks: said so, and the door for an emergency.
import { expect_accessible } from "./access.mjs";
import { open_case } from "./case_files.mjs";
import { settled } from "./stage.mjs";
import { expect, story } from "./story.mjs";

const town = "stichtse_vecht";

story("a closed file opens in an emergency, with a reason, for a day", async (desk) => {
  const youth = await desk.visitor("youth_specialist.sww");
  const file = await open_case(youth, town, { task: "youth_help", question: "Wie helpt ons kind?", named: { birth_date: "2013-06-01" } });
  const page = await desk.page_of("wmo_specialist.sww", { path: `/${town}/people/${file.client_id}` });
  await page.getByRole("link", { name: "Jeugdhulp" }).click();
  await settled(page);
  await page.getByRole("heading", { level: 1, name: "Dit dossier is voor u gesloten" }).waitFor();
  await page.locator("summary", { hasText: "Open het dossier in nood" }).click();
  await page.getByText("Schrijf eerst op waarom.").waitFor();
  await page.getByLabel("Waarom kan dit niet wachten?").fill("Het kind is thuis niet veilig, zegt de buurvrouw.");
  await expect_accessible(page, "a closed file");
  await page.getByRole("button", { name: "Open in nood" }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(file.family_name) }).waitFor();
  const { items } = await youth.get(`/municipalities/${town}/clients/${file.client_id}/emergency-accesses`);
  expect(items[0].because.startsWith("Het kind is thuis niet veilig"), `the host keeps ${JSON.stringify(items)}`);
});

story("a closed file that is reached by its address, as from a message, has the same door", async (desk) => {
  const youth = await desk.visitor("youth_specialist.sww");
  const file = await open_case(youth, town, { task: "youth_help", question: "Wie helpt ons kind?", named: { birth_date: "2014-06-01" } });
  const page = await desk.page_of("wmo_specialist.sww", { path: file.screen });
  await page.getByRole("heading", { level: 1, name: "Dit dossier is voor u gesloten" }).waitFor();
  await page.locator("summary", { hasText: "Open het dossier in nood" }).waitFor();
});
