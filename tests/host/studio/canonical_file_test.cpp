// The canonical writer: the loader reads what was meant, and every other byte is as it was.
#include "studio/canonical_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "policy/source_tree.h"
#include "script/pool.h"
#include "script/source_check.h"
#include "script/worker_path.h"

namespace naober::studio {
namespace {

const std::string uitgeest = R"(-- Wat Uitgeest zelf invult.
return policy "household_help" {
  of      = "buch/uitgeest",
  adopted = { by = "college", on = "2026-03-10",
              source = "Voorbeeld: beleidsregels Uitgeest 2026" },

  set "investigation_term" {   -- onderzoekstermijn
    { weeks(4), from = "2026-04-01", source = "art. 3",
      because = "Wie zich meldt, hoort binnen een maand wat wij gezien hebben." },  -- besloten
  },
}
)";

class CanonicalFile : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    script::PoolOptions options;
    options.worker = script::worker_path();
    auto started = script::Pool::start(std::move(options));
    CHECK(started.has_value());
    scripts = started->release();
  }
  static void TearDownTestSuite() {
    delete scripts;
    scripts = nullptr;
  }

  // What the loader reads: the rows of one setting, as { value, from, source, because }.
  static List rows_in(const std::string& text, std::string_view setting) {
    policy::Folder folder;
    folder.path = "municipalities/buch/uitgeest";
    folder.scripts = {{folder.path + "/household_help.lua", text}};
    auto loaded = scripts->load(folder.unit(policy::Profile::settings));
    CHECK(loaded.has_value());
    EXPECT_TRUE(loaded->front().declarations) << loaded->front().declarations.error().says << text;
    if (!loaded->front().declarations) {
      return {};
    }
    const Value tree = *loaded->front().declarations;
    for (const Value& item : *tree.find("items")->as<List>()) {
      if (item.text_at("is") == "set" && item.text_at("name") == setting) {
        return *item.find("values")->as<List>();
      }
    }
    return {};
  }

  static std::string written(const std::string& text, const SettingRow& row) {
    auto result = with_setting(text, "household_help", row);
    EXPECT_TRUE(result) << result.error().says;
    return result.value_or("");
  }

  // The row of that day, as the loader reads it.
  static Value row_on(const std::string& text, const SettingRow& row) {
    for (const Value& found : rows_in(text, row.setting)) {
      if (found.text_at("from") == row.from.text()) {
        return found;
      }
    }
    ADD_FAILURE() << "no row from " << row.from.text() << " in\n" << text;
    return Value();
  }

  static script::Pool* scripts;
};
script::Pool* CanonicalFile::scripts = nullptr;

SettingRow row(std::string setting, Value value, Date from, std::string source = {},
               std::string because = {}) {
  return {std::move(setting), std::move(value), from, std::move(source), std::move(because)};
}

const Date new_year = Date::of(2027, 1, 1);

// The lines that only one of the two texts has.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}
std::vector<std::string> only_in(const std::string& text, const std::string& other) {
  std::vector<std::string> others = lines_of(other);
  std::vector<std::string> alone;
  for (const std::string& line : lines_of(text)) {
    const auto same = std::find(others.begin(), others.end(), line);
    if (same == others.end()) {
      alone.push_back(line);
    } else {
      others.erase(same);
    }
  }
  return alone;
}

TEST_F(CanonicalFile, a_later_value_is_one_new_line_and_nothing_else) {
  const auto wanted =
      row("investigation_term", Term{3, Term::Unit::weeks}, new_year, "collegebesluit, art. 3");
  const std::string text = written(uitgeest, wanted);
  EXPECT_EQ(only_in(text, uitgeest),
            std::vector<std::string>{
                "    { weeks(3), from = \"2027-01-01\", source = \"collegebesluit, art. 3\" },"});
  EXPECT_TRUE(only_in(uitgeest, text).empty());
  EXPECT_EQ(*row_on(text, wanted).find("value"), Value(Term{3, Term::Unit::weeks}));
  EXPECT_EQ(rows_in(text, "investigation_term").size(), 2U);
}

