// Money asked back: after a withdrawal for which the resident was heard, decided by who may, and paid.
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { consult, open_case, walk_to_advice } from "./case_files.mjs";
import { settled } from "./stage.mjs";
import { expect_same, story } from "./story.mjs";

const town = "castricum";
const who = "consultant.buch";
const officer = "municipal_officer.buch";

function typed(day) {
  return day.toISOString().slice(0, 10).split("-").reverse().join("-");
}

async function granted(desk) {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const advice = await walk_to_advice(worker, file);
  await consult(await desk.visitor(officer), file);
  const { case: { version } } = await worker.get(file.path);
  await worker.post(`${file.path}/decisions`, { version, kind: "grant", provision: "household_help", amount: "2.5", advice_id: advice.advice_id, reason: "Dit past bij u." });
  return { worker, file };
}

story("who was heard loses a decision on wrong data, is asked the money back, and pays it in parts", async (desk) => {
  const { worker, file } = await granted(desk);
  const page = await desk.page_of(who, { path: `${file.screen}/decision` });
  await page.locator("summary", { hasText: "Intrekken" }).click();
  await page.getByLabel("Grond", { exact: false }).selectOption("a");
  await page.getByLabel("Met ingang van").fill(typed(new Date()));
  await page.getByLabel("Nee", { exact: true }).check();
  await page.getByLabel("Waarom niet?", { exact: false }).waitFor();
  await page.getByLabel("Ja", { exact: true }).check();
  await page.getByLabel("Waarom?", { exact: true }).fill("Uw zoon woont bij u.");
  await expect_accessible(page, "a decision being withdrawn");
  await page.getByRole("button", { name: "Trek het besluit in" }).click();
  await page.getByRole("heading", { name: /^Intrekking/ }).waitFor();
  await settled(page);
  const { decisions } = await worker.get(file.path);
  expect_same(decisions.filter((each) => each.kind === "withdraw").length, 1, "withdrawals");

  const theirs = await desk.page_of(officer, { path: `${file.screen}/decision` });
  const card = theirs.getByRole("region", { name: "Geld terug en boetes" });
  const keys = new Keyboard(theirs);
  await keys.to(card.locator("summary", { hasText: "Vraag geld terug of geef een boete" }));
  await keys.press("Enter");
  await keys.fill(card.getByLabel("Bedrag in euro's"), "zes");
  await keys.press("Tab");
  await card.getByText("Dit is geen bedrag.", { exact: false }).waitFor();
  await theirs.evaluate(() => document.querySelector("h1").focus());
  await keys.fill(card.getByLabel("Bedrag in euro's"), "600,50");
  await keys.fill(card.getByLabel("Waarom? Dit leest de inwoner in de brief."), "U vertelde het niet.");
  await expect_accessible(theirs, "money being asked back");
  await keys.to(card.getByRole("button", { name: "Neem het besluit" }));
  await keys.press("Enter");
  await card.getByRole("alert").getByText("a mistake is no purpose", { exact: false }).waitFor();
  await expect_accessible(theirs, "a claim that was refused");
  await theirs.evaluate(() => document.querySelector("h1").focus());
  await keys.to(card.getByLabel("De inwoner gaf met opzet onjuiste gegevens"));
  await keys.press("Space");
  await keys.to(card.getByRole("button", { name: "Neem het besluit" }));
  await keys.press("Enter");
  await card.getByRole("heading", { name: /Terugvordering van €\s600,50/ }).waitFor();
  await settled(theirs);
  const { claims: [claim] } = await worker.get(file.path);
  expect_same([claim.kind, claim.amount, claim.article, claim.balance], ["recovery", "600.50", "Wmo 2015 art. 2.4.1", "600.50"], "the claim");

  await card.locator("summary", { hasText: "Spreek termijnen af" }).click();
  await card.getByLabel("Bedrag per maand").fill("50");
  await card.getByLabel("Eerste betaling op").fill(typed(new Date(Date.now() + 40 * 86_400_000)));
  await card.getByRole("button", { name: "Leg de afspraak vast" }).click();
  await card.getByText(/In termijnen van €\s50,00 per maand/).waitFor();
  await card.locator("summary", { hasText: "Leg een betaling vast" }).click();
  const pay = card.locator("details", { hasText: "Leg een betaling vast" });
  await pay.getByLabel("Bedrag in euro's").fill("700");
  await pay.getByRole("button", { name: "Leg de betaling vast" }).click();
  await pay.getByRole("alert").getByText("No more can be paid than is left: 600.50.").waitFor();
  await pay.getByLabel("Bedrag in euro's").fill("100,50");
  await pay.getByRole("button", { name: "Leg de betaling vast" }).click();
  await card.getByRole("meter", { name: "Betaald" }).and(theirs.locator("[aria-valuenow='100.5']")).waitFor();
  await settled(theirs);
  expect_same((await worker.get(file.path)).claims[0].balance, "500.00", "what is left");
  await walk(theirs, { screens: [`${file.screen}/decision`] });
  await expect_reflow(theirs, `${file.screen}/decision`);
});

story("who may not ask money back sees what was asked, and no way to ask", async (desk) => {
  const { file } = await granted(desk);
  const page = await desk.page_of(who, { path: `${file.screen}/decision` });
  expect_same(await page.getByText("Vraag geld terug of geef een boete").count(), 0, "ways to ask money back");
  const theirs = await desk.page_of(officer, { path: `${file.screen}/decision` });
  await theirs.getByText("Er is in dit dossier geen geld teruggevraagd", { exact: false }).waitFor();
});
