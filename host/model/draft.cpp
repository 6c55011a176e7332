#include "model/draft.h"

#include <algorithm>

namespace naober {

template <>
const Words<DraftState>& words<DraftState>() {
  static const Words<DraftState> all = {{DraftState::open, "open"},
                                        {DraftState::adopted, "adopted"},
                                        {DraftState::rejected, "rejected"},
                                        {DraftState::withdrawn, "withdrawn"}};
  return all;
}

template <>
const Words<RemarkKind>& words<RemarkKind>() {
  static const Words<RemarkKind> all = {{RemarkKind::comment, "comment"},
                                        {RemarkKind::review_request, "review_request"},
                                        {RemarkKind::rejection, "rejection"},
                                        {RemarkKind::withdrawal, "withdrawal"}};
  return all;
}

template <>
const Words<AdoptionState>& words<AdoptionState>() {
  static const Words<AdoptionState> all = {{AdoptionState::begun, "begun"},
                                           {AdoptionState::in_force, "in_force"},
                                           {AdoptionState::undone, "undone"}};
  return all;
}

const DraftFile* Draft::file(std::string_view path) const {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const DraftFile& each) { return each.path == path; });
  return found == files.end() ? nullptr : &*found;
}

}  // namespace naober
