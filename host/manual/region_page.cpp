#include "manual/region_page.h"

#include <fmt/format.h>

namespace naober::manual {
namespace {

Table accents_table(const Accents& accents, Language language) {
  Table table;
  table.caption = say(language, "Where they differ");
  table.head = {say(language, "What"), say(language, "Framework")};
  table.head.insert(table.head.end(), accents.municipalities.begin(), accents.municipalities.end());
  for (const AccentRow& row : accents.rows) {
    const std::string name =
        row.task.empty() || row.kind == "task" ? row.name : row.task + "." + row.name;
    Line what = {code(name)};
    if (!row.title.empty()) {
      what.push_back(plain(" " + row.title));
    }
    if (!row.law.empty()) {
      what.push_back(plain(" · " + row.law));
    }
    std::vector<Line> cells = {std::move(what), {plain(row.framework)}};
    for (const AccentCell& cell : row.cells) {
      Line line = {cell.differs ? strong(cell.says) : plain(cell.says)};
      if (!cell.place.empty()) {
        line.push_back(plain(" "));
        line.push_back(code(cell.place));
      }
      cells.push_back(std::move(line));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void write_roles(const policy::Roles& roles, Language language, Page& page) {
  Table held;
  held.caption = say(language, "Roles");
  held.head = {say(language, "Role"), say(language, "Held by"), say(language, "Does")};
  for (const policy::Role& role : roles.roles) {
    held.rows.push_back({{plain(role.title + " "), code(role.name)},
                         {plain(joined(role.kinds))},
                         {plain(joined(role.does))}});
  }
  page.blocks.push_back(std::move(held));
  Table mandates;
  mandates.caption = say(language, "Mandates");
  mandates.head = {say(language, "Mandate"), say(language, "Role"), say(language, "For"),
                   say(language, "Article"), say(language, "Place")};
  for (const policy::Mandate& mandate : roles.mandates) {
    mandates.rows.push_back({{code(mandate.name)},
                             {plain(joined(mandate.to))},
                             {plain(joined(mandate.provisions))},
                             {plain(mandate.law)},
                             {code(mandate.place.text())}});
  }
  page.blocks.push_back(std::move(mandates));
}

void write_municipality(const policy::Bundle& bundle, Date date, Language language, Page& page) {
  page.blocks.push_back(
      Heading{2, bundle.municipality.title, "municipality_" + bundle.municipality.name});
  std::vector<Line> lines = {{strong(say(language, "Municipality code (CBS)") + ": "),
                              plain(bundle.municipality.code_at(date))}};
  Line tasks = {strong(say(language, "Tasks") + ": ")};
  for (const std::string& name : bundle.order) {
    tasks.push_back(link(name, "plugins/" + name));
    tasks.push_back(plain(" "));
  }
  lines.push_back(std::move(tasks));
  page.blocks.push_back(Items{std::move(lines)});
  write_roles(bundle.roles, language, page);
}

}  // namespace

Page region_page(const Accents& accents,
                 const std::vector<std::shared_ptr<const policy::Bundle>>& bundles, Date date,
                 Language language) {
  Page page;
  page.path = "regions/" + accents.region;
  page.title = accents.title;
  page.blocks.push_back(Heading{2, say(language, "Where they differ"), "accents"});
  if (accents.rows.empty()) {
    page.blocks.push_back(Paragraph{{plain(say(language, "Nothing differs."))}});
  } else {
    page.blocks.push_back(accents_table(accents, language));
  }
  for (const auto& bundle : bundles) {
    write_municipality(*bundle, date, language, page);
  }
  return page;
}

}  // namespace naober::manual
