// Records of a task's own (eigen registraties): what a task wants to keep about a case, a client, a
// household or the municipality, for which the core has no place. Declared as data, so a form, an
// API, its validation and its history come for free.
//
//   record "housing_place" {
//     title = "Woonplek", of = "case", only_one = yes, known_to = { "consultant" }, keep =
//     years(15), fields = {
//       field "kind"  { type = choice { "shared", "own_flat" }, title = "Soort woning", required =
//       yes }, field "rooms" { type = whole_number, title = "Aantal kamers", min = 1, max = 12 },
//     },
//   }
//
// Every save is a new version; a version keeps the form under which it was written (form()), so
// that it can be read when the task asks other things by then.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "policy/declaration.h"
#include "policy/type.h"

namespace naober::policy {

struct RecordField {
  static constexpr int usual_length = 2'000;     // characters of a text
  static constexpr int longest_length = 20'000;  // no declaration may ask for more

  std::string name;
  std::string title;  // Dutch: the label
  std::string help;   // Dutch: a sentence below the label; may be empty
  Type type;
  bool required = false;
  // Who or where somebody is: kept sealed with the person's key, apart from the other fields, like
  // the identity itself. No indicator counts by it.
  bool identifies = false;
  Value minimum;  // unknown: no bound
  Value maximum;
  int max_length = usual_length;                           // of a text
  std::map<std::string, std::string, std::less<>> titles;  // Dutch: of the options of a choice
  Place place;

  // The value as this field holds it, or why not.
  Result<Value> accept(const Value& value, std::string_view about) const;
};

struct RecordType {
  // What a record hangs on.
  enum class Of { case_file, client, household, municipality };

  std::string name;
  std::string plugin;
  std::string title;  // Dutch
  std::string law;    // the article that asks for it, or empty
  Of of = Of::case_file;
  std::string act = "record_facts";   // what somebody must be allowed to do to save one
  std::vector<std::string> known_to;  // roles that may see and save it; empty: all who may the rest
  std::optional<Term> keep;           // bewaartermijn, from the day it ended
  bool only_one = false;              // at most one at a time of each subject
  std::vector<RecordField> fields;    // in the order in which they are asked
  Place place;

  const RecordField* field(std::string_view name) const;  // null: no such field
  // The content as this type holds it: typed, without what was left empty. Everything that is wrong
  // is added to `faults`, each under `pointer` + "/<field>"; the answer is worth something only
  // when nothing was.
  Map accept(const Map& content, std::string_view pointer, std::vector<Error>& faults) const;
};

std::string_view name_of(RecordType::Of of);  // "case", "client", "household", "municipality"

std::vector<RecordType> read_records(Declaration& block, const std::string& plugin);

// How to ask, and whom it is for: {"title","known_to","fields":[…]} in order, each field with its
// label, help, type and bounds.
Value form_of(const RecordType& type);
// What the API accepts, as JSON Schema 2020-12. Bounds of dates and amounts, which travel as texts,
// are told by the form alone.
Value schema_of(const RecordType& type);

}  // namespace naober::policy
