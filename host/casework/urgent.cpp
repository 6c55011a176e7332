#include "casework/urgent.h"

#include <algorithm>

#include "casework/carry_out.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "policy/effect.h"
#include "records/case_file.h"
#include "records/decision.h"
#include "records/provision.h"
#include "records/urgent_help.h"
#include "records/work_item.h"

namespace naober::casework {
namespace {

constexpr int at_a_time = 200;
const access::Permission by_clock{"clock", "", ""};

// The work of deciding on it, and that of looking further, hang under these names.
std::string asked_for(const CaseId& case_file) { return "urgent:" + case_file.text(); }
std::string look_after(const ProvisionId& provision) { return "after_urgent:" + provision.text(); }

struct Article {
  std::string_view law;
  std::string_view text;
};
// What each law says about help that cannot wait. The Participatiewet knows an advance on a benefit
// (art. 52), and no provision without an application.
constexpr Article articles[] = {{"wmo", "Wmo 2015 art. 2.3.3"},
                                {"youth", "Jeugdwet art. 2.6 lid 1"}};

Result<std::string> article_of(const policy::Provision& provision) {
  for (const auto& [law, text] : articles) {
    if (law == provision.law) {
      return std::string(text);
    }
  }
  return refuse(Fault::conflict,
                "'" + provision.name + "' belongs to the law '" + provision.law +
                    "', which knows no urgent help before an application.",
                "/provision");
}

Result<const policy::Provision*> catalogued(const Context& context, const std::string& name) {
  const auto* provision = context.bundle->provision(name);
  if (provision == nullptr) {
    return refuse(Fault::not_found,
                  "There is no provision '" + name.substr(0, 64) + "' in the catalogue of " +
                      context.bundle->municipality.title + ".",
                  "/provision");
  }
  return provision;
}

struct Known {
  CaseFile case_file;
  std::vector<access::EarlierAct> earlier;
  std::vector<Decision> decisions;
};

Result<Known> read_known(store::ReadTransaction& transaction, const HelpUrgently& request) {
  Known known;
  TRY(known.case_file, open_at_version(transaction, request.case_file, request.version));
  TRY(known.earlier, earlier_acts(transaction, request.case_file));
  TRY(known.decisions, records::decisions_of(transaction, request.case_file));
  return known;
}

// A tailored provision is a decision, urgent or not, and nobody decides without a mandate (Awb
// 10:1). Who may decide on it anyway needs no other.
Result<access::Permission> may_help(const Context& context, const Known& known,
                                    const policy::Provision& provision) {
  access::Context about;
  about.provision = provision.name;
  about.earlier = known.earlier;
  auto urgently = allowed(context, access::Act::help_urgently, about);
  const bool tailored = provision.kind == policy::Provision::Kind::tailored;
  if (!tailored || (urgently && !urgently->mandate.empty())) {
    return urgently;
  }
  about.consulted = true;  // it cannot wait for a consultation; the person answers for it
  auto decides = allowed(context, access::Act::decide, about);
  if (decides) {
    return decides;
  }
  if (!urgently) {
    return urgently;
  }
  return refuse(Fault::not_allowed,
                "'" + provision.name +
                    "' is a tailored provision, so urgent help with it takes a mandate that names "
                    "help_urgently, or the mandate to decide on it: " +
                    decides.error().says,
                "help_urgently");
}

Result<void> check_not_granted(store::ReadTransaction& transaction, const Known& known,
                               const std::string& name) {
  for (const auto& decision : known.decisions) {
    TRY(const auto withdrawn, records::withdrawn_by(transaction, decision.id));
    if (decision.kind == DecisionKind::grant && decision.provision == name && !withdrawn) {
      return refuse(Fault::conflict,
                    "'" + name + "' was granted on " + decision.decided_on.text() +
                        "; place an order on that decision.",
                    decision.id.text());
    }
  }
  return {};
}

Result<void> check_not_running(store::ReadTransaction& transaction, const CaseFile& case_file,
                               const std::string& name) {
  TRY(const auto running, records::running_provisions(transaction, case_file.household));
  for (const auto& other : running) {
    if (other.client == case_file.client && other.name == name) {
      return refuse(Fault::conflict,
                    "'" + name + "' runs for this client since " + other.started_on.text() + ".",
                    other.id.text());
    }
  }
  return {};
}

Result<void> check_provider(const Context& context, const std::string& name) {
  const auto* organisation = context.bundle->roles.organisation(name);
  if (name.empty() || (organisation != nullptr && organisation->kind != "municipality")) {
    return {};
  }
  return refuse(
      Fault::invalid,
      "'" + name.substr(0, 64) + "' is no provider in " + context.bundle->municipality.title + ".",
      "/provider");
}

// The days: from today or earlier tonight, and never longer than was agreed.
Result<void> set_days(const Context& context, const HelpUrgently& request, UrgentHelp& help) {
  help.starts_on = request.starts_on.value_or(context.today());
  if (help.starts_on < context.today().plus_days(-3) ||
      help.starts_on > context.today().plus_days(3)) {
    return refuse(Fault::invalid,
                  "What cannot wait starts now: at most three days before or after today.",
                  "/starts_on");
  }
  TRY(const auto longest, core_term(context, "urgent_help_term", help.starts_on));
  const Date last = context.calendar.last_day(longest.term, help.starts_on, TermSource::local);
  help.ends_on = request.ends_on.value_or(last);
  if (help.ends_on < help.starts_on) {
    return refuse(Fault::invalid, "It ends before it starts.", "/ends_on");
  }
  if (help.ends_on > last) {
    return refuse(Fault::invalid,
                  "Urgent help runs for " + longest.term.english() + " at most here, until " +
                      last.text() + "; what takes longer takes an application and a decision.",
                  "/ends_on");
  }
  return {};
}

Result<UrgentlyHelped> made(const Context& context, const HelpUrgently& request,
                            const policy::Provision& provision, const Known& known,
                            const access::Permission& permission) {
  UrgentlyHelped result;
  result.case_file = known.case_file;
  auto& help = result.help;
  help.provision = ProvisionId::make(context.random);
  help.case_file = request.case_file;
  help.name = provision.name;
  TRY(help.article, article_of(provision));
  help.because = request.because;
  help.mandate = permission.mandate;
  help.provider = request.provider;
  help.decided_by = context.who();
  help.decided_at = context.clock.now();
  TRY_DO(set_days(context, request, help));
  auto& started = result.provision;
  started.id = help.provision;
  started.client = known.case_file.client;
  started.case_file = request.case_file;
  started.name = provision.name;
  started.kind = provision.kind == policy::Provision::Kind::tailored ? ProvisionKind::tailored
                                                                     : ProvisionKind::general;
  started.started_on = help.starts_on;
  started.started_by = help.decided_by;
  return result;
}

// Whose work the investigation is on this road; the contact person's where nobody holds that role.
std::string role_of_access(const Context& context, const CaseRoad& road) {
  const auto* step = road.workflow->step("investigation");
  const bool held = step != nullptr && context.bundle->roles.role(step->role) != nullptr;
  return held ? step->role : std::string(policy::contact_person);
}

Line line_of(const UrgentlyHelped& made, access::Act act, std::string_view deed) {
  return Line{.act = act,
              .subject_kind = "provision",
              .subject_id = made.provision.id.text(),
              .client = made.case_file.client,
              .case_file = made.case_file.id,
              .details = Map{{"what", "urgent help"},
                             {"provision", made.provision.name},
                             {"article", made.help.article},
                             {"ends_on", made.help.ends_on}},
              .deed = deed};
}

Result<void> keep(store::WriteTransaction& transaction, const Context& context,
                  const CaseRoad& road, const access::Permission& permission,
                  UrgentlyHelped& made) {
  TRY_DO(records::add_urgent_help(transaction, made.help));
  TRY_DO(records::add_provision(transaction, made.provision));
  TRY_DO(records::finish_work(transaction, made.case_file.id, asked_for(made.case_file.id),
                              context.today()));
  TRY_DO(leave_task(transaction, context, made.case_file, role_of_access(context, road),
                    "Bekijk wat er na de spoedhulp nodig is", made.help.ends_on,
                    look_after(made.provision.id)));
  TRY_DO(records::change_case(transaction, made.case_file));
  TRY_DO(emit(transaction, context, made.case_file, "provision_started", made.provision.name,
              Map{{"started_on", made.provision.started_on}, {"urgent", true}}));
  return write_line(transaction, context, permission,
                    line_of(made, access::Act::help_urgently, {}));
}

Result<void> end_one(const Context& house, const UrgentHelp& help) {
  // Without its road the help is over all the same; then the contact person looks.
  const auto road = road_of(house, help.case_file);
  const auto role = road ? role_of_access(house, *road) : std::string(policy::contact_person);
  return house.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    UrgentlyHelped over;
    over.help = help;
    TRY(over.provision, records::find_provision(transaction, help.provision));
    if (over.provision.ended_on) {
      return {};
    }
    TRY(over.case_file, records::find_case(transaction, help.case_file));
    TRY_DO(records::end_provision(transaction, help.provision, help.ends_on,
                                  "the time of the urgent help is over"));
    TRY_DO(records::finish_work(transaction, help.case_file, look_after(help.provision),
                                house.today()));
    TRY_DO(leave_task(transaction, house, over.case_file, role,
                      "De spoedhulp is gestopt: bekijk vandaag wat er nodig is", house.today(),
                      "urgent_over:" + help.provision.text()));
    TRY_DO(emit(transaction, house, over.case_file, "provision_ended", over.provision.name,
                Map{{"ended_on", help.ends_on}, {"urgent", true}}));
    return write_line(transaction, house, by_clock,
                      line_of(over, access::Act::help_urgently, "urgent_help_ended"));
  });
}

}  // namespace

