// What somebody waits for before the first screen stands.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./stage.mjs";
import { expect, expect_same, story } from "./story.mjs";

const folder = resolve(root, process.env.NAOBER_DESK ?? "build/desk");
const most_bytes = 300_000;

// Gzipped, as the host sends it; a small file is not packed.
function packed_size(path) {
  try {
    return statSync(join(folder, `${path}.gz`)).size;
  } catch {
    return statSync(join(folder, path)).size;
  }
}

async function files_loaded(page) {
  return page.evaluate(() => performance.getEntriesByType("resource").map((each) => new URL(each.name).pathname)
    .filter((path) => /\.(js|css)$/.test(path)));
}

story("the first load of a case worker is under 300 kB", async (desk) => {
  const page = await desk.page_of("consultant.buch");
  const files = ["/index.html", ...new Set(await files_loaded(page))];
  const bytes = files.map(packed_size).reduce((sum, size) => sum + size, 0);
  desk.tell(`first load: ${Math.round(bytes / 1000)} kB gzipped in ${files.length} files`);
  expect(files.length > 2, `only ${files.join(", ")} were loaded`);
  expect(bytes < most_bytes, `${bytes} bytes: ${files.map((file) => `${file} ${packed_size(file)}`).join(", ")}`);
});

story("who comes back loads nothing but what changed", async (desk) => {
  const page = await desk.page_of("consultant.buch");
  const again = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith("/api/") && !response.fromServiceWorker()) again.push({ pathname, response });
  });
  await page.reload();
  await page.getByRole("button", { name: "Uitloggen" }).waitFor();
  const sent = [];
  for (const { pathname, response } of again) {
    const { responseBodySize } = await response.request().sizes();
    if (pathname.startsWith("/assets/") && responseBodySize > 0 && !(await from_cache(response))) sent.push(pathname);
  }
  expect_same(sent, [], "files with a hash in their name that were sent twice");
});

// Chromium tells it by a transfer of no bytes.
async function from_cache(response) {
  const url = response.url();
  return response.frame().evaluate((wanted) =>
    performance.getEntriesByType("resource").some((each) => each.name === wanted && each.transferSize === 0), url);
}
