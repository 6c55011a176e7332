-- What colleagues say about a draft: comments, requests for a review, and why it was turned down.
CREATE TABLE draft_remark (
  number             INTEGER PRIMARY KEY,
  draft_id           TEXT NOT NULL REFERENCES draft (draft_id),
  kind               TEXT NOT NULL CHECK (kind IN ('comment', 'review_request', 'rejection', 'withdrawal')),
  version            INTEGER NOT NULL,                   -- of the draft, when it was said
  says               TEXT NOT NULL,
  said_by            TEXT NOT NULL CHECK (said_by <> ''),
  said_at            INTEGER NOT NULL,
  asked_user         TEXT NOT NULL DEFAULT '',           -- a review asked of one person,
  asked_municipality TEXT NOT NULL DEFAULT '',           -- or of whoever holds a role there
  asked_role         TEXT NOT NULL DEFAULT '',
  CHECK (kind <> 'review_request' OR (asked_user <> '') <> (asked_role <> '')),
  CHECK ((asked_role = '') = (asked_municipality = ''))
) STRICT;

CREATE INDEX draft_remark_of_draft ON draft_remark (draft_id, number);
CREATE INDEX draft_review_request ON draft_remark (asked_user, asked_role) WHERE kind = 'review_request';
