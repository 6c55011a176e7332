#include "store/examine.h"

#include "store/connection.h"
#include "store/migrations.h"
#include "store/statement.h"

namespace naober::store {

namespace {

Result<std::string> first_damage(Connection& connection, Depth depth) {
  auto check = connection.statement(depth == Depth::quick ? "PRAGMA quick_check(1)"
                                                          : "PRAGMA integrity_check(1)");
  TRY(const bool answered, check.next());
  std::string said = answered
                         ? check.text(depth == Depth::quick ? "quick_check" : "integrity_check")
                         : std::string("the file does not say whether it is whole");
  return said == "ok" ? std::string() : said;
}

}  // namespace

Result<Examination> examine(const std::filesystem::path& file, std::string_view database,
                            Depth depth) {
  TRY(const auto connection, Connection::open(file, ConnectionOptions{}));
  TRY(const auto migrations, embedded_migrations(database));
  Examination found;
  TRY(found.damage, first_damage(*connection, depth));
  if (found.damage.empty()) {
    TRY(found.missing_migrations, missing_migrations(*connection, migrations));
  }
  return found;
}

}  // namespace naober::store
