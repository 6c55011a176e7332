// A QR picture, drawn here: what stands in it goes to nobody. The same must stand beside it in letters.
import { useMemo } from "react";
import { encode } from "uqr";

export function QrPicture({ text, title }: { text: string; title: string }) {
  const { size, path } = useMemo(() => {
    const qr = encode(text, { border: 4, ecc: "M" });
    const dark = qr.data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: qr.size, path: dark.join("") };
  }, [text]);
  return (
    <svg className="qr" role="img" aria-label={title} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect className="qr__paper" width={size} height={size} />
      <path className="qr__ink" d={path} />
    </svg>
  );
}
