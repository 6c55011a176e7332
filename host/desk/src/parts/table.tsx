// A table one can read with eyes or ears: a caption, a heading per column, and its own scroll when narrow.
import type { Key, ReactNode } from "react";

export interface Column<Row> {
  title: string;
  of: (row: Row) => ReactNode;
  // Numbers stand to the right.
  numeric?: boolean;
  // The cell that names its row (one column).
  names_row?: boolean;
}

export function Table<Row>({ caption, columns, rows, row_key, caption_unseen, folds }: {
  caption: string; columns: Column<Row>[]; rows: Row[]; row_key: (row: Row, at: number) => Key; caption_unseen?: boolean;
  // On a narrow screen each row stands as a small card, with the heading of a column before its value.
  folds?: boolean;
}) {
  return (
    // A group and no landmark: the card around it often has the same name.
    <div className={`table ${folds ? "table--folds" : ""}`} role="group" aria-label={caption} tabIndex={0}>
      <table role={folds ? "table" : undefined} className="utrecht-table utrecht-table--html-table">
        <caption className={caption_unseen ? "unseen" : "utrecht-table__caption"}>{caption}</caption>
        <thead role={folds ? "rowgroup" : undefined}>
          <tr role={folds ? "row" : undefined}>{columns.map((column) => (
            <th key={column.title} scope="col" role={folds ? "columnheader" : undefined} className={column.numeric ? "numeric" : undefined}>{column.title}</th>
          ))}</tr>
        </thead>
        <tbody role={folds ? "rowgroup" : undefined}>
          {rows.map((row, at) => (
            <tr key={row_key(row, at)} role={folds ? "row" : undefined}>
              {columns.map((column) => column.names_row
                ? <th key={column.title} scope="row" role={folds ? "rowheader" : undefined}>{column.of(row)}</th>
                : <td key={column.title} role={folds ? "cell" : undefined} data-heading={column.title} className={column.numeric ? "numeric" : undefined}>{column.of(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
