// Records of tasks: of a case, a client, a household, or the municipality itself.
//
// What may stand in `fields` is declared by a task (records.lua) and told by
// GET …/policy/tasks/{task}/records; everything that is wrong with it is told at once.
#include "casework/record.h"

#include "policy/record_type.h"
#include "web/call.h"
#include "web/handlers/routes.h"
#include "web/show.h"

namespace naober::web {
namespace {

template <class SomeId>
Value id_or_null(const std::optional<SomeId>& id) {
  return id ? Value(id->text()) : Value();
}

Value date_or_null(const std::optional<Date>& date) { return date ? Value(*date) : Value(); }

Value show_record(const casework::ShownRecord& shown) {
  const Record& record = shown.record;
  const RecordContent& content = record.content;
  return Map{{"record_id", record.id.text()},
             {"task", record.task},
             {"type", record.type},
             {"case_id", id_or_null(record.subject.case_file)},
             {"client_id", id_or_null(record.subject.client)},
             {"household_id", id_or_null(record.subject.household)},
             {"version", record.version},
             {"content_version", content.version},
             {"fields", Value(content.fields)},
             {"former_fields", show_texts(shown.former)},
             {"erased", shown.erased},
             {"form", content.form},
             {"task_version", content.task_version},
             {"bundle", content.bundle},
             {"saved_by", content.saved_by},
             {"saved_at", content.saved_at.text()},
             {"created_on", record.created_on},
             {"withdrawn_on", date_or_null(record.withdrawn_on)},
             {"withdrawn_because",
              record.withdrawn_because.empty() ? Value() : Value(record.withdrawn_because)},
             {"keep_until", date_or_null(shown.keep_until)}};
}

Result<RecordSubject> of_case(const Call& call) {
  RecordSubject subject;
  TRY(subject.case_file, call.path_id<CaseId>(1));
  return subject;
}

Result<RecordSubject> of_client(const Call& call) {
  RecordSubject subject;
  TRY(subject.client, call.path_id<ClientId>(1));
  return subject;
}

Result<RecordSubject> of_household(const Call& call) {
  RecordSubject subject;
  TRY(subject.household, call.path_id<HouseholdId>(1));
  return subject;
}

Result<RecordSubject> of_municipality(const Call&) { return RecordSubject(); }

using SubjectOf = Result<RecordSubject> (*)(const Call&);

// Adds what the type has against these fields to the other mistakes of the body.
void check_fields(Call& call, const policy::RecordType& type, const Map& fields) {
  type.accept(fields, "/fields", call.faults);
}

template <SubjectOf subject_of>
Result<Response> add_record(Call& call) {
  casework::AddRecord request;
  TRY(request.subject, subject_of(call));
  TRY(auto body, call.body());
  request.task = body.optional_text("task", 64);
  request.type = body.text("type", 64);
  request.fields = body.map("fields");
  TRY(const auto context, call.context());
  if (call.faults.empty()) {
    TRY(const auto* type, casework::type_to_add(context, request));
    check_fields(call, *type, request.fields);
  }
  TRY_DO(call.accept(body));
  TRY(const auto added, casework::add_record(context, request));
  return created(show_record(added), "/api/v1/municipalities/" + call.path_values.at(0) +
                                         "/records/" + added.record.id.text());
}

template <SubjectOf subject_of>
Result<Response> list_records(Call& call) {
  casework::RecordQuery query;
  TRY(query.subject, subject_of(call));
  query.task = call.query_text("task");
  query.type = call.query_text("type");
  TRY(query.withdrawn_too, call.query_flag("withdrawnToo"));
  query.after = call.query_text("after");
  TRY(query.limit, call.query_limit());
  TRY_DO(call.accept_query());
  const bool of_a_person = !query.subject.text().empty();
  TRY(const auto context, of_a_person ? call.look() : call.context());
  TRY(const auto list, casework::list_records(context, query));
  List items;
  for (const casework::ShownRecord& record : list.page.items) {
    items.push_back(show_record(record));
  }
  return json(Map{{"items", std::move(items)},
                  {"next", list.page.next.empty() ? Value() : Value(list.page.next)},
                  {"withheld", show_texts(list.withheld)}});
}

Result<Response> open_record(Call& call) {
  TRY(const auto id, call.path_id<RecordId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto record, casework::open_record(context, id));
  return json(show_record(record));
}

Result<Response> record_versions(Call& call) {
  TRY(const auto id, call.path_id<RecordId>(1));
  TRY_DO(call.accept_query());
  TRY(const auto context, call.context());
  TRY(const auto history, casework::record_history(context, id));
  List items;
  for (const casework::ShownRecord& version : history) {
    items.push_back(show_record(version));
  }
  return json(Map{{"items", std::move(items)}});
}

Result<Response> change_record(Call& call) {
  casework::ChangeRecord request;
  TRY(request.record, call.path_id<RecordId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.fields = body.map("fields");
  TRY(const auto context, call.context());
  if (call.faults.empty()) {
    TRY(const auto* type, casework::type_of_record(context, request.record));
    check_fields(call, *type, request.fields);
  }
  TRY_DO(call.accept(body));
  TRY(const auto changed, casework::change_record(context, request));
  return json(show_record(changed));
}

Result<Response> withdraw_record(Call& call) {
  casework::WithdrawRecord request;
  TRY(request.record, call.path_id<RecordId>(1));
  TRY(auto body, call.body());
  request.version = body.version();
  request.because = body.text("because");
  TRY_DO(call.accept(body));
  TRY(const auto context, call.context());
  TRY(const auto withdrawn, casework::withdraw_record(context, request));
  return json(show_record(withdrawn), 201);
}

template <SubjectOf subject_of>
void add_subject(Router& router, const std::string& path) {
  router.add({Method::post, path, Guard::municipality, add_record<subject_of>});
  router.add({Method::get, path, Guard::municipality, list_records<subject_of>});
}

}  // namespace

void add_records(Router& router) {
  add_subject<of_case>(router, in_municipality("/cases/{case}/records"));
  add_subject<of_client>(router, in_municipality("/clients/{client}/records"));
  add_subject<of_household>(router, in_municipality("/households/{household}/records"));
  add_subject<of_municipality>(router, in_municipality("/records"));
  const std::string one = in_municipality("/records/{record}");
  router.add({Method::get, one, Guard::municipality, open_record});
  router.add({Method::put, one, Guard::municipality, change_record});
  router.add({Method::get, one + "/versions", Guard::municipality, record_versions});
  router.add({Method::post, one + "/withdrawals", Guard::municipality, withdraw_record});
}

}  // namespace naober::web
