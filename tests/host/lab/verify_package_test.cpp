// A package proves itself with nothing but the host's public key, and each tampering is named.
#include "lab/verify_package.h"

#include "base/codec.h"
#include "base/json.h"
#include "casework/decision_content.h"
#include "journal/base64.h"
#include "past.h"

namespace naober::lab {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// One decision and its package, made once: a tampering is a copy.
struct Kept {
  Kept() : text(past.package()), package(*read_package(text)) {}
  Past past;
  std::string text;
  Package package;
};
Kept& kept() {
  static Kept one;
  return one;
}

PackageFindings verify(const std::string& text, bool with_key = true, bool with_scripts = true) {
  PackageVerifier verifier;
  if (with_key) {
    verifier.key = kept().past.key();
  }
  verifier.scripts = with_scripts ? &script_room() : nullptr;
  auto findings = verify_package(text, verifier);
  EXPECT_TRUE(findings) << findings.error().says;
  return findings.value_or(PackageFindings{});
}

PackageFindings verify(const Package& package) { return verify(write_package(package)); }

std::vector<std::string> that_are(Found found, const PackageFindings& findings) {
  std::vector<std::string> names;
  for (const PackageCheck& check : findings.checks) {
    if (check.found == found) {
      names.push_back(check.name);
    }
  }
  return names;
}

std::string says(const PackageFindings& findings, const std::string& name) {
  for (const PackageCheck& check : findings.checks) {
    if (check.name == name) {
      return check.says;
    }
  }
  return {};
}

// Changes a part where people read it and in its bytes, as a careful forger would.
void forge(Package::Part& part, const std::function<void(Value&)>& change) {
  change(part.content);
  part.shown = *read_json(write_json(part.content));
}

TEST(VerifyPackage, believes_a_package_that_nobody_touched) {
  const auto findings = verify(kept().text);
  EXPECT_TRUE(findings.complete());
  EXPECT_EQ(findings.decision, kept().past.decision().id.text());
  EXPECT_THAT(that_are(Found::holds, findings),
              ElementsAre("form", "readable", "key", "signature", "inclusion", "entry", "content",
                          "letter", "policy", "settings", "replay"));
}

TEST(VerifyPackage, is_the_same_file_for_the_same_decision) {
  Package again = kept().package;
  EXPECT_EQ(write_package(again), kept().text);
}

TEST(VerifyPackage, holds_nobodys_name_number_or_address) {
  for (const char* word : {"Zwaluw", "Greet", "999900006", "Kerkstraat", "1931 AB", "1948"}) {
    EXPECT_THAT(kept().text, Not(HasSubstr(word)));
  }
}

TEST(VerifyPackage, without_a_key_says_that_nobody_vouches_for_it) {
  const auto findings = verify(kept().text, false);
  EXPECT_TRUE(findings.sound());
  EXPECT_THAT(that_are(Found::open, findings), ElementsAre("key"));
}

TEST(VerifyPackage, without_a_script_room_leaves_the_replay_open) {
  const auto findings = verify(kept().text, true, false);
  EXPECT_TRUE(findings.sound());
  EXPECT_THAT(that_are(Found::open, findings), ElementsAre("replay"));
}

TEST(VerifyPackage, names_a_fact_that_is_shown_otherwise) {
  Package package = kept().package;
  package.facts.shown.as<Map>()->at("limited") = false;
  const auto findings = verify(package);
  EXPECT_THAT(that_are(Found::broken, findings), ElementsAre("readable"));
  EXPECT_THAT(says(findings, "readable"), HasSubstr("/facts/limited"));
}

TEST(VerifyPackage, names_facts_that_were_forged_with_care) {
  Package package = kept().package;
  forge(package.facts, [](Value& facts) { facts.as<Map>()->at("limited") = false; });
  forge(package.advice,
        [](Value& advice) { advice.as<Map>()->at("facts").as<Map>()->at("limited") = false; });
  const auto findings = verify(package);
  EXPECT_THAT(that_are(Found::broken, findings), Contains("content"));
  EXPECT_THAT(that_are(Found::broken, findings), Contains("replay"));
  EXPECT_THAT(says(findings, "content"), HasSubstr("facts"));
}

TEST(VerifyPackage, names_a_reason_that_was_rewritten) {
  Package package = kept().package;
  forge(package.reasons, [](Value& reasons) {
    reasons.as<List>()->front().as<Map>()->at("text") = "Omdat het moet.";
  });
  const auto findings = verify(package);
  EXPECT_THAT(says(findings, "content"), HasSubstr("reasons"));
  EXPECT_THAT(that_are(Found::broken, findings), ElementsAre("content", "replay"));
}

TEST(VerifyPackage, names_a_decision_that_was_rewritten) {
  Package package = kept().package;
  forge(package.decision, [](Value& decision) { decision.as<Map>()->at("amount") = "8"; });
  EXPECT_THAT(says(verify(package), "content"), HasSubstr("decision"));
}

TEST(VerifyPackage, names_a_letter_that_was_rewritten) {
  Package package = kept().package;
  package.letter->replace(package.letter->find("lukt u niet zelf"), 4, "gaat");
  EXPECT_THAT(that_are(Found::broken, verify(package)), ElementsAre("letter"));
}

TEST(VerifyPackage, names_a_policy_text_that_was_rewritten) {
  Package package = kept().package;
  for (auto& file : package.files) {
    if (file.path == "plugins/household_help/rules.lua") {
      file.text.replace(file.text.find("HH-9"), 4, "HH-8");
    }
  }
  const auto findings = verify(package);
  EXPECT_THAT(that_are(Found::broken, findings), ElementsAre("policy"));
  EXPECT_THAT(that_are(Found::open, findings), ElementsAre("replay"));
}

TEST(VerifyPackage, names_a_policy_that_was_exchanged_whole) {
  Package package = kept().package;
  const auto other =
      bergen_with("plugins/household_help/rules.lua", "lukt u niet zelf", "is zwaar");
  package.files = other->files;
  package.fingerprint = other->fingerprint;
  EXPECT_THAT(says(verify(package), "policy"), HasSubstr("another policy"));
}

TEST(VerifyPackage, names_a_setting_that_is_shown_otherwise) {
  Package package = kept().package;
  package.settings.as<List>()->front().as<Map>()->at("value") = "99";
  EXPECT_THAT(that_are(Found::broken, verify(package)), ElementsAre("settings"));
}

TEST(VerifyPackage, names_a_proof_that_leads_elsewhere) {
  Package package = kept().package;
  ASSERT_FALSE(package.proof.path.empty());
  package.proof.path.front()[0] ^= 1U;
  EXPECT_THAT(that_are(Found::broken, verify(package)), ElementsAre("inclusion"));
  package = kept().package;
  package.proof.number += 1;
  EXPECT_THAT(that_are(Found::broken, verify(package)), Contains("inclusion"));
}

TEST(VerifyPackage, names_a_line_that_was_rewritten) {
  Package package = kept().package;
  const auto matter = kept().past.matter();
  auto entry = matter.decision_line->entry;
  entry.role = "mayor";
  package.leaf = journal::leaf_of(entry);
  package.entry = shown_entry(matter.decision_line->number, entry);
  EXPECT_THAT(that_are(Found::broken, verify(package)), ElementsAre("inclusion"));
}

TEST(VerifyPackage, names_a_line_that_is_shown_otherwise) {
  Package package = kept().package;
  package.entry.as<Map>()->at("role") = "mayor";
  const auto findings = verify(package);
  EXPECT_THAT(that_are(Found::broken, findings), ElementsAre("entry"));
  EXPECT_THAT(says(findings, "entry"), HasSubstr("/journal/entry/role"));
}

TEST(VerifyPackage, names_a_line_of_something_else) {
  Package package = kept().package;
  const auto matter = kept().past.matter();
  package.leaf = journal::leaf_of(matter.advice_line->entry);
  package.entry = shown_entry(matter.decision_line->number, matter.advice_line->entry);
  EXPECT_THAT(says(verify(package), "entry"), HasSubstr("not about this decision"));
}

TEST(VerifyPackage, names_a_signature_that_is_false) {
  Package package = kept().package;
  const auto line = package.checkpoint.find('\n') + 1;
  package.checkpoint[line] = package.checkpoint[line] == '9' ? '8' : '9';
  EXPECT_THAT(that_are(Found::broken, verify(package)), ElementsAre("signature"));
}

TEST(VerifyPackage, names_another_key) {
  Past other;
  const auto findings = verify(other.package());
  EXPECT_THAT(that_are(Found::broken, findings), ElementsAre("key", "signature"));
}

TEST(VerifyPackage, names_where_something_was_added) {
  std::string text = kept().text;
  text.insert(text.find("{\n") + 2, "  \"aside\": 1,\n");
  const auto findings = verify(text);
  EXPECT_THAT(that_are(Found::broken, findings), ElementsAre("form"));
  EXPECT_THAT(says(findings, "form"), HasSubstr("line 2"));
  EXPECT_THAT(that_are(Found::broken, verify(std::string("{}"))), ElementsAre("form"));
  EXPECT_THAT(that_are(Found::broken, verify(kept().text.substr(0, 1000))), ElementsAre("form"));
}

TEST(VerifyPackage, of_a_decision_from_before_the_binding_leaves_its_content_open) {
  Matter matter = kept().past.matter();
  matter.decision_line->entry.details.as<Map>()->erase("content");
  matter.letter_without_names.reset();
  const auto package = package_of(matter, {kept().package.proof, kept().package.checkpoint},
                                  *bergen_with(), kept().past.key());
  ASSERT_TRUE(package) << package.error().says;
  const auto findings = verify(*package);
  EXPECT_THAT(that_are(Found::open, findings), ElementsAre("content", "letter"));
  EXPECT_THAT(package->says.back(), HasSubstr("nog geen hashes"));
}

TEST(PackageDecision, is_a_look_and_needs_a_purpose) {
  Past past;
  past.package();
  EXPECT_EQ(past.bergen.town.acts_in(past.bergen.case_id()).front(), "read_client");
  auto context = past.generalist();
  context.purpose.reset();
  EXPECT_FALSE(package_decision(context, past.decision().id, past.key()));
}

TEST(PackageDecision, is_not_given_to_who_may_not_know_all_its_facts) {
  Past past;
  auto context = past.bergen.jurist();
  context.policies = &past.policies;
  context.purpose = access::Purpose::objection;
  const auto refused = package_decision(context, past.decision().id, past.key());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::not_allowed);
  EXPECT_THAT(refused.error().says, HasSubstr("carer_overloaded"));
}

}  // namespace
}  // namespace naober::lab
