// What happens to people at work: the connection drops, the session ends; and what a screen asks the host.
import { expect, expect_same } from "./story.mjs";

// Nothing gets through any more, until mend_connection().
export function cut_connection(page) {
  return page.context().setOffline(true);
}

export function mend_connection(page) {
  return page.context().setOffline(false);
}

// The host forgets this page's session, as when it has lasted too long; the page does not know it yet.
export async function end_session(page) {
  const answer = await page.context().request.delete("/api/v1/sessions/current", { headers: { "Naober-Request": "desk" } });
  expect(answer.ok(), `the session could not be ended: ${answer.status()}`);
}

// What a page asks the host while `act` goes on: "GET /api/v1/…", in order.
export async function questions_during(page, act) {
  const asked = [];
  const listen = (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(`${request.method()} ${pathname}${search}`);
  };
  page.on("request", listen);
  try {
    await act();
  } finally {
    page.off("request", listen);
  }
  return asked;
}

// No screen asks the host twice for the same thing.
export async function expect_asked_once(page, act) {
  const asked = await questions_during(page, act);
  const twice = asked.filter((each, at) => each.startsWith("GET ") && asked.indexOf(each) !== at);
  expect_same(twice, [], "asked more than once");
  return asked;
}
