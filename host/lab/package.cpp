#include "lab/package.h"

#include <fmt/format.h>

#include "base/host_version.h"
#include "base/json.h"
#include "casework/decision_content.h"
#include "policy/plugin.h"

namespace naober::lab {

namespace {

// As it reads in JSON: dates, terms and amounts as texts.
Value as_read(const Value& content) {
  constexpr JsonLimits wide{64, std::size_t{64} << 20};
  return read_json(write_json(content), wide).value_or(Value());
}

Package::Part part_of(Value content) {
  Value shown = as_read(content);
  return {std::move(shown), std::move(content)};
}

std::vector<std::string> sentences_about(const Matter& matter) {
  std::vector<std::string> says = {
      "Dit bestand bevat een besluit van de gemeente, waarop het rust, en het bewijs dat er niets "
      "aan is veranderd.",
      "Controleer het met `naober verify-package` en de publieke sleutel van het logboek. Vraag "
      "die "
      "sleutel aan de gemeente zelf; de sleutel in dit bestand zegt alleen welke het moet zijn.",
      "Namen en adressen staan er niet in. Wie de brief heeft die is verstuurd, kan laten zien dat "
      "het die brief is: de hash ervan staat in het logboek (content, letter)."};
  if (!matter.letter_without_names) {
    says.emplace_back(
        "De brief zelf ontbreekt: bij dit besluit is nog geen brief zonder namen bewaard.");
  }
  if (matter.decision_line && matter.decision_line->entry.details.find("content") == nullptr) {
    says.emplace_back(
        "Het logboek bewaarde bij dit besluit nog geen hashes van de inhoud. Het bewijs zegt dat "
        "het besluit toen is genomen, niet dat deze inhoud dezelfde is.");
  }
  return says;
}

}  // namespace

Value resolved_settings(const policy::Task& task, Date on) {
  List settings;
  for (const auto& [name, setting] : task.settings) {
    const policy::SettingAtDate now = setting.at(on);
    settings.push_back(Map{{"name", name},
                           {"value", as_read(now.value)},
                           {"set_by", policy::name_of(now.set_by)},
                           {"source", now.source},
                           {"at", now.place},
                           {"because", now.because},
                           {"from", now.from ? Value(now.from->text()) : Value()}});
  }
  return settings;
}

Value shown_entry(std::int64_t number, const journal::Entry& entry) {
  return as_read(Map{{"number", number},
                     {"at", entry.at.text()},
                     {"user_id", entry.user_id},
                     {"role", entry.role},
                     {"organisation", entry.organisation},
                     {"purpose", entry.purpose},
                     {"act", entry.act},
                     {"subject_kind", entry.subject_kind},
                     {"subject_id", entry.subject_id},
                     {"client_id", entry.client_id},
                     {"case_id", entry.case_id},
                     {"details", entry.details}});
}

Result<Sealed> sealed_line(store::ReadTransaction& transaction, const Matter& matter,
                           const journal::VerifierKey& key) {
  if (!matter.decision_line) {
    return refuse(Fault::conflict,
                  "The journal has no line of this decision, so nothing can be proven about it.",
                  matter.decision.id.text());
  }
  const auto not_yet = refuse(Fault::unavailable,
                              "The journal has not signed this decision's line yet; it does so "
                              "within a second. Ask again.",
                              matter.decision.id.text());
  Sealed sealed;
  auto note = journal::newest_checkpoint(transaction);
  if (!note) {
    return note.error().fault == Fault::not_found ? not_yet : tl::unexpected<Error>(note.error());
  }
  sealed.checkpoint = *std::move(note);
  TRY(const auto checkpoint, key.open(sealed.checkpoint));
  const auto number = static_cast<std::uint64_t>(matter.decision_line->number);
  if (number > checkpoint.size) {
    return not_yet;
  }
  TRY(sealed.proof, journal::prove_inclusion(transaction, number, checkpoint.size));
  return sealed;
}

Result<Package> package_of(const Matter& matter, const Sealed& sealed, const policy::Bundle& bundle,
                           const journal::VerifierKey& key) {
  CHECK(matter.decision_line);
  const policy::Task* task = bundle.task(matter.task);
  if (task == nullptr || bundle.fingerprint != matter.advice.bundle) {
    return refuse(Fault::conflict, "This is not the policy that the decision's advice names.",
                  matter.advice.bundle);
  }
  Package package;
  package.made_by = fmt::format("naober {}", host_version);
  package.municipality = bundle.municipality.name;
  package.region = bundle.municipality.region;
  package.title = bundle.municipality.title;
  package.task = matter.task;
  package.says = sentences_about(matter);
  package.decision = part_of(casework::content_of(matter.decision));
  package.reasons = part_of(casework::content_of(matter.decision.reasons));
  package.facts = part_of(matter.decision.facts);
  package.advice = part_of(casework::content_of(matter.advice));
  package.letter = matter.letter_without_names;
  package.fingerprint = bundle.fingerprint;
  package.language = policy::language_version;
  package.on = matter.advice.on_day;
  package.settings = resolved_settings(*task, package.on);
  package.files = bundle.files;
  package.entry = shown_entry(matter.decision_line->number, matter.decision_line->entry);
  package.leaf = journal::leaf_of(matter.decision_line->entry);
  package.proof = sealed.proof;
  package.checkpoint = sealed.checkpoint;
  package.public_key = key.text();
  return package;
}

}  // namespace naober::lab
