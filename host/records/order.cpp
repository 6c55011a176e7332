#include "records/order.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Order order_of(const store::Statement& row) {
  Order result;
  result.id = row.id<OrderId>("id");
  result.case_file = row.id<CaseId>("case_file");
  result.decision = row.id<DecisionId>("decision");
  result.provision = row.id<ProvisionId>("provision");
  result.provider = row.text("provider");
  result.goal = row.text("goal");
  result.offered = texts_of(row.text_view("offered"));
  result.fewer_because = row.text("fewer_because");
  result.ordered_on = row.date("ordered_on");
  result.starts_on = row.date("starts_on");
  result.ends_on = row.optional_date("ends_on");
  result.ordered_by = row.text("ordered_by");
  return result;
}

}  // namespace

Result<void> add_order(store::WriteTransaction& transaction, const Order& order,
                       std::int64_t minimum_offers) {
  auto add = transaction.query("add_order");
  return add.bind("id", order.id)
      .bind("case_file", order.case_file)
      .bind("decision", order.decision)
      .bind("provision", order.provision)
      .bind("provider", order.provider)
      .bind("goal", order.goal)
      .bind("offered", json_of(order.offered))
      .bind("minimum_offers", minimum_offers)
      .bind("fewer_because", order.fewer_because)
      .bind("ordered_on", order.ordered_on)
      .bind("starts_on", order.starts_on)
      .bind("ends_on", order.ends_on)
      .bind("ordered_by", order.ordered_by)
      .run();
}

Result<std::vector<Order>> orders_of(store::ReadTransaction& transaction, const CaseId& case_file) {
  auto find = transaction.query("orders_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), order_of);
}

Result<Order> find_order(store::ReadTransaction& transaction, const OrderId& id) {
  auto find = transaction.query("find_order");
  find.bind("id", id);
  return the(std::move(find), order_of, "order", id.text());
}

Result<std::int64_t> order_number(store::ReadTransaction& transaction, const OrderId& id) {
  auto find = transaction.query("order_number");
  find.bind("id", id);
  return the(
      std::move(find), [](const store::Statement& row) { return row.integer("number"); }, "order",
      id.text());
}

Result<std::optional<Order>> order_of_provision(store::ReadTransaction& transaction,
                                                const ProvisionId& provision) {
  auto find = transaction.query("order_of_provision");
  find.bind("provision", provision);
  return first(std::move(find), order_of);
}

Result<Page<Order>> orders_of_provider(store::ReadTransaction& transaction,
                                       const std::string& provider, const std::string& after,
                                       int limit) {
  TRY(const auto below, page_start(after));
  auto find = transaction.query("orders_of_provider");
  find.bind("provider", provider).bind("below", below).bind("limit", limit);
  Page<Order> page;
  std::int64_t last = 0;
  TRY(page.items, every(std::move(find), [&](const store::Statement& row) {
        last = row.integer("number");
        return order_of(row);
      }));
  if (static_cast<int>(page.items.size()) == limit) {
    page.next = std::to_string(last);
  }
  return page;
}

}  // namespace naober::records
