#include "lab/verify_package.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/codec.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/text.h"
#include "casework/decision_content.h"
#include "journal/leaf.h"
#include "journal/merkle.h"
#include "lab/archived_policies.h"
#include "policy/loader.h"

namespace naober::lab {

namespace {

// Where two JSON values begin to differ, as a pointer; nothing when they do not.
std::optional<std::string> first_difference(const Value& one, const Value& other,
                                            const std::string& pointer = {}) {
  if (one == other) {
    return std::nullopt;
  }
  const auto* left = one.as<Map>();
  const auto* right = other.as<Map>();
  if (left != nullptr && right != nullptr) {
    Map keys = *left;
    keys.insert(right->begin(), right->end());
    for (const auto& [key, unused] : keys) {
      const auto a = left->find(key);
      const auto b = right->find(key);
      if (a == left->end() || b == right->end()) {
        return pointer + "/" + key;
      }
      if (auto found = first_difference(a->second, b->second, pointer + "/" + key)) {
        return found;
      }
    }
  }
  const auto* these = one.as<List>();
  const auto* those = other.as<List>();
  if (these != nullptr && those != nullptr) {
    for (std::size_t place = 0; place < std::min(these->size(), those->size()); ++place) {
      if (auto found = first_difference((*these)[place], (*those)[place],
                                        pointer + "/" + std::to_string(place))) {
        return found;
      }
    }
  }
  return pointer.empty() ? "/" : pointer;
}

Value as_read(const Value& content) {
  constexpr JsonLimits wide{64, std::size_t{64} << 20};
  return read_json(write_json(content), wide).value_or(Value());
}

// The one policy that travels in the package.
class PackagedPolicy final : public casework::Policies {
 public:
  explicit PackagedPolicy(std::shared_ptr<const policy::Bundle> bundle)
      : bundle_(std::move(bundle)) {}
  Result<std::shared_ptr<const policy::Bundle>> bundle(std::string_view municipality,
                                                       std::string_view fingerprint) override {
    if (bundle_->municipality.name != municipality || bundle_->fingerprint != fingerprint) {
      return refuse(Fault::not_found, "This policy is not in the package.",
                    std::string(fingerprint));
    }
    return bundle_;
  }

 private:
  std::shared_ptr<const policy::Bundle> bundle_;
};

class Verification {
 public:
  Verification(const Package& package, const PackageVerifier& verifier)
      : package_(package), verifier_(verifier) {
    findings_.decision = package.decision.content.text_at("decision_id");
  }

  Result<PackageFindings> run() {
    add("form", Found::holds, "The file is written as Naober writes a package.");
    check_readable();
    check_signature();
    check_entry();
    check_content();
    check_letter();
    check_policy();
    TRY_DO(check_replay());
    return std::move(findings_);
  }

 private:
  void add(std::string name, Found found, std::string says) {
    findings_.checks.push_back({std::move(name), found, std::move(says)});
  }

  // What people read must be what the seals are made of.
  void check_readable() {
    bool holds = true;
    for (const auto& [name, part] : parts()) {
      if (const auto where = first_difference(part->shown, as_read(part->content))) {
        holds = false;
        add("readable", Found::broken,
            fmt::format("What is shown at /{}{} is not what stands in the bytes that were sealed.",
                        name, *where == "/" ? "" : *where));
      }
    }
    if (holds) {
      add("readable", Found::holds, "What is shown is what stands in the sealed bytes.");
    }
  }

  std::vector<std::pair<std::string, const Package::Part*>> parts() const {
    return {{"decision", &package_.decision},
            {"reasons", &package_.reasons},
            {"facts", &package_.facts},
            {"advice", &package_.advice}};
  }

  // --- the key, the signature and the proof

  void check_signature() {
    const auto own = journal::VerifierKey::parse(package_.public_key);
    if (!own) {
      add("key", Found::broken, "The public key in the package is not in form.");
    } else if (!verifier_.key) {
      add("key", Found::open,
          "No public key was given. The one in the package fits itself and nothing else: ask the "
          "municipality which key is its own.");
    } else if (verifier_.key->text() != own->text()) {
      add("key", Found::broken,
          fmt::format("The package names another public key ({}) than the one that was given ({}).",
                      name_of_key(own->text()), name_of_key(verifier_.key->text())));
    } else {
      add("key", Found::holds, "The public key is the one that was given.");
    }
    const journal::VerifierKey* key = verifier_.key ? &*verifier_.key : (own ? &*own : nullptr);
    if (key == nullptr) {
      add("signature", Found::open, "There is no key to check the signature with.");
      return;
    }
    const auto checkpoint = key->open(package_.checkpoint);
    if (!checkpoint) {
      add("signature", Found::broken, checkpoint.error().says);
      return;
    }
    check_origin(*checkpoint);
    check_inclusion(*checkpoint);
  }

