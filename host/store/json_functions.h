// json_valid() and json_array_length() for the schema's own checks.
//
// SQLite 3.40 does not count its JSON functions among the harmless ones, so a CHECK that uses them
// fails while the schema is not trusted, and we do not trust it. These two stand in their place,
// with the same answers for what the house stores, and are marked as harmless. Other programs that
// open the file use SQLite's own.
#pragma once

struct sqlite3;

namespace naober::store {

// Registers both on a connection. SQLite's result code.
int add_json_functions(sqlite3* handle);

}  // namespace naober::store
