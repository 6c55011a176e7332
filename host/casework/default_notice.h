// Too late: the notice of default (ingebrekestelling, Awb 4:17), what it costs, and telling in time
// that it takes longer (verdaging, Awb 4:14 and 7:10).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/money.h"
#include "casework/context.h"
#include "model/case_file.h"
#include "model/default_notice.h"
#include "store/transaction.h"

namespace naober::casework {

struct ReceiveDefaultNotice {
  CaseId case_file;
  std::int64_t version = 0;
  std::optional<ObjectionId> objection;  // about the decision on it; else on the application
  std::optional<Date> received_on;       // today when it is not said
};
struct ReceivedDefaultNotice {
  CaseFile case_file;
  DefaultNotice notice;
  std::string says;  // what it means, also when it came too early
};
// Needs receive_objection. One that comes before the term is over is written down and starts
// nothing. From the two weeks after it (setting default_notice_term) the penalty runs; a task says
// until when a decision costs nothing.
Result<ReceivedDefaultNotice> receive_default_notice(const Context& context,
                                                     const ReceiveDefaultNotice& request);

// What it has come to on `day`: 14 days at the first rate, 14 at the second, 14 at the third
// (settings penalty_first_rate …, of each day), at most 42 days.
struct Penalty {
  int days = 0;
  Money amount;
};
Result<Penalty> penalty_on(const Context& context, const DefaultNotice& notice, Date day);

struct FixPenalty {
  DefaultNoticeId notice;
  std::int64_t version = 0;  // of its case
  // What the table says when it is not said; another amount takes a reason (Awb 4:17 lid 6).
  std::optional<Money> amount;
  std::string because;
};
// A person fixes what is owed, by decision (Awb 4:18), under the mandate to decide in this case.
// Refused while the penalty still runs.
Result<DefaultNotice> fix_penalty(const Context& context, const FixPenalty& request);

Result<DefaultNotice> open_default_notice(const Context& context, const DefaultNoticeId& notice);

struct Adjourn {
  CaseId case_file;
  std::int64_t version = 0;
  std::optional<ObjectionId> objection;  // the decision on it; else on the application
  Date until;                            // when the decision will be there
  std::string because;                   // Dutch, to the resident
  bool consented = false;                // the objector agreed to more time (Awb 7:10 lid 4)
};
struct Adjourned {
  CaseFile case_file;
  Adjournment adjournment;
  std::string says;
};
// In writing, and before the term is over: a draft letter is left in the case. An application:
// needs suspend. The term itself only becomes longer where it is the reasonable one of Awb 4:13; a
// term of the law stays, and telling about it is all (Awb 4:14 lid 1). An objection: needs
// decide_objection; once, for six weeks at most, and longer with the objector's consent.
Result<Adjourned> adjourn(const Context& context, const Adjourn& request);

// The decision is there: notices about it stop counting, and where a penalty is owed a task asks a
// person to fix it within two weeks (Awb 4:18). In the transaction of the decision.
Result<void> stop_default_notices(store::WriteTransaction& transaction, const Context& context,
                                  const CaseFile& case_file,
                                  const std::optional<ObjectionId>& objection, Date decided_on);

}  // namespace naober::casework
