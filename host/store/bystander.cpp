#include "store/bystander.h"

#include <algorithm>
#include <utility>

namespace naober::store {

Result<std::unique_ptr<Bystander>> Bystander::open(const std::filesystem::path& data,
                                                   const std::string& name) {
  const std::vector<std::string> there = files_in(data);
  if (std::find(there.begin(), there.end(), name) == there.end()) {
    return refuse(Fault::not_found, "There is no file of '" + name + "' in this data folder",
                  data.string());
  }
  TRY(auto queries, Queries::embedded_for(name == "region" ? "region" : "municipality"));
  return std::unique_ptr<Bystander>(new Bystander(data / (name + ".db"), std::move(queries)));
}

std::vector<std::string> files_in(const std::filesystem::path& data) {
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(data, error)) {
    const std::string file = entry.path().filename().string();
    if (file.ends_with(".db") && !file.ends_with(".keys.db")) {
      found.push_back(file.substr(0, file.size() - 3));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace naober::store
