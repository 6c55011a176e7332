#include "records/delivery.h"

#include "records/rows.h"

namespace naober::records {
namespace {

Delivery delivery_of(const store::Statement& row) {
  Delivery result;
  result.id = row.id<DeliveryId>("id");
  result.order = row.id<OrderId>("provider_order");
  result.provision = row.id<ProvisionId>("provision");
  result.case_file = row.id<CaseId>("case_file");
  result.first_day = row.date("first_day");
  result.last_day = row.date("last_day");
  result.hundredths = row.integer("hundredths");
  result.unit = row.text("unit");
  result.corrects = row.optional_id<DeliveryId>("corrects");
  result.because = row.text("because");
  result.above = row.boolean("above");
  result.told_on = row.date("told_on");
  result.told_by = row.text("told_by");
  result.organisation = row.text("organisation");
  return result;
}

}  // namespace

Result<void> add_delivery(store::WriteTransaction& transaction, const Delivery& delivery) {
  auto add = transaction.query("add_delivery");
  return add.bind("id", delivery.id)
      .bind("provider_order", delivery.order)
      .bind("provision", delivery.provision)
      .bind("case_file", delivery.case_file)
      .bind("first_day", delivery.first_day)
      .bind("last_day", delivery.last_day)
      .bind("hundredths", delivery.hundredths)
      .bind("unit", delivery.unit)
      .bind("corrects", delivery.corrects)
      .bind("because", delivery.because)
      .bind("above", delivery.above)
      .bind("told_on", delivery.told_on)
      .bind("told_by", delivery.told_by)
      .bind("organisation", delivery.organisation)
      .run();
}

Result<Delivery> find_delivery(store::ReadTransaction& transaction, const DeliveryId& id) {
  auto find = transaction.query("find_delivery");
  find.bind("id", id);
  return the(std::move(find), delivery_of, "delivery", id.text());
}

Result<std::vector<Delivery>> deliveries_of_order(store::ReadTransaction& transaction,
                                                  const OrderId& order) {
  auto find = transaction.query("deliveries_of_order");
  find.bind("provider_order", order);
  return every(std::move(find), delivery_of);
}

Result<std::vector<Delivery>> deliveries_of_case(store::ReadTransaction& transaction,
                                                 const CaseId& case_file) {
  auto find = transaction.query("deliveries_of_case");
  find.bind("case_file", case_file);
  return every(std::move(find), delivery_of);
}

}  // namespace naober::records
