#include "casework/running_help.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "casework/checks.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "records/provision.h"

namespace naober::casework {
namespace {

// Help of another law is not listed to who works for some laws alone.
bool is_open_to(const std::optional<std::vector<std::string>>& own,
                const policy::Provision& provision) {
  return !own || provision.laws.empty() ||
         std::find_first_of(own->begin(), own->end(), provision.laws.begin(),
                            provision.laws.end()) != own->end();
}

Result<std::vector<std::string>> names_of(const Context& context, const RunningHelpQuery& query) {
  std::vector<std::string> names;
  const auto own = laws_of_actor(context);
  for (const auto& [task, in_use] : context.bundle->tasks) {
    for (const policy::Provision& provision : in_use.plugin->provisions) {
      const bool of_cluster = query.cluster.empty() || provision.cluster == query.cluster;
      if (of_cluster && is_open_to(own, provision) &&
          (query.provision.empty() || provision.name == query.provision)) {
        names.push_back(provision.name);
      }
    }
  }
  if (names.empty()) {
    return refuse(
        Fault::invalid,
        "The catalogue of " + context.bundle->municipality.title +
            " has nothing of that cluster and name that your roles work for; see its policy.",
        query.cluster.empty() ? "provision" : "cluster");
  }
  return names;
}

}  // namespace

Result<Page<Provision>> running_help(const Context& context, const RunningHelpQuery& query) {
  TRY_DO(allowed_to_look(context));
  TRY_DO(check_limit(query.limit));
  TRY(const auto names, names_of(context, query));
  return context.store.read([&](store::ReadTransaction& transaction) {
    return records::running_provision_page(transaction, names, query.after, query.limit);
  });
}

}  // namespace naober::casework
