#include "casework/provide.h"

#include <algorithm>

#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/replace.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

Result<const policy::Provision*> general_provision(const Context& context,
                                                   const std::string& name) {
  const auto* provision = context.bundle->provision(name);
  if (provision == nullptr) {
    return refuse(Fault::not_found,
                  "There is no provision '" + name.substr(0, 64) + "' in the catalogue of " +
                      context.bundle->municipality.title + ".",
                  "/provision");
  }
  // Some tailored help is open to who walks in too (inloop): then it is a general provision.
  if (provision->kind != policy::Provision::Kind::general && !provision->walk_in) {
    return refuse(Fault::not_allowed,
                  "'" + name +
                      "' is a tailored provision: it takes an agreed plan with a goal, a decision "
                      "and an order; it cannot be started directly.",
                  "/provision");
  }
  return provision;
}

// A region that wants to compare results has one list of codes (setting result_codes); {"free"}
// stands for no list at all.
Result<void> check_result(const Context& context, const std::string& result) {
  TRY(const auto codes, core_texts(context, "result_codes", context.today()));
  if (codes == std::vector<std::string>{"free"}) {
    return result.empty()
               ? Result<void>()
               : refuse(Fault::invalid,
                        "There is no list of results here; say in words why it ends.", "/result");
  }
  if (std::find(codes.begin(), codes.end(), result) != codes.end()) {
    return {};
  }
  std::string known;
  for (const std::string& code : codes) {
    known += (known.empty() ? "" : ", ") + code;
  }
  return refuse(Fault::invalid, "Say what the help brought, with one of: " + known + ".",
                "/result");
}

Result<void> check_not_running(store::ReadTransaction& transaction, const CaseFile& case_file,
                               const Provision& wanted) {
  TRY(const auto running, records::running_provisions(transaction, case_file.household));
  for (const auto& other : running) {
    if (other.client == wanted.client && other.name == wanted.name && other.id != wanted.replaces) {
      return refuse(Fault::conflict,
                    "'" + other.name + "' runs for this client since " + other.started_on.text() +
                        "; end it, or name it in `replaces`.",
                    other.id.text());
    }
  }
  return {};
}

Line line_of(const CaseFile& case_file, access::Act act, const Provision& provision,
             std::string what) {
  return Line{.act = act,
              .subject_kind = "provision",
              .subject_id = provision.id.text(),
              .client = case_file.client,
              .case_file = case_file.id,
              .details = Map{{"what", std::move(what)}, {"provision", provision.name}}};
}

}  // namespace

Result<void> replace_provision(store::WriteTransaction& transaction, const Context& context,
                               const CaseFile& case_file, const Provision& by) {
  if (!by.replaces) {
    return {};
  }
  TRY(const auto old, records::find_provision(transaction, *by.replaces));
  if (old.client != case_file.client) {
    return refuse(Fault::invalid, "The provision to replace is another client's.", "/replaces");
  }
  // The old one ends the day before; never before it began.
  const auto ends = std::max(old.started_on, by.started_on.plus_days(-1));
  TRY_DO(records::end_provision(transaction, old.id, ends, "replaced by " + by.name));
  return emit(transaction, context, case_file, "provision_ended", old.name,
              Map{{"ended_on", ends}});
}

Result<StartedProvision> start_provision(const Context& context, const StartProvision& request) {
  TRY(const auto permission, allowed(context, access::Act::hold_conversation));
  TRY(const auto* catalogued, general_provision(context, request.provision));
  Provision provision;
  provision.id = ProvisionId::make(context.random);
  provision.case_file = request.case_file;
  provision.name = catalogued->name;
  provision.replaces = request.replaces;
  provision.started_on = request.starts_on.value_or(context.today());
  provision.started_by = context.actor.user.text();
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<StartedProvision> {
    StartedProvision result;
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    provision.client = result.case_file.client;
    TRY_DO(check_not_running(transaction, result.case_file, provision));
    TRY_DO(replace_provision(transaction, context, result.case_file, provision));
    TRY_DO(records::add_provision(transaction, provision));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(result.case_file, access::Act::hold_conversation, provision,
                              "general provision started")));
    TRY_DO(emit(transaction, context, result.case_file, "provision_started", provision.name,
                Map{{"started_on", provision.started_on}}));
    result.provision = provision;
    return result;
  });
}

Result<StartedProvision> end_provision(const Context& context, const EndProvision& request) {
  TRY(const auto permission, allowed(context, access::Act::hold_conversation));
  TRY_DO(must_say(request.because, "/because", "why it ends", 500));
  TRY_DO(check_result(context, request.result));
  const auto ended_on = request.ended_on.value_or(context.today());
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<StartedProvision> {
    StartedProvision result;
    TRY(result.provision, records::find_provision(transaction, request.provision));
    TRY(result.case_file,
        open_at_version(transaction, result.provision.case_file, request.version));
    if (ended_on < result.provision.started_on) {
      return refuse(Fault::invalid, "It cannot end before it began.", "/ended_on");
    }
    TRY_DO(records::end_provision(transaction, request.provision, ended_on, request.because));
    if (!request.result.empty()) {
      TRY_DO(records::add_provision_result(transaction, request.provision, request.result,
                                           context.today(), context.actor.user.text()));
    }
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(result.case_file, access::Act::hold_conversation, result.provision,
                              request.result.empty() ? "provision ended"
                                                     : "provision ended: " + request.result)));
    TRY_DO(emit(transaction, context, result.case_file, "provision_ended", result.provision.name,
                Map{{"ended_on", ended_on}, {"result", request.result}}));
    TRY(result.provision, records::find_provision(transaction, request.provision));
    return result;
  });
}

}  // namespace naober::casework
