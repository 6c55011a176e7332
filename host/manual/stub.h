// The typed stubs of api/lua/, read for the manual: the same files that a language server reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace naober::manual {

struct StubField {
  std::string name;  // "title"
  bool optional = false;
  std::string type;     // "string", "Condition|fun(facts: table): boolean"
  std::string meaning;  // may be empty
};

// A class of fields ("RuleFields"), or a word that one writes ("rule").
struct StubItem {
  enum class Kind { fields, word };

  Kind kind = Kind::word;
  std::string name;
  std::string call;  // of a word that is called: "rule(name)"; empty: it stands alone
  std::string
      returns;  // "fun(fields: RuleFields): Declaration"; the type of a word that stands alone
  std::string meaning;
  std::vector<StubField> fields;  // fields of a class, parameters of a word
};

struct Stub {
  std::string name;   // "rules"
  std::string about;  // the comment at its head
  std::vector<StubItem> items;
};

// `path` is that of the file ("api/lua/rules.lua"). What it does not understand it leaves out.
Stub read_stub(std::string_view path, std::string_view text);

}  // namespace naober::manual
