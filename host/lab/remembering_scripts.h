// A script room that remembers: the same function with the same arguments is evaluated once.
//
// Functions of rules are pure, so that is no cheating. Mutation asks the same questions hundreds of
// times, and a way to the worker and back costs more than all of the rest.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "policy/scripts.h"

namespace naober::lab {

// Borrows the real one.
class RememberingScripts final : public policy::Scripts {
 public:
  explicit RememberingScripts(policy::Scripts& real) : real_(real) {}

  Result<std::vector<policy::LoadedFile>> load(const policy::Unit& unit) override;
  Result<std::vector<policy::Evaluation>> evaluate(std::string_view tenant,
                                                   const policy::Unit& unit, FunctionRef function,
                                                   const std::vector<List>& arguments) override;

  // From now on this function of this unit answers wrongly: yes for no, one more for a number.
  // Nothing: all answer as they should.
  void bend(std::optional<std::pair<std::string, FunctionRef>> function);

 private:
  policy::Scripts& real_;
  std::map<std::string, policy::Evaluation> remembered_;
  std::optional<std::pair<std::string, FunctionRef>> bent_;  // the name of a unit, and which
};

}  // namespace naober::lab
