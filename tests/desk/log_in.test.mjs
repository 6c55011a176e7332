// The door: logging in and out, in both languages, by keyboard, with a bad connection, and when a session ends.
import { choose_language, expect_accessible, expect_reflow, expect_still, Keyboard } from "./access.mjs";
import { settled } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";
import { cut_connection, end_session, expect_asked_once, mend_connection } from "./trouble.mjs";

const worker = "consultant.buch";

story("a case worker logs in and lands on their own work", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  await desk.log_in(page, worker);
  expect(/\/[a-z_]+\/work$/.test(new URL(page.url()).pathname), `landed at ${page.url()}`);
});

story("the first screen asks the host once for each thing", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  await desk.log_in(page, worker);
  const asked = await expect_asked_once(page, async () => {
    await page.reload();
    await settled(page);
  });
  expect(asked.length > 0, "the first screen asked nothing at all");
});

story("a wrong password is refused in a sentence, and keeps the name", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  await page.getByLabel("Gebruikersnaam").fill(worker);
  await page.getByLabel("Wachtwoord").fill("niet het wachtwoord");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByRole("alert").waitFor();
  expect_same(await page.getByLabel("Gebruikersnaam").inputValue(), worker, "the name");
  await expect_accessible(page, "the refused login");
});

story("the door is open to everybody, in both languages", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  await page.getByLabel("Gebruikersnaam").waitFor();
  await expect_accessible(page, "the login (nl)");
  await choose_language(page, "en");
  await page.getByLabel("User name").waitFor();
  await expect_accessible(page, "the login (en)");
  await expect_reflow(page, "/");
});

story("the keyboard alone opens the door, and closes it", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  const keys = new Keyboard(page);
  await keys.fill(page.getByLabel("Gebruikersnaam"), worker);
  await keys.fill(page.getByLabel("Wachtwoord"), desk.password);
  await keys.press("Enter");
  await settled(page);
  await keys.to(page.getByRole("button", { name: "Uitloggen" }));
  await keys.press("Enter");
  await page.getByLabel("Gebruikersnaam").waitFor();
});

story("without a connection the door says so, and opens when it is back", async (desk) => {
  const page = await desk.page();
  await page.goto("/");
  await page.getByLabel("Gebruikersnaam").fill(worker);
  await page.getByLabel("Wachtwoord").fill(desk.password);
  await cut_connection(page);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByText("De verbinding met Naober is weg").waitFor();
  await mend_connection(page);
  await page.getByRole("button", { name: "Inloggen" }).click();
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
});

story("a session that ended asks to log in above the page, and goes on", async (desk) => {
  const page = await desk.page_of(worker);
  await end_session(page);
  await page.getByLabel("Gemeente").selectOption("heiloo");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await expect_accessible(page, "logging in again");
  await dialog.getByLabel("Gebruikersnaam").fill(worker);
  await dialog.getByLabel("Wachtwoord").fill(desk.password);
  await dialog.getByRole("button", { name: "Inloggen" }).click();
  await dialog.waitFor({ state: "detached" });
  await settled(page);
  expect(page.url().includes("/heiloo/"), `the page went on to ${page.url()}`);
});

story("who wants little motion gets none", async (desk) => {
  const page = await desk.page_of(worker, { reduced_motion: true });
  await expect_still(page, "the first screen");
});

story("an address that is nothing says so, and leads back", async (desk) => {
  const page = await desk.page_of(worker);
  await page.goto("/castricum/no-such-screen");
  await settled(page);
  await page.getByRole("heading", { name: "Deze bladzijde is er niet" }).waitFor();
  await expect_accessible(page, "a page that is not there");
});

story("nothing runs on a page that is no file of this host", async (desk) => {
  const answer = await fetch(`${desk.url}/`, { headers: { Accept: "text/html" } });
  const policy = answer.headers.get("content-security-policy");
  expect(policy.includes("script-src 'self'") && !policy.includes("unsafe"), policy);
  const page = await desk.page_of(worker);
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { --ran: 1 }";
    document.body.append(style);
    await new Promise((wait) => setTimeout(wait, 100));
    return [window.ran ?? false, getComputedStyle(document.body).getPropertyValue("--ran")];
  });
  expect_same(ran, [false, ""], "what ran");
  desk.complaints = desk.complaints.filter((each) => !each.includes("Content Security Policy"));
});