Result<UrgentlyHelped> help_urgently(const Context& context, const HelpUrgently& request) {
  TRY(const auto* provision, catalogued(context, request.provision));
  TRY(const auto known, context.store.read([&](store::ReadTransaction& transaction) {
    return read_known(transaction, request);
  }));
  TRY(const auto permission, may_help(context, known, *provision));
  TRY_DO(must_say(request.because, "/because", "why it cannot wait", 2000));
  TRY_DO(check_provider(context, request.provider));
  TRY(const auto ready, made(context, request, *provision, known, permission));
  TRY(const auto road, road_of(context, known.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<UrgentlyHelped> {
    auto result = ready;
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(check_not_granted(transaction, known, provision->name));
    TRY_DO(check_not_running(transaction, result.case_file, provision->name));
    TRY_DO(keep(transaction, context, road, permission, result));
    return result;
  });
}

Result<int> end_urgent_help(const Context& house) {
  int count = 0;
  while (true) {
    TRY(const auto over, house.store.read([&](store::ReadTransaction& transaction) {
      return records::urgent_help_over(transaction, house.today(), at_a_time);
    }));
    if (over.empty()) {
      return count;
    }
    for (const auto& help : over) {
      TRY_DO(end_one(house, help));
    }
    count += static_cast<int>(over.size());
  }
}

Result<void> ask_for_urgent_help(store::WriteTransaction& transaction, const Context& context,
                                 const CaseFile& case_file, Date received_on) {
  TRY(const auto within, core_term(context, "urgent_decision_term", received_on));
  const Date due = context.calendar.last_day(within.term, received_on, TermSource::local);
  return leave_task(transaction, context, case_file, std::string(policy::contact_person),
                    "Spoed: besluit of er nu al hulp nodig is", due, asked_for(case_file.id));
}

}  // namespace naober::casework
