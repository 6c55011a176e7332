// For which law somebody looks into a household, and what that opens (doelbinding, AVG 5.1.b).
//
// A look is for a law: the one that the actor says, or those of the actor's own cases there. What
// belongs to that law is open. What was gathered under another law opens with the consent of whose
// data it is, for that law and purpose (Wmo 5.1.1); without it, it is withheld, and the answer says
// that, and why. A role that works for some laws alone (roles.lua: laws) looks for no other law.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/context.h"
#include "model/case_file.h"
#include "model/consent.h"
#include "store/transaction.h"

namespace naober::casework {

// The laws a task can help under, in alphabetical order: those of its provisions. None for a task
// without provisions, or that is not in use here; what belongs to no law is open to all.
std::vector<std::string> laws_of_task(const policy::Bundle& bundle, std::string_view task);
// "Jeugdwet" for "youth".
std::string title_of_law(std::string_view law);
// The laws that the actor's roles work for; nothing: all of them.
std::optional<std::vector<std::string>> laws_of_actor(const Context& context);

// The tasks in use whose cases those roles list; nothing: all.
std::optional<std::vector<std::string>> tasks_open_to(const Context& context);

// Why something is not shown.
enum class WithheldBecause { no_consent, consent_ended, no_law_named };
std::string_view reason_of(WithheldBecause because);

// What is not shown of one person under one law, counted, with the sentence that says why and what
// to do.
struct Withheld {
  ClientId client;
  std::string law;
  WithheldBecause reason = WithheldBecause::no_consent;
  int cases = 0;
  int provisions = 0;              // running
  int goals = 0;                   // of the plan
  std::vector<std::string> facts;  // names of facts; only where facts are asked for
  std::string because;

  friend bool operator==(const Withheld&, const Withheld&) = default;
};

class Sight {
 public:
  // `laws`: for which the look is; `consents`: of everybody whose data may come by.
  Sight(std::vector<std::string> laws, access::Purpose purpose, Date day,
        std::vector<Consent> consents);

  const std::vector<std::string>& laws() const { return laws_; }
  // Nothing when data of this person, of these laws, may be seen; else why not.
  std::optional<WithheldBecause> withheld(const ClientId& client,
                                          const std::vector<std::string>& of) const;
  // The sentence for it.
  std::string sentence(const Withheld& withheld) const;

 private:
  std::vector<std::string> laws_;
  access::Purpose purpose_;
  Date day_;
  std::vector<Consent> consents_;
};

// The sight of the actor: for `law`, or where that is empty for the laws of `cases` of which the
// actor is the contact person, or for those of the actor's roles. Refuses a law that is unknown
// (invalid, "law") or that none of the actor's roles works for (not_allowed).
Result<Sight> sight_for(const Context& context, const std::string& law,
                        const std::vector<CaseFile>& cases, std::vector<Consent> consents);

// Whether the actor's roles open a case of this law, or the client's consent does. Whoever is its
// contact person keeps it open.
Result<void> may_see_case(store::ReadTransaction& transaction, const Context& context,
                          const CaseFile& case_file);

}  // namespace naober::casework
