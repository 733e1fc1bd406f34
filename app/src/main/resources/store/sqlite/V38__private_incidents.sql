-- The few incidents that not everybody may see, so that a search leaves them out without looking at each that it finds.
CREATE INDEX incident_private ON incident (id) WHERE visibility <> 'EVERYBODY';
