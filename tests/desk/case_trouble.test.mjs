// What goes wrong at work: the connection drops, the session ends, two people type in one file.
import { expect_kept, open_case } from "./case_files.mjs";
import { settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";
import { cut_connection, end_session, mend_connection } from "./trouble.mjs";

const town = "castricum";
const who = "consultant.buch";
const topic = (page, name) => page.locator(`[data-topic="${name}"]`);
const answer = (page, name) => topic(page, name).getByRole("textbox");

story("what is typed is saved by itself", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `${file.screen}/conversation` });
  await answer(page, "housing").fill("Een flat op de derde.");
  await topic(page, "housing").getByText("Bewaard door u").waitFor();
  await expect_kept(worker, file, "housing", "Een flat op de derde.");
  await page.reload();
  await settled(page);
  expect_same(await answer(page, "housing").inputValue(), "Een flat op de derde.", "what stands there after loading again");
});

story("without a connection one can go on typing, also after loading again, and it is saved when it is back", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `${file.screen}/conversation` });
  await cut_connection(page);
  await answer(page, "health").fill("Slaapt slecht.");
  await topic(page, "health").getByText("Nog niet bewaard. Wordt bewaard zodra de verbinding er weer is.").waitFor();
  await answer(page, "health").fill("Slaapt slecht en valt af.");
  await mend_connection(page);
  await page.reload();
  await settled(page);
  expect_same(await answer(page, "health").inputValue(), "Slaapt slecht en valt af.", "what stands there after loading again");
  await topic(page, "health").getByText("Bewaard door u").waitFor();
  await expect_kept(worker, file, "health", "Slaapt slecht en valt af.");
});

story("facts wait for the connection too", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `${file.screen}/facts` });
  await cut_connection(page);
  await page.getByLabel("Hoe groot is de woning, in vierkante meters?").fill("85");
  await page.getByRole("button", { name: "1 antwoord bewaren" }).click();
  await page.getByText("De verbinding is weg. Uw antwoorden staan er nog").waitFor();
  await mend_connection(page);
  await page.getByText("Alles is bewaard.").waitFor();
  const { facts } = await worker.get(file.path);
  expect_same(facts.map((fact) => [fact.name, fact.value]), [["floor_area", 85]], "what is known");
});

story("when the session ends while typing, nothing is lost", async (desk) => {
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const page = await desk.page_of(who, { path: `${file.screen}/conversation` });
  await end_session(page);
  await answer(page, "mind").fill("Voelt zich alleen.");
  const dialog = page.getByRole("dialog", { name: "Log opnieuw in" });
  await dialog.waitFor();
  await dialog.getByLabel("Gebruikersnaam").fill(who);
  await dialog.getByLabel("Wachtwoord").fill(desk.password);
  await dialog.getByRole("button", { name: "Inloggen" }).click();
  await topic(page, "mind").getByText("Bewaard door u").waitFor();
  expect_same(await answer(page, "mind").inputValue(), "Voelt zich alleen.", "what was typed");
  await expect_kept(worker, file, "mind", "Voelt zich alleen.");
});

// A second person who may hold conversations here.
async function colleague(desk) {
  const manager = await desk.visitor("beheer");
  const made = await manager.post("/users", {
    login_name: "wilma", display_name: "Wilma Zandberg", organisation: "buch", password: desk.password,
  }).catch(() => undefined);
  if (made) await manager.post(`/municipalities/${town}/role-assignments`, { user_id: made.user_id, role: "consultant" });
  return "wilma";
}

story("two workers in one file see each other, and never overwrite each other unseen", async (desk) => {
  const other = await colleague(desk);
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const mine = await desk.page_of(who, { path: `${file.screen}/conversation` });
  const theirs = await desk.page_of(other, { path: `${file.screen}/conversation` });
  await theirs.getByText("is ook in dit dossier").waitFor();

  await answer(mine, "people").fill("Een zus in de buurt.");
  await topic(mine, "people").getByText("Bewaard door u").waitFor();
  await answer(theirs, "people").fill("Niemand.");
  const clash = topic(theirs, "people");
  await clash.getByText("U schreef allebei iets.").waitFor();
  const shown = await clash.innerText();
  expect(shown.includes("Een zus in de buurt.") && shown.includes("Niemand."), `both texts should stand there: ${shown}`);
  await expect_kept(worker, file, "people", "Een zus in de buurt.");

  await clash.getByRole("button", { name: "Allebei houden, onder elkaar" }).click();
  await clash.getByText("Bewaard door u").waitFor();
  await expect_kept(worker, file, "people", "Een zus in de buurt.\n\nNiemand.");
});

story("two workers who fill in different facts do not bother each other; the same fact is shown twice", async (desk) => {
  const other = await colleague(desk);
  const worker = await desk.visitor(who);
  const file = await open_case(worker, town);
  const mine = await desk.page_of(who, { path: `${file.screen}/facts` });
  const theirs = await desk.page_of(other, { path: `${file.screen}/facts` });
  const size = "Hoe groot is de woning, in vierkante meters?";
  const hours = "Hoeveel uur hulp is er in een week nodig?";

  await mine.getByLabel(size).fill("85");
  await mine.getByRole("button", { name: "1 antwoord bewaren" }).click();
  await mine.getByText("Alles is bewaard.").waitFor();
  await theirs.getByLabel(hours).fill("2,5");
  await theirs.getByRole("button", { name: "1 antwoord bewaren" }).click();
  await theirs.getByText("Alles is bewaard.").waitFor();

  await mine.getByLabel(hours).fill("3");
  await mine.getByRole("button", { name: "1 antwoord bewaren" }).click();
  await mine.getByText("Een collega vulde iets anders in dan u.").waitFor();
  await mine.getByRole("button", { name: "Dat antwoord houden" }).click();
  await mine.getByText("Alles is bewaard.").waitFor();
  const { facts } = await worker.get(file.path);
  expect_same(Object.fromEntries(facts.map((fact) => [fact.name, fact.value])), { floor_area: 85, hours_needed: 2.5 }, "what is known");
});
