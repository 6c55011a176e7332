// The catalogue: what a task can grant (voorziening).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "policy/declaration.h"

namespace naober::policy {

struct Provision {
  // A general provision (algemene voorziening) needs no decision; a tailored one (maatwerk) does.
  enum class Kind { general, tailored };

  std::string name;
  std::string plugin;
  std::string title;  // Dutch
  Kind kind = Kind::tailored;
  std::string law;      // "wmo", "youth", "participation"
  std::string phase;    // "before_access", "in_access", "after_access"; empty when not said
  std::string cluster;  // free; empty when not said
  std::string unit;     // "hours_per_week"
  std::string funding;  // "procurement", "subsidy" …
  std::string scale;    // "local", "regional" …
  std::string article;  // where it stands in the law, or empty
  // What one unit costs the municipality (tarief): price = euros "38.40", or the setting that holds
  // it, price = setting "hour_price". At most one of the two is there; the period is the unit's.
  std::optional<Money> price;
  std::string price_setting;
  Place place;
};

std::string_view name_of(Provision::Kind kind);  // "general", "tailored"

std::vector<Provision> read_provisions(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
