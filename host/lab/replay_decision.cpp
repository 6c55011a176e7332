#include "lab/replay_decision.h"

#include "base/text.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/veil.h"
#include "lab/package.h"

namespace naober::lab {

namespace {

Result<Matter> read(const casework::Context& context, const DecisionId& decision) {
  return context.store.read(
      [&](store::ReadTransaction& transaction) { return read_matter(transaction, decision); });
}

Result<void> journal_look(const casework::Context& context, const access::Permission& permission,
                          const Matter& matter, const char* what) {
  return casework::record_look(context, permission,
                               casework::Line{.act = access::Act::read_client,
                                              .subject_kind = "decision",
                                              .subject_id = matter.decision.id.text(),
                                              .client = matter.client,
                                              .case_file = matter.decision.case_file,
                                              .details = Map{{"what", what}}});
}

Result<void> must_know_all(const casework::Context& context, const Matter& matter) {
  const casework::Veil veil(context, matter.task);
  if (!veil.hides_one_of(matter.decision.facts) && !veil.hides_one_of(matter.advice.facts)) {
    return {};
  }
  return refuse(Fault::not_allowed,
                "This decision saw facts that your roles may not know (" +
                    listed(veil.hidden(), "and") +
                    "); a package without them would prove nothing. Ask a colleague who may.",
                matter.decision.id.text());
}

}  // namespace

Result<Replay> replay_decision(const casework::Context& context, const DecisionId& decision) {
  CHECK(context.policies != nullptr && context.scripts != nullptr);
  TRY(const auto permission, casework::allowed_to_look(context));
  TRY(const Matter matter, read(context, decision));
  TRY_DO(journal_look(context, permission, matter, "replayed the decision"));
  return replay(matter, {context.bundle->municipality.name, *context.policies, *context.scripts,
                         context.calendar});
}

Result<std::string> package_decision(const casework::Context& context, const DecisionId& decision,
                                     const journal::VerifierKey& key) {
  CHECK(context.policies != nullptr);
  TRY(const auto permission, casework::allowed_to_look(context));
  TRY(const Matter matter, read(context, decision));
  TRY_DO(must_know_all(context, matter));
  TRY_DO(journal_look(context, permission, matter, "took the package of the decision"));
  TRY(const auto bundle,
      context.policies->bundle(context.bundle->municipality.name, matter.advice.bundle));
  TRY(const Sealed sealed, context.store.read([&](store::ReadTransaction& transaction) {
    return sealed_line(transaction, matter, key);
  }));
  TRY(const Package package, package_of(matter, sealed, *bundle, key));
  return write_package(package);
}

}  // namespace naober::lab
