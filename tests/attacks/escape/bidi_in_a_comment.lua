-- expect load
-- ‮ nothing to see
return 1
