#include "casework/contract.h"

#include "casework/policy_of.h"
#include "records/record.h"

namespace naober::casework {
namespace {

constexpr int at_a_time = 200;

bool is_of(const Context& context, std::string_view field, const std::string& name,
           const std::string& title) {
  return field == name || (!title.empty() && field == title) ||
         field == title_of_organisation(context, name);
}

// Whether the day lies in the contract; a day that is not there sets no bound.
bool holds_on(const Value& fields, const std::string& day) {
  const auto first = fields.text_at("begins_on");
  const auto last = fields.text_at("ends_on");
  return (first.empty() || first <= day) && (last.empty() || day <= last);
}

}  // namespace

Result<std::optional<std::string>> contract_missing(store::ReadTransaction& transaction,
                                                    const Context& context,
                                                    const std::string& provider,
                                                    const std::string& provision, Date day) {
  TRY(const bool required, core_yes(context, "contract_required", day));
  if (!required) {
    return std::optional<std::string>();
  }
  const auto* known = context.bundle->provision(provision);
  const std::string title = known == nullptr ? std::string() : known->title;
  TRY(const auto types, core_texts(context, "contract_records", day));
  for (const auto& type : types) {
    records::RecordFilter filter;  // without a subject: the municipality's own
    filter.type = type;
    std::string after;
    do {
      TRY(const auto page, records::record_page(transaction, filter, after, at_a_time));
      for (const auto& record : page.items) {
        const Value fields(record.content.fields);
        if (is_of(context, fields.text_at("provider"), provider, {}) &&
            is_of(context, fields.text_at("product"), provision, title) &&
            holds_on(fields, day.text())) {
          return std::optional<std::string>();
        }
      }
      after = page.next;
    } while (!after.empty());
  }
  return std::optional<std::string>("In " + context.bundle->municipality.title +
                                    " an order goes to a provider with a contract, and on " +
                                    day.text() + " '" + provider + "' has none for '" + provision +
                                    "'; choose another, or have the contract recorded first.");
}

}  // namespace naober::casework
