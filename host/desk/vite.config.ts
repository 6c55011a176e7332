// Builds the desk into static files with hashed names; the host serves them under its own CSP, so
// nothing may become inline script or a data: font.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "../../build/desk",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  // 'npm run dev' beside a running host: the same origin, so the session cookie works.
  server: { fs: { allow: ["../.."] }, proxy: { "/api": process.env.NAOBER_HOST ?? "http://127.0.0.1:8080" } },
});
