// Regional IT at work: what the host runs, how well, and who may log in.
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { go, settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";
import { cut_connection, expect_asked_once, mend_connection } from "./trouble.mjs";

const administrator = "beheer";
const screens = ["/console", "/console/municipalities/castricum", "/console/users", "/console/users/new", "/console/load",
  "/console/backups"];

async function new_user(page, login_name) {
  await go(page, "/console/users/new");
  await page.getByLabel("Naam", { exact: true }).fill("Verzonnen Persoon");
  await page.getByLabel("Inlognaam").fill(login_name);
  await page.getByLabel("Organisatie").fill("buch");
  await page.getByLabel("Eerste wachtwoord").fill("een-lang-eerste-wachtwoord");
  await page.getByRole("button", { name: "Nieuwe gebruiker" }).click();
  await page.getByRole("heading", { name: "Verzonnen Persoon", level: 1 }).waitFor();
}

story("regional IT lands in the console and sees for whom the host works", async (desk) => {
  const page = await desk.page_of(administrator);
  expect(page.url().endsWith("/console"), `landed at ${page.url()}`);
  const row = page.getByRole("row", { name: /Castricum/ });
  await row.getByText("Open", { exact: true }).waitFor();
  const visitor = await desk.visitor(administrator);
  const { items } = await visitor.get("/municipalities");
  const castricum = items.find((town) => town.name === "castricum");
  expect_same(await row.locator("code").textContent(), castricum.fingerprint.slice(0, 8), "the fingerprint on the screen");
});

story("every screen of the console is open to everybody", async (desk) => {
  const page = await desk.page_of(administrator);
  await walk(page, { screens });
});

story("the console fits a window at 400 %", async (desk) => {
  const page = await desk.page_of(administrator);
  for (const screen of screens) await expect_reflow(page, screen);
});

story("no screen of the console asks the host twice for the same thing", async (desk) => {
  const page = await desk.page_of(administrator);
  for (const screen of screens) await expect_asked_once(page, () => go(page, screen));
});

story("the policy is loaded again with the keyboard alone, and says that nothing had changed", async (desk) => {
  const page = await desk.page_of(administrator);
  const keys = new Keyboard(page);
  await keys.fill(page.getByLabel(/Reden/), "een proef");
  await keys.to(page.getByRole("button", { name: "Nu opnieuw laden" }));
  await keys.press("Enter");
  await page.getByText("Er was niets veranderd.").waitFor();
});

story("the whole journal is verified from the screen", async (desk) => {
  const page = await desk.page_of(administrator, { path: "/console/municipalities/castricum" });
  await page.getByRole("button", { name: "Reken het hele logboek na" }).click();
  await page.getByText("Het logboek klopt", { exact: true }).waitFor();
  await page.getByText(/Nagerekend: [\d.]+ regels/).waitFor();
  await expect_accessible(page, "a verified journal");
});

story("functions of plugins are shown with what they used", async (desk) => {
  const page = await desk.page_of(administrator, { path: "/console/municipalities/castricum" });
  const visitor = await desk.visitor(administrator);
  const { items } = await visitor.get("/municipalities/castricum/script-numbers");
  const card = page.getByRole("region", { name: "Functies van plug-ins" }).first();
  if (items.length === 0) {
    await card.getByText("Geen functies").waitFor();
  } else {
    expect_same(await card.locator("tbody tr").count(), items.length, "functions on the screen");
    await card.getByText(items[0].place).first().waitFor();
  }
});

story("a user is made, gets a role, loses it, and loses access", async (desk) => {
  const page = await desk.page_of(administrator);
  await new_user(page, "nieuw.persoon");
  await page.getByText("Nog geen rol").waitFor();
  await page.getByLabel("Gemeente", { exact: true }).last().selectOption("castricum");
  await page.getByLabel("Rol", { exact: true }).selectOption("consultant");
  await page.getByRole("button", { name: "Geef deze rol" }).click();
  await page.getByRole("button", { name: "Beëindig Generalist in Castricum" }).waitFor();
  await expect_accessible(page, "a user with a role");

  const other = await desk.page();
  await other.goto("/");
  await desk.log_in(other, "nieuw.persoon", "een-lang-eerste-wachtwoord");
  expect(other.url().includes("/castricum/"), `the new user landed at ${other.url()}`);

  await page.getByRole("button", { name: "Beëindig Generalist in Castricum" }).click();
  await page.getByText("Nog geen rol").waitFor();
  await page.getByRole("button", { name: "Beëindig de toegang" }).click();
  const dialog = page.getByRole("dialog");
  await expect_accessible(page, "ending somebody's access");
  await dialog.getByRole("button", { name: "Beëindig de toegang" }).click();
  await page.getByText("Toegang beëindigd").waitFor();
});

story("a login name that is taken is refused at its field", async (desk) => {
  const page = await desk.page_of(administrator);
  await go(page, "/console/users/new");
  await page.getByLabel("Naam", { exact: true }).fill("Nog Iemand");
  await page.getByLabel("Inlognaam").fill(administrator);
  await page.getByLabel("Organisatie").fill("buch");
  await page.getByLabel("Eerste wachtwoord").fill("een-lang-eerste-wachtwoord");
  await page.getByRole("button", { name: "Nieuwe gebruiker" }).click();
  await page.getByRole("alert").waitFor();
  await expect_accessible(page, "a refused user");
});

story("the load is drawn, told in words, and goes on after a lost connection", async (desk) => {
  const page = await desk.page_of(administrator, { path: "/console/load" });
  await page.getByRole("img", { name: "Verzoeken", exact: true }).waitFor();
  await page.getByText(/Nu [\d,.]+ per seconde; het hoogste was/).waitFor();
  await page.getByText("Als tabel").first().click();
  await page.getByRole("cell").first().waitFor();
  await expect_accessible(page, "the load, with a table");
  await cut_connection(page);
  await page.getByText("De host antwoordt niet").waitFor();
  await mend_connection(page);
  await page.getByText("De host antwoordt niet").waitFor({ state: "detached" });
});

story("who is no regional administrator is told that the console is not theirs", async (desk) => {
  const page = await desk.page_of("consultant.buch");
  await page.goto("/console");
  await settled(page);
  await page.getByRole("heading", { name: "Dit is voor het beheer van de regio" }).waitFor();
  await expect_accessible(page, "a console that is not yours");
});
