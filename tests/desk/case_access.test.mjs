// The case worker's screens for everybody: axe in both languages, the keyboard alone, 400 % zoom.
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { consult, open_case, walk_to_advice } from "./case_files.mjs";
import { story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";
const PARTS = ["", "/conversation", "/facts", "/plan", "/advice", "/decision", "/provisions", "/letters", "/timeline"];

story("axe-core finds nothing on any screen of a case worker, in either language", async (desk) => {
  const worker = await desk.visitor(who);
  const fresh = await open_case(worker, town);
  const file = await open_case(worker, town);
  const advice = await walk_to_advice(worker, file);
  await consult(await desk.visitor("municipal_officer.buch"), file);
  const { case: { version, household_id } } = await worker.get(file.path);
  await worker.post(`${file.path}/decisions`, { version, kind: "grant", provision: "household_help", amount: "2.5", advice_id: advice.advice_id, reason: "Dit past bij u." });
  const page = await desk.page_of(who);
  await walk(page, {
    screens: [
      `/${town}/work`, `/${town}/search`, `/${town}/notification`, `/${town}/people/${file.client_id}`, `/${town}/households/${household_id}`,
      ...PARTS.map((part) => fresh.screen + part), ...PARTS.map((part) => file.screen + part),
    ],
  });
});

story("the wheel and the spider web are as accessible as the list", async (desk) => {
  for (const [name, place] of [["consultant.doetinchem", "doetinchem"], ["consultant.oude_ijsselstreek", "oude_ijsselstreek"]]) {
    const worker = await desk.visitor(name);
    const file = await open_case(worker, place);
    const page = await desk.page_of(name, { path: `${file.screen}/conversation` });
    await page.getByRole("img", { name: /0 van \d+ onderwerpen/ }).waitFor();
    await expect_accessible(page, `the conversation of ${place}`);
  }
});

story("at 400 % nothing falls off the side", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who);
  for (const path of [`/${town}/work`, `/${town}/search`, `/${town}/notification`, ...PARTS.map((part) => file.screen + part)]) await expect_reflow(page, path);
});

story("a case worker finds somebody, opens the case and answers a fact with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `/${town}/search` });
  const keys = new Keyboard(page);
  await keys.fill(page.getByRole("textbox", { name: "Achternaam" }), file.family_name);
  await keys.fill(page.getByRole("textbox", { name: "Geboortedatum" }), "02-03-1951");
  await keys.press("Enter");
  await keys.to(page.getByRole("link", { name: `Trijn ${file.family_name}` }));
  await keys.press("Enter");
  await keys.to(page.getByRole("link", { name: "Hulp bij het huishouden" }));
  await keys.press("Enter");
  await keys.to(page.getByRole("link", { name: "Feiten", exact: true }));
  await keys.press("Enter");
  await keys.fill(page.getByLabel("Hoe groot is de woning, in vierkante meters?"), "85");
  await keys.to(page.getByRole("button", { name: "1 antwoord bewaren" }));
  await keys.press("Enter");
  await page.getByText("Alles is bewaard.").waitFor();
});

story("a conversation is held with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `${file.screen}/conversation` });
  const keys = new Keyboard(page);
  const topics = page.locator("[data-topic] textarea");
  await topics.first().waitFor();
  for (let at = 0; at < await topics.count(); at += 1) {
    await keys.to(topics.nth(at));
    await page.keyboard.type("Besproken.");
  }
  await keys.fill(page.getByLabel("Wat kwam er uit het gesprek?"), "Wij kijken verder.");
  for (const said of ["Ik heb gewezen op gratis", "Ik heb uitgelegd wat een persoonsgebonden", "Ik heb de identiteit"]) {
    await keys.to(page.getByLabel(said));
    await keys.press("Space");
  }
  await keys.to(page.getByRole("button", { name: "Leg het gesprek vast" }));
  await keys.press("Enter");
  await page.getByRole("heading", { name: "Gevoerde gesprekken" }).waitFor();
});
