// The text of a package, both ways (lab/PACKAGE.md).
#include <fmt/format.h>

#include <algorithm>

#include "base/codec.h"
#include "base/json.h"
#include "journal/base64.h"
#include "lab/package.h"

namespace naober::lab {

namespace {

constexpr std::string_view format = "naober/decision-package";
constexpr std::int64_t format_version = 1;
// A region's largest task is well below a megabyte of policy.
constexpr JsonLimits limits{64, std::size_t{64} << 20};

std::string text_of(const Hash& hash) { return journal::base64(bytes_of(hash)); }

Value bytes_of_part(const Package::Part& part) { return journal::base64(encode(part.content)); }

Value texts(const std::vector<std::string>& lines) {
  List list;
  for (const std::string& line : lines) {
    list.push_back(line);
  }
  return list;
}

Value policy_of(const Package& package) {
  List files;
  for (const policy::SourceFile& file : package.files) {
    files.push_back(Map{{"path", file.path}, {"text", file.text}});
  }
  return Map{{"fingerprint", package.fingerprint},
             {"language", package.language},
             {"on", package.on.text()},
             {"settings", package.settings},
             {"files", std::move(files)}};
}

Value proof_of(const journal::InclusionProof& proof) {
  List path;
  for (const Hash& hash : proof.path) {
    path.push_back(text_of(hash));
  }
  return Map{{"entry", static_cast<std::int64_t>(proof.number)},
             {"size", static_cast<std::int64_t>(proof.size)},
             {"leaf", text_of(proof.leaf)},
             {"root", text_of(proof.root)},
             {"path", std::move(path)}};
}

// Reads members; the first that is missing or of another kind is remembered by its pointer.
class Members {
 public:
  const Value& at(std::string_view pointer) {
    const Value* value = root_;
    std::string_view rest = pointer;
    while (value != nullptr && !rest.empty()) {
      rest.remove_prefix(1);
      const auto end = rest.find('/');
      value = value->find(rest.substr(0, end));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
    }
    static const Value nothing;
    if (value == nullptr) {
      spoilt(pointer);
    }
    return value == nullptr ? nothing : *value;
  }
  explicit Members(const Value& root) : root_(&root) {}

  std::string text(std::string_view pointer) {
    const auto* held = at(pointer).as<std::string>();
    return held == nullptr ? spoilt(pointer) : *held;
  }
  std::uint64_t count(std::string_view pointer) {
    const auto* held = at(pointer).as<std::int64_t>();
    if (held == nullptr || *held < 0) {
      spoilt(pointer);
      return 0;
    }
    return static_cast<std::uint64_t>(*held);
  }
  const List& list(std::string_view pointer) {
    static const List nothing;
    const auto* held = at(pointer).as<List>();
    if (held == nullptr) {
      spoilt(pointer);
    }
    return held == nullptr ? nothing : *held;
  }
  Hash hash(const Value& value, std::string_view pointer) {
    Hash hash{};
    const auto* held = value.as<std::string>();
    const std::string bytes = held == nullptr ? std::string() : journal::from_base64(*held);
    if (bytes.size() == hash.size()) {
      std::copy(bytes.begin(), bytes.end(), hash.begin());
    } else {
      spoilt(pointer);
    }
    return hash;
  }
  Package::Part part(const std::string& name) {
    const std::string pointer = "/bytes/" + name;
    auto content = decode(journal::from_base64(text(pointer)));
    if (!content) {
      spoilt(pointer);
    }
    return {at("/" + name), content.value_or(Value())};
  }
  std::string spoilt(std::string_view pointer) {
    if (wrong_.empty()) {
      wrong_ = pointer;
    }
    return {};
  }
  const std::string& wrong() const { return wrong_; }