TEST_F(CanonicalFile, an_earlier_value_comes_before_the_others) {
  const auto wanted = row("investigation_term", Term{5, Term::Unit::weeks}, Date::of(2026, 3, 20));
  const std::string text = written(uitgeest, wanted);
  const List rows = rows_in(text, "investigation_term");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.front().text_at("from"), "2026-03-20");
  EXPECT_EQ(only_in(text, uitgeest).size(), 1U);
}

TEST_F(CanonicalFile, a_value_of_the_same_day_changes_only_its_own_words) {
  const auto wanted = row("investigation_term", Term{2, Term::Unit::weeks}, Date::of(2026, 4, 1),
                          "art. 3a", "Sneller \"kan\" ook.");
  const std::string text = written(uitgeest, wanted);
  EXPECT_NE(text.find("    { weeks(2), from = \"2026-04-01\", source = \"art. 3a\",\n"
                      "      because = \"Sneller \\\"kan\\\" ook.\" },  -- besloten\n"),
            std::string::npos)
      << text;
  const Value found = row_on(text, wanted);
  EXPECT_EQ(found.text_at("because"), "Sneller \"kan\" ook.");
  EXPECT_EQ(rows_in(text, "investigation_term").size(), 1U);
}

TEST_F(CanonicalFile, what_is_no_longer_said_of_a_value_goes_with_it) {
  const auto wanted = row("investigation_term", Term{2, Term::Unit::weeks}, Date::of(2026, 4, 1));
  const Value found = row_on(written(uitgeest, wanted), wanted);
  EXPECT_EQ(found.find("source"), nullptr);
  EXPECT_EQ(found.find("because"), nullptr);
}

TEST_F(CanonicalFile, a_reason_comes_in_where_there_was_none) {
  const std::string bare = written(
      uitgeest, row("investigation_term", Term{2, Term::Unit::weeks}, Date::of(2026, 4, 1)));
  const auto wanted = row("investigation_term", Term{1, Term::Unit::weeks}, Date::of(2026, 4, 1),
                          "art. 9", "Omdat het kan.");
  const Value found = row_on(written(bare, wanted), wanted);
  EXPECT_EQ(found.text_at("source"), "art. 9");
  EXPECT_EQ(found.text_at("because"), "Omdat het kan.");
  EXPECT_EQ(*found.find("value"), Value(Term{1, Term::Unit::weeks}));
}

TEST_F(CanonicalFile, only_the_reason_replaced_leaves_the_source_out) {
  const auto wanted = row("investigation_term", Term{1, Term::Unit::weeks}, Date::of(2026, 4, 1),
                          "", "Omdat het kan.");
  const Value found = row_on(written(uitgeest, wanted), wanted);
  EXPECT_EQ(found.find("source"), nullptr);
  EXPECT_EQ(found.text_at("because"), "Omdat het kan.");
}

TEST_F(CanonicalFile, a_setting_that_was_not_set_comes_at_the_end) {
  const auto wanted = row("laundry_service", true, new_year, "art. 5");
  const std::string text = written(uitgeest, wanted);
  EXPECT_TRUE(
      text.ends_with("  },\n\n"
                     "  set \"laundry_service\" {\n"
                     "    { yes, from = \"2027-01-01\", source = \"art. 5\" },\n"
                     "  },\n"
                     "}\n"))
      << text;
  EXPECT_TRUE(only_in(uitgeest, text).empty());
  EXPECT_EQ(*row_on(text, wanted).find("value"), Value(true));
}

TEST_F(CanonicalFile, a_new_file_stands_in_canonical_form) {
  const std::string empty = new_policy_file("household_help", "buch/uitgeest",
                                            {"college", Date::of(2026, 12, 1), "Besluit \"12\""});
  const auto wanted = row("laundry_service", false, new_year);
  const std::string text = written(empty, wanted);
  EXPECT_EQ(text,
            "return policy \"household_help\" {\n"
            "  of      = \"buch/uitgeest\",\n"
            "  adopted = { by = \"college\", on = \"2026-12-01\",\n"
            "              source = \"Besluit \\\"12\\\"\" },\n"
            "\n"
            "  set \"laundry_service\" {\n"
            "    { no, from = \"2027-01-01\" },\n"
            "  },\n"
            "}\n");
  EXPECT_EQ(*row_on(text, wanted).find("value"), Value(false));
}

