#include "casework/arrival.h"

#include <algorithm>
#include <map>

#include "base/json.h"
#include "casework/case_file.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/move_package.h"
#include "casework/notification.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/departure.h"
#include "records/fact.h"
#include "records/household.h"

namespace naober::casework {
namespace {

Line line_about(const Arrival& arrival, const ClientId& client, std::string what) {
  return Line{.act = access::Act::open_case,
              .subject_kind = "arrival",
              .subject_id = arrival.id.text(),
              .client = client,
              .details = Map{{"what", std::move(what)}, {"from", arrival.from_municipality}}};
}

struct Found {
  Arrival arrival;
  std::string sealed;
};

Result<Found> find(const Context& context, const DepartureId& id) {
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<Found> {
    Found found;
    TRY(found.arrival, records::find_arrival(transaction, id));
    TRY(found.sealed, records::sealed_arrival(transaction, id));
    return found;
  });
}

Result<Value> opened(const Context& context, const Found& found) {
  TRY(const auto plain,
      context.store.vault().open_sealed(found.arrival.sealed_for.text(), found.sealed));
  return read_json(plain);
}

Result<void> must_wait(const Arrival& arrival) {
  if (arrival.state == ArrivalState::waiting) {
    return {};
  }
  return refuse(Fault::conflict,
                "This arrival is " + std::string(word_of(arrival.state)) + " already.",
                arrival.id.text());
}

// Somebody of the package, as a client of ours.
struct Newcomer {
  std::string tie;  // the client of the package
  Client client;
  records::SealedIdentity sealed;
  bool is_known = false;  // by BSN: stays who it was here
};

Result<Newcomer> newcomer_of(const Context& context, const ReceivedPerson& person,
                             const ClientId& fresh) {
  Newcomer newcomer;
  newcomer.tie = person.client;
  if (!person.identity.bsn.empty()) {
    const auto index = records::bsn_index(context.store.vault(), person.identity.bsn);
    TRY(const auto known, context.store.read([&](store::ReadTransaction& transaction) {
      return records::client_by_bsn(transaction, index);
    }));
    if (known) {
      newcomer.client = *known;
      newcomer.is_known = true;
      return newcomer;
    }
  }
  newcomer.client = Client{fresh, {}, context.today()};
  TRY_DO(context.store.vault().ensure_key(fresh.text()));
  TRY(newcomer.sealed, records::seal_identity(context.store.vault(), fresh, person.identity));
  return newcomer;
}

// A case that came along, ready to be opened: nothing of it needs the pen any more.
struct Coming {
  ReceivedCase received;
  const policy::Task* task = nullptr;
  CaseRoad road;
  Notification notification;
  std::vector<Fact> facts;
};

// The facts that our task asks for, typed as it declares them.
std::vector<Fact> own_facts(const Context& context, const policy::Task& task,
                            const ReceivedPackage& package, const ReceivedCase& received,
                            std::vector<std::string>& left_out) {
  std::vector<Fact> facts;
  const auto& table = *task.plugin->facts;
  for (const auto& fact : received.facts) {
    const auto slot = table.find(fact.name);
    const bool asked = slot && !table.at(*slot).derived();
    auto accepted = asked ? table.at(*slot).accept(fact.value, fact.name) : Result<Value>();
    if (!asked || !accepted) {
      left_out.push_back("fact " + fact.name + " of " + received.task);
      continue;
    }
    facts.push_back(Fact{fact.name, *std::move(accepted), package.from + ", " + fact.source,
                         fact.known_on, context.who(), context.clock.now()});
  }
  return facts;
}

class Acceptance {
 public:
  Acceptance(const Context& context, const AcceptArrival& request)
      : context_(context), request_(request) {}

  Result<AcceptedArrival> carry_out() {
    TRY(permission_, allowed(context_, access::Act::open_case));
    TRY_DO(allowed(context_, access::Act::register_notification));
    TRY_DO(prepare());
    return context_.store.write(
        [&](store::WriteTransaction& transaction) { return write(transaction); });
  }