  // "naober/bergen+1a2b3c4d": without the key itself.
  static std::string name_of_key(const std::string& text) {
    return text.substr(0, text.find('+', text.find('+') + 1));
  }

  void check_origin(const journal::Checkpoint& checkpoint) {
    if (checkpoint.origin == "naober/" + package_.municipality) {
      add("signature", Found::holds,
          fmt::format("The checkpoint of {} entries is signed by {}.", checkpoint.size,
                      checkpoint.origin));
    } else {
      add("signature", Found::broken,
          fmt::format("The checkpoint is of the journal {}, not of {}.", checkpoint.origin,
                      package_.municipality));
    }
  }

  void check_inclusion(const journal::Checkpoint& checkpoint) {
    const auto& proof = package_.proof;
    if (proof.size != checkpoint.size || proof.root != checkpoint.root) {
      add("inclusion", Found::broken,
          "The proof leads to another tree than the one that was signed.");
    } else if (proof.leaf != journal::leaf_hash(package_.leaf)) {
      add("inclusion", Found::broken, "The proof is about another line than the one in the file.");
    } else if (proof.number == 0 || proof.number > proof.size ||
               !journal::includes(proof.number - 1, proof.size, proof.leaf, proof.root,
                                  proof.path)) {
      add("inclusion", Found::broken, "The proof does not lead from the line to the signed tree.");
    } else {
      add("inclusion", Found::holds,
          fmt::format("The line is number {} of the signed journal.", proof.number));
    }
  }

  // --- the line, and what it binds

  void check_entry() {
    const auto read = journal::entry_of_leaf(package_.leaf);
    if (!read) {
      add("entry", Found::broken, read.error().says);
      return;
    }
    entry_ = *read;
    const auto number = static_cast<std::int64_t>(package_.proof.number);
    if (const auto where = first_difference(package_.entry, shown_entry(number, *entry_))) {
      add("entry", Found::broken,
          fmt::format("What is shown at /journal/entry{} is not what stands in the sealed line.",
                      *where == "/" ? "" : *where));
    } else if (entry_->act != "decide" || entry_->subject_kind != "decision" ||
               entry_->subject_id != findings_.decision) {
      add("entry", Found::broken,
          fmt::format("The line is about {} {}, not about this decision.", entry_->subject_kind,
                      entry_->subject_id));
    } else if (entry_->user_id != package_.decision.content.text_at("signed_by") ||
               entry_->case_id != package_.decision.content.text_at("case_id")) {
      add("entry", Found::broken, "The line names another officer or case than the decision.");
    } else {
      add("entry", Found::holds, "The line is about this decision.");
    }
  }

  void check_content() {
    const Value* content = entry_ ? entry_->details.find("content") : nullptr;
    if (content == nullptr) {
      add("content", Found::open,
          "The line holds no hashes of what was decided: the host did not keep them yet. It proves "
          "that there was a decision, not that this is what it said.");
      return;
    }
    bool holds = true;
    for (const auto& [name, part] : parts()) {
      if (content->text_at(name) != casework::seal_of(part->content)) {
        holds = false;
        add("content", Found::broken,
            fmt::format("The {} in the file {} not the one that the journal sealed.",
                        name == "facts" || name == "reasons" ? name : "content of the " + name,
                        name == "facts" || name == "reasons" ? "are" : "is"));
      }
    }
    if (holds) {
      add("content", Found::holds,
          "Decision, reasons, facts and advice are what the journal sealed.");
    }
  }

  void check_letter() {
    const Value* content = entry_ ? entry_->details.find("content") : nullptr;
    if (!package_.letter || content == nullptr) {
      add("letter", Found::open,
          package_.letter ? "The line holds no hash of the letter." : "The letter is left out.");
    } else if (content->text_at("letter_without_names") != hex(sha256(*package_.letter))) {
      add("letter", Found::broken,
          "The letter in the file is not the one that the journal sealed.");
    } else {
      add("letter", Found::holds, "The letter without names is what the journal sealed.");
    }
  }

  // --- the policy

