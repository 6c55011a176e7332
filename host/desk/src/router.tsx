// The map of the desk. Each area is a folder with its own routes and its own chunk: a case worker never
// loads the studio.
//
//   /                          to the first municipality where you hold a role
//   /:municipality/…           src/work: work list, people, cases
//   /:municipality/policy/…    src/studio
//   /:municipality/access/…    src/access: who gets in
//   /:municipality/monitor/…   src/monitor: what the region counts
//   /console/…                 src/console: regional IT
//   /account                   one's own password and second factor
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
      { path: "account", lazy: async () => ({ Component: (await import("./shell/account")).Account }) },
      { path: "console/*", lazy: async () => ({ Component: (await import("./console/area")).ConsoleArea }) },
      {
        path: ":municipality/policy/*",
        lazy: async () => ({ Component: (await import("./studio/area")).StudioArea }),
      },
      {
        path: ":municipality/access/*",
        lazy: async () => ({ Component: (await import("./access/area")).AccessArea }),
      },
      {
        path: ":municipality/monitor/*",
        lazy: async () => ({ Component: (await import("./monitor/area")).MonitorArea }),
      },
      { path: ":municipality/*", lazy: async () => ({ Component: (await import("./work/area")).WorkArea }) },
      { path: "*", element: <NotFound /> },
    ],
  },
]);