 private:
  Result<void> prepare() {
    TRY(const auto found, find(context_, request_.arrival));
    TRY_DO(must_wait(found.arrival));
    TRY(const auto value, opened(context_, found));
    TRY(package_, received_package(value));
    ClientId fresh = found.arrival.sealed_for;
    for (const auto& person : package_.people) {
      TRY(auto newcomer, newcomer_of(context_, person, fresh));
      newcomers_.push_back(std::move(newcomer));
      fresh = ClientId::make(context_.random);
    }
    for (const auto& received : package_.cases) {
      TRY_DO(prepare_case(received));
    }
    return {};
  }

  Result<void> prepare_case(const ReceivedCase& received) {
    const auto* task = context_.bundle->task(received.task);
    const auto* newcomer = newcomer_named(received.client);
    if (task == nullptr || task->roads.empty() || newcomer == nullptr) {
      accepted_.left_out.push_back("case of " + received.task);
      return {};
    }
    Coming coming;
    coming.received = received;
    coming.task = task;
    TRY(coming.road, road_of_today(context_, received.task));
    TRY(coming.notification, notification_for(newcomer->client.id, received.question));
    coming.facts = own_facts(context_, *task, package_, received, accepted_.left_out);
    coming_.push_back(std::move(coming));
    return {};
  }

  Result<Notification> notification_for(const ClientId& client, const std::string& question) {
    RegisterNotification asked;
    asked.client = client;
    asked.notifier = Notifier::professional;
    asked.question =
        "Verhuisd uit " + package_.from + "." + (question.empty() ? "" : " ") + question;
    return prepare_notification(context_, asked);
  }

  const Newcomer* newcomer_named(const std::string& tie) const {
    const auto found = std::find_if(newcomers_.begin(), newcomers_.end(),
                                    [&](const Newcomer& newcomer) { return newcomer.tie == tie; });
    return found == newcomers_.end() ? nullptr : &*found;
  }

  Result<AcceptedArrival> write(store::WriteTransaction& transaction) {
    TRY(accepted_.arrival, records::find_arrival(transaction, request_.arrival));
    TRY_DO(must_wait(accepted_.arrival));
    TRY(const auto household, settle(transaction));
    for (auto& newcomer : newcomers_) {
      TRY_DO(take_in(transaction, newcomer, household));
    }
    for (const auto& coming : coming_) {
      TRY_DO(open(transaction, coming));
    }
    TRY_DO(go_on(transaction));
    accepted_.arrival.state = ArrivalState::accepted;
    accepted_.arrival.household = household;
    accepted_.arrival.answered_by = context_.who();
    accepted_.arrival.answered_on = context_.today();
    TRY_DO(records::answer_arrival(transaction, accepted_.arrival));
    return accepted_;
  }

  // Where they come to live: the household that was named, the one in which somebody of them is
  // known here, or one of their own.
  Result<HouseholdId> settle(store::WriteTransaction& transaction) {
    if (request_.household) {
      TRY_DO(records::find_household(transaction, *request_.household));
      return *request_.household;
    }
    for (const auto& newcomer : newcomers_) {
      if (newcomer.is_known) {
        return newcomer.client.household;
      }
    }
    const auto formed = HouseholdId::make(context_.random);
    TRY_DO(records::add_household(transaction, formed, context_.today()));
    return formed;
  }

  Result<void> take_in(store::WriteTransaction& transaction, Newcomer& newcomer,
                       const HouseholdId& household) {
    if (!newcomer.is_known) {
      newcomer.client.household = household;
      TRY_DO(records::add_client(transaction, newcomer.client, newcomer.sealed));
      TRY_DO(records::join_household(transaction, household, newcomer.client.id, context_.today()));
    } else if (newcomer.client.household != household) {
      TRY_DO(records::leave_household(transaction, newcomer.client.id, context_.today()));
      TRY_DO(records::join_household(transaction, household, newcomer.client.id, context_.today()));
      newcomer.client.household = household;
    }
    accepted_.clients.push_back(newcomer.client);
    return write_line(transaction, context_, permission_,
                      line_about(accepted_.arrival, newcomer.client.id, "accepted"));
  }

