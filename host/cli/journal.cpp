// naober journal verify, proof, export: what the journal can show to who need not believe us.
#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/json.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "journal/base64.h"
#include "journal/journal.h"
#include "journal/journal_line.h"
#include "journal/proof.h"
#include "journal/verify.h"
#include "store/bystander.h"

namespace naober::cli {

namespace {

constexpr int sound = 0;
constexpr int not_sound = 1;

Result<std::string> content_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    return refuse(Fault::not_found, "the file cannot be read", file);
  }
  return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

// The public half: from --key, or from where the host put it.
Result<journal::VerifierKey> key_of(const Arguments& arguments, const std::string& name) {
  std::filesystem::path file = arguments.value("--key");
  if (file.empty()) {
    const std::filesystem::path keys =
        arguments.given("--keys") ? std::filesystem::path(arguments.value("--keys"))
                                  : std::filesystem::path(arguments.value("--data")) / "keys";
    file = keys / (name + ".seal.pub");
  }
  TRY(std::string text, content_of(file.string()));
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  return journal::VerifierKey::parse(text);
}

Result<std::vector<journal::Checkpoint>> witnessed(const Arguments& arguments,
                                                   const journal::VerifierKey& key) {
  std::vector<journal::Checkpoint> kept;
  if (arguments.given("--checkpoint")) {
    TRY(const std::string note, content_of(arguments.value("--checkpoint")));
    TRY(auto checkpoint, key.open(note));
    kept.push_back(std::move(checkpoint));
  }
  return kept;
}

Result<journal::Findings> verify_one(const Arguments& arguments, const std::string& name) {
  TRY(auto file, store::Bystander::open(arguments.value("--data"), name));
  TRY(const auto key, key_of(arguments, name));
  TRY(const auto kept, witnessed(arguments, key));
  return file->read(
      [&](store::ReadTransaction& transaction) { return journal::verify(transaction, key, kept); });
}

// A host that runs beside us may be making the file of a municipality this very moment: its tables
// and its public key come a little later than the file itself.
Result<journal::Findings> verify_settled(const Arguments& arguments, const std::string& name) {
  constexpr int most_looks = 20;
  for (int look = 1;; ++look) {
    auto findings = verify_one(arguments, name);
    if (findings || look == most_looks) {
      return findings;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

int tell(const Console& console, const std::string& name, const journal::Findings& findings) {
  if (!findings.sound()) {
    console.out << fmt::format("{}: broken at entry {}: {}\n", name, findings.first_break->number,
                               findings.first_break->says);
    return not_sound;
  }
  console.out << fmt::format("{}: sound, {} entries, {} checkpoints, root {}\n", name,
                             findings.entries, findings.checkpoints,
                             journal::base64(bytes_of(findings.root)));
  return sound;
}

int run_verify(const Arguments& arguments, const Console& console) {
  std::vector<std::string> names = {arguments.value("MUNICIPALITY")};
  const bool all = names.front().empty();
  if (all) {
    names = store::files_in(arguments.value("--data"));
    if (names.empty()) {
      return complain(console, {Fault::not_found, "there is no journal in this data folder",
                                arguments.value("--data")});
    }
  }
  int worst = sound;
  for (const std::string& name : names) {
    const auto findings = all ? verify_settled(arguments, name) : verify_one(arguments, name);
    const int code =
        findings ? tell(console, name, *findings) : complain(console, findings.error());
    worst = std::max(worst, code);
  }
  return worst;
}

Result<std::uint64_t> whole_number(const Arguments& arguments, std::string_view name) {
  const std::string& text = arguments.value(name);
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (!text.empty() && (error != std::errc() || stop != end)) {
    return refuse(Fault::invalid, fmt::format("'{}' is no whole number", text), std::string(name));
  }
  return number;
}

Value texts_of(const std::vector<Hash>& hashes) {
  List list;
  for (const Hash& hash : hashes) {
    list.push_back(journal::base64(bytes_of(hash)));
  }
  return list;
}

Value number_of(std::uint64_t number) { return static_cast<std::int64_t>(number); }

Result<Value> inclusion(store::ReadTransaction& transaction, std::uint64_t number,
                        std::uint64_t size) {
  TRY(const auto proof, journal::prove_inclusion(transaction, number, size));
  return Value(Map{{"kind", "inclusion"},
                   {"entry", number_of(proof.number)},
                   {"size", number_of(proof.size)},
                   {"leaf", journal::base64(bytes_of(proof.leaf))},
                   {"root", journal::base64(bytes_of(proof.root))},
                   {"path", texts_of(proof.path)}});
}

Result<Value> consistency(store::ReadTransaction& transaction, std::uint64_t earlier,
                          std::uint64_t size) {
  TRY(const auto proof, journal::prove_consistency(transaction, earlier, size));
  return Value(Map{{"kind", "consistency"},
                   {"earlier_size", number_of(proof.earlier)},
                   {"earlier_root", journal::base64(bytes_of(proof.earlier_root))},
                   {"size", number_of(proof.size)},
                   {"root", journal::base64(bytes_of(proof.root))},
                   {"path", texts_of(proof.path)}});
}

Result<std::string> proof_text(const Arguments& arguments) {
  TRY(const std::uint64_t number, whole_number(arguments, "ENTRY"));
  TRY(const std::uint64_t size, whole_number(arguments, "--size"));
  TRY(const std::uint64_t since, whole_number(arguments, "--since"));
  if ((number == 0) == (since == 0)) {
    return refuse(Fault::invalid, "say either which ENTRY is to be proven, or --since which size",
                  "ENTRY");
  }
  TRY(auto file,
      store::Bystander::open(arguments.value("--data"), arguments.value("MUNICIPALITY")));
  return file->read([&](store::ReadTransaction& transaction) -> Result<std::string> {
    TRY(Value proof,
        since > 0 ? consistency(transaction, since, size) : inclusion(transaction, number, size));
    if (auto note = journal::newest_checkpoint(transaction)) {
      (*proof.as<Map>())["checkpoint"] = *std::move(note);
    }
    return write_pretty_json(proof);
  });
}

int run_proof(const Arguments& arguments, const Console& console) {
  const auto text = proof_text(arguments);
  if (!text) {
    return complain(console, text.error());
  }
  console.out << *text << '\n';
  return 0;
}

Result<void> export_entries(const Arguments& arguments, const Console& console) {
  TRY(const std::uint64_t from, whole_number(arguments, "--from"));
  TRY(auto file,
      store::Bystander::open(arguments.value("--data"), arguments.value("MUNICIPALITY")));
  return file->read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY_DO(journal::each(transaction, static_cast<std::int64_t>(from),
                         [&](const journal::NumberedEntry& entry) {
                           console.out << journal::line_of(entry) << '\n';
                           return console.out.good();
                         }));
    if (auto note = journal::newest_checkpoint(transaction)) {
      console.out << write_json(Map{{"checkpoint", *std::move(note)}}) << '\n';
    }
    return {};
  });
}

int run_export(const Arguments& arguments, const Console& console) {
  const auto written = export_entries(arguments, console);
  return written ? 0 : complain(console, written.error());
}

int run_key(const Arguments& arguments, const Console& console) {
  const auto key = key_of(arguments, arguments.value("MUNICIPALITY"));
  if (!key) {
    return complain(console, key.error());
  }
  console.out << key->text() << '\n';
  return 0;
}

const Option data_option{"--data", "FOLDER", "The data folder of the host.", "data"};

}  // namespace

const Command journal_verify_command{
    "journal verify",
    "Computes the whole journal again and says whether it is sound.",
    R"(Reads every entry and believes nothing that is stored: entries must follow without a gap, fit their seals,
the seals the tree, and every checkpoint its signature. Where it breaks, the first entry that does not follow
is named. Without MUNICIPALITY, all journals of the folder are read, the region's own as well. A host may be at
work meanwhile.

Who holds the signing key could write a journal anew. --checkpoint compares it with a checkpoint that was
kept outside, which such a journal does not fit.

Examples:
  naober journal verify --data data
  naober journal verify bergen --data data --checkpoint kept-in-march.txt

Exit codes: 0 sound, 1 broken, 2 it could not be read.)",
    {{"MUNICIPALITY", "Whose journal; all when it is left out.", false}},
    {data_option,
     {"--keys", "FOLDER", "Where the public keys are, when not in the data folder's keys."},
     {"--key", "FILE", "The public key to believe, instead of the one the host left."},
     {"--checkpoint", "FILE", "A checkpoint that was kept outside."}},
    run_verify};

