// The one way to the host: the public API, with the types of its contract.
//
// In a screen:   const tasks = api.useQuery("get", "/municipalities/{municipality}/tasks", { params: … });
// An answer that is not 2xx becomes a thrown Problem (RFC 9457); a lost connection becomes one too.
import createFetchClient, { type Middleware } from "openapi-fetch";
import createQueryHooks from "openapi-react-query";
import { QueryClient } from "@tanstack/react-query";
import type { components, paths } from "./contract";
import { tell_lost_session } from "./session_lost";

export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
export type Problem = Schema<"Problem">;

const BASE = "/api/v1";

// What a screen shows when the host cannot be reached; `status` 0 marks it.
function unreachable(): Problem {
  return {
    type: "about:blank",
    title: "Unreachable",
    status: 0,
    detail: "De verbinding met Naober is weg. Wat u typte, staat er nog. Probeer het zo weer.",
  };
}

const middleware: Middleware = {
  onRequest({ request }) {
    // No foreign page can set this header: it stands for "this is our own page".
    request.headers.set("Naober-Request", "desk");
    return request;
  },
  async onResponse({ response, schemaPath, request }) {
    const logging_in = schemaPath === "/sessions" && request.method === "POST";
    if (response.status === 401 && !logging_in) tell_lost_session();
    // A role of the caller asks for a second factor from now on: the session says so, and the shell sets it up.
    if (response.status === 403) void response.clone().json().then((refused: Problem) => {
      if (refused.about === "second_factor") void changed("/sessions/current");
    }, () => undefined);
    if (!response.ok && !response.headers.get("content-type")?.includes("json")) {
      const problem: Problem = { ...unreachable(), status: response.status, title: response.statusText };
      return new Response(JSON.stringify(problem), {
        status: response.status,
        headers: { "content-type": "application/problem+json" },
      });
    }
    return undefined;
  },
  onError() {
    return new Response(JSON.stringify(unreachable()), {
      status: 503,
      headers: { "content-type": "application/problem+json" },
    });
  },
};

export const client = createFetchClient<paths>({ baseUrl: BASE, credentials: "same-origin" });
client.use(middleware);

export const api = createQueryHooks(client);

// Whether asking again may help: the connection, or a host that is busy.
function may_pass(problem: unknown): boolean {
  const status = (problem as Problem | undefined)?.status;
  return status === 0 || status === 503;
}

// Every screen asks the host once for the same thing: what was read stays fresh for half a minute,
// and a change says itself which reads it made old (`changed(...)`).
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, problem) => failures < 2 && may_pass(problem),
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});

// After a change: everything that was read through these templates is read anew when it is shown.
export async function changed(...templates: (keyof paths)[]): Promise<void> {
  await Promise.all(
    templates.map((template) =>
      queries.invalidateQueries({ predicate: (query) => query.queryKey[1] === template }),
    ),
  );
}

// A promise that gives the body, or throws the Problem: for what happens outside a hook.
export async function wanted<Body>(
  answer: Promise<{ data?: Body; error?: unknown }>,
): Promise<Body> {
  const { data, error } = await answer;
  if (error !== undefined) throw error;
  return data as Body;
}
