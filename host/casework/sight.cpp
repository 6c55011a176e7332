#include "casework/sight.h"

#include <algorithm>
#include <set>

#include "access/act.h"
#include "base/text.h"
#include "casework/lines.h"
#include "policy/role.h"
#include "records/consent.h"
#include "records/emergency_access.h"

namespace naober::casework {
namespace {

bool has(const std::vector<std::string>& laws, std::string_view law) {
  return std::find(laws.begin(), laws.end(), law) != laws.end();
}

bool share_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(),
                     [&](const std::string& law) { return has(others, law); });
}

std::string titles(const std::vector<std::string>& laws, std::string_view join) {
  std::vector<std::string> titles;
  for (const std::string& law : laws) {
    titles.push_back(title_of_law(law));
  }
  return listed(titles, join);
}

// "2 cases and 1 running provision"
std::string counted(const Withheld& withheld) {
  std::vector<std::string> parts;
  const auto add = [&](int count, const std::string& one, const std::string& many) {
    if (count > 0) {
      parts.push_back(std::to_string(count) + " " + (count == 1 ? one : many));
    }
  };
  add(withheld.cases, "case", "cases");
  add(withheld.provisions, "running provision", "running provisions");
  add(withheld.goals, "goal of the plan", "goals of the plan");
  add(static_cast<int>(withheld.facts.size()), "fact", "facts");
  return listed(parts, "and");
}

// The article that asks for consent when this law is carried out.
std::string_view article_for(const std::vector<std::string>& laws) {
  if (has(laws, "wmo")) {
    return "Wmo 2015 art. 5.1.1";
  }
  return has(laws, "youth") ? "Jeugdwet art. 7.4.0" : "AVG art. 5";
}

Result<std::vector<std::string>> asked_laws(const Context& context, const std::string& law) {
  if (!has(policy::known_laws(), law)) {
    return refuse(Fault::invalid,
                  "'" + law.substr(0, 64) + "' is no law that this house knows; known are " +
                      listed(policy::known_laws(), "and") + ".",
                  "law");
  }
  const auto own = laws_of_actor(context);
  if (own && !has(*own, law)) {
    return refuse(Fault::not_allowed,
                  "Your roles in " + context.bundle->municipality.title + " work for the " +
                      titles(*own, "and") + "; nobody looks for the " + title_of_law(law) +
                      " with them.",
                  "law");
  }
  return std::vector<std::string>{law};
}

std::vector<std::string> laws_of_own_cases(const Context& context,
                                           const std::vector<CaseFile>& cases) {
  std::set<std::string> laws;
  for (const CaseFile& case_file : cases) {
    if (case_file.contact_person == context.actor.user.text()) {
      for (auto& law : laws_of_task(*context.bundle, case_file.task)) {
        laws.insert(std::move(law));
      }
    }
  }
  return {laws.begin(), laws.end()};
}

}  // namespace

std::vector<std::string> laws_of_task(const policy::Bundle& bundle, std::string_view name) {
  std::set<std::string> laws;
  if (const auto* task = bundle.task(name)) {
    for (const auto& provision : task->plugin->provisions) {
      laws.insert(provision.laws.begin(), provision.laws.end());
    }
  }
  return {laws.begin(), laws.end()};
}

std::string title_of_law(std::string_view law) {
  if (law == "wmo") {
    return "Wmo 2015";
  }
  if (law == "youth") {
    return "Jeugdwet";
  }
  return law == "participation" ? "Participatiewet" : std::string(law);
}

std::optional<std::vector<std::string>> laws_of_actor(const Context& context) {
  std::set<std::string> laws;
  const auto reads = access::name_of(access::Act::read_client);
  for (const auto& name : context.actor.roles) {
    const auto* role = context.bundle->roles.role(name);
    if (role == nullptr || !has(role->does, reads)) {
      continue;
    }
    if (role->laws.empty()) {
      return std::nullopt;
    }
    laws.insert(role->laws.begin(), role->laws.end());
  }
  return laws.empty() ? std::nullopt
                      : std::optional(std::vector<std::string>(laws.begin(), laws.end()));
}

