// A decision in one file, for an objection or a court: what it rested on and the proof that nothing
// of it was changed. lab/PACKAGE.md tells the format; verify_package.h checks one.
//
// No identity is in it: the letter is the one without names, and everybody is a random id. What an
// officer wrote in a reason stands there as it was written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/checkpoint.h"
#include "journal/proof.h"
#include "lab/replay.h"
#include "policy/bundle.h"

namespace naober::lab {

struct Package {
  std::string made_by;  // "naober 0.1.0"
  std::string municipality;
  std::string region;
  std::string title;  // of the municipality
  std::string task;
  std::vector<std::string> says;  // what the file is, and what is missing in it, in Dutch

  // The sealed parts: as anybody can read them, and the bytes that the seals are made of.
  struct Part {
    Value shown;
    Value content;
  };
  Part decision;
  Part reasons;
  Part facts;
  Part advice;
  std::optional<std::string> letter;  // without names

  std::string fingerprint;  // of the policy
  std::string language;     // version of the policy language
  Date on;                  // the day whose settings counted
  Value settings;           // as they were resolved on that day
  std::vector<policy::SourceFile> files;

  Value entry;       // the decision's line in the journal, as anybody can read it
  std::string leaf;  // the bytes of it that are sealed
  journal::InclusionProof proof;
  std::string checkpoint;  // a signed note
  std::string public_key;  // of the journal; to be compared with the one the host publishes
};

// The file's text: the same package gives the same bytes.
std::string write_package(const Package& package);
// Refused as invalid, with a JSON pointer, when it is not exactly what write_package() writes.
Result<Package> read_package(std::string_view text);

// The proof that the decision's line is in the journal, and the signed checkpoint it leads to.
struct Sealed {
  journal::InclusionProof proof;
  std::string checkpoint;
};
// unavailable while no checkpoint covers the line yet: the journal signs within a second.
Result<Sealed> sealed_line(store::ReadTransaction& transaction, const Matter& matter,
                           const journal::VerifierKey& key);

// `bundle`: the policy of the matter's advice. Refused as conflict when the journal has no line of
// the decision.
Result<Package> package_of(const Matter& matter, const Sealed& sealed, const policy::Bundle& bundle,
                           const journal::VerifierKey& key);

// The settings of a task on a day with where each comes from, as a package shows them.
Value resolved_settings(const policy::Task& task, Date on);
// A line of the journal as a package shows it.
Value shown_entry(std::int64_t number, const journal::Entry& entry);

}  // namespace naober::lab
