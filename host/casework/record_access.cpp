#include "casework/record_access.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/validity.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/household.h"

namespace naober::casework {
namespace {

// It is kept for a time from the day on which it, or the case it hangs on, ended.
std::optional<Date> kept_until(const policy::RecordType* type, const RecordPlace& place,
                               const Record& record) {
  auto ended = record.withdrawn_on;
  if (!ended && place.case_file) {
    ended = place.case_file->closed_on;
  }
  if (type == nullptr || !type->keep || !ended) {
    return std::nullopt;
  }
  return day_after_term(*ended, *type->keep);
}

// The fields that identify, or nothing when the person's key was destroyed.
Result<std::optional<Map>> unsealed(const Context& context, const RecordPlace& place,
                                    const std::string& sealed) {
  auto plain = context.store.vault().open_sealed(place.sealed_for(), sealed);
  if (!plain) {
    TRY(const bool destroyed, context.store.vault().is_destroyed(place.sealed_for()));
    if (destroyed) {
      return std::optional<Map>();
    }
    return tl::unexpected<Error>(plain.error());
  }
  TRY(const Value read, read_json(*plain));
  const Map* fields = read.as<Map>();
  return std::optional<Map>(fields == nullptr ? Map() : *fields);
}

Line line_of(access::Act act, const RecordPlace& place, const std::string& subject_id,
             const ClientId& client, Map details) {
  Line line{.act = act, .subject_kind = "record", .subject_id = subject_id, .client = client};
  if (place.case_file) {
    line.case_file = place.case_file->id;
  }
  line.details = std::move(details);
  return line;
}

}  // namespace

Result<RecordPlace> find_place(store::ReadTransaction& transaction, const RecordSubject& subject) {
  RecordPlace place;
  place.subject = subject;
  if (subject.case_file) {
    TRY(place.case_file, records::find_case(transaction, *subject.case_file));
    place.clients.push_back(place.case_file->client);
  } else if (subject.client) {
    TRY(const auto client, records::find_client(transaction, *subject.client));
    place.clients.push_back(client.id);
  } else if (subject.household) {
    TRY(const auto household, records::find_household(transaction, *subject.household));
    for (const Membership& member : household.members) {
      place.clients.push_back(member.client);
    }
  }
  return place;
}

std::vector<std::string> known_to(const Context& context, const Record& record) {
  if (const policy::RecordType* type = present_type(context, record)) {
    return type->known_to;
  }
  std::vector<std::string> roles;
  const Value* named = record.content.form.find("known_to");
  const List* list = named == nullptr ? nullptr : named->as<List>();
  for (const Value& role : list == nullptr ? List() : *list) {
    if (const std::string* text = role.as<std::string>()) {
      roles.push_back(*text);
    }
  }
  return roles;
}

bool may_know(const Context& context, const std::vector<std::string>& known_to) {
  const std::vector<std::string>& roles = context.actor.roles;
  return known_to.empty() ||
         std::any_of(known_to.begin(), known_to.end(), [&](const std::string& role) {
           return std::find(roles.begin(), roles.end(), role) != roles.end();
         });
}

const policy::RecordType* present_type(const Context& context, const Record& record) {
  const policy::Task* task = context.bundle->task(record.task);
  return task == nullptr ? nullptr : task->record_type(record.type);
}

Result<access::Permission> allowed_to_save(const Context& context, const policy::RecordType& type) {
  if (!may_know(context, type.known_to)) {
    return refuse(Fault::not_allowed,
                  "'" + type.title + "' is kept by " + listed(type.known_to) +
                      "; none of your roles is among them.",
                  type.name);
  }
  const auto act = access::act_named(type.act);
  CHECK(act.has_value());
  return allowed(context, *act);
}

Result<access::Permission> allowed_to_read(const Context& context, const RecordPlace& place) {
  if (!place.of_municipality()) {
    return allowed_to_look(context);
  }
  Result<access::Permission> answer = refuse(Fault::not_allowed, "");
  for (const access::Act act : {access::Act::record_facts, access::Act::order,
                                access::Act::manage_policy, access::Act::read_monitor}) {
    answer = allowed(context, act);
    if (answer) {
      return answer;
    }
  }
  // They are nobody's: who may look into files, for whatever purpose, may read them.
  for (const access::Purpose purpose : access::all_purposes()) {
    access::Context known;
    known.purpose = purpose;
    answer = allowed(context, access::Act::read_client, known);
    if (answer) {
      return answer;
    }
  }
  return answer;
}

Result<void> write_record_lines(store::WriteTransaction& transaction, const Context& context,
                                const access::Permission& permission, access::Act act,
                                const RecordPlace& place, const Record& record, std::string what) {
  const Map details{{"what", std::move(what)},
                    {"task", record.task},
                    {"type", record.type},
                    {"version", record.version}};
  std::vector<ClientId> clients = place.clients;
  if (clients.empty()) {
    clients.emplace_back();  // nobody's file, and still a line
  }
  for (const ClientId& client : clients) {
    TRY_DO(write_line(transaction, context, permission,
                      line_of(act, place, record.id.text(), client, details)));
  }
  return {};
}

Result<void> record_looks(const Context& context, const access::Permission& permission,
                          const RecordPlace& place, const std::string& subject_id,
                          std::string what) {
  for (const ClientId& client : place.clients) {
    TRY_DO(record_look(
        context, permission,
        line_of(access::Act::read_client, place, subject_id, client, Map{{"what", what}})));
  }
  return {};
}

Result<ShownRecord> shown(const Context& context, const RecordPlace& place, Record record) {
  ShownRecord result;
  if (!record.content.sealed.empty()) {
    TRY(auto identifying, unsealed(context, place, record.content.sealed));
    result.erased = !identifying.has_value();
    if (identifying) {
      record.content.fields.merge(*identifying);
    }
  }
  const policy::RecordType* type = present_type(context, record);
  for (const auto& [name, value] : record.content.fields) {
    if (type == nullptr || type->field(name) == nullptr) {
      result.former.push_back(name);
    }
  }
  result.keep_until = kept_until(type, place, record);
  result.record = std::move(record);
  return result;
}

}  // namespace naober::casework
