#include "manual/language_page.h"

#include "base/embedded.h"

namespace naober::manual {
namespace {

Table fields_table(const StubItem& item, Language language) {
  Table table;
  table.caption = item.name;
  table.head = {say(language, "What"), say(language, "Type"), say(language, "Meaning")};
  for (const StubField& field : item.fields) {
    table.rows.push_back({{code(field.name + (field.optional ? "?" : ""))},
                          {code(field.type)},
                          {plain(field.meaning)}});
  }
  return table;
}

}  // namespace

std::vector<Stub> built_in_stubs() {
  std::vector<Stub> stubs;
  for (const EmbeddedFile& file : embedded_files("api/lua/")) {
    stubs.push_back(read_stub(file.path, file.content));
  }
  return stubs;
}

Page language_page(const std::vector<Stub>& stubs, Language language) {
  Page page;
  page.path = "language";
  page.title = say(language, "Words of the policy language");
  for (const Stub& stub : stubs) {
    page.blocks.push_back(Heading{2, stub.name, stub.name});
    if (!stub.about.empty()) {
      page.blocks.push_back(Paragraph{{plain(stub.about)}});
    }
    for (const StubItem& item : stub.items) {
      const bool word = item.kind == StubItem::Kind::word;
      page.blocks.push_back(Heading{3, item.name, (word ? "word_" : "fields_") + item.name});
      if (word) {
        Line line = {code(item.call.empty() ? item.name : item.call)};
        if (!item.returns.empty()) {
          line.push_back(plain(" → "));
          line.push_back(code(item.returns));
        }
        page.blocks.push_back(Paragraph{std::move(line)});
      }
      if (!item.meaning.empty()) {
        page.blocks.push_back(Paragraph{{plain(item.meaning)}});
      }
      if (!item.fields.empty()) {
        page.blocks.push_back(fields_table(item, language));
      }
    }
  }
  return page;
}

}  // namespace naober::manual
