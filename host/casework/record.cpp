// Saving records: add, change, withdraw.
#include "casework/record.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "casework/checks.h"
#include "casework/director.h"
#include "casework/events.h"
#include "casework/policy_of.h"
#include "casework/record_access.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/record.h"

namespace naober::casework {
namespace {

constexpr std::size_t reason_limit = 2'000;

policy::RecordType::Of kind_of(const RecordSubject& subject) {
  return subject.case_file   ? policy::RecordType::Of::case_file
         : subject.client    ? policy::RecordType::Of::client
         : subject.household ? policy::RecordType::Of::household
                             : policy::RecordType::Of::municipality;
}

Result<RecordPlace> place_of(const Context& context, const RecordSubject& subject) {
  return context.store.read(
      [&](store::ReadTransaction& transaction) { return find_place(transaction, subject); });
}

// The tasks whose records may hang there, nearest first.
Result<std::vector<const policy::Task*>> tasks_for(const Context& context, const AddRecord& request,
                                                   const RecordPlace& place) {
  std::vector<std::string> names = context.bundle->order;
  if (place.case_file) {
    TRY(const auto* own, task_of(context, place.case_file->task));
    names = own->plugin->sees;
    std::reverse(names.begin(), names.end());
  }
  if (!request.task.empty()) {
    TRY(const auto* named, task_of(context, request.task));
    if (std::find(names.begin(), names.end(), request.task) == names.end()) {
      return refuse(
          Fault::invalid,
          "A case of '" + place.case_file->task + "' keeps no records of '" + request.task + "'.",
          "/task");
    }
    return std::vector<const policy::Task*>{named};
  }
  std::vector<const policy::Task*> tasks;
  for (const std::string& name : names) {
    tasks.push_back(context.bundle->task(name));
  }
  return tasks;
}

Result<const policy::RecordType*> find_type(const Context& context, const AddRecord& request,
                                            const RecordPlace& place) {
  TRY(const auto tasks, tasks_for(context, request, place));
  const auto of = kind_of(request.subject);
  std::vector<std::string> known;
  for (const policy::Task* task : tasks) {
    for (const policy::RecordType& type : task->plugin->records) {
      if (type.of == of && type.name == request.type) {
        return &type;
      }
      if (type.of == of) {
        known.push_back(type.name);
      }
    }
  }
  return refuse(Fault::invalid,
                "No record '" + request.type.substr(0, 64) + "' is kept of a " +
                    std::string(policy::name_of(of)) + " here" +
                    (known.empty() ? "." : "; there is " + listed(known, "and") + "."),
                "/type");
}

// What is saved: typed fields, with those that identify set apart and sealed. The vault is asked
// before the pen is held.
Result<RecordContent> content_of(const Context& context, const policy::RecordType& type,
                                 const RecordPlace& place, const Map& fields) {
  std::vector<Error> faults;
  Map accepted = type.accept(fields, "/fields", faults);
  if (!faults.empty()) {
    return tl::unexpected<Error>(faults.front());
  }
  Map identifying;
  for (const policy::RecordField& field : type.fields) {
    if (auto node = accepted.extract(field.name); !node.empty()) {
      (field.identifies ? identifying : accepted).insert(std::move(node));
    }
  }
  RecordContent content;
  if (!identifying.empty()) {
    TRY(content.sealed,
        context.store.vault().seal(place.sealed_for(), write_json(Value(std::move(identifying)))));
  }
  content.fields = std::move(accepted);
  content.form = policy::form_of(type);
  TRY(const auto* task, task_of(context, type.plugin));
  content.task_version = task->plugin->manifest.version.text();
  content.bundle = context.bundle->fingerprint;
  content.saved_by = context.who();
  content.saved_at = context.clock.now();
  return content;
}

// A case that is closed keeps what it has.
Result<RecordPlace> open_place(store::ReadTransaction& transaction, const RecordSubject& subject) {
  TRY(auto place, find_place(transaction, subject));
  if (place.case_file) {
    TRY_DO(must_be_open(*place.case_file));
  }
  return place;
}

struct Held {
  Record record;
  RecordPlace place;
};

Result<Held> held(const Context& context, const RecordId& id) {
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<Held> {
    Held found;
    TRY(found.record, records::find_record(transaction, id));
    TRY(found.place, find_place(transaction, found.record.subject));
    return found;
  });
}

// Handlers of plugins hear of what hangs on a case.
Result<void> tell_saved(store::WriteTransaction& transaction, const Context& context,
                        const RecordPlace& place, const Record& record) {
  if (!place.case_file) {
    return {};
  }
  return emit(transaction, context, *place.case_file, "record_saved", record.type,
              Map{{"version", record.version}});
}

access::Act act_of(const policy::RecordType& type) { return *access::act_named(type.act); }

}  // namespace

