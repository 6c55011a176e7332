// Who has which file open at this moment, so that two people in one file see each other.
//
// It lives in memory only and forgets: a desk says every 20 seconds or so that it is still there,
// and who has not said so for a minute is gone. It is no record of who looked: that is the journal.
// Thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "access/account.h"
#include "base/clock.h"
#include "model/ids.h"

namespace naober::web {

struct Present {
  access::UserId user;
  std::string display_name;
  std::string where;  // the part of the screen, as the desk names it: "conversation"
  Instant since;      // without a gap of more than a minute
};

class Presence {
 public:
  static constexpr std::int64_t forgets_after = 60'000;  // milliseconds

  // `somebody` is there now. Returns the others in the same file, who came first first.
  std::vector<Present> enter(const CaseId& case_file, const Present& somebody);
  void leave(const CaseId& case_file, const access::UserId& user);

 private:
  struct Seen {
    Present who;
    Instant last;
  };
  void forget_before(Instant now);

  std::mutex mutex_;
  std::map<std::string, std::vector<Seen>> seen_;  // by case
  Instant swept_;
};

}  // namespace naober::web
