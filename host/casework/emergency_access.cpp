#include "casework/emergency_access.h"

#include <charconv>
#include <set>

#include "base/text.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/emergency_access.h"
#include "records/notice.h"
#include "records/plan.h"

namespace naober::casework {
namespace {

// Until the next working day has begun somewhere; longer is no emergency but a missing right.
constexpr std::int64_t open_for_milliseconds = 24LL * 60 * 60 * 1000;
constexpr std::size_t shortest_reason = 20;
constexpr std::size_t longest_reason = 1000;

Result<void> check_reason(const std::string& because) {
  if (because.size() < shortest_reason || because.size() > longest_reason || !is_utf8(because) ||
      because.find_first_not_of(" \t\r\n") == std::string::npos) {
    return refuse(Fault::invalid,
                  "Say in 20 to 1000 bytes why this cannot wait for the resident's consent or for "
                  "a colleague of that law; the director and who reviews it read it.",
                  "/because");
  }
  return {};
}

Result<access::Permission> allowed_to_review(const Context& context) {
  auto watches = allowed(context, access::Act::read_journal);
  return watches ? watches : allowed(context, access::Act::supervise);
}

Line line_of(const EmergencyAccess& access, access::Act act, std::string_view deed, Map details) {
  return Line{.act = act,
              .subject_kind = "emergency_access",
              .subject_id = access.id.text(),
              .client = access.client,
              .details = std::move(details),
              .deed = deed};
}

Notice notice_to(const Context& context, const EmergencyAccess& access, std::string user,
                 std::string title) {
  Notice notice;
  notice.id = NoticeId::make(context.random);
  notice.client = access.client;
  notice.title = std::move(title);
  notice.user = std::move(user);
  notice.made_on = context.today();
  notice.made_by = context.who();
  return notice;
}

bool is_running(const CaseFile& case_file) { return !case_file.closed_on.has_value(); }

// The director of the household's plan, and the contact persons of the client's running cases.
Result<std::set<std::string>> who_must_know(store::ReadTransaction& transaction,
                                            const Context& context, const Client& client) {
  std::set<std::string> users;
  TRY(const auto plan, records::running_plan(transaction, client.household));
  if (plan) {
    users.insert(plan->director);
  }
  TRY(const auto cases, records::cases_of_client(transaction, client.id));
  for (const CaseFile& case_file : cases) {
    if (is_running(case_file)) {
      users.insert(case_file.contact_person);
    }
  }
  users.erase("");
  users.erase(context.actor.user.text());
  return users;
}

}  // namespace

Result<EmergencyAccess> open_in_emergency(const Context& context, const OpenInEmergency& request) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(check_reason(request.because));
  if (context.actor.scope) {
    return refuse(Fault::not_allowed, "In an emergency a person opens a file, and no token does.");
  }
  const Instant now = context.clock.now();
  EmergencyAccess opened;
  opened.id = EmergencyAccessId::make(context.random);
  opened.client = request.client;
  opened.user = context.actor.user.text();
  opened.organisation = context.actor.organisation;
  opened.role = permission.role;
  opened.because = request.because;
  opened.opened_at = now;
  opened.ends_at = Instant{now.milliseconds + open_for_milliseconds};
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<EmergencyAccess> {
    TRY(const auto client, records::find_client(transaction, request.client));
    TRY(const auto running,
        records::running_emergency_access(transaction, opened.user, client.id, now));
    if (running) {
      return refuse(Fault::conflict,
                    "You opened this file in an emergency already; it is open until " +
                        running->ends_at.text() + ".",
                    running->id.text());
    }
    TRY_DO(records::add_emergency_access(transaction, opened));
    TRY(const auto users, who_must_know(transaction, context, client));
    for (const std::string& user : users) {
      TRY_DO(records::add_notice(
          transaction,
          notice_to(context, opened, user,
                    context.actor_name + " opende met spoed een dossier dat gesloten was: " +
                        request.because.substr(0, 200))));
    }
    TRY_DO(write_line(transaction, context, permission,
                      line_of(opened, access::Act::read_client, "open_in_emergency",
                              Map{{"until", opened.ends_at.text()},
                                  {"told", static_cast<std::int64_t>(users.size())}})));
    return records::find_emergency_access(transaction, opened.id);
  });
}

Result<std::vector<EmergencyAccess>> emergency_accesses(const Context& context,
                                                        const ClientId& client) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto accesses,
      context.store.read(
          [&](store::ReadTransaction& transaction) -> Result<std::vector<EmergencyAccess>> {
            TRY_DO(records::find_client(transaction, client));
            return records::emergency_accesses_of(transaction, client);
          }));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "client",
                          .subject_id = client.text(),
                          .client = client,
                          .details = Map{{"what", "read who opened the file in an emergency"}}}));
  return accesses;
}

Result<Page<EmergencyAccess>> emergencies_to_review(const Context& context,
                                                    const std::string& after, int limit) {
  TRY_DO(allowed_to_review(context));
  std::int64_t above = 0;
  const auto [end, failed] = std::from_chars(after.data(), after.data() + after.size(), above);
  if (!after.empty() && (failed != std::errc() || end != after.data() + after.size())) {
    return refuse(Fault::invalid, "'after' is the 'next' of the page before.", "after");
  }
  return context.store.read(
      [&](store::ReadTransaction& transaction) -> Result<Page<EmergencyAccess>> {
        Page<EmergencyAccess> page;
        TRY(page.items, records::emergency_accesses_to_review(transaction, above, limit));
        if (page.items.size() == static_cast<std::size_t>(limit)) {
          page.next = std::to_string(page.items.back().number);
        }
        return page;
      });
}

Result<EmergencyAccess> review_emergency(const Context& context, const ReviewEmergency& request) {
  TRY(const auto permission, allowed_to_review(context));
  if (request.remark.size() > longest_reason || !is_utf8(request.remark) ||
      (!request.rightful && request.remark.empty())) {
    return refuse(Fault::invalid,
                  "A remark has at most 1000 bytes, and is needed when it was not rightful.",
                  "/remark");
  }
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<EmergencyAccess> {
    TRY(const auto opened, records::find_emergency_access(transaction, request.access));
    if (opened.user == context.actor.user.text()) {
      return refuse(Fault::not_allowed,
                    "Whoever opened the file does not review it; a colleague "
                    "must do this.",
                    opened.id.text());
    }
    TRY_DO(records::review_emergency_access(
        transaction, opened.id,
        {context.clock.now(), context.actor.user.text(), request.rightful, request.remark}));
    TRY_DO(records::add_notice(
        transaction,
        notice_to(context, opened, opened.user,
                  request.rightful
                      ? "Uw noodtoegang tot een dossier is beoordeeld: terecht."
                      : "Uw noodtoegang tot een dossier is beoordeeld: niet terecht.")));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(opened, access::Act::supervise, "review_emergency",
                              Map{{"rightful", request.rightful}})));
    return records::find_emergency_access(transaction, opened.id);
  });
}

}  // namespace naober::casework
