// Working for more than one person: consents of a household, what they open and close again, and a case that is widened
// without anything being entered twice.
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { hold_conversation, HELP_AT_HOME, open_case } from "./case_files.mjs";
import { settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";
const home = { street: "Duinpad", house_number: "12a", postcode: "0012 AB", town: "Elders" };

async function housemate(worker, file, named) {
  const { case: { household_id } } = await worker.get(file.path);
  const { client_id } = await worker.post(`${file.door}/clients`, { address: home, household_id, ...named });
  return { client_id, household_id };
}

// A grandmother with a case under the Wmo, and her grandchild with one under the Youth Act.
async function two_laws(desk, family_name) {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town, { named: { family_name } });
  const child = await housemate(worker, file, { family_name, given_names: "Daan", birth_date: `${new Date().getFullYear() - 8}-01-02` });
  const heard = await worker.post(`${file.door}/notifications`, { client_id: child.client_id, question: "Het lukt niet op school." });
  await worker.post(`${file.door}/cases`, { notification_id: heard.notification_id, task: "youth_help" });
  return { worker, file, child, path: `/${town}/households/${child.household_id}?law=wmo` };
}

story("a consent is given with the keyboard alone, opens what it says, and is withdrawn as easily", async (desk) => {
  const { worker, child, path } = await two_laws(desk, "Samenman");
  const page = await desk.page_of(who, { path });
  const withheld = page.getByText("Wat u hier niet ziet");
  await withheld.waitFor();
  const card = page.getByRole("region", { name: "Toestemming om gegevens te delen" });
  await card.getByText("Daarom ziet iedereen hier alleen wat voor de eigen wet is verzameld.", { exact: false }).waitFor();
  const keys = new Keyboard(page);
  await keys.to(card.locator("summary", { hasText: "Leg een toestemming vast" }));
  await keys.press("Enter");
  await keys.choose(card.getByLabel("Van wie zijn de gegevens?"), "Daan");
  await card.getByText("Deze inwoner is 8 jaar: de ouders beslissen", { exact: false }).waitFor();
  expect(await card.getByLabel("De ouders", { exact: true }).isChecked(), "of a child of eight the parents are not named first");
  await card.getByText("Wie voor de Wmo werkt, ziet ook de dossiers en feiten van de Jeugdwet. Alleen voor: onderzoek, een besluit.").waitFor();
  await keys.fill(card.getByLabel("Waar is dat te zien?"), "Getekend formulier");
  await expect_accessible(page, "a consent that is being given");
  await keys.to(card.getByRole("button", { name: "Leg de toestemming vast" }));
  await keys.press("Enter");
  await card.getByText("Daan: Jeugdwet → Wmo").waitFor();
  await withheld.waitFor({ state: "detached" });
  await settled(page);
  await expect_accessible(page, "a household with a consent");
  const { items: [given] } = await worker.get(`/municipalities/${town}/clients/${child.client_id}/consents`);
  expect_same([given.of_law, given.for_law, given.purposes, given.given_by, given.how], ["youth", "wmo", ["investigation", "decision"], "parents", "Getekend formulier"], "the consent");

  await keys.to(card.getByRole("button", { name: "Trek in: Daan: Jeugdwet → Wmo" }));
  await keys.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect_accessible(page, "withdrawing a consent");
  await keys.to(dialog.getByRole("button", { name: "Trek in", exact: true }));
  await keys.press("Enter");
  await withheld.waitFor();
  await page.getByText("1 toestemming die voorbij is").waitFor();
  const { items: [gone] } = await worker.get(`/municipalities/${town}/clients/${child.client_id}/consents`);
  expect(gone.withdrawn_on !== null, "the consent still holds");
});

story("a consent by who may not give it is refused in the host's own words, and what was typed stays", async (desk) => {
  const { path } = await two_laws(desk, "Weigerman");
  const page = await desk.page_of(who, { path });
  const card = page.getByRole("region", { name: "Toestemming om gegevens te delen" });
  await card.locator("summary", { hasText: "Leg een toestemming vast" }).click();
  await card.getByLabel("Van wie zijn de gegevens?").selectOption({ label: "Daan Weigerman" });
  await card.getByLabel("De inwoner zelf").check();
  await card.getByLabel("Waar is dat te zien?").fill("Gezegd in het gesprek");
  await card.getByRole("button", { name: "Leg de toestemming vast" }).click();
  await card.getByRole("alert").getByText("This client is 8: under 12 the parents consent", { exact: false }).waitFor();
  expect_same(await card.getByLabel("Waar is dat te zien?").inputValue(), "Gezegd in het gesprek", "what was typed");
  for (const box of ["onderzoek", "een besluit"]) await card.getByLabel(box, { exact: true }).uncheck();
  await card.getByText("Kies ten minste één doel.").waitFor();
  await expect_accessible(page, "a consent that was refused");
  await walk(page, { screens: [path] });
  await expect_reflow(page, path);
});

