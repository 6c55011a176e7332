#include "lab/asking.h"

#include <fmt/format.h>

#include "base/text.h"

namespace naober::lab {

Result<const policy::Task*> task_named(const policy::Bundle& bundle, std::string_view task) {
  if (const policy::Task* found = bundle.task(task)) {
    return found;
  }
  return refuse(Fault::not_found,
                fmt::format("{} does not use the task '{}'; it uses {}.", bundle.municipality.title,
                            task.substr(0, 64), listed(bundle.order, "and")),
                "/task");
}

Result<policy::FactSheet> sheet_of(const policy::Task& task, const Map& facts,
                                   Strangers strangers) {
  const policy::FactTable& table = *task.plugin->facts;
  if (strangers == Strangers::refused) {
    return policy::FactSheet::read(table, facts, "/facts");
  }
  Map known = facts;
  std::erase_if(known, [&](const auto& fact) {
    const auto slot = table.find(fact.first);
    return !slot || table.at(*slot).derived();
  });
  return policy::FactSheet::read(table, known, "/facts");
}

policy::Functions functions_of(const policy::Task& task, std::string_view tenant,
                               policy::Scripts& scripts) {
  return policy::Functions{scripts, tenant, task.plugin->unit};
}

}  // namespace naober::lab
