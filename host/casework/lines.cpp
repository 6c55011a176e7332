#include "casework/lines.h"

#include "casework/sight.h"
#include "journal/journal.h"
#include "records/case_file.h"

namespace naober::casework {
namespace {

journal::Entry entry_of(const Context& context, const access::Permission& permission,
                        const Line& line) {
  Map details;
  if (const auto* given = line.details.as<Map>()) {
    details = *given;
  }
  if (!permission.mandate.empty()) {
    details.emplace("mandate", permission.mandate);
  }
  // From where, as NEN 7513 asks of a look.
  if (!context.from.empty()) {
    details.emplace("from", context.from);
  }
  // What a handler did is traced to its line, and to the policy it stood in.
  if (const auto& handler = context.for_handler) {
    details.emplace("handler", handler->plugin + ": " + handler->handler);
    details.emplace("place", handler->place);
    details.emplace("bundle", context.bundle->fingerprint);
    details.emplace("event", handler->event);
  }
  journal::Entry entry;
  entry.at = context.clock.now();
  entry.user_id = context.who();
  entry.role = permission.role;
  entry.organisation = permission.organisation;
  entry.purpose = access::name_of(context.purpose.value_or(purpose_of(line.act)));
  entry.act = line.deed.empty() ? access::name_of(line.act) : line.deed;
  entry.subject_kind = line.subject_kind;
  entry.subject_id = line.subject_id;
  entry.client_id = line.client.text();
  entry.case_id = line.case_file.text();
  entry.details = details.empty() ? Value() : Value(std::move(details));
  return entry;
}

// Whoever brings a question to the law it belongs to opens no file by it.
bool brings_a_question(access::Act act) {
  return act == access::Act::register_notification || act == access::Act::open_case;
}

// Roles may be kept to some laws: what belongs to a case of another law is neither seen nor changed
// with them. It is asked here because nothing is seen or changed without its line.
Result<void> law_opens(store::ReadTransaction& transaction, const Context& context,
                       const Line& line) {
  const auto case_file = records::find_case(transaction, line.case_file);
  if (!case_file && case_file.error().fault == Fault::not_found) {
    return {};  // it was destroyed, or is another municipality's
  }
  return case_file ? may_see_case(transaction, context, *case_file)
                   : tl::unexpected<Error>(case_file.error());
}

bool asks_the_law(const Context& context, const Line& line) {
  return !line.case_file.text().empty() && !brings_a_question(line.act) &&
         laws_of_actor(context).has_value();
}

}  // namespace

Result<void> write_line(store::WriteTransaction& transaction, const Context& context,
                        const access::Permission& permission, const Line& line) {
  if (asks_the_law(context, line)) {
    TRY_DO(law_opens(transaction, context, line));
  }
  TRY_DO(journal::append(transaction, entry_of(context, permission, line)));
  return {};
}

Result<void> record_look(const Context& context, const access::Permission& permission,
                         const Line& line) {
  if (asks_the_law(context, line)) {
    TRY_DO(context.store.read([&](store::ReadTransaction& transaction) {
      return law_opens(transaction, context, line);
    }));
  }
  return journal::record_look(context.store.pen(), entry_of(context, permission, line));
}

void record_look_soon(const Context& context, const access::Permission& permission,
                      const Line& line) {
  journal::record_look_soon(context.store.pen(), entry_of(context, permission, line));
}

access::Purpose purpose_of(access::Act act) {
  switch (act) {
    case access::Act::decide:
    case access::Act::recover:
      return access::Purpose::decision;
    case access::Act::order:
    case access::Act::deliver:
      return access::Purpose::delivery;
    case access::Act::receive_objection:
    case access::Act::decide_objection:
      return access::Purpose::objection;
    default:
      return access::Purpose::investigation;
  }
}

}  // namespace naober::casework
