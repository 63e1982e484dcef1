-- Answers kept for calls sent again used to hold whatever was answered, identity codes included. Now they hold ids and
-- versions only; what was kept before goes at once instead of with the daily removal.

delete from idempotency_key;
