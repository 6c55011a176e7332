// A map from its fields: map_of("rule", name, "at", place), or one a line:
// map_of({{"rule", name}, {"at", place}}).
//
// `Map{{"rule", name}, …}` copies each value once more than it must, because an initializer list
// cannot be moved from: of a tree that is built from its leaves up, every leaf is copied once a
// level. Here each value is moved to its place.
#pragma once

#include <initializer_list>
#include <utility>

#include "base/value.h"

namespace naober {

namespace map_of_parts {
inline void put(Map&) {}
template <class Held, class... Rest>
void put(Map& map, const char* key, Held&& held, Rest&&... rest) {
  map.emplace(key, std::forward<Held>(held));
  put(map, std::forward<Rest>(rest)...);
}
}  // namespace map_of_parts

// A key with its value, on its way into a map, which empties it.
struct Field {
  const char* key;
  mutable Value value;
};

inline Map map_of(std::initializer_list<Field> fields) {
  Map map;
  for (const Field& field : fields) {
    map.emplace(field.key, std::move(field.value));
  }
  return map;
}

// Keys and values in turn; of two equal keys the first has its say.
template <class... Fields>
Map map_of(Fields&&... fields) {
  Map map;
  map_of_parts::put(map, std::forward<Fields>(fields)...);
  return map;
}

}  // namespace naober
