// Texts about a person that stand sealed in their column, with that person's key.
//
// Whoever destroys the key makes them unreadable in every copy of the file, in old backups too. Two
// functions in SQL do it, so that a query says itself what is sealed, and no reader can forget it:
//
//   sealed_text(client, text)   what the column holds: "sealed:1:" and base 64; '' stays ''
//   opened_text(client, kept)   the text again; '' once the key was destroyed
//
// A text that was written before there was a seal is read as it stands. Neither function can be
// used by a schema, so a file from elsewhere cannot open anything with them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;

namespace naober::store {

class TextSeal {
 public:
  virtual ~TextSeal() = default;
  // not_found when that person has no key, or not any more.
  virtual Result<std::string> seal(std::string_view client_id, std::string_view plain) = 0;
  virtual Result<std::string> open_sealed(std::string_view client_id, std::string_view sealed) = 0;
};

// Registers both on a connection. Without a seal (a database that only checks SQL) they can be
// prepared and not run. SQLite's result code.
int add_seal_functions(sqlite3* handle, TextSeal* seal);

}  // namespace naober::store
