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

// Another region whose accents hold here for some tasks: a municipality may be in one partnership
// for transport and in another for the rest.
struct Partnership {
  std::string region;              // the name of its folder
  std::string cluster;             // what it is about, as the catalogue spells it
  std::vector<std::string> tasks;  // the plugins whose regional accents come from there
  Place place;
};

// A trial (proef) with some of the cases: settings and steps that say only_for = "…" hold for the
// cases in it alone.
struct Pilot {
  std::string name;
  std::string title;
  std::vector<std::string> postcodes;  // four digits: who lives there takes part by itself
  Date from;
  std::optional<Date> till;  // the last day on which a case may still begin in it
  std::string source;
  std::string because;  // Dutch
  Place place;

  bool open_on(Date date) const { return from <= date && (!till || date <= *till); }
};

struct Municipality {
  std::string name;    // "bergen": the folder
  std::string region;  // "buch": the folder above it
  std::string title;   // "Bergen"
  std::vector<MunicipalityCode> codes;
  std::vector<std::string> plugins;  // in use
  std::map<std::string, std::string, std::less<>> theme;
  std::vector<Partnership> partnerships;
  std::vector<Pilot> pilots;
  Place place;

  std::string id() const { return region + "/" + name; }  // "buch/bergen"
  std::string code_at(Date date) const;                   // empty when none was valid
  const Pilot* pilot(std::string_view name) const;        // null: no such pilot
  // The pilot that a case of somebody who lives there begins in; null: none.
  const Pilot* pilot_for(std::string_view postcode, Date date) const;
};

struct Region {
  std::string name;
  std::string title;
  std::vector<std::string> municipalities;
  // Municipalities of another region that take part for some tasks: "sww/wijdemeren".
  std::vector<std::string> guests;
  Place place;
};

Municipality read_municipality(Declaration& declaration, const std::string& region);
Region read_region(Declaration& declaration);

}  // namespace naober::policy
