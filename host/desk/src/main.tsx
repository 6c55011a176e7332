import "./shell/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "react-router";
import { queries } from "./api/client";
import { Announcer } from "./parts/announce";
import { router } from "./router";
import { LanguageProvider } from "./words/language";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Announcer>
          <RouterProvider router={router} />
        </Announcer>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
