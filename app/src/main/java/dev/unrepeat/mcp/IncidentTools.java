package dev.unrepeat.mcp;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentCursor;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Section;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.search.Highlight;
import dev.unrepeat.service.IncidentPage;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Search;
import dev.unrepeat.tool.Arguments;
import dev.unrepeat.tool.Clipped;
import dev.unrepeat.tool.DurationJson;
import dev.unrepeat.tool.Input;
import dev.unrepeat.tool.MilestoneJson;
import dev.unrepeat.tool.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `search_incidents` and `get_incident`.
public final class IncidentTools extends ToolShelf {
  static final Input ID =
      Input.text("id", 200, "The id of an incident, for example INC-2026-042.").must();

  private static final int PAGE = 10;
  private static final int LONGEST_PASSAGE = 400;
  private static final int LONGEST_SUMMARY = 4_000;

  private final Incidents incidents;
  private final Search search;

  public IncidentTools(Incidents incidents, Search search) {
    this.incidents = incidents;
    this.search = search;
  }

  /// Incidents that answer.
  ///
  /// @param found how many answer, as far as they are counted
  /// @param notes what was not understood, or is shown in place of what was asked
  /// @param rest how to get more
  record Listed(
      List<Hit> incidents,
      int found,
      List<String> notes,
      Optional<String> next,
      Optional<String> rest) {
    static Listed of(List<Hit> incidents, int found, List<String> notes, Optional<String> next) {
      return new Listed(
          incidents,
          found,
          notes,
          next,
          next.map(place -> "There are more. Ask again with \"after\" as \"next\" says."));
    }
  }

  /// @param where parts in which something was found
  record Hit(
      String id,
      String title,
      Optional<String> severity,
      Optional<Instant> began,
      List<String> services,
      List<Where> where) {
    static Hit of(Search.Hit hit) {
      return new Hit(
          hit.id().value(),
          text(hit.title()),
          hit.severity().map(Enum::name),
          Optional.of(hit.beganAt()),
          words(hit.services()),
          hit.passages().stream()
              .map(one ->
                  new Where(
                      one.part().zone().words(),
                      one.part().key(),
                      Clipped.of(text(one.pieces()), LONGEST_PASSAGE)))
              .toList());
    }

    static Hit of(IncidentSummary one) {
      return new Hit(
          one.id().value(),
          one.title(),
          one.severity().map(Enum::name),
          one.beginning(),
          words(one.services()),
          List.of());
    }

    private static String text(List<Highlight.Piece> pieces) {
      return pieces.stream().map(Highlight.Piece::text).collect(Collectors.joining());
    }
  }

  /// @param part what it is called in the incident, for example `A3`
  record Where(String in, String part, String text) {}

  /// An incident at a glance.
  ///
  /// @param restricted whether a circle alone may see it
  /// @param over whether nothing is awaited any more
  record Glance(
      String id,
      String title,
      IncidentKind kind,
      Optional<String> severity,
      List<String> services,
      List<String> tags,
      DetectionMeans detectedBy,
      String detection,
      boolean restricted,
      PostmortemStage state,
      boolean over,
      List<MilestoneJson> milestones,
      List<DurationJson> durations,
      String summary,
      Counts counts,
      String page) {}

  /// How much there is of each part.
  record Counts(int events, int factors, int lessons, int actions) {}

  @Override
  List<Tool<Caller>> tools() {
    return List.of(
        Tool.<Caller>reading(
                "search_incidents",
                "Search incidents",
                "Finds incidents by what is written in their texts, timeline, factors and actions; without words, lists the latest. Answers ids, which the other tools take.",
                Listed.class,
                this::search)
            .taking(
                Input.text(
                    "query",
                    500,
                    "Words, phrases in quotes, -without, and fields such as service:checkout or severity:SEV1. Leave it out for the latest incidents."))
            .taking(
                Input.choice(
                    "order", Search.Order.class, "best (when left out) or the most recent first."))
            .taking(Input.number("limit", 1, 50, "How many; 10 when left out."))
            .taking(Input.text("after", 300, "\"next\" of the answer before, for the rest.")),
        Tool.<Caller>reading(
                "get_incident",
                "Look at an incident",
                "An incident at a glance: what it was, its milestones and durations, its summary, and the state of its postmortem.",
                Glance.class,
                this::glance)
            .taking(ID));
  }

  private Record search(Caller caller, Arguments asked) {
    int limit = asked.number("limit", PAGE);
    if (asked.text("query").isEmpty()) {
      IncidentPage page =
          incidents.list(
              caller.viewer(),
              IncidentFilter.ALL,
              asked.text("after").map(IncidentCursor::parse),
              limit);
      return Listed.of(
          page.incidents().stream().map(Hit::of).toList(),
          page.total(),
          List.of(),
          page.next().map(Object::toString));
    }
    Search.Found found =
        search.find(
            caller.viewer(),
            new Search.Question(
                asked.needed("query"),
                false,
                asked.choice("order", Search.Order.class).orElse(Search.Order.BEST),
                asked.text("after"),
                limit,
                false));
    return Listed.of(
        found.hits().stream().map(Hit::of).toList(), found.found(), found.notes(), found.next());
  }

  private Record glance(Caller caller, Arguments asked) {
    StoredRecord record =
        incidents.get(caller.viewer(), new IncidentId(asked.needed("id").strip()));
    Postmortem postmortem = record.postmortem();
    Incident incident = postmortem.incident();
    return new Glance(
        incident.id().value(),
        incident.title(),
        incident.kind(),
        incident.severity().map(Enum::name),
        words(incident.services()),
        words(incident.tags()),
        incident.detection().means(),
        incident.detection().by(),
        incident.visibility() instanceof Visibility.Circle,
        PostmortemStage.of(postmortem.state()),
        postmortem.over(),
        incident.milestones().all().stream().map(MilestoneJson::of).toList(),
        DurationJson.of(postmortem),
        Clipped.of(summary(postmortem), LONGEST_SUMMARY),
        new Counts(
            postmortem.timeline().events().size(),
            postmortem.causes().factors().size(),
            postmortem.lessons().size(),
            postmortem.actions().size()),
        page(incident.id()));
  }

  private static String summary(Postmortem record) {
    return record.body().stream()
        .filter(
            part -> part instanceof BodySection.Known known && known.section() == Section.SUMMARY)
        .map(BodySection::text)
        .findFirst()
        .orElse("");
  }

  /// For people, on this server.
  static String page(IncidentId id) {
    return "/incidents/" + id;
  }

  static List<String> words(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
