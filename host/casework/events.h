// What happens is put in the outbox, in the transaction of the change itself, for the handlers of
// plugins (handle_events.h). Only what somebody listens to is kept.
//
// Words and what each is about: policy/event.h. `details` travel to handlers: no identity, and no
// free text of a client.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"
#include "casework/context.h"
#include "model/case_file.h"
#include "model/event.h"
#include "model/notification.h"
#include "store/transaction.h"

namespace naober::casework {

// Handlers that answer each other end here.
inline constexpr int deepest_event = 8;

// Something that happened in a case. Refused as conflict when handlers have been answering each
// other deeper than `deepest_event`.
Result<void> emit(store::WriteTransaction& transaction, const Context& context,
                  const CaseFile& case_file, std::string_view name, std::string_view about = {},
                  Map details = {});

// The same for what time makes happen: once per `once`, and kept even when nobody listens, so that
// it is not found again tomorrow.
Result<void> emit_once(store::WriteTransaction& transaction, const Context& context,
                       const CaseFile& case_file, std::string_view name, std::string_view about,
                       Map details, std::string once);

// A notification or signal, before there is a case.
Result<void> emit_received(store::WriteTransaction& transaction, const Context& context,
                           const Notification& notification);

// The plugins whose handlers hear the events of a case: its own task, and `casework`. Without a
// case every task hears it. In the order of the bundle.
std::vector<const policy::Task*> hearing(const policy::Bundle& bundle, std::string_view task);

}  // namespace naober::casework
