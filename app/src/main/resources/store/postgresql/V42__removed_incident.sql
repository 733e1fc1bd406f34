-- What was removed is listed without reading what was not.
CREATE INDEX incident_removed ON incident (deleted_at, id) WHERE deleted_at IS NOT NULL;