  void check_policy() {
    const std::string fingerprint(package_.advice.content.text_at("bundle"));
    const std::string now = policy::fingerprint_of(package_.files);
    if (package_.fingerprint != fingerprint) {
      add("policy", Found::broken,
          "The package brings another policy than the one that the advice names.");
    } else if (now != fingerprint) {
      const bool other_language = package_.language != policy::language_version;
      add("policy", other_language ? Found::open : Found::broken,
          other_language
              ? fmt::format("The policy is written in version {} of the language, which this "
                            "program does not speak.",
                            package_.language)
              : "The policy files are not those of the fingerprint: a text or a path was changed.");
    } else {
      policy_holds_ = true;
      add("policy", Found::holds,
          fmt::format("The {} policy files are those under which the rules were asked.",
                      package_.files.size()));
    }
  }

  Result<void> check_replay() {
    if (!policy_holds_ || verifier_.scripts == nullptr) {
      add("replay", Found::open,
          verifier_.scripts == nullptr ? "There was no script room to decide again in."
                                       : "Without its policy the decision is not decided again.");
      return {};
    }
    const auto bundle = bundle_from_files(package_.municipality, package_.fingerprint,
                                          package_.files, *verifier_.scripts);
    if (!bundle) {
      add("replay", Found::open, bundle.error().says);
      return {};
    }
    check_settings(**bundle);
    const auto matter = matter_of_package();
    if (!matter) {
      add("replay", Found::broken, matter.error().says);
      return {};
    }
    return replay_under(*bundle, *matter);
  }

  void check_settings(const policy::Bundle& bundle) {
    const policy::Task* task = bundle.task(package_.task);
    const bool same_town = bundle.municipality.region == package_.region &&
                           bundle.municipality.title == package_.title;
    if (task == nullptr || !same_town) {
      add("settings", Found::broken,
          "The package names another municipality or task than its policy has.");
      return;
    }
    const auto where = first_difference(package_.settings, resolved_settings(*task, package_.on));
    const bool same_day = package_.advice.content.find("on_day") != nullptr &&
                          *package_.advice.content.find("on_day") == Value(package_.on);
    if (where || !same_day) {
      add("settings", Found::broken,
          where ? fmt::format("What is shown at /policy/settings{} is not what the policy says.",
                              *where)
                : "The settings are shown for another day than that of the advice.");
    } else {
      add("settings", Found::holds, "The settings that are shown are those of the policy.");
    }
  }

  Result<Matter> matter_of_package() const {
    Matter matter;
    TRY(matter.decision, casework::decision_from(package_.decision.content));
    TRY(matter.decision.reasons, casework::reasons_from(package_.reasons.content));
    matter.decision.facts = package_.facts.content;
    TRY(matter.advice, casework::advice_from(package_.advice.content));
    matter.task = package_.task;
    return matter;
  }

  // What the journal seals was looked at before; here it is about the rules alone.
  Result<void> replay_under(const std::shared_ptr<const policy::Bundle>& bundle,
                            const Matter& matter) {
    PackagedPolicy policies(bundle);
    TRY(const Replay replayed, replay_rules(matter, {package_.municipality, policies,
                                                     *verifier_.scripts, verifier_.calendar}));
    const auto sentences = replayed.says();
    if (replayed.sameness == Sameness::different) {
      for (const Difference& difference : replayed.differences) {
        // Royal Decrees equate days with Sundays; the package does not bring that list.
        const bool by_calendar = difference.what == "term";
        add(by_calendar ? "term" : "replay", by_calendar ? Found::open : Found::broken,
            difference.says + ".");
      }
    } else {
      add("replay", replayed.sameness == Sameness::not_replayed ? Found::open : Found::holds,
          replayed.because.empty() ? sentences.front() : replayed.because);
    }
    return {};
  }

  const Package& package_;
  const PackageVerifier& verifier_;
  PackageFindings findings_;
  std::optional<journal::Entry> entry_;
  bool policy_holds_ = false;
};

}  // namespace

std::string_view name_of(Found found) {
  switch (found) {
    case Found::holds:
      return "holds";
    case Found::broken:
      return "broken";
    case Found::open:
      break;
  }
  return "open";
}

bool PackageFindings::sound() const {
  return std::none_of(checks.begin(), checks.end(),
                      [](const PackageCheck& check) { return check.found == Found::broken; });
}

bool PackageFindings::complete() const {
  return std::all_of(checks.begin(), checks.end(),
                     [](const PackageCheck& check) { return check.found == Found::holds; });
}

Result<PackageFindings> verify_package(std::string_view text, const PackageVerifier& verifier) {
  const auto package = read_package(text);
  if (!package) {
    PackageFindings findings;
    findings.checks.push_back(
        {"form", Found::broken,
         fmt::format("{} ({})", package.error().says, package.error().about)});
    return findings;
  }
  return Verification(*package, verifier).run();
}

}  // namespace naober::lab
