// Packs the built desk for the wire: beside each text a .gz and a .br, where that is smaller. The host
// sends what the browser takes. usage: node scripts/desk_pack.mjs FOLDER
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node scripts/desk_pack.mjs FOLDER");
  process.exit(2);
}

const packable = /\.(html|js|css|svg|json|txt|webmanifest)$/;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !packable.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const content = readFileSync(path);
  const packed = {
    gz: gzipSync(content, { level: 9 }),
    br: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  };
  for (const [ending, bytes] of Object.entries(packed)) {
    if (bytes.length < content.length) writeFileSync(`${path}.${ending}`, bytes);
  }
}
