#include "casework/life.h"

#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/death.h"

namespace naober::casework {
namespace {

struct Life {
  std::string sealed;
  std::optional<Date> died_on;
};

Result<Date> birth_date_of(const Context& context, const ClientId& client,
                           const std::string& sealed) {
  TRY(const auto identity, records::open_identity(context.store.vault(), client, sealed));
  return identity.birth_date;
}

}  // namespace

Result<void> must_be_in_life(const Context& context, const ClientId& client, Date day,
                             const std::string& pointer) {
  TRY(const auto life, context.store.read([&](store::ReadTransaction& transaction) -> Result<Life> {
    Life read;
    TRY(read.sealed, records::sealed_identity(transaction, client));
    TRY(read.died_on, records::death_of(transaction, client));
    return read;
  }));
  if (life.died_on && day > *life.died_on) {
    return refuse(
        Fault::invalid,
        "The client died on " + life.died_on->text() + "; " + day.text() + " lies after that day.",
        pointer);
  }
  const auto born = birth_date_of(context, client, life.sealed);
  // Who was erased has no birth date any more, and nothing to hold a day against.
  if (born && day < *born) {
    return refuse(Fault::invalid, day.text() + " lies before the client was born.", pointer);
  }
  return {};
}

Result<void> must_be_in_life(const Context& context, const CaseId& case_file, Date day,
                             const std::string& pointer) {
  TRY(const auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_case(transaction, case_file);
  }));
  return must_be_in_life(context, found.client, day, pointer);
}

Result<void> record_death(const Context& context, const RecordDeath& request) {
  TRY(const auto permission, allowed(context, access::Act::register_notification));
  TRY_DO(must_say(request.source, "/source", "who told it", 100));
  if (request.died_on > context.today()) {
    return refuse(Fault::invalid, "Nobody dies on a day to come.", "/died_on");
  }
  TRY_DO(must_be_in_life(context, request.client, request.died_on, "/died_on"));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(records::add_death(transaction,
                              {request.client, request.died_on, request.source, context.who()}));
    return write_line(transaction, context, permission,
                      Line{.act = access::Act::register_notification,
                           .subject_kind = "client",
                           .subject_id = request.client.text(),
                           .client = request.client,
                           .details = Map{{"what", "death recorded"}}});
  });
}

Result<std::optional<Date>> died_on(const Context& context, const ClientId& client) {
  return context.store.read(
      [&](store::ReadTransaction& transaction) { return records::death_of(transaction, client); });
}

}  // namespace naober::casework
