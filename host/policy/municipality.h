// A municipality and its region, as their manifests describe them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

// A municipality code of Statistics Netherlands (CBS-code), with the days on which it was valid.
struct MunicipalityCode {
  std::string code;  // four digits
  Date from;
  std::optional<Date> till;
};

struct Municipality {
  std::string name;    // "bergen": the folder
  std::string region;  // "buch": the folder above it
  std::string title;   // "Bergen"
  std::vector<MunicipalityCode> codes;
  std::vector<std::string> plugins;  // in use
  std::map<std::string, std::string, std::less<>> theme;
  Place place;

  std::string id() const { return region + "/" + name; }  // "buch/bergen"
  std::string code_at(Date date) const;                   // empty when none was valid
};

struct Region {
  std::string name;
  std::string title;
  std::vector<std::string> municipalities;
  Place place;
};

Municipality read_municipality(Declaration& declaration, const std::string& region);
Region read_region(Declaration& declaration);

}  // namespace naober::policy
