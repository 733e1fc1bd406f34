package dev.unrepeat.writing;

import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who writes, owns, leads and reads the postmortem; lists have a name on each line.
final class PeopleShelf extends Shelf<People> {
  static final List<String> FIELDS =
      List.of("owner", "facilitator", "reporter", "authors", "reviewers", "attendees");

  PeopleShelf() {
    super(PartSort.PEOPLE);
  }

  @Override
  List<People> list(Postmortem record) {
    return List.of(record.people());
  }

  @Override
  Postmortem with(Postmortem record, List<People> parts) {
    return record.withPeople(parts.isEmpty() ? People.NOBODY : parts.getFirst());
  }

  @Override
  String name(People part) {
    return "";
  }

  @Override
  Map<String, String> texts(People people) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("owner", people.owner());
    texts.put("facilitator", people.facilitator());
    texts.put("reporter", people.reporter());
    texts.put("authors", Typed.lines(people.authors()));
    texts.put("reviewers", Typed.lines(people.reviewers()));
    texts.put("attendees", Typed.lines(people.attendees()));
    return texts;
  }

  @Override
  People read(String name, Typed typed, Optional<People> before) {
    return new People(
        typed.text("owner"),
        typed.text("facilitator"),
        typed.text("reporter"),
        typed.lines("authors"),
        typed.lines("reviewers"),
        typed.lines("attendees"));
  }
}