const Command journal_key_command{
    "journal key",
    "Prints the public key of a journal, which anybody may have.",
    R"(With it anybody can check a checkpoint, a proof or the package of a decision, without us. Publish it where the
municipality publishes such things, so that nobody needs to take it from whoever shows the proof.

Example:
  naober journal key bergen --data data > bergen.key

Exit codes: 0 printed, 2 there is no key yet.)",
    {{"MUNICIPALITY", "Whose journal, or 'region'."}},
    {data_option,
     {"--keys", "FOLDER", "Where the public keys are, when not in the data folder's keys."},
     {"--key", "FILE", "Another file with a public key, to see whether it is in form."}},
    run_key};

const Command journal_proof_command{
    "journal proof",
    "Prints the proof that an entry is in the journal, or that the journal continues an older one.",
    R"(Proofs are those of RFC 6962 (audit path and consistency proof), as JSON with base64 hashes, with the newest
signed checkpoint beside them. host/journal/FORMAT.md tells how to check one.

Examples:
  naober journal proof bergen 1742
  naober journal proof bergen --since 1500

Exit codes: 0 printed, 2 there is no such entry or size.)",
    {{"MUNICIPALITY", "Whose journal, or 'region'."},
     {"ENTRY", "The number of the entry, from 1.", false}},
    {data_option,
     {"--since", "SIZE", "Prove that the journal continues the one of this many entries."},
     {"--size", "SIZE", "Prove it in the tree of this many entries, instead of the signed one."}},
    run_proof};

const Command journal_export_command{
    "journal export",
    "Writes the journal as JSON lines, with the bytes that each seal is made of.",
    R"(One line per entry and the newest checkpoint as the last line: enough for anybody to compute the tree
without our program (host/journal/FORMAT.md).

Example:
  naober journal export bergen --data data > bergen.jsonl

Exit codes: 0 written, 2 it could not be read.)",
    {{"MUNICIPALITY", "Whose journal, or 'region'."}},
    {data_option, {"--from", "ENTRY", "The first entry to write.", "1"}},
    run_export};

}  // namespace naober::cli
