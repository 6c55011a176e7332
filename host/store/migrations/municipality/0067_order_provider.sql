-- A provider reads its own orders, newest first.
CREATE INDEX provider_order_provider ON provider_order (provider, number);
