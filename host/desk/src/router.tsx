// The map of the desk. Each area is a folder with its own routes and its own chunk: a case worker never
// loads the studio.
//
//   /log-in                    the only page without a session
//   /                          to the first municipality where you hold a role
//   /:municipality/…           src/work: work list, people, cases
//   /:municipality/policy/…    src/studio
//   /console/…                 src/console: regional IT
import { createBrowserRouter } from "react-router";
import { Crashed, NotFound } from "./shell/lost";
import { Shell } from "./shell/shell";
import { Start } from "./shell/start";
import { Waiting } from "./parts/waiting";

export const router = createBrowserRouter([
  {
    path: "/",
    element: <Shell />,
    errorElement: <Crashed />,
    HydrateFallback: Waiting,
    children: [
      { index: true, element: <Start /> },
      { path: "console/*", lazy: async () => ({ Component: (await import("./console/area")).ConsoleArea }) },
      {
        path: ":municipality/policy/*",
        lazy: async () => ({ Component: (await import("./studio/area")).StudioArea }),
      },
      { path: ":municipality/*", lazy: async () => ({ Component: (await import("./work/area")).WorkArea }) },
      { path: "*", element: <NotFound /> },
    ],
  },
]);