std::optional<std::vector<std::string>> tasks_open_to(const Context& context) {
  const auto own = laws_of_actor(context);
  if (!own) {
    return std::nullopt;
  }
  std::vector<std::string> tasks;
  for (const auto& name : context.bundle->order) {
    const auto laws = laws_of_task(*context.bundle, name);
    if (laws.empty() || share_one(*own, laws)) {
      tasks.push_back(name);
    }
  }
  return tasks;
}

std::string_view reason_of(WithheldBecause because) {
  switch (because) {
    case WithheldBecause::no_consent:
      return "no_consent";
    case WithheldBecause::consent_ended:
      return "consent_ended";
    case WithheldBecause::no_law_named:
      return "no_law_named";
  }
  return "no_consent";
}

Sight::Sight(std::vector<std::string> laws, access::Purpose purpose, Date day,
             std::vector<Consent> consents)
    : laws_(std::move(laws)), purpose_(purpose), day_(day), consents_(std::move(consents)) {}

std::optional<WithheldBecause> Sight::withheld(const ClientId& client,
                                               const std::vector<std::string>& of) const {
  if (of.empty() || share_one(laws_, of)) {
    return std::nullopt;
  }
  if (laws_.empty()) {
    return WithheldBecause::no_law_named;
  }
  bool ended = false;
  for (const Consent& consent : consents_) {
    if (consent.client == client && has(of, consent.of_law) && has(laws_, consent.for_law) &&
        has(consent.purposes, access::name_of(purpose_))) {
      if (consent.holds_on(day_)) {
        return std::nullopt;
      }
      ended = true;
    }
  }
  return ended ? WithheldBecause::consent_ended : WithheldBecause::no_consent;
}

std::string Sight::sentence(const Withheld& withheld) const {
  const auto what = counted(withheld) + " of the " + title_of_law(withheld.law);
  if (withheld.reason == WithheldBecause::no_law_named) {
    return "Withheld: " + what +
           ". You have no case of your own here; say for which law you look (query key 'law').";
  }
  const bool ended = withheld.reason == WithheldBecause::consent_ended;
  return "Withheld: " + what + ". Using it for the " + titles(laws_, "or") + " (purpose " +
         std::string(access::name_of(purpose_)) + ") takes the consent of the resident (" +
         std::string(article_for(laws_)) + "), which " +
         (ended ? "has ended or was withdrawn" : "is not on record") +
         "; ask the resident, and record the consent with the client.";
}

Result<Sight> sight_for(const Context& context, const std::string& law,
                        const std::vector<CaseFile>& cases, std::vector<Consent> consents) {
  const auto purpose = context.purpose.value_or(access::Purpose::investigation);
  std::vector<std::string> laws;
  if (!law.empty()) {
    TRY(laws, asked_laws(context, law));
  } else {
    laws = laws_of_own_cases(context, cases);
    if (laws.empty()) {
      laws = laws_of_actor(context).value_or(std::vector<std::string>());
    }
  }
  return Sight(std::move(laws), purpose, context.today(), std::move(consents));
}

Result<void> may_see_case(store::ReadTransaction& transaction, const Context& context,
                          const CaseFile& case_file) {
  const auto own = laws_of_actor(context);
  if (!own || context.for_handler || case_file.contact_person == context.actor.user.text()) {
    return {};
  }
  const auto laws = laws_of_task(*context.bundle, case_file.task);
  if (laws.empty() || share_one(*own, laws)) {
    return {};
  }
  TRY(auto consents, records::consents_of(transaction, case_file.client));
  const Sight sight(*own, context.purpose.value_or(access::Purpose::investigation), context.today(),
                    std::move(consents));
  if (!sight.withheld(case_file.client, laws)) {
    return {};
  }
  // In an emergency somebody opened it with a reason; a colleague judges that afterwards.
  TRY(const auto emergency,
      records::running_emergency_access(transaction, context.actor.user.text(), case_file.client,
                                        context.clock.now()));
  if (emergency) {
    return {};
  }
  return refuse(Fault::not_allowed,
                "Your roles in " + context.bundle->municipality.title + " work for the " +
                    titles(*own, "and") + ", and case " + std::to_string(case_file.number) +
                    " is one of the " + titles(laws, "and") +
                    "; it opens with the consent of the resident (" +
                    std::string(article_for(*own)) +
                    "), or to a colleague of that law; in an emergency, with a reason.",
                case_file.client.text());  // whose file it is: an emergency opens it
}

}  // namespace naober::casework
