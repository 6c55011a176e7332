#include "casework/director.h"

#include "casework/record.h"
#include "casework/town.h"

namespace naober::casework {
namespace {

using testing::HasSubstr;

// A case in Aa en Hunze after its conversation, and Sien, who supervises and works in the team.
struct Supervised {
  Supervised() : town("aa_en_hunze/aa_en_hunze"), road(member()) {
    road.register_somebody().open().converse();
  }
  Context member() { return town.as("Roelie", "impuls", "consultant"); }
  Context sien_as(const char* role) { return town.as("Sien", "aa_en_hunze", role); }
  Result<ShownRecord> report() {
    RecordSubject subject;
    subject.case_file = road.journey.case_file.id;
    return add_record(
        sien_as("supervisor"),
        {subject, "", "supervision",
         Map{{"looked_at_on", "2026-03-02"}, {"occasion", "sample"}, {"found", "Goed."}}});
  }
  MakePlan plan(const std::string& director = {}) {
    return {road.journey.case_file.id, director, std::nullopt};
  }

  Town town;
  Road road;
};

TEST(Director, who_supervised_a_case_does_not_direct_it) {
  Supervised sien;
  const auto reported = sien.report();
  ASSERT_TRUE(reported) << reported.error().says;
  EXPECT_THAT(refusal(make_plan(sien.sien_as("consultant"), sien.plan())).says,
              HasSubstr("supervise_and_direct"));
  const std::string her = sien.sien_as("consultant").actor.user.text();
  EXPECT_EQ(refusal(make_plan(sien.member(), sien.plan(her))).fault, Fault::not_allowed);
  EXPECT_TRUE(make_plan(sien.member(), sien.plan()));
}

TEST(Director, who_directs_a_case_does_not_supervise_it) {
  Supervised sien;
  ASSERT_TRUE(make_plan(sien.sien_as("consultant"), sien.plan()));
  EXPECT_THAT(refusal(sien.report()).says, HasSubstr("supervise_and_direct"));
}

TEST(Director, where_nothing_is_kept_apart_nothing_is_refused) {
  Bergen bergen;
  bergen.road.register_somebody().open().converse();
  EXPECT_TRUE(make_plan(bergen.generalist(), {bergen.case_id(), "", std::nullopt}));
}

}  // namespace
}  // namespace naober::casework
