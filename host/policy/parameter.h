// A parameter: one thing that a layer may set, declared once, with its legal source and its room.
#pragma once

#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/room.h"

namespace naober::policy {

// The layers in the order in which room shrinks.
enum class Layer { law, commons, region, municipality };
std::string_view name_of(Layer layer);

struct Parameter {
  std::string name;
  std::string plugin;
  std::string title;     // Dutch, for the screen
  std::string law;       // the article, or empty where there is none
  std::string agreed;    // when the bounds are the commons' own: "commons, 2025-10-02"
  std::string unsure;    // what still has to be confirmed about the source; empty: nothing
  std::string untested;  // why no case notices when it is broken; empty: cases should
  Room room;
  std::vector<Layer> open_to;  // who may fill the room; empty: nobody below the commons
  Value otherwise;             // the `default`
  Place place;

  bool is_open_to(Layer layer) const;
  // The bounds come from the law itself, not from an agreement.
  bool bound_by_law() const { return agreed.empty() && !law.empty(); }
};

std::vector<Parameter> read_parameters(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
