-- A running case keeps the road of its own day (case_file.bundle) until somebody moves it, on this day.
ALTER TABLE case_file ADD COLUMN moved_on TEXT;
