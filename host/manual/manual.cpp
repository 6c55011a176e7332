#include "manual/manual.h"

#include <algorithm>
#include <set>

#include "manual/desk_page.h"
#include "manual/html.h"
#include "manual/language_page.h"
#include "manual/markdown.h"
#include "manual/plugin_page.h"
#include "manual/region_page.h"

namespace naober::manual {
namespace {

using Bundles = std::vector<std::shared_ptr<const policy::Bundle>>;

Bundles bundles_of(const policy::Loaded& policy, const Accents& accents) {
  Bundles bundles;
  for (const std::string& name : accents.municipalities) {
    const auto found = policy.municipalities.find(accents.region + "/" + name);
    CHECK(found != policy.municipalities.end());
    bundles.push_back(found->second);
  }
  return bundles;
}

std::vector<std::string> users_of(const policy::Loaded& policy, const std::string& plugin) {
  std::vector<std::string> titles;
  for (const auto& [id, bundle] : policy.municipalities) {
    if (bundle->task(plugin) != nullptr) {
      titles.push_back(bundle->municipality.title);
    }
  }
  return titles;
}

std::vector<const lab::CaseFile*> cases_of(const lab::PolicyTest& cases,
                                           const std::string& folder) {
  std::vector<const lab::CaseFile*> found;
  for (const lab::CaseFile& file : cases.files) {
    if (file.path.starts_with(folder + "/")) {
      found.push_back(&file);
    }
  }
  return found;
}

class Maker {
 public:
  explicit Maker(const ManualQuestion& question) : question_(question) {
    const auto say = [&](std::string_view english) {
      return manual::say(question_.language, english);
    };
    site_.title = say("Naober: the manual");
    site_.language = std::string(code_of(question_.language));
    site_.contents = say("Contents");
    site_.in_words = say("The picture in words");
    site_.skip = say("To the text");
  }

  std::vector<ManualFile> make() {
    add(index_page(), {});
    add(language_page(built_in_stubs(), question_.language),
        manual::say(question_.language, "The language"));
    if (!question_.screens.empty()) {
      add(desk_page(question_.screens, question_.language),
          manual::say(question_.language, "The desk"));
    }
    for (const auto& [name, plugin] : question_.policy.plugins) {
      add(plugin_page(*plugin, cases_of(question_.cases, plugin->folder),
                      users_of(question_.policy, name), question_.language),
          manual::say(question_.language, "Tasks"));
    }
    for (const std::string& region : regions()) {
      // A region is among the loaded ones because a municipality of it is whole.
      const Accents accents = accents_of(question_.policy, region, question_.on).value();
      add(region_page(accents, bundles_of(question_.policy, accents), question_.on,
                      question_.language),
          manual::say(question_.language, "Regions"));
    }
    return write();
  }

 private:
  std::set<std::string> regions() const {
    std::set<std::string> names;
    for (const auto& [id, bundle] : question_.policy.municipalities) {
      names.insert(bundle->region.name);
    }
    return names;
  }

  Page index_page() const {
    Page page;
    page.path = "index";
    page.title = manual::say(question_.language, "Naober: the manual");
    Items tasks;
    for (const auto& [name, plugin] : question_.policy.plugins) {
      tasks.lines.push_back({link(plugin->manifest.title, "plugins/" + name), plain(" "),
                             code(name), plain(" " + plugin->manifest.version.text())});
    }
    Items places;
    for (const auto& [id, bundle] : question_.policy.municipalities) {
      places.lines.push_back(
          {link(bundle->municipality.title,
                "regions/" + bundle->region.name + "#municipality_" + bundle->municipality.name),
           plain(" "), code(bundle->fingerprint.substr(0, 12))});
    }
    page.blocks.push_back(Heading{2, manual::say(question_.language, "Tasks"), "tasks"});
    page.blocks.push_back(std::move(tasks));
    page.blocks.push_back(
        Heading{2, manual::say(question_.language, "Municipalities"), "municipalities"});
    page.blocks.push_back(std::move(places));
    return page;
  }

  void add(Page page, std::string group) {
    site_.pages.push_back({page.path, page.title, std::move(group)});
    pages_.push_back(std::move(page));
  }

  std::vector<ManualFile> write() const {
    std::vector<ManualFile> files;
    for (const Page& page : pages_) {
      files.push_back({page.path + ".html", to_html(page, site_)});
      files.push_back({page.path + ".md", to_markdown(page, site_.in_words)});
      for (const Block& block : page.blocks) {
        if (const auto* figure = std::get_if<Figure>(&block)) {
          files.push_back({figure->file, figure->bytes});
        }
      }
    }
    std::sort(files.begin(), files.end(),
              [](const ManualFile& a, const ManualFile& b) { return a.path < b.path; });
    return files;
  }

  const ManualQuestion& question_;
  Site site_;
  std::vector<Page> pages_;
};

}  // namespace

std::vector<ManualFile> make_manual(const ManualQuestion& question) {
  return Maker(question).make();
}

}  // namespace naober::manual
