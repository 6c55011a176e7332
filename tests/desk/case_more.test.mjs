// What does not happen every day: help in a hurry, a decision that is late, moving, looking at the neighbours, and a
// promise for the policy made out of a case.
import { expect_accessible, Keyboard } from "./access.mjs";
import { open_case, walk_to_advice } from "./case_files.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";

async function unfold(page, title) {
  await page.locator("summary", { hasText: title }).click();
}

// "2026-11-23", some days from now, as it is typed here.
function typed(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("-");
}

story("help that cannot wait starts at once, and says when it ends", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });
  await unfold(page, "Hulp die niet kan wachten");
  await page.getByLabel("Welke hulp?").selectOption({ label: "Hulp bij het huishouden" });
  await page.getByLabel("Waarom kan dit niet wachten?").fill("Meneer komt vandaag uit het ziekenhuis.");
  await page.getByLabel("Stopt op").fill(typed(7));
  await expect_accessible(page, "urgent help, being filled in");
  await page.getByRole("button", { name: "Start de spoedhulp" }).click();
  await page.getByText(/Spoedhulp: Hulp bij het huishouden, van/).waitFor();
  const { urgent_help } = await worker.get(file.path);
  expect_same(urgent_help.map((each) => [each.provision, each.because]), [["household_help", "Meneer komt vandaag uit het ziekenhuis."]], "what was started");
});

story("more time is taken with a reason, and stands in the case", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who, { path: file.screen });
  await unfold(page, "Meer tijd nemen voor de beslissing");
  await page.getByLabel("De cliënt krijgt de beslissing uiterlijk op").fill(typed(35));
  await page.getByLabel("Waarom lukt het niet op tijd?").fill("De huisarts antwoordt volgende week.");
  await page.getByRole("button", { name: "Leg het uitstel vast" }).click();
  await page.getByText(/Uitgesteld tot en met/).waitFor();
  await page.getByText("De huisarts antwoordt volgende week.").first().waitFor();
  expect_same(await page.getByLabel("Waarom lukt het niet op tijd?").inputValue(), "", "what still stands in the form");
  await expect_accessible(page, "a case with a delay");
  expect_same((await worker.get(file.path)).adjournments.length, 1, "delays in the case");
});

story("a notice of default that comes too early is kept, and says that no penalty runs", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of("access_desk.buch", { path: file.screen });
  await unfold(page, "Ingebrekestelling vastleggen");
  await page.getByRole("button", { name: "Leg de ingebrekestelling vast" }).click();
  await page.getByText("Dit kwam te vroeg: de termijn was nog niet voorbij.", { exact: false }).waitFor();
  expect_same((await worker.get(file.path)).default_notices.map((each) => each.too_early), [true], "notices in the case");
});

story("the same facts are held along the rules of the neighbours", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who, { path: `${file.screen}/advice` });
  await page.getByRole("button", { name: "Vergelijk" }).click();
  const table = page.getByRole("region", { name: "Hoe is het bij de buren?" });
  for (const name of ["Bergen (NH)", "Castricum", "Heiloo", "Uitgeest"]) await table.getByRole("row", { name: new RegExp(name.replace(/[()]/g, "\\$&")) }).waitFor();
  await expect_accessible(page, "a comparison");
});

story("a promise is made out of a case from its own page, without the person, with the keyboard alone", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  await walk_to_advice(worker, file);
  const page = await desk.page_of(who, { path: file.screen });
  const keys = new Keyboard(page);
  await keys.to(page.getByRole("button", { name: "Maak hier een voorbeeld van" }));
  await keys.press("Enter");
  const dialog = page.getByRole("dialog");
  await keys.fill(dialog.getByLabel("Wat moet altijd kloppen?"), "hulp als niemand anders het kan");
  await expect_accessible(page, "a promise being made");
  await keys.to(dialog.getByRole("button", { name: "Maak het voorbeeld" }));
  await keys.press("Enter");
  const made = dialog.locator("pre");
  await made.getByText("hulp als niemand anders het kan").waitFor();
  const text = await made.innerText();
  expect(text.includes("floor_area") && !text.includes(file.family_name) && !text.includes(file.client_id), `the promise is ${text}`);
});

story("a household page is for one law, and says what belongs to another", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });
  await page.getByRole("link", { name: "Huishouden", exact: true }).click();
  await settled(page);
  await page.getByRole("link", { name: "Hulp bij het huishouden" }).first().waitFor();
  await page.getByRole("combobox", { name: "voor de" }).selectOption("youth");
  await settled(page);
  await page.getByText("Wat u hier niet ziet").waitFor();
  await page.getByText(/Dit is verzameld voor de Wmo/).waitFor();
  await expect_accessible(page, "a household with something withheld");
});

story("who moves to a neighbour is announced here, and taken over there", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const { case: { household_id } } = await worker.get(file.path);
  const page = await desk.page_of(who, { path: `/${town}/households/${household_id}?law=wmo` });
  await unfold(page, "Meld de verhuizing");
  await page.getByLabel("Waarheen?").selectOption("uitgeest");
  await page.getByLabel("Verhuist op").fill(typed(14));
  for (const [label, text] of [["Nieuwe straat", "Dijkweg"], ["Huisnummer", "3"], ["Postcode", "0013 AB"], ["Woonplaats", "Uitgeest"]]) await page.getByLabel(label).fill(text);
  await page.getByLabel("Wmo", { exact: true }).check();
  await page.getByLabel("Hoe gaf de cliënt toestemming?").fill("Aan de keukentafel.");
  await expect_accessible(page, "a move, being filled in");
  await page.getByRole("button", { name: "Meld de verhuizing" }).click();
  await page.getByText(/Verhuist naar Uitgeest op/).waitFor();

  const there = await desk.page_of(who);
  const accept = there.getByRole("button", { name: "Neem het dossier over" });
  for (let tries = 0; tries < 100 && !(await accept.first().isVisible()); tries += 1) {
    await go(there, "/uitgeest/work");
  }
  await accept.first().click();
  await there.getByRole("heading", { level: 1, name: new RegExp(`Huishouden ${file.family_name}`) }).waitFor();
});

story("a refusal is said in Dutch, with the host's own sentence beside it", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });
  await unfold(page, "Meer tijd nemen voor de beslissing");
  await page.getByLabel("De cliënt krijgt de beslissing uiterlijk op").fill(typed(-3));
  await page.getByLabel("Waarom lukt het niet op tijd?").fill("Zomaar.");
  await page.getByRole("button", { name: "Leg het uitstel vast" }).click();
  const refused = page.getByRole("alert");
  await refused.waitFor();
  expect((await refused.locator("p:not(:has([lang]))").count()) >= 2, `nothing Dutch in: ${await refused.innerText()}`);
  await refused.locator("[lang=en]").waitFor();
});

story("after a visit to the policy the page of a case looks as before", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: file.screen });
  const look = () => page.evaluate(() => [".facts-line", ".road__step", ".card", ".tabs a"].map((each) => {
    const box = document.querySelector(each).getBoundingClientRect();
    return [each, Math.round(box.width), Math.round(box.height)];
  }));
  const before = await look();
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link", { name: "Beleid" }).click();
  await settled(page);
  await page.goBack();
  await settled(page);
  expect_same(await look(), before, "sizes");
});
