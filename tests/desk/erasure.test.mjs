// A resident who asks to be erased (AVG art. 17): the id goes from who may open the file to who may not, the host weighs,
// two people decide, and a certificate stays.
import { expect_accessible, expect_reflow, Keyboard, walk } from "./access.mjs";
import { open_case } from "./case_files.mjs";
import { settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

const town = "castricum";
const administrator = "functional_administrator.buch";

async function record_request(page, client, weighed) {
  await page.getByLabel("Kenmerk van de inwoner").fill(client);
  await page.getByLabel("Wat vraagt de inwoner?").fill("Wis alles van mij.");
  await page.getByLabel("Wie heeft er nog belang bij deze gegevens?").fill(weighed);
  await page.getByRole("button", { name: "Leg het verzoek vast" }).click();
}

story("a request to be erased goes from the resident's page to two people and ends with a certificate", async (desk) => {
  const worker = await desk.visitor("consultant.buch");
  const file = await open_case(worker, town);
  const { case: { version } } = await worker.get(file.path);
  await worker.post(`${file.path}/closures`, { version, because: "Zij doet het zelf.", outcome: "declined" });

  const there = await desk.page_of("consultant.buch", { path: `/${town}/people/${file.client_id}` });
  await there.locator("summary", { hasText: "Gegevens laten wissen" }).click();
  await there.getByText("Functioneel beheerder", { exact: false }).waitFor();
  await expect_accessible(there, "how a resident is erased");
  const id = await there.locator(".erase__id").innerText();
  expect_same(id, file.client_id, "the id that is passed on");

  const page = await desk.page_of(administrator, { path: `/${town}/access/keeping` });
  const keys = new Keyboard(page);
  await keys.to(page.locator("summary", { hasText: "Leg een verzoek vast" }));
  await keys.press("Enter");
  await keys.fill(page.getByLabel("Kenmerk van de inwoner"), "Trijn");
  await keys.press("Tab");
  await page.getByText("Dit is geen kenmerk van een inwoner.", { exact: false }).waitFor();
  await expect_accessible(page, "an id that is none");
  await page.evaluate(() => document.querySelector("h1").focus());
  await keys.fill(page.getByLabel("Kenmerk van de inwoner"), id);
  await keys.fill(page.getByLabel("Wat vraagt de inwoner?"), "Wis alles van mij.");
  await keys.fill(page.getByLabel("Wie heeft er nog belang bij deze gegevens?"), "Niemand anders heeft er belang bij.");
  await keys.to(page.getByRole("button", { name: "Leg het verzoek vast" }));
  await keys.press("Enter");
  await page.getByText("Het verzoek is voorgedragen").waitFor();
  await settled(page);
  expect_same(await page.getByRole("table", { name: "Wat er ligt, en wat ermee gebeurt" }).getByText("mag weg").count(), 2, "things that may go");
  expect(!(await page.content()).includes(file.family_name), "who handles the request sees a name");
  expect_same(await page.getByRole("button", { name: "Keur goed en vernietig" }).count(), 0, "ways to approve one's own proposal");
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    await expect_accessible(page, `a request that was weighed (${colorScheme})`);
  }

  const lead = await desk.page_of("team_lead.buch", { path: `/${town}/access/keeping` });
  await lead.getByText("op verzoek van een inwoner").waitFor();
  expect_same(await lead.locator("summary", { hasText: "Leg een verzoek vast" }).count(), 0, "ways to ask for who may only approve");
  await lead.locator("summary", { hasText: "Wat zit erin?" }).click();
  await lead.getByText("De wet laat dit toe als de inwoner erom vraagt.").first().waitFor();
  await expect_accessible(lead, "a request before it is approved");
  await lead.getByRole("button", { name: "Keur goed en vernietig" }).click();
  const dialog = lead.getByRole("dialog");
  await dialog.getByLabel("Waarom?").fill("Wmo 5.3.5, nagekeken.");
  await dialog.getByRole("button", { name: "Keur goed en vernietig" }).click();
  const certificate = lead.getByRole("link", { name: "Verklaring van vernietiging" });
  await certificate.waitFor();
  const answer = await lead.context().request.get(await certificate.getAttribute("href"));
  expect((await answer.text()).includes("Verklaring van vernietiging"), "the certificate does not say what it is");
  await there.reload();
  await there.getByRole("alert").waitFor();
});

story("a request that the law does not allow yet says per case why, and what to tell the resident", async (desk) => {
  const file = await open_case(await desk.visitor("consultant.buch"), town);
  const page = await desk.page_of(administrator, { path: `/${town}/access/keeping?client=${file.client_id}` });
  expect_same(await page.getByLabel("Kenmerk van de inwoner").inputValue(), file.client_id, "the id from the address");
  await record_request(page, file.client_id, "Niemand.");
  await page.getByText("Er mag nu niets worden gewist").waitFor();
  await page.getByRole("table", { name: "Wat er ligt, en wat ermee gebeurt" }).getByText("Het dossier loopt nog.").waitFor();
  await expect_accessible(page, "a request that was refused");
});

story("an id that is not known here is refused in the host's own words, and what was typed stays", async (desk) => {
  const page = await desk.page_of(administrator, { path: `/${town}/access/keeping` });
  await page.locator("summary", { hasText: "Leg een verzoek vast" }).click();
  await record_request(page, `client_${"0".repeat(26)}`, "Niemand.");
  await page.getByRole("alert").getByText("There is no client of this id in this municipality.").waitFor();
  expect_same(await page.getByLabel("Wat vraagt de inwoner?").inputValue(), "Wis alles van mij.", "what was typed");
  await expect_accessible(page, "an id that is not known");
});

story("who decides on destroying reads how long each law keeps, and what is still to be confirmed", async (desk) => {
  const page = await desk.page_of(administrator, { path: `/${town}/access/keeping` });
  await page.locator("summary", { hasText: "Bekijk de termijnen" }).click();
  const { items } = await (await desk.visitor(administrator)).get(`/municipalities/${town}/retention-rules`);
  const table = page.getByRole("table", { name: "Hoe lang wij bewaren" });
  await table.getByText("15 jaar na het maken of krijgen van het stuk").first().waitFor();
  expect_same(await table.getByRole("rowheader").count(), items.length, "rules");
  await expect_accessible(page, "how long papers are kept");
});

story("asking for erasure is open to everybody, also at 400 %", async (desk) => {
  const page = await desk.page_of(administrator);
  const path = `/${town}/access/keeping?client=client_${"0".repeat(26)}`;
  await walk(page, { screens: [path] });
  await expect_reflow(page, path);
});
