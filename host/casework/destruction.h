// Destroying what is kept, in four steps: a list before (casework/retention.h), a proposal, an
// approval by somebody else, and a certificate after.
//
// Destroying a client destroys the key of the identity and of every letter first, so that both are
// gone from older backups too, and then the rows. Each thing that is destroyed is one transaction
// with its line in the journal; what stops in between is finished at the next start. The journal
// stays whole: it shows that, when, by whom and why, and no name.
#pragma once

#include <string>
#include <vector>

#include "casework/context.h"
#include "casework/retention.h"
#include "model/destruction.h"
#include "records/destruction.h"

namespace naober::casework {

struct ProposeDestruction {
  std::vector<ClientId> clients;  // whose papers; nobody: all that is due, of at most 500 clients
  std::string reason;
};
// Everything of theirs that is due today and in no other proposal. Conflict when nothing is. Needs
// propose_destruction.
Result<Destruction> propose_destruction(const Context& context, const ProposeDestruction& request);

struct RequestErasure {
  ClientId client;
  std::string reason;   // what the resident asks
  std::string weighed;  // how the interest of others was weighed (Wmo 5.3.5, Jeugdwet 7.3.9)
};
// A resident asks for destruction (AVG art. 17, Wmo 5.3.5, Jeugdwet 7.3.9). What the law lets go on
// request is proposed; what a duty to keep still holds is refused, with its article and its last
// day. Nothing can go: the state is "refused". Needs propose_destruction.
Result<Destruction> request_erasure(const Context& context, const RequestErasure& request);

// Approves and carries out. Needs approve_destruction; whoever proposed it does not approve it
// (not_allowed). What is not due any more by now is kept, and the certificate says so.
Result<Destruction> approve_destruction(const Context& context, const DestructionId& id,
                                        const std::string& because);
Result<Destruction> reject_destruction(const Context& context, const DestructionId& id,
                                       const std::string& because);

// Both need propose_destruction or approve_destruction.
Result<Destruction> open_destruction(const Context& context, const DestructionId& id);
Result<records::DestructionPage> list_destructions(const Context& context, const std::string& after,
                                                   int limit);

// What was destroyed, on what ground, with the numbers of the journal's lines and its newest signed
// checkpoint (verklaring van vernietiging). Conflict while it is not done.
Result<Value> certificate_of(const Context& context, const DestructionId& id);
// The same for people: an HTML page in Dutch.
std::string certificate_page(const Value& certificate, const std::string& municipality);

// Carries out what was approved and not finished: for the start of a host. How many.
Result<int> finish_destructions(const Context& context);

// After an older backup was restored: destroys again what the file still holds of a client whose
// key was destroyed. How many clients.
Result<int> destroy_again(const Context& context);

Value show(const Destruction& destruction);

}  // namespace naober::casework
