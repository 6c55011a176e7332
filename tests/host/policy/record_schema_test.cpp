// The three descriptions of records and indicators say the same: the reader, the stub in api/lua
// and the schema in api/schemas. What the reader knows it says itself, in its complaint about a
// field that nobody knows.
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "base/json.h"
#include "places.h"
#include "policy/indicator.h"
#include "policy/record_type.h"
#include "policy_words.h"

namespace naober::policy {
namespace {

std::string content(const std::string& path) {
  std::ifstream file(std::string(NAOBER_SOURCE_DIR) + "/" + path);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::set<std::string> in_schema(const std::string& path, const std::string& word) {
  const auto schema = read_json(content(path));
  EXPECT_TRUE(schema) << schema.error().says;
  const Value* defined = schema->find("$defs")->find(word);
  std::set<std::string> names;
  for (const auto& [name, about] : *defined->find("properties")->as<Map>()) {
    names.insert(name == "items" ? "fields" : name);
  }
  for (const char* own : {"is", "name", "line"}) {
    EXPECT_EQ(names.erase(own), 1u) << own;
  }
  return names;
}

// "---@field title string" and "---@field law? string" below "---@class RecordFields".
std::set<std::string> in_stub(const std::string& path, const std::string& name) {
  const std::string text = content(path);
  const std::size_t start = text.find("---@class " + name + "\n");
  EXPECT_NE(start, std::string::npos) << name;
  const std::string part = text.substr(start, text.find("\n\n", start) - start);
  static const std::regex field(R"(---@field (\w+))");
  std::set<std::string> names;
  for (std::sregex_iterator each(part.begin(), part.end(), field), end; each != end; ++each) {
    names.insert((*each)[1].str());
  }
  return names;
}

// Every field of `tree`, given at once, is known to the reader.
template <class Read>
void expect_known(const Value& tree, Read read) {
  ProblemList problems;
  Declaration declaration(tree, "plugins/task/file.lua", problems);
  read(declaration);
  for (const std::string& line : lines_of(problems.all())) {
    EXPECT_THAT(line, testing::Not(testing::HasSubstr("has no field")));
  }
}

Map fields_of(const std::set<std::string>& names) {
  Map fields;
  for (const std::string& name : names) {
    fields.emplace(name == "fields" ? "items" : name,
                   name == "fields" ? Value(List{}) : Value("x"));
  }
  return fields;
}

TEST(RecordSchema, stub_schema_and_reader_know_the_same_fields_of_a_record) {
  const auto of_record = in_schema("api/schemas/records.json", "record");
  EXPECT_EQ(of_record, in_stub("api/lua/records.lua", "RecordFields"));
  const auto of_field = in_schema("api/schemas/records.json", "field");
  EXPECT_EQ(of_field, in_stub("api/lua/records.lua", "FieldFields"));
  Map record = fields_of(of_record);
  record["items"] = List{declare("field", "f", 4, fields_of(of_field))};
  expect_known(block("records", "task", {declare("record", "r", 3, record)}),
               [](Declaration& b) { read_records(b, "task"); });
}

TEST(RecordSchema, stub_schema_and_reader_know_the_same_fields_of_an_indicator) {
  const auto names = in_schema("api/schemas/indicators.json", "indicator");
  EXPECT_EQ(names, in_stub("api/lua/indicators.lua", "IndicatorFields"));
  expect_known(block("indicators", "task", {declare("indicator", "i", 3, fields_of(names))}),
               [](Declaration& b) {
                 const FactTable facts({});
                 read_indicators(b, "task", true, facts, {});
               });
}

}  // namespace
}  // namespace naober::policy
