// Facts that a task keeps to some roles (known_to) do not leave the house to others. The same goes
// for what an advice or a decision saw of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/context.h"
#include "model/advice.h"

namespace naober::casework {

class Veil {
 public:
  // What the actor may not know of a case of this task. A task that is not in use hides nothing: it
  // has no facts any more.
  Veil(const Context& context, std::string_view task);

  // One more that is not shown, for a reason of the caller's.
  void hide(const std::string& name);
  bool hides(std::string_view name) const;
  bool hides_one_of(const Value& facts) const;
  const std::vector<std::string>& hidden() const { return hidden_; }

  void draw_over(Value& facts) const;
  // The trace shows the values it looked at, so it goes as a whole when one of them is hidden.
  void draw_over(Advice& advice) const;

 private:
  std::vector<std::string> hidden_;
};

}  // namespace naober::casework
