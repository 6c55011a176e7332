// The case worker's screens for everybody: what is drawn, and the keyboard alone. (case_walk and case_zoom look at every screen.)
import { expect_accessible, Keyboard } from "./access.mjs";
import { open_case } from "./case_files.mjs";
import { story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";

story("the wheel and the spider web are as accessible as the list", async (desk) => {
  for (const [name, place] of [["consultant.doetinchem", "doetinchem"], ["consultant.oude_ijsselstreek", "oude_ijsselstreek"]]) {
    const worker = await desk.visitor(name);
    const file = await open_case(worker, place);
    const page = await desk.page_of(name, { path: `${file.screen}/conversation` });
    await page.getByRole("img", { name: /0 van \d+ onderwerpen/ }).waitFor();
    await expect_accessible(page, `the conversation of ${place}`);
  }
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
