// A parameter: one thing that a layer may set, declared once, with its legal source and its room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/declaration.h"
#include "policy/room.h"

namespace naober::policy {

// The layers in the order in which room shrinks.
enum class Layer { law, commons, region, municipality };
std::string_view name_of(Layer layer);

// What the law says from one day on: amounts that change each year keep their history.
struct DatedDefault {
  Value value;
  Date from;
  std::string source;        // "Stb. 2019, 185"; empty: the parameter's own `law`
  std::string unsure;        // what still has to be confirmed about it
  std::optional<Room> room;  // the bounds from that day on; none: those before it
  Place place;
};

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
  Value otherwise;             // the `default`; of a dated one the latest
  // In order of time; empty when the default has no dates. Before the first day the first holds.
  std::vector<DatedDefault> dated;
  // "organisation": each value is the name of one in roles.lua, or "" for none; empty: no name.
  std::string names;
  Place place;

  bool is_open_to(Layer layer) const;
  // The bounds come from the law itself, not from an agreement.
  bool bound_by_law() const { return agreed.empty() && !law.empty(); }
  // Which of `dated` holds on a day; null when the default has no dates.
  const DatedDefault* dated_at(Date date) const;
  const Value& default_at(Date date) const;
  const Room& room_at(Date date) const;
};

std::vector<Parameter> read_parameters(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