Result<const policy::RecordType*> type_to_add(const Context& context, const AddRecord& request) {
  TRY(const auto place, place_of(context, request.subject));
  return find_type(context, request, place);
}

Result<const policy::RecordType*> type_of_record(const Context& context, const RecordId& record) {
  TRY(const auto found, held(context, record));
  const policy::RecordType* type = present_type(context, found.record);
  if (type == nullptr) {
    return refuse(Fault::not_found,
                  "'" + found.record.task + "' keeps no '" + found.record.type +
                      "' any more; this record can be read and withdrawn, not changed.",
                  "/type");
  }
  return type;
}

Result<ShownRecord> add_record(const Context& context, const AddRecord& request) {
  TRY(const auto seen, place_of(context, request.subject));
  TRY(const auto* type, find_type(context, request, seen));
  TRY(const auto permission, allowed_to_save(context, *type));
  Record record;
  record.id = RecordId::make(context.random);
  record.task = type->plugin;
  record.type = type->name;
  record.subject = request.subject;
  record.only_one = type->only_one;
  record.created_on = context.today();
  TRY(record.content, content_of(context, *type, seen, request.fields));
  TRY(const auto place,
      context.store.write([&](store::WriteTransaction& transaction) -> Result<RecordPlace> {
        TRY(auto open, open_place(transaction, record.subject));
        if (open.case_file) {
          TRY_DO(must_not_direct(transaction, context, *open.case_file, act_of(*type)));
        }
        TRY_DO(records::add_record(transaction, record));
        TRY_DO(tell_saved(transaction, context, open, record));
        TRY_DO(write_record_lines(transaction, context, permission, act_of(*type), open, record,
                                  "added"));
        return open;
      }));
  return shown(context, place, std::move(record));
}

Result<ShownRecord> change_record(const Context& context, const ChangeRecord& request) {
  TRY(const auto* type, type_of_record(context, request.record));
  TRY(const auto permission, allowed_to_save(context, *type));
  TRY(const auto seen, held(context, request.record));
  TRY(const auto content, content_of(context, *type, seen.place, request.fields));
  TRY(auto changed, context.store.write([&](store::WriteTransaction& transaction) -> Result<Held> {
    Held now;
    TRY(now.record, records::record_at_version(transaction, request.record, request.version));
    TRY(now.place, open_place(transaction, now.record.subject));
    now.record.content = content;
    TRY_DO(records::save_record(transaction, now.record));
    TRY_DO(tell_saved(transaction, context, now.place, now.record));
    TRY_DO(write_record_lines(transaction, context, permission, act_of(*type), now.place,
                              now.record, "changed"));
    return now;
  }));
  return shown(context, changed.place, std::move(changed.record));
}

Result<ShownRecord> withdraw_record(const Context& context, const WithdrawRecord& request) {
  TRY(const auto seen, held(context, request.record));
  // A type that is gone asks of who ends its records what a type asks when it says nothing.
  policy::RecordType gone;
  gone.title = seen.record.type;
  gone.known_to = known_to(context, seen.record);
  const policy::RecordType* type = present_type(context, seen.record);
  type = type == nullptr ? &gone : type;
  TRY(const auto permission, allowed_to_save(context, *type));
  TRY_DO(must_say(request.because, "/because", "why it is withdrawn", reason_limit));
  TRY(auto ended, context.store.write([&](store::WriteTransaction& transaction) -> Result<Held> {
    Held now;
    TRY(now.record, records::record_at_version(transaction, request.record, request.version));
    TRY(now.place, open_place(transaction, now.record.subject));
    now.record.withdrawn_on = context.today();
    now.record.withdrawn_because = request.because;
    TRY_DO(records::withdraw_record(transaction, now.record));
    TRY_DO(write_record_lines(transaction, context, permission, act_of(*type), now.place,
                              now.record, "withdrawn"));
    return now;
  }));
  return shown(context, ended.place, std::move(ended.record));
}

}  // namespace naober::casework