  Result<void> open(store::WriteTransaction& transaction, const Coming& coming) {
    TRY_DO(keep_notification(transaction, context_, permission_, coming.notification));
    const OpenCase request{coming.notification.id, coming.received.task, request_.contact_person};
    TRY(auto case_file, open_case_in(transaction, context_, permission_, coming.road, request));
    for (const Fact& fact : coming.facts) {
      TRY_DO(records::add_fact(transaction, case_file.id, fact));
      TRY_DO(emit(transaction, context_, case_file, "fact_recorded", fact.name,
                  Map{{"known_on", fact.known_on}, {"known", !fact.value.is_unknown()}}));
    }
    TRY_DO(records::change_case(transaction, case_file));
    accepted_.cases.push_back(std::move(case_file));
    return {};
  }

  // Help that the law has us go on with; a notification asks somebody to look in time.
  Result<void> go_on(store::WriteTransaction& transaction) {
    for (const auto& [tie, provision] : package_.provisions) {
      const auto* newcomer = newcomer_named(tie);
      if (newcomer == nullptr || provision.moving != Moving::continues || !provision.until) {
        continue;
      }
      ContinuedProvision continued;
      continued.client = newcomer->client.id;
      continued.name = provision.name;
      continued.title = provision.title;
      continued.law = provision.law;
      continued.provider = provision.provider;
      continued.same_provider = package_.same_provider;
      continued.started_on = std::min(accepted_.arrival.moves_on, *provision.until);
      continued.until = *provision.until;
      continued.article = provision.article;
      continued.from_municipality = accepted_.arrival.from_municipality;
      TRY_DO(records::add_continued_provision(transaction, accepted_.arrival.id, continued));
      TRY(const auto notification,
          notification_for(continued.client, provision.title + " loopt door tot en met " +
                                                 continued.until.text() + " (" + continued.article +
                                                 "). Kijk op tijd opnieuw."));
      TRY_DO(keep_notification(transaction, context_, permission_, notification));
      accepted_.continued.push_back(std::move(continued));
    }
    return {};
  }

  const Context& context_;
  const AcceptArrival& request_;
  access::Permission permission_;
  ReceivedPackage package_;
  std::vector<Newcomer> newcomers_;
  std::vector<Coming> coming_;
  AcceptedArrival accepted_;
};

}  // namespace

Result<OpenedArrival> open_arrival(const Context& context, const DepartureId& id) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto found, find(context, id));
  TRY(auto package, opened(context, found));
  Line line = line_about(found.arrival, found.arrival.sealed_for, "read");
  line.act = access::Act::read_client;
  TRY_DO(record_look(context, permission, line));
  return OpenedArrival{std::move(found.arrival), std::move(package)};
}

Result<Page<Arrival>> list_arrivals(const Context& context, std::optional<ArrivalState> state,
                                    const std::string& after, int limit) {
  TRY_DO(allowed(context, access::Act::open_case));
  TRY_DO(check_limit(limit));
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::arrival_page(transaction, state, after, limit);
  });
}

Result<AcceptedArrival> accept_arrival(const Context& context, const AcceptArrival& request) {
  return Acceptance(context, request).carry_out();
}

Result<Arrival> decline_arrival(const Context& context, const DepartureId& id,
                                const std::string& because) {
  TRY(const auto permission, allowed(context, access::Act::open_case));
  TRY_DO(must_say(because, "/because", "why it is declined", 500));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Arrival> {
    TRY(auto arrival, records::find_arrival(transaction, id));
    TRY_DO(must_wait(arrival));
    arrival.state = ArrivalState::declined;
    arrival.answered_by = context.who();
    arrival.answered_on = context.today();
    arrival.answer = because;
    TRY_DO(records::answer_arrival(transaction, arrival));
    TRY_DO(write_line(transaction, context, permission,
                      line_about(arrival, arrival.sealed_for, "declined")));
    return arrival;
  });
}

}  // namespace naober::casework
