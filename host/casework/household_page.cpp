#include "casework/household_page.h"

#include <algorithm>
#include <map>
#include <utility>

#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/consent.h"
#include "records/departure.h"
#include "records/household.h"
#include "records/household_timeline.h"
#include "records/plan.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

// A household as the actor may see it.
struct Seen {
  Household household;
  std::vector<Consent> consents;
  std::vector<std::string> laws;
  std::vector<CaseFile> cases;        // that may be seen, newest first
  std::vector<std::string> case_ids;  // of those
  std::vector<CaseFile> hidden;       // that may not
  std::vector<Withheld> withheld;
};

std::vector<std::string> laws_of(const Context& context, const CaseFile& case_file) {
  return laws_of_task(*context.bundle, case_file.task);
}

// The place where it is counted what is withheld of this person under this law.
Withheld& place_for(std::vector<Withheld>& all, const ClientId& client, const std::string& law,
                    WithheldBecause reason) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Withheld& one) {
    return one.client == client && one.law == law && one.reason == reason;
  });
  if (found != all.end()) {
    return *found;
  }
  Withheld made;
  made.client = client;
  made.law = law;
  made.reason = reason;
  all.push_back(std::move(made));
  return all.back();
}

struct Counted {
  std::vector<Provision> provisions;  // running
  std::optional<Plan> plan;
};

// What hangs on cases that may not be seen goes the way of the case.
void hide_with_cases(Seen& seen, Counted& held, const Sight& sight, const Context& context) {
  std::map<std::string, std::pair<std::string, WithheldBecause>> hidden;
  for (const CaseFile& case_file : seen.hidden) {
    const auto laws = laws_of(context, case_file);
    const auto why = sight.withheld(case_file.client, laws);
    const auto reason = why.value_or(WithheldBecause::no_consent);
    ++place_for(seen.withheld, case_file.client, laws.front(), reason).cases;
    hidden.emplace(case_file.id.text(), std::pair(laws.front(), reason));
  }
  std::erase_if(held.provisions, [&](const Provision& provision) {
    const auto found = hidden.find(provision.case_file.text());
    if (found == hidden.end()) {
      return false;
    }
    const auto& [law, reason] = found->second;
    ++place_for(seen.withheld, provision.client, law, reason).provisions;
    return true;
  });
  if (held.plan) {
    std::erase_if(held.plan->goals, [&](const Goal& goal) {
      const auto found = hidden.find(goal.case_file.text());
      if (found == hidden.end()) {
        return false;
      }
      const auto of =
          std::find_if(seen.hidden.begin(), seen.hidden.end(),
                       [&](const CaseFile& case_file) { return case_file.id == goal.case_file; });
      ++place_for(seen.withheld, of->client, found->second.first, found->second.second).goals;
      return true;
    });
  }
  for (Withheld& withheld : seen.withheld) {
    withheld.because = sight.sentence(withheld);
  }
}

Result<Seen> read_seen(store::ReadTransaction& transaction, const Context& context,
                       const HouseholdLook& look, Counted& held) {
  Seen seen;
  TRY(seen.household, records::find_household(transaction, look.household));
  TRY(seen.consents, records::consents_of_household(transaction, look.household));
  TRY(auto cases, records::cases_of_household(transaction, look.household));
  TRY(held.provisions, records::running_provisions(transaction, look.household));
  TRY(held.plan, records::running_plan(transaction, look.household));
  TRY(const auto sight, sight_for(context, look.law, cases, seen.consents));
  seen.laws = sight.laws();
  for (auto& case_file : cases) {
    if (sight.withheld(case_file.client, laws_of(context, case_file))) {
      seen.hidden.push_back(std::move(case_file));
    } else {
      seen.case_ids.push_back(case_file.id.text());
      seen.cases.push_back(std::move(case_file));
    }
  }
  hide_with_cases(seen, held, sight, context);
  return seen;
}

Result<HouseholdCase> case_with_members(store::ReadTransaction& transaction, const Context& context,
                                        CaseFile case_file) {
  HouseholdCase shown;
  const auto* task = context.bundle->task(case_file.task);
  shown.title = task == nullptr ? case_file.task : task->plugin->manifest.title;
  shown.laws = laws_of(context, case_file);
  TRY(shown.members, records::members_of(transaction, case_file.id));
  shown.case_file = std::move(case_file);
  return shown;
}

HouseholdProvision provision_with_law(const Context& context, Provision provision) {
  HouseholdProvision shown;
  const auto* declared = context.bundle->provision(provision.name);
  shown.law = declared == nullptr ? std::string() : declared->law;
  shown.title = declared == nullptr ? provision.name : declared->title;
  shown.provision = std::move(provision);
  return shown;
}

std::vector<ContactPerson> contact_persons_of(const std::vector<CaseFile>& cases) {
  std::vector<ContactPerson> persons;
  for (const CaseFile& case_file : cases) {
    if (case_file.state != CaseState::open) {
      continue;
    }
    auto found = std::find_if(persons.begin(), persons.end(), [&](const ContactPerson& person) {
      return person.user == case_file.contact_person;
    });
    if (found == persons.end()) {
      found = persons.insert(persons.end(), ContactPerson{case_file.contact_person, {}});
    }
    found->cases.push_back(case_file.id);
  }
  return persons;
}

List list_of(const std::vector<std::string>& texts) {
  List list;
  for (const auto& text : texts) {
    list.emplace_back(text);
  }
  return list;
}

