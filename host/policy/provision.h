// The catalogue: what a task can grant (voorziening).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/term.h"
#include "policy/declaration.h"

namespace naober::policy {

struct Provision {
  // A general provision (algemene voorziening) needs no decision; a tailored one (maatwerk) does.
  enum class Kind { general, tailored };

  std::string name;
  std::string plugin;
  std::string title;  // Dutch
  Kind kind = Kind::tailored;
  std::string law;                // "wmo", "youth", "participation": the first of `laws`
  std::vector<std::string> laws;  // a block may serve several
  // "before_access", "in_access", "after_access", "administration"; empty when not said
  std::string phase;
  int block = 0;        // the number of the building block (bouwsteen); 0: it is none
  std::string cluster;  // free; empty when not said
  // Cluster of the national distribution model (verdeelmodel): "participation", "wmo_individual",
  // "youth_individual", "basic"; empty when not said.
  std::string national_cluster;
  // "regular" (a place that is there for everybody) or "special"; empty when not said. Who grants
  // a special one says why a regular one will not do.
  std::string setting;
  std::string unit;     // "hours_per_week"; "euros_per_month" is granted as an amount of money
  std::string funding;  // "procurement", "subsidy" …
  std::string scale;    // "local", "regional" …
  // Who has the execution direction (uitvoeringsregie): "public", "private", "mixed",
  // "third_party"; empty when not said.
  std::string execution;
  // A tailored one that is open without a referral too (inloop): then it needs no decision.
  bool walk_in = false;
  std::string article;  // where it stands in the law, or empty
  // What it is called in the national messages to providers (iWmo, iJw), by law: the product
  // category ("02"), or the category with its product code ("02A03"). Empty: no message is made.
  std::map<std::string, std::string, std::less<>> product;
  // What becomes of it when the client moves to another municipality: it goes on there for at most
  // a year ("continues", Jeugdwet 2.7a), stays with the old municipality ("stays",
  // woonplaatsbeginsel), or ends ("ends"). Not said: as its law has it (moving_of).
  std::string when_moving;
  // What one unit costs the municipality (tarief): price = euros "38.40", or the setting that holds
  // it, price = setting "hour_price". At most one of the two is there; the period is the unit's.
  std::optional<Money> price;
  std::string price_setting;
  // How long a grant holds (geldigheid), a term or the setting that has it: valid = months(6),
  // valid = setting "voucher_valid". Neither: until something ends it.
  std::optional<Term> valid;
  std::string valid_setting;
  Place place;

  // It is granted in euros and cents, not in hours.
  bool in_money() const { return unit.starts_with("euros"); }
};

std::string_view name_of(Provision::Kind kind);  // "general", "tailored"

// "continues" for help to young people, "ends" for the rest, unless the provision says otherwise.
std::string moving_of(const Provision& provision);

std::vector<Provision> read_provisions(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
