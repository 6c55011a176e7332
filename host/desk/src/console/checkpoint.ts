// A checkpoint is a signed note: origin, number of entries, root (host/journal/checkpoint.h).
export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
}

export function read_checkpoint(note: string): Checkpoint {
  const [origin = "", size = "0", root = ""] = note.split("\n");
  return { origin, size: Number(size), root };
}
