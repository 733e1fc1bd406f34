package dev.unrepeat.mcp;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.text.Counted;
import dev.unrepeat.tool.Arguments;
import dev.unrepeat.tool.EventJson;
import dev.unrepeat.tool.Input;
import dev.unrepeat.tool.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `get_timeline`.
public final class TimelineTools extends ToolShelf {
  private static final int PAGE = 50;
  private static final int LONGEST_TEXT = 500;
  private static final int WHOLE_TEXT = 40_000;

  private final Incidents incidents;

  public TimelineTools(Incidents incidents) {
    this.incidents = incidents;
  }

  /// Which events are wanted.
  enum Show {
    CURATED,
    KEY,
    ALL
  }

  /// Events in the order of time, those without one at the end.
  ///
  /// @param total how many there are with this `show`
  /// @param folded how many are kept out of the curated timeline as noise
  record Events(
      String id,
      List<EventJson> events,
      int total,
      int folded,
      Optional<String> next,
      Optional<String> rest) {}

  @Override
  List<Tool<Caller>> tools() {
    return List.of(
        Tool.<Caller>reading(
                "get_timeline",
                "Read a timeline",
                "What happened in an incident and when, in the order of time, with the source of each event.",
                Events.class,
                this::timeline)
            .taking(IncidentTools.ID)
            .taking(
                Input.choice(
                    "show",
                    Show.class,
                    "curated: what belongs to the story (when left out); key: its key moments; all: with the noise that was folded away."))
            .taking(Input.number("limit", 1, 200, "How many; 50 when left out."))
            .taking(Input.text("after", 40, "\"next\" of the answer before, for the rest."))
            .taking(
                Input.text(
                    "event", 40, "The id of one event, for example E7, to get its whole text.")));
  }

  private Record timeline(Caller caller, Arguments asked) {
    IncidentId id = new IncidentId(asked.needed("id").strip());
    Timeline timeline = incidents.get(caller.viewer(), id).postmortem().timeline();
    int folded = (int) timeline.events().stream().filter(TimelineTools::folded).count();
    if (asked.text("event").isPresent()) {
      TimelineEvent one = event(timeline, asked.needed("event"));
      return new Events(
          id.value(),
          List.of(EventJson.of(one, WHOLE_TEXT)),
          1,
          folded,
          Optional.empty(),
          one.text().length() > WHOLE_TEXT
              ? Optional.of(
                  "The text is longer still; all of it stands on the page of the incident.")
              : Optional.empty());
    }
    Show show = asked.choice("show", Show.class).orElse(Show.CURATED);
    List<TimelineEvent> all =
        Stream.concat(timeline.dated().stream(), timeline.undated().stream())
            .filter(one -> wanted(show, one.standing()))
            .toList();
    int from = asked.text("after").map(after -> behind(all, event(timeline, after))).orElse(0);
    int to = Math.min(all.size(), from + asked.number("limit", PAGE));
    List<TimelineEvent> page = all.subList(from, to);
    boolean cut = page.stream().anyMatch(one -> one.text().length() > LONGEST_TEXT);
    return new Events(
        id.value(),
        page.stream().map(one -> EventJson.of(one, LONGEST_TEXT)).toList(),
        all.size(),
        folded,
        to < all.size() ? Optional.of(page.getLast().id().toString()) : Optional.empty(),
        rest(all.size() - to, cut));
  }

  private static Optional<String> rest(int more, boolean cut) {
    String sentences =
        (more > 0
                ? Counted.of(more, "more follows", "more follow")
                    + ". Ask again with \"after\" as \"next\" says. "
                : "")
            + (cut ? "Texts that end with … are longer; ask with \"event\" for all of one." : "");
    return Optional.of(sentences.strip()).filter(text -> !text.isEmpty());
  }

  private static boolean folded(TimelineEvent event) {
    return event.standing() == Standing.FOLDED;
  }

  private static boolean wanted(Show show, Standing standing) {
    return switch (show) {
      case CURATED -> standing != Standing.FOLDED;
      case KEY -> standing == Standing.KEY;
      case ALL -> true;
    };
  }

  private static TimelineEvent event(Timeline timeline, String id) {
    EventId event = EventId.parse(id.strip());
    return timeline.find(event).orElseThrow(() -> gone(event));
  }

  private static int behind(List<TimelineEvent> all, TimelineEvent last) {
    int at = all.indexOf(last);
    if (at < 0) {
      throw gone(last.id());
    }
    return at + 1;
  }

  private static Refused gone(EventId event) {
    return new Refused(
        Refused.Reason.NOT_FOUND,
        "There is no event %s here. Ask again without it.".formatted(event));
  }
}
