// Named queries: the SQL of the house stands in .sql files beside the code that uses it.
//
//   -- on: region          (first line of a file; "region, municipality": both; without it:
//   municipality)
//
//   -- name: find_client
//   -- Comments say why.
//   SELECT client_id, born_on FROM client WHERE client_id = :client_id;
//
// One statement per name. Names are unique over all files of one kind of database. The files are
// built into the binary (host/embedded.cmake takes host/<room>/*.sql); House::open() prepares every
// one against a fresh schema, so a typo stops the boot and not a case.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace naober::store {

class Connection;

class Queries {
 public:
  // The queries of one kind of database ("municipality", "region", "keys") among the embedded
  // files.
  static Result<Queries> embedded_for(std::string_view database);
  // Adds the queries of one file's text when the file is for `database`. `about` names the file in
  // errors.
  Result<void> read(std::string_view text, std::string_view about, std::string_view database);
  // Prepares every query on a database that has the schema; the first that fails, with file:line.
  Result<void> check(Connection& connection) const;

  // The SQL of a name, or null. A loan for as long as the queries live.
  const std::string* find(std::string_view name) const;
  std::size_t size() const { return held_.size(); }

 private:
  struct Query {
    std::string sql;
    std::string about;
  };
  std::map<std::string, Query, std::less<>> held_;
};

}  // namespace naober::store