TEST_F(CanonicalFile, every_kind_of_value_comes_back_as_it_went) {
  const std::vector<Value> values{
      true,
      false,
      0,
      -7,
      std::int64_t{9'007'199'254'740'993},
      2.5,
      2.0,
      -0.125,
      1e21,
      1e-7,
      1.0 / 3,
      "",
      "gewoon",
      "met \"aanhalingstekens\", een \\ en een -- die geen commentaar is",
      "regel een\nregel twee\ten een ]] haak",
      "één € { accolade",
      std::string("een klok: \x07 en 1 cijfer er na: \x01") + "2",
      Date::of(2028, 2, 29),
      Term{6, Term::Unit::days},
      Term{6, Term::Unit::weeks},
      Term{18, Term::Unit::months},
      Term{2, Term::Unit::years},
      Money{2100},
      Money{5},
      List{"results", "life_domains"},
      List{},
      List{List{1, 2}, List{"a"}},
  };
  for (const Value& value : values) {
    const auto wanted = row("investigation_term", value, new_year);
    const std::string text = written(uitgeest, wanted);
    EXPECT_EQ(*row_on(text, wanted).find("value"), value) << text;
    EXPECT_TRUE(only_in(uitgeest, text).empty()) << text;
  }
}

TEST_F(CanonicalFile, a_long_reason_takes_a_second_line) {
  const std::string reason(90, 'w');
  const auto wanted =
      row("investigation_term", Term{1, Term::Unit::weeks}, new_year, "art. 1", reason);
  const std::string text = written(uitgeest, wanted);
  EXPECT_EQ(only_in(text, uitgeest).size(), 2U) << text;
  EXPECT_EQ(row_on(text, wanted).text_at("because"), reason);
}

// Layouts that people really write, and that the writer must leave as they are.
TEST_F(CanonicalFile, keeps_the_layout_it_finds) {
  const std::vector<std::pair<std::string, std::string>> layouts{
      // one line, without a comma after the last
      {"{ { weeks(4), from = \"2026-04-01\" } }",
       "{ { weeks(4), from = \"2026-04-01\" }, { weeks(3), from = \"2027-01-01\" } }"},
      {"{ { weeks(4), from = \"2026-04-01\" }, }",
       "{ { weeks(4), from = \"2026-04-01\" }, { weeks(3), from = \"2027-01-01\" }, }"},
      {"{{weeks(4),from='2026-04-01'};}",
       "{{weeks(4),from='2026-04-01'}; { weeks(3), from = \"2027-01-01\" },}"},
      {"{}", "{\n    { weeks(3), from = \"2027-01-01\" },\n  }"},
      {"{ -- nog niets\n  }", "{ -- nog niets\n    { weeks(3), from = \"2027-01-01\" },\n  }"},
      {"{\n      { weeks(4), from = date \"2026-04-01\" }  -- } geen einde\n  }",
       "{\n      { weeks(4), from = date \"2026-04-01\" },  -- } geen einde\n"
       "      { weeks(3), from = \"2027-01-01\" },\n  }"},
      {"{ --[[ een\n lange ]] { weeks(4), from = \"2026-04-01\" }, --[[ twee\n regels ]]\n  }",
       "{ --[[ een\n lange ]] { weeks(4), from = \"2026-04-01\" }, { weeks(3), from = "
       "\"2027-01-01\" }, --[[ twee\n regels ]]\n  }"},
      {"{ { weeks(4), from = \"2026-04-01\" },\n    { weeks(2), from = \"2028-01-01\" } }",
       "{ { weeks(4), from = \"2026-04-01\" },\n    { weeks(3), from = \"2027-01-01\" },\n    { "
       "weeks(2), from = \"2028-01-01\" } }"},
  };
  for (const auto& [before, after] : layouts) {
    const std::string start = "return policy \"household_help\" {\n  set \"investigation_term\" ";
    const auto wanted = row("investigation_term", Term{3, Term::Unit::weeks}, new_year);
    const std::string text = written(start + before + ",\n}\n", wanted);
    EXPECT_EQ(*row_on(text, wanted).find("value"), Value(Term{3, Term::Unit::weeks}));
    if (before.find("--[[") == std::string::npos) {
      EXPECT_EQ(text, start + after + ",\n}\n");
    }
  }
}

TEST_F(CanonicalFile, line_ends_of_another_system_stay) {
  std::string windows;
  for (const char letter : uitgeest) {
    windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
  }
  const auto wanted = row("investigation_term", Term{3, Term::Unit::weeks}, new_year);
  const std::string text = written(windows, wanted);
  EXPECT_TRUE(script::check_source({"x.lua", text}, policy::Profile::settings));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\r'), std::count(text.begin(), text.end(), '\n'));
  EXPECT_EQ(*row_on(text, wanted).find("value"), Value(Term{3, Term::Unit::weeks}));
}

// Nothing that stands in a text or a comment is taken for the table itself.
TEST_F(CanonicalFile, is_not_fooled_by_what_stands_in_texts_and_comments) {
  const std::string tricky =
      R"(--[==[ return policy "household_help" { set "investigation_term" { ]==]
return policy("household_help") {
  adopted = { by = "set \"investigation_term\" {", on = "2026-01-01", source = [[ } ]] },
  -- set "investigation_term" { { weeks(9), from = "2026-01-01" } },
  set ("investigation_term") {
    -- { weeks(8), from = "2027-01-01" },
    { weeks(4), from = "2026-04-01", because = "} , { \" ' --" },
  },
}
)";
  const auto wanted = row("investigation_term", Term{3, Term::Unit::weeks}, new_year);
  const std::string text = written(tricky, wanted);
  EXPECT_EQ(only_in(text, tricky),
            std::vector<std::string>{"    { weeks(3), from = \"2027-01-01\" },"});
  EXPECT_EQ(*row_on(text, wanted).find("value"), Value(Term{3, Term::Unit::weeks}));
  EXPECT_EQ(rows_in(text, "investigation_term").size(), 2U);
}

