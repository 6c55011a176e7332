#include "casework/handle_events.h"

#include "casework/carry_out.h"
#include "casework/handler_problem.h"
#include "casework/listen.h"
#include "casework/usable_facts.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/event.h"
#include "records/notification.h"

namespace naober::casework {
namespace {

constexpr int events_at_a_time = 64;
// A case that is written all the time is asked about again; then it waits for the next round.
constexpr int tries = 5;

Result<Situation> read_situation(store::ReadTransaction& transaction, const Context& context,
                                 const Event& event) {
  Situation situation;
  situation.event = event;
  if (event.case_file) {
    TRY(situation.case_file, records::find_case(transaction, *event.case_file));
    TRY(auto usable, usable_facts(transaction, context, *situation.case_file));
    for (auto& fact : usable.facts) {
      situation.facts.emplace(std::move(fact.name), std::move(fact.value));
    }
    TRY(situation.sealed_identity,
        records::sealed_identity(transaction, situation.case_file->client));
  }
  if (event.notification) {
    TRY(situation.notification, records::find_notification(transaction, *event.notification));
  }
  return situation;
}

ForHandler handler_of(const Wanted& wanted, const Event& event) {
  return ForHandler{wanted.task->name(), wanted.handler->called(), wanted.handler->place.text(),
                    event.number, event.depth};
}

class EventHandling {
 public:
  EventHandling(const Context& context, Event event)
      : context_(context), event_(std::move(event)) {}

  // False: the case was changed while its handlers were asked; nothing was written.
  Result<bool> handle(Handled& counts) {
    TRY(situation_, context_.store.read([&](store::ReadTransaction& transaction) {
      return read_situation(transaction, context_, event_);
    }));
    TRY(const auto all, what_is_wanted(context_, situation_));
    Handled own;
    TRY(const bool done, context_.store.write([&](store::WriteTransaction& transaction) {
      return write(transaction, all, own);
    }));
    if (done) {
      counts.events += own.events;
      counts.effects += own.effects;
      counts.problems += own.problems;
    }
    return done;
  }

 private:
  Result<bool> write(store::WriteTransaction& transaction, const std::vector<Wanted>& all,
                     Handled& own) {
    TRY(const auto now, records::find_event(transaction, event_.number));
    if (now.handled) {
      return true;  // somebody else was first
    }
    if (situation_.case_file) {
      TRY(const auto case_file, records::find_case(transaction, situation_.case_file->id));
      if (case_file != *situation_.case_file) {
        return false;
      }
    }
    for (const Wanted& wanted : all) {
      TRY_DO(do_one(transaction, wanted, own));
    }
    TRY_DO(records::set_handled(transaction, event_.number, context_.clock.now()));
    ++own.events;
    return true;
  }

  // All that one handler wants, or nothing and the reason.
  Result<void> do_one(store::WriteTransaction& transaction, const Wanted& wanted, Handled& own) {
    Context context = context_;
    context.for_handler = handler_of(wanted, event_);
    EventOutcome outcome{event_.number,
                         wanted.task->name(),
                         wanted.handler->called(),
                         wanted.handler->title,
                         wanted.handler->place.text(),
                         context.bundle->fingerprint,
                         {},
                         wanted.problem};
    if (wanted.problem.empty()) {
      TRY_DO(try_it(transaction, context, wanted, outcome));
    }
    if (!outcome.refused.empty()) {
      TRY_DO(report_problem(transaction, context, situation_, outcome, wanted.limit));
      ++own.problems;
    }
    own.effects += static_cast<int>(outcome.did.size());
    return records::add_outcome(transaction, outcome);
  }

  // Undone as a whole when any of it is refused; the case then stands as it stood before.
  Result<void> try_it(store::WriteTransaction& transaction, const Context& context,
                      const Wanted& wanted, EventOutcome& outcome) {
    TRY(auto savepoint, store::Savepoint::begin(transaction.connection()));
    Situation after = situation_;
    auto did = carry_out(transaction, context, after, wanted.wishes);
    if (!did) {
      outcome.refused = did.error().says;
      return {};
    }
    TRY_DO(savepoint.keep());
    situation_ = std::move(after);
    outcome.did = *std::move(did);
    return {};
  }

  const Context& context_;
  Event event_;
  Situation situation_;
};

Result<bool> handle_one(const Context& context, const Event& event, Handled& counts) {
  for (int attempt = 0; attempt < tries; ++attempt) {
    TRY(const bool done, EventHandling(context, event).handle(counts));
    if (done) {
      return true;
    }
  }
  return false;
}

}  // namespace

Context house_of(const Context& context) {
  Context house = context;
  house.actor = {};
  house.actor.municipality = context.bundle->municipality.name;
  house.actor.day = context.today();
  house.actor_name.clear();
  house.purpose.reset();
  house.for_handler.reset();
  return house;
}

Result<Handled> handle_events(const Context& context) {
  const Context house = house_of(context);
  Handled counts;
  std::int64_t after = 0;
  while (true) {
    TRY(const auto waiting, house.store.read([&](store::ReadTransaction& transaction) {
      return records::waiting_events(transaction, after, events_at_a_time);
    }));
    for (const Event& event : waiting) {
      TRY(const bool done, handle_one(house, event, counts));
      counts.waiting += done ? 0 : 1;
      after = event.number;
    }
    if (waiting.empty()) {
      return counts;
    }
  }
}

}  // namespace naober::casework
