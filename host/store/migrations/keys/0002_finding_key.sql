-- The key of the blind indexes, wrapped by the municipality's key. Until the municipality's key was replaced
-- once there is none: then it follows from that key.
CREATE TABLE finding_key (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  wrapped  BLOB NOT NULL                                 -- nonce (24), key (32), tag (16)
) STRICT;