 private:
  const Value* root_;
  std::string wrong_;
};

void read_policy(Members& members, Package& package) {
  package.fingerprint = members.text("/policy/fingerprint");
  package.language = members.text("/policy/language");
  if (const auto on = Date::parse(members.text("/policy/on"))) {
    package.on = *on;
  } else {
    members.spoilt("/policy/on");
  }
  package.settings = members.at("/policy/settings");
  for (const Value& file : members.list("/policy/files")) {
    package.files.push_back({std::string(file.text_at("path")), std::string(file.text_at("text"))});
  }
}

void read_journal(Members& members, Package& package) {
  package.entry = members.at("/journal/entry");
  package.leaf = journal::from_base64(members.text("/journal/leaf"));
  package.proof.number = members.count("/journal/proof/entry");
  package.proof.size = members.count("/journal/proof/size");
  package.proof.leaf = members.hash(members.at("/journal/proof/leaf"), "/journal/proof/leaf");
  package.proof.root = members.hash(members.at("/journal/proof/root"), "/journal/proof/root");
  for (const Value& hash : members.list("/journal/proof/path")) {
    package.proof.path.push_back(members.hash(hash, "/journal/proof/path"));
  }
  package.checkpoint = members.text("/journal/checkpoint");
  package.public_key = members.text("/journal/public_key");
}

Package read_members(Members& members) {
  Package package;
  package.made_by = members.text("/made_by");
  package.municipality = members.text("/municipality/name");
  package.region = members.text("/municipality/region");
  package.title = members.text("/municipality/title");
  package.task = members.text("/task");
  for (const Value& line : members.list("/says")) {
    const auto* text = line.as<std::string>();
    package.says.push_back(text == nullptr ? members.spoilt("/says") : *text);
  }
  package.decision = members.part("decision");
  package.reasons = members.part("reasons");
  package.facts = members.part("facts");
  package.advice = members.part("advice");
  if (!members.at("/letter").is_unknown()) {
    package.letter = members.text("/letter");
  }
  read_policy(members, package);
  read_journal(members, package);
  return package;
}

std::size_t line_of_difference(std::string_view one, std::string_view other) {
  const auto ends = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  return 1 + static_cast<std::size_t>(std::count(one.begin(), ends.first, '\n'));
}

}  // namespace

std::string write_package(const Package& package) {
  const Map whole{
      {"format", format},
      {"format_version", format_version},
      {"made_by", package.made_by},
      {"municipality",
       Map{{"name", package.municipality}, {"region", package.region}, {"title", package.title}}},
      {"task", package.task},
      {"says", texts(package.says)},
      {"decision", package.decision.shown},
      {"reasons", package.reasons.shown},
      {"facts", package.facts.shown},
      {"advice", package.advice.shown},
      {"bytes", Map{{"decision", bytes_of_part(package.decision)},
                    {"reasons", bytes_of_part(package.reasons)},
                    {"facts", bytes_of_part(package.facts)},
                    {"advice", bytes_of_part(package.advice)}}},
      {"letter", package.letter ? Value(*package.letter) : Value()},
      {"policy", policy_of(package)},
      {"journal", Map{{"entry", package.entry},
                      {"leaf", journal::base64(package.leaf)},
                      {"proof", proof_of(package.proof)},
                      {"checkpoint", package.checkpoint},
                      {"public_key", package.public_key}}}};
  return write_pretty_json(whole) + "\n";
}

Result<Package> read_package(std::string_view text) {
  TRY(const Value value, read_json(text, limits));
  Members members(value);
  if (members.text("/format") != format) {
    return refuse(Fault::invalid, "This is no package of a decision: its `format` is another.",
                  "/format");
  }
  if (members.at("/format_version") != Value(format_version)) {
    return refuse(Fault::invalid,
                  fmt::format("This package has another version of the format than {}, which this "
                              "program reads.",
                              format_version),
                  "/format_version");
  }
  Package package = read_members(members);
  if (!members.wrong().empty()) {
    return refuse(Fault::invalid, "A member of the package is missing or not in form.",
                  members.wrong());
  }
  if (const std::string written = write_package(package); written != text) {
    return refuse(Fault::invalid,
                  "This is not how Naober writes a package: something was added, left out or "
                  "rearranged.",
                  fmt::format("line {}", line_of_difference(text, written)));
  }
  return package;
}

}  // namespace naober::lab