TEST_F(CanonicalFile, refuses_what_it_would_have_to_guess) {
  const auto wanted = row("investigation_term", Term{3, Term::Unit::weeks}, new_year);
  for (const char* text : {
           "return policy \"casework\" { }",
           "return cases \"household_help\" { }",
           "return policy \"household_help\"",
           "return policy \"household_help\" { set \"investigation_term\" { { weeks(4) } } }",
           "return policy \"household_help\" { set \"investigation_term\" { weeks(4) } }",
           "return policy \"household_help\" { set \"investigation_term\" { { weeks(4), from = "
           "\"morgen\" } } }",
           "return policy \"household_help\" { set \"investigation_term\" {",
           "",
       }) {
    const auto result = with_setting(text, "household_help", wanted);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().fault, Fault::invalid);
  }
  EXPECT_FALSE(with_setting(uitgeest, "household_help", row("x", Value(), new_year)));
  EXPECT_FALSE(with_setting(uitgeest, "household_help", row("x", Map{{"a", 1}}, new_year)));
}

// A drunken walk: whatever is set in whatever order, the loader reads the last word of each day.
TEST_F(CanonicalFile, four_hundred_edits_later_every_row_reads_as_it_was_last_set) {
  std::string text = uitgeest;
  std::map<std::pair<std::string, Date>, SettingRow> last;
  std::uint32_t state = 12345;
  const auto next = [&](std::uint32_t below) {
    state = state * 1'664'525u + 1'013'904'223u;
    return static_cast<int>((state >> 16) % below);
  };
  for (int step = 0; step < 400; ++step) {
    const std::string name = std::vector<std::string>{"alpha", "beta", "gamma"}[next(3)];
    const Date from = Date::of(2027, 1, 1).plus_days(next(40));
    const Value value = next(2) == 0 ? Value(next(1000)) : Value("tekst \"" + std::to_string(step));
    const auto wanted =
        row(name, value, from, next(2) == 0 ? "" : "art. " + std::to_string(step),
            next(2) == 0 ? "" : std::string(static_cast<std::size_t>(next(90)), 'b'));
    text = written(text, wanted);
    last.insert_or_assign({name, from}, wanted);
  }
  for (const auto& [key, wanted] : last) {
    const Value found = row_on(text, wanted);
    EXPECT_EQ(*found.find("value"), wanted.value);
    EXPECT_EQ(found.text_at("source"), wanted.source);
    EXPECT_EQ(found.text_at("because"), wanted.because);
  }
  EXPECT_EQ(rows_in(text, "investigation_term").size(), 1U);
}

}  // namespace
}  // namespace naober::studio