// One line in the file of each who lives there: for which laws, and whether something was withheld.
// All in one write, and on disk when it returns: to wait for the disk once a member was half of
// what the page cost.
Result<void> journal_looks(const Context& context, const access::Permission& permission,
                           const Seen& seen, const std::string& what) {
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<void> {
    for (const Membership& member : seen.household.members) {
      TRY_DO(write_line(transaction, context, permission,
                        Line{.act = access::Act::read_client,
                             .subject_kind = "household",
                             .subject_id = seen.household.id.text(),
                             .client = member.client,
                             .details = Map{{"what", what},
                                            {"laws", list_of(seen.laws)},
                                            {"withheld", !seen.withheld.empty()}}}));
    }
    return {};
  });
}

Result<std::vector<std::string>> read_members(store::ReadTransaction& transaction,
                                              HouseholdPage& page) {
  std::vector<std::string> identities;
  for (const Membership& membership : page.household.members) {
    TRY(auto client, records::find_client(transaction, membership.client));
    TRY(auto sealed, records::sealed_identity(transaction, membership.client));
    page.members.push_back({std::move(client), {}, membership.since});
    identities.push_back(std::move(sealed));
  }
  return identities;
}

}  // namespace

Result<HouseholdPage> open_household(const Context& context, const HouseholdLook& look,
                                     int timeline_limit) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(check_limit(timeline_limit));
  Seen seen;
  std::vector<std::string> identities;
  TRY(auto page,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<HouseholdPage> {
        HouseholdPage read;
        Counted held;
        TRY(seen, read_seen(transaction, context, look, held));
        read.household = seen.household;
        TRY(identities, read_members(transaction, read));
        read.director = held.plan ? held.plan->director : std::string();
        read.plan = std::move(held.plan);
        for (const CaseFile& case_file : seen.cases) {
          TRY(auto shown, case_with_members(transaction, context, case_file));
          read.cases.push_back(std::move(shown));
        }
        for (auto& provision : held.provisions) {
          read.provisions.push_back(provision_with_law(context, std::move(provision)));
        }
        TRY(read.continued,
            records::continued_provisions(transaction, look.household, context.today()));
        TRY(read.timeline, records::household_timeline(transaction, look.household, seen.cases, "",
                                                       timeline_limit));
        return read;
      }));
  page.laws = seen.laws;
  const Sight sight(seen.laws, context.purpose.value_or(access::Purpose::investigation),
                    context.today(), seen.consents);
  std::erase_if(page.continued, [&](const ContinuedProvision& provision) {
    return sight.withheld(provision.client, {provision.law}).has_value();
  });
  page.contact_persons = contact_persons_of(seen.cases);
  page.consents = seen.consents;
  page.withheld = seen.withheld;
  for (std::size_t place = 0; place < page.members.size(); ++place) {
    auto& member = page.members[place];
    TRY(member.identity,
        records::open_identity(context.store.vault(), member.client.id, identities[place]));
  }
  TRY_DO(journal_looks(context, permission, seen, "opened the household"));
  return page;
}

Result<Page<HouseholdLine>> household_timeline(const Context& context, const HouseholdLook& look,
                                               const std::string& after, int limit) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(check_limit(limit));
  Seen seen;
  TRY(auto page,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<Page<HouseholdLine>> {
        Counted held;
        TRY(seen, read_seen(transaction, context, look, held));
        return records::household_timeline(transaction, look.household, seen.cases, after, limit);
      }));
  TRY_DO(journal_looks(context, permission, seen, "read the timeline"));
  return page;
}

Result<SeenPage<HouseholdCase>> household_cases(const Context& context, const HouseholdLook& look,
                                                std::optional<CaseState> state,
                                                const std::string& after, int limit) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(check_limit(limit));
  Seen seen;
  TRY(auto page,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<Page<HouseholdCase>> {
        Counted held;
        TRY(seen, read_seen(transaction, context, look, held));
        TRY(auto found, records::case_page_of_household(transaction, look.household, seen.case_ids,
                                                        state, after, limit));
        Page<HouseholdCase> read{{}, std::move(found.next)};
        for (auto& case_file : found.items) {
          TRY(auto shown, case_with_members(transaction, context, std::move(case_file)));
          read.items.push_back(std::move(shown));
        }
        return read;
      }));
  TRY_DO(journal_looks(context, permission, seen, "listed the cases"));
  return SeenPage<HouseholdCase>{std::move(page), std::move(seen.withheld)};
}

Result<SeenPage<HouseholdProvision>> household_provisions(const Context& context,
                                                          const HouseholdLook& look,
                                                          bool running_only,
                                                          const std::string& after, int limit) {
  TRY(const auto permission, allowed_to_look(context));
  TRY_DO(check_limit(limit));
  Seen seen;
  TRY(auto page, context.store.read(
                     [&](store::ReadTransaction& transaction) -> Result<Page<HouseholdProvision>> {
                       Counted held;
                       TRY(seen, read_seen(transaction, context, look, held));
                       TRY(auto found, records::provision_page(transaction, seen.case_ids,
                                                               running_only, after, limit));
                       Page<HouseholdProvision> read{{}, std::move(found.next)};
                       for (auto& provision : found.items) {
                         read.items.push_back(provision_with_law(context, std::move(provision)));
                       }
                       return read;
                     }));
  TRY_DO(journal_looks(context, permission, seen, "listed the provisions"));
  return SeenPage<HouseholdProvision>{std::move(page), std::move(seen.withheld)};
}

}  // namespace naober::casework
