// The courier between municipalities of one host: takes departures to where they go, and answers
// back.
//
// Each municipality has a file of its own, so a move is never one transaction. It is three, each of
// which may be done again without doing anything twice: the arrival is written under the id of the
// departure; the departure is marked; the answer is taken once. Whatever a crash cuts off is done
// at the next round.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casework/context.h"
#include "store/house.h"

namespace naober::casework {

// A municipality within reach: the context of the house itself, and the loan that keeps it open.
struct Reached {
  store::MunicipalityLoan loan;
  Context context;
};
// Opens a municipality that this host serves; refuses another.
using Reach = std::function<Result<Reached>(const std::string& municipality)>;

struct Carried {
  int departures = 0;
  int answers = 0;
  std::vector<Error> failures;  // what stays where it is until the next round
};

// Carries what waits in these municipalities, both ways. A municipality that cannot be reached
// stops nobody else.
Carried carry_moves(const Reach& reach, const std::vector<std::string>& municipalities);

}  // namespace naober::casework