story("a case grows from one person to the household and back, and nothing is entered twice", async (desk) => {
  const name = "consultant.oude_ijsselstreek";
  const worker = await desk.visitor(name);
  const file = await open_case(worker, "oude_ijsselstreek", { named: { family_name: "Groeiman" } });
  await housemate(worker, file, { family_name: "Groeiman", given_names: "Berend", birth_date: "1950-04-05" });
  await worker.post(`${file.path}/facts`, { version: (await worker.get(file.path)).case.version, facts: HELP_AT_HOME });
  await hold_conversation(worker, file);
  await worker.post(`${file.path}/plans`, { review_on: "2027-06-01" });
  const before = await worker.get(file.path);
  const page = await desk.page_of(name, { path: file.screen });
  const keys = new Keyboard(page);
  const fold = page.locator("summary", { hasText: "Voor wie dit dossier is: één persoon" });
  await keys.to(fold);
  await keys.press("Enter");
  await page.getByText("U vult niets opnieuw in.", { exact: false }).waitFor();
  await keys.choose(page.getByLabel("Berend Groeiman"), "partner");
  await keys.fill(page.getByLabel("Waarom?", { exact: true }).first(), "Zij redden het samen niet.");
  await expect_accessible(page, "a case being widened");
  await keys.to(page.getByRole("button", { name: "Verbreed het dossier" }));
  await keys.press("Enter");
  await page.locator("summary", { hasText: "Voor wie dit dossier is: het hele huishouden" }).waitFor();
  await page.getByText("Berend Groeiman, partner").waitFor();
  await settled(page);
  const after = await worker.get(file.path);
  expect_same([after.case.unit, after.members.map((each) => each.role), after.plan.unit], ["household", ["partner"], "household"], "for whom the case is");
  expect_same([after.facts, after.conversations, after.steps], [before.facts, before.conversations, before.steps], "what was recorded");
  await page.locator("summary", { hasText: "Minder mensen in dit dossier" }).click();
  await page.getByLabel("Waarom?", { exact: true }).fill("Berend gaat zijn eigen weg.");
  await expect_accessible(page, "a case being narrowed");
  await page.getByRole("button", { name: "Maak het kleiner" }).click();
  await page.locator("summary", { hasText: "Voor wie dit dossier is: één persoon" }).waitFor();
  expect_same((await worker.get(file.path)).members, [], "who belongs to the case");
});

story("what another case of the household knows is taken over with the keyboard alone, and not asked again", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town, { named: { family_name: "Weetman" } });
  await worker.post(`${file.path}/facts`, { version: (await worker.get(file.path)).case.version, facts: HELP_AT_HOME });
  const heard = await worker.post(`${file.door}/notifications`, { client_id: file.client_id, question: "Ik kom de dag niet goed door." });
  const { case_id } = await worker.post(`${file.door}/cases`, { notification_id: heard.notification_id, task: "guidance" });
  const other = `${file.door}/cases/${case_id}`;
  const { items } = await worker.get(`${other}/known-elsewhere`);
  expect(items.length > 0, "the two cases ask nothing that is the same");
  const page = await desk.page_of(who, { path: `/${town}/cases/${case_id}/facts` });
  const keys = new Keyboard(page);
  await keys.to(page.locator("summary", { hasText: "Is dit al bekend?" }));
  await keys.press("Enter");
  const take = page.getByRole("button", { name: /^Neem \d+ feit(en)? over$/ });
  await take.waitFor();
  await expect_accessible(page, "facts of another case");
  await keys.to(take);
  await keys.press("Enter");
  await page.getByText("Dit staat hier allemaal al.").waitFor();
  await settled(page);
  const known = new Map((await worker.get(other)).facts.map((fact) => [fact.name, fact.value]));
  for (const { fact } of items) expect_same(known.get(fact.name), fact.value, fact.name);
  await expect_accessible(page, "facts that were taken over");
});

story("where no other case knows anything, the screen says so", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `${file.screen}/facts` });
  await page.locator("summary", { hasText: "Is dit al bekend?" }).click();
  await page.getByRole("heading", { name: "In andere dossiers staat niets dat hier ook wordt gevraagd" }).waitFor();
  await expect_accessible(page, "no other case");
});
