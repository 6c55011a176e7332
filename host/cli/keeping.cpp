#include "cli/keeping.h"

#include "casework/client_copy.h"
#include "casework/retention.h"
#include "cli/house_at_hand.h"
#include "cli/policy_root.h"
#include "journal/journal.h"
#include "studio/control_socket.h"

namespace naober::cli {

namespace {

std::string text_in(const Value& question, std::string_view key) {
  return std::string(question.text_at(key));
}

// Each municipality's journal tells when its key was replaced, and never the key.
Result<void> tell_rotation(store::MunicipalityStore& store, web::Application& house,
                           std::int64_t keys) {
  journal::Entry entry;
  entry.at = house.clock().now();
  entry.user_id = "host";
  entry.role = "regional_it";
  entry.organisation = "region";
  entry.purpose = "operation";
  entry.act = "rotate_key";
  entry.subject_kind = "municipality";
  entry.subject_id = store.name();
  entry.details = Map{{"keys_wrapped", keys}, {"key_mark", store.vault().key_mark()}};
  return journal::record_look(store.pen(), entry);
}

Result<Value> rotate(store::MunicipalityStore& store, web::Application& house) {
  TRY(const auto keys, store.vault().rotate_key());
  TRY_DO(tell_rotation(store, house, keys));
  return Value(
      Map{{"municipality", store.name()}, {"keys", keys}, {"key_mark", store.vault().key_mark()}});
}

Result<Value> retention(const casework::Context& context, const Value& question) {
  casework::RetentionListQuery query;
  query.until = context.today();
  if (const std::string until = text_in(question, "until"); !until.empty()) {
    TRY(query.until, Date::parse(until));
  }
  query.after = text_in(question, "after");
  TRY(const auto list, casework::retention_list(context, query));
  List items;
  for (const auto& item : list.items) {
    items.push_back(casework::show(item));
  }
  return Value(Map{{"items", std::move(items)}, {"next", list.next}});
}

Result<Value> answer(const Value& question, const std::string& wish, web::Application& house) {
  const std::string name = text_in(question, "municipality");
  if (house.policy()->find(name) == nullptr) {
    return refuse(Fault::not_found, "This host serves no such municipality.", name);
  }
  TRY(const auto store, house.house().municipality(name));
  if (wish == "rotate_keys") {
    return rotate(*store, house);
  }
  TRY(auto context, house.timekeeper().context_in(*store));
  if (wish == "retention") {
    return retention(context, question);
  }
  context.purpose = access::Purpose::client_request;
  TRY(const auto client, ClientId::parse(text_in(question, "client")));
  return wish == "client_copy" ? casework::copy_of_client(context, client)
                               : casework::access_report(context, client);
}

Result<Value> ask_folder(const Arguments& arguments, const Value& question) {
  TRY(const auto open, HouseAtHand::open(arguments));
  auto answered = answer_keeping(question, open->house());
  CHECK(answered.has_value());
  return *std::move(answered);
}

}  // namespace

std::optional<Result<Value>> answer_keeping(const Value& question, web::Application& house) {
  const std::string wish = text_in(question, "do");
  if (wish != "rotate_keys" && wish != "retention" && wish != "client_copy" &&
      wish != "client_access") {
    return std::nullopt;
  }
  return answer(question, wish, house);
}

Result<Value> ask_keeping(const Arguments& arguments, const Value& question) {
  auto told = studio::ask_running_host(arguments.value("--data"), question);
  if (!told && told.error().fault == Fault::unavailable) {
    return ask_folder(arguments, question);
  }
  return told;
}

std::vector<Option> keeping_options() { return {policy_option(), data_option(), keys_option()}; }

}  // namespace naober::cli
