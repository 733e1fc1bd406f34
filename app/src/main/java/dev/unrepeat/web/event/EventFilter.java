package dev.unrepeat.web.event;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.web.servlet.function.ServerRequest;

/// Which events are listed.
///
/// @param text words that must stand in the event, in any case
/// @param source short name, or empty for any
/// @param show `all`, `folded`, or empty for the curated ones
/// @param group number of a group from 1, or 0
record EventFilter(String text, Optional<EventKind> kind, String source, String show, int group) {
  static final EventFilter NONE = new EventFilter("", Optional.empty(), "", "", 0);

  static EventFilter of(ServerRequest request) {
    return new EventFilter(
        request
            .param("q")
            .map(q -> q.strip().substring(0, Math.min(q.strip().length(), 200)))
            .orElse(""),
        request.param("kind").flatMap(word -> Asked.word(EventKind.class, word)),
        request.param("source").map(String::strip).orElse(""),
        request.param("show").orElse(""),
        (int) Asked.number(request, "group", 0, Integer.MAX_VALUE));
  }

  List<TimelineEvent> apply(Timeline timeline) {
    Set<EventId> members = new HashSet<>();
    if (group > 0 && group <= timeline.groups().size()) {
      members.addAll(timeline.groups().get(group - 1).members());
    }
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
    return timeline.events().stream()
        .filter(event -> group > 0 ? members.contains(event.id()) : standing(event))
        .filter(event -> kind.isEmpty() || kind.get() == event.kind())
        .filter(event -> source.isEmpty() || source.equals(event.source()))
        .filter(event -> says(event, words))
        .toList();
  }

  private boolean standing(TimelineEvent event) {
    return switch (show) {
      case "all" -> true;
      case "folded" -> event.standing() == Standing.FOLDED;
      default -> event.standing() != Standing.FOLDED;
    };
  }

  private static boolean says(TimelineEvent event, String[] words) {
    String said =
        (event.text() + " " + event.actor().map(a -> a.role()).orElse("") + " " + event.source())
            .toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (!said.contains(word)) {
        return false;
      }
    }
    return true;
  }

  String label(Timeline timeline) {
    if (group > 0 && group <= timeline.groups().size()) {
      EventGroup found = timeline.groups().get(group - 1);
      return found.members().size() + " " + found.label();
    }
    return "Events";
  }

  EventFilterView view(IncidentId id, Timeline timeline) {
    return new EventFilterView(
        Places.events(id),
        text,
        Choices.of(EventKind.class, EventKind::words, kind, "Any kind"),
        Choices.of(
            timeline.events().stream().map(TimelineEvent::source).distinct().sorted().toList(),
            source,
            "Any source"),
        show.equals("all"));
  }

  String query() {
    StringJoiner query = new StringJoiner("&");
    if (!text.isEmpty()) {
      query.add("q=" + Places.parameter(text));
    }
    kind.ifPresent(k -> query.add("kind=" + Places.word(k)));
    if (!source.isEmpty()) {
      query.add("source=" + Places.parameter(source));
    }
    if (!show.isEmpty()) {
      query.add("show=" + Places.parameter(show));
    }
    if (group > 0) {
      query.add("group=" + group);
    }
    return query.toString();
  }
}
