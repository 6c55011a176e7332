// Records of a task's own: what a declaration may say, what a record must be, and what comes for
// free.
#include "policy/record_type.h"

#include "base/json.h"
#include "policy_words.h"

namespace naober::policy {
namespace {

Value field(const char* name, Map fields) {
  fields.try_emplace("title", name);
  return declare("field", name, 5, std::move(fields));
}

Value choice(List of) { return Map{{"is", "type"}, {"type", "choice"}, {"of", std::move(of)}}; }

Value place_record(List fields, Map more = {}) {
  more.try_emplace("title", "Woonplek");
  more.try_emplace("of", "case");
  more["items"] = std::move(fields);
  return block("records", "task", {declare("record", "housing_place", 3, std::move(more))});
}

struct Read {
  std::vector<RecordType> types;
  std::vector<std::string> problems;
};

Read read(const Value& tree) {
  ProblemList problems;
  Declaration declaration(tree, "plugins/task/records.lua", problems);
  Read result;
  result.types = read_records(declaration, "task");
  result.problems = lines_of(problems.all());
  return result;
}

RecordType housing_place() {
  Read result = read(place_record(
      {field(
           "address",
           {{"type", type("text")}, {"required", true}, {"max_length", 20}, {"identifies", true}}),
       field("kind", {{"type", choice({"group", "flat"})},
                      {"required", true},
                      {"titles", Map{{"flat", "Eigen woning"}}}}),
       field("rooms", {{"type", type("whole_number")}, {"min", 1}, {"max", 12}}),
       field("rent", {{"type", type("amount")}, {"max", Money{250000}}}),
       field("since", {{"type", type("date")}}), field("nights", {{"type", type("yes_no")}})},
      {{"keep", Term{15, Term::Unit::years}}, {"only_one", true}}));
  EXPECT_THAT(result.problems, testing::IsEmpty());
  return result.types.at(0);
}

std::vector<std::string> faults_of(const Map& content) {
  std::vector<Error> faults;
  housing_place().accept(content, "/fields", faults);
  std::vector<std::string> told;
  for (const Error& fault : faults) {
    told.push_back(fault.about + ": " + fault.says);
  }
  return told;
}

TEST(RecordType, a_declaration_says_what_it_hangs_on_and_has_fields) {
  EXPECT_THAT(read(place_record({})).problems,
              testing::ElementsAre(testing::HasSubstr("has no fields")));
  EXPECT_THAT(
      read(place_record({field("a", {{"type", type("text")}})}, {{"of", "clients"}})).problems,
      testing::ElementsAre(testing::HasSubstr("did you mean 'client'?")));
  EXPECT_THAT(
      read(place_record({field("a", {{"type", type("text")}})}, {{"act", "record_fact"}})).problems,
      testing::ElementsAre(testing::HasSubstr("did you mean 'record_facts'?")));
  EXPECT_THAT(read(place_record({field("a", {{"type", type("text")}})}, {{"keep", 15}})).problems,
              testing::ElementsAre(testing::HasSubstr("must be a term, such as years(15)")));
}

TEST(RecordType, a_field_that_no_value_fits_is_refused_where_it_stands) {
  EXPECT_THAT(
      read(place_record({field("rooms", {{"type", type("whole_number")}, {"min", 9}, {"max", 2}})}))
          .problems,
      testing::ElementsAre("plugins/task/records.lua:5: field \"rooms\": min is more than "
                           "max, so no value fits"));
  EXPECT_THAT(read(place_record({field("name", {{"type", type("text")}, {"min", 2}})})).problems,
              testing::ElementsAre(testing::HasSubstr("that can be compared")));
  EXPECT_THAT(
      read(place_record({field("age", {{"type", type("number")}, {"max_length", 9}})})).problems,
      testing::ElementsAre(testing::HasSubstr("is for a text")));
  EXPECT_THAT(read(place_record({field(
                       "kind", {{"type", choice({"flat"})}, {"titles", Map{{"falt", "Woning"}}}})}))
                  .problems,
              testing::ElementsAre(testing::HasSubstr("did you mean 'flat'?")));
  EXPECT_THAT(read(place_record({declare("field", "x", 5, {{"type", type("text")}})})).problems,
              testing::ElementsAre(testing::HasSubstr("has no 'title'")));
}

TEST(RecordType, only_a_person_has_a_key_that_seals_what_identifies) {
  const List fields = {field("name", {{"type", type("text")}, {"identifies", true}})};
  EXPECT_THAT(read(place_record(fields, {{"of", "client"}})).problems, testing::IsEmpty());
  EXPECT_THAT(read(place_record(fields, {{"of", "household"}})).problems,
              testing::ElementsAre(testing::HasSubstr("whose key can seal it")));
}

TEST(RecordType, what_fits_becomes_typed_and_what_is_empty_is_left_out) {
  std::vector<Error> faults;
  const Map accepted = housing_place().accept({{"address", "Dorpsstraat 1"},
                                               {"kind", "flat"},
                                               {"rooms", 2},
                                               {"rent", "450.50"},
                                               {"since", "2026-03-01"},
                                               {"nights", Value()}},
                                              "/fields", faults);
  EXPECT_TRUE(faults.empty());
  EXPECT_EQ(accepted, (Map{{"address", "Dorpsstraat 1"},
                           {"kind", "flat"},
                           {"rooms", 2},
                           {"rent", Money{45050}},
                           {"since", Date::of(2026, 3, 1)}}));
}

TEST(RecordType, everything_that_is_wrong_is_told_at_once_each_with_its_pointer) {
  EXPECT_THAT(faults_of({{"kind", "flet"},
                         {"rooms", 13},
                         {"rent", "2500.01"},
                         {"since", "2026-02-30"},
                         {"nights", "yes"},
                         {"adress", "Dorpsstraat 1"}}),
              testing::ElementsAre(
                  "/fields/address: 'address' must be given (address).",
                  testing::AllOf(testing::StartsWith("/fields/kind: "),
                                 testing::HasSubstr("did you mean 'flat'?")),
                  testing::HasSubstr("/fields/rooms: 'rooms': 13 was given; between 1 and 12"),
                  testing::HasSubstr("/fields/rent: 'rent': € 2500,01 was given; at most"),
                  testing::StartsWith("/fields/since: "),
                  testing::HasSubstr("/fields/nights: 'nights': yes or no was expected"),
                  testing::HasSubstr("did you mean 'address'?")));
}

TEST(RecordType, a_text_is_measured_in_characters_and_holds_no_control_characters) {
  const auto with = [](const char* address) {
    return faults_of({{"address", address}, {"kind", "flat"}});
  };
  EXPECT_THAT(with("éééééééééééééééééééé"), testing::IsEmpty()) << "twenty, in forty bytes";
  EXPECT_THAT(with("123456789012345678901"),
              testing::ElementsAre(testing::HasSubstr("has 21 characters; at most 20")));
  EXPECT_THAT(with("a\x07"), testing::ElementsAre(testing::HasSubstr("control characters")));
  EXPECT_THAT(with("  \n "), testing::ElementsAre(testing::HasSubstr("must be given")))
      << "blank is empty";
}

TEST(RecordType, the_form_asks_in_the_order_of_the_declaration_with_labels) {
  const Value form = form_of(housing_place());
  const List& fields = *form.find("fields")->as<List>();
  ASSERT_EQ(fields.size(), 6u);
  EXPECT_EQ(fields[0].text_at("name"), "address");
  EXPECT_EQ(*fields[0].find("max_length"), Value(20));
  EXPECT_EQ(*fields[1].find("options"),
            Value(List{Map{{"value", "group"}, {"title", "group"}},
                       Map{{"value", "flat"}, {"title", "Eigen woning"}}}));
  EXPECT_EQ(*fields[2].find("minimum"), Value(1));
  EXPECT_TRUE(fields[2].find("max_length")->is_unknown());
}

TEST(RecordType, the_schema_says_to_a_program_what_the_door_says_to_a_person) {
  const Value schema = schema_of(housing_place());
  EXPECT_EQ(*schema.find("required"), Value(List{"address", "kind"}));
  EXPECT_EQ(*schema.find("additionalProperties"), Value(false));
  const Value& properties = *schema.find("properties");
  EXPECT_EQ(
      *properties.find("address"),
      Value(Map{{"title", "address"}, {"type", "string"}, {"minLength", 1}, {"maxLength", 20}}));
  EXPECT_EQ(
      *properties.find("rooms"),
      Value(Map{
          {"title", "rooms"}, {"type", List{"integer", "null"}}, {"minimum", 1}, {"maximum", 12}}));
  EXPECT_EQ(properties.find("since")->text_at("format"), "date");
  EXPECT_EQ(*properties.find("kind")->find("enum"), Value(List{"group", "flat"}));
}

}  // namespace
}  // namespace naober::policy
