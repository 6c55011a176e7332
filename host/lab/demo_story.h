// One invented case, told step by step through the use cases of casework/, never past them.
//
// A story knows on which day its next step falls. Whoever tells many of them takes the earliest
// first, so that the journal reads in the order of time. Where a story ends by chance or by the
// calendar, the case stands in that state: that is how a demonstration gets cases in every state.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "casework/case_file.h"
#include "casework/context.h"
#include "casework/decide.h"
#include "lab/demo_people.h"

namespace naober::lab {

// What is told about one case: everything is drawn before it starts.
struct Script {
  std::string task;
  ClientId client;
  Map facts;              // of one of the task's own cases, so that they make sense together
  std::string question;   // Dutch, in the words of the client
  int last_step = 99;     // after so many steps the story stops
  bool suspends = false;  // the client is asked to complete the application first
  bool objects = false;   // the client does not agree
  bool own_plan = false;  // the client hands in a personal plan
};

// Gives the context in which somebody acts: with every colleague in turn until one may.
using Acting = std::function<casework::Context(std::size_t colleague)>;

class Story {
 public:
  Story(Script script, Date starts_on) : script_(std::move(script)), next_on_(starts_on) {}

  Date next_on() const { return next_on_; }
  bool ended() const { return ended_; }
  // Tells the next step on its day. `colleagues` is how many the acting function knows.
  Result<void> tell(const Acting& acting, std::size_t colleagues, Chance& chance);

 private:
  enum class Step {
    notify,
    open,
    facts,
    converse,
    hand_in_plan,
    plan,
    agree,
    apply,
    suspend,
    resume,
    consult,
    advise,
    decide,
    order,
    object,
    decide_objection,
    close,
    end
  };
  Result<Step> take(Step step, const casework::Context& context, Chance& chance);
  Result<Step> after_advice(const casework::Context& context);
  Result<casework::Decide> decision_on(const casework::Context& context) const;
  Result<std::int64_t> version(const casework::Context& context) const;

  Script script_;
  Date next_on_;
  bool ended_ = false;
  int told_ = 0;
  Step step_ = Step::notify;
  std::optional<NotificationId> notification_;
  std::optional<CaseFile> case_;
  std::optional<Advice> advice_;
  std::optional<DecisionId> decision_;
  std::optional<ObjectionId> objection_;
};

}  // namespace naober::lab
