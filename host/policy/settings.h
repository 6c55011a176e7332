// Settings: the parameters of one plugin as one municipality has them, with the whole chain that
// made them so: law → commons → region → municipality.
//
// Values are dated and never overwritten. A Setting holds every value that was ever set; asked for
// a day, it answers with the one in force and says who set it. Both types are plain values; a
// Setting lives as long as its Bundle.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/parameter.h"

namespace naober::policy {

// Who adopted a file of settings, and when.
struct Adoption {
  std::string by;  // "college", "council"
  Date on;
  std::string source;  // "Beleidsregels Bergen 2026"
};

// One line of a settings file: from this day on, this value, and perhaps less room below it. A
// policy of some age holds hundreds of these, so what few of them have takes no room in all.
struct DatedValue {
  Layer layer = Layer::region;
  Value value;
  // Narrower than above; it stays until a later value brings another. Null: as it is.
  std::shared_ptr<const Room> room;
  Date from;
  SharedText source;    // "art. 3", or the source of the whole file
  SharedText because;   // Dutch, or empty
  SharedText untested;  // why no case notices when it is dropped; empty: cases should
  SharedText only_for;  // the pilot (proef) whose cases it holds for; empty: everybody
  Place place;
};

// The value in force on a day, and who set it.
struct SettingAtDate {
  Value value;
  Layer set_by = Layer::commons;
  std::string source;   // "art. 9", "Awb art. 6:7"
  std::string place;    // "municipalities/buch/bergen/household_help.lua:7"
  std::string because;  // Dutch, or empty
  std::optional<Date> from;
  std::string only_for;  // the pilot it holds for, or empty
};

// All settings of one plugin on one day. What rules and casework read.
struct Settings {
  std::map<std::string, SettingAtDate, std::less<>> by_name;

  const Value* find(std::string_view name) const;         // null: no such setting
  const SettingAtDate* why(std::string_view name) const;  // null: no such setting
  Map values() const;
};

// One row of `naober explain`.
struct ExplainedLine {
  Layer layer;
  std::string says;    // "12 months, narrowed to between 6 months and 12 months"
  std::string source;  // "art. 9, buch/household_help.lua:5"
};

// What it holds never changes and is shared by its copies, so a copy costs nothing.
class Setting {
 public:
  Setting(Parameter parameter, std::vector<DatedValue> region,
          std::vector<DatedValue> municipality);

  const Parameter& parameter() const { return held_->parameter; }
  const std::vector<DatedValue>& region() const { return held_->region; }
  const std::vector<DatedValue>& municipality() const { return held_->municipality; }

  // `pilot`: that of the case, or empty. A value for a pilot outranks one for everybody.
  SettingAtDate at(Date date, std::string_view pilot = {}) const;
  // In force on that day; null when the layer has set nothing yet.
  const DatedValue* region_at(Date date) const;
  const DatedValue* municipality_at(Date date, std::string_view pilot = {}) const;
  // The room that is left to a municipality on that day, and the region's value that narrowed it
  // (null: nobody below the declaration did). Where the law later leaves less than the region did,
  // the law's is the room.
  const Room& room_at(Date date) const;
  const DatedValue* narrowed_by(Date date) const;
  // law → commons → region → municipality; a layer that says nothing has no line.
  std::vector<ExplainedLine> explain(Date date, std::string_view pilot = {}) const;

 private:
  struct Held {
    Parameter parameter;
    std::vector<DatedValue> region;
    std::vector<DatedValue> municipality;
  };
  std::shared_ptr<const Held> held_;
};

}  // namespace naober::policy
