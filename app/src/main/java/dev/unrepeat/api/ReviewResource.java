package dev.unrepeat.api;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.ReviewPack;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.ReviewAgenda;
import dev.unrepeat.model.ReviewDecision;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.render.ReviewMarkdown;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `/api/v1/metrics/review`: the incident review of a period, its agenda and what it decides.
public final class ReviewResource implements Resource {
  private static final String PERIOD = "`2026-10` or `2026-Q4`; the month that runs when left out";
  private static final String SERVICE = "only incidents that touched it";
  private static final String TEAM = "only incidents that touched a service of it";

  private final IncidentReviews reviews;
  private final ReviewDecisions decisions;
  private final Figures figures;
  private final WorkspaceSettings settings;

  public ReviewResource(
      IncidentReviews reviews,
      ReviewDecisions decisions,
      Figures figures,
      WorkspaceSettings settings) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.figures = figures;
    this.settings = settings;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
                "/metrics/review",
                "getIncidentReview",
                "The incident review of a month or a quarter, made from what you may see: as Markdown, with its agenda, what it decided and what is carried on.",
                ReviewJson.class,
                call -> {
                  ReviewPack pack = reviews.pack(call.viewer(), period(call), filter(call));
                  return Reply.of(
                      ReviewJson.of(pack, ReviewMarkdown.print(pack, settings.severities(), "")));
                })
            .with("period", PERIOD)
            .with("service", SERVICE)
            .with("team", TEAM),
        ApiRoute.post(
                "/metrics/review/decisions",
                "noteDecision",
                "Puts down what a review decided; it is carried on from review to review until it is settled.",
                WordsJson.class,
                DecisionJson.class,
                (call, words) ->
                    Reply.of(
                        DecisionJson.of(
                            decisions.add(
                                call.viewer(), period(call), filter(call), words.read()))))
            .with("period", PERIOD)
            .with("service", SERVICE)
            .with("team", TEAM),
        ApiRoute.get(
            "/metrics/review/decisions/{number}",
            "getDecision",
            "A decision of a review.",
            DecisionJson.class,
            call -> Reply.of(DecisionJson.of(decisions.get(call.count("number"))))),
        ApiRoute.put(
            "/metrics/review/decisions/{number}",
            "rewordDecision",
            "Changes the words of a decision, if nobody has changed it since that version.",
            WordsJson.class,
            DecisionJson.class,
            (call, words) ->
                Reply.of(
                    DecisionJson.of(
                        decisions.reword(
                            call.viewer(),
                            call.count("number"),
                            words.version().orElse(0),
                            words.read())))),
        ApiRoute.post(
            "/metrics/review/decisions/{number}/settlement",
            "settleDecision",
            "Says what came of a decision: it is carried on no more.",
            OutcomeJson.class,
            DecisionJson.class,
            (call, outcome) ->
                Reply.of(
                    DecisionJson.of(
                        decisions.settle(
                            call.viewer(),
                            call.count("number"),
                            outcome.version(),
                            outcome.word().orElse(""))))),
        ApiRoute.post(
            "/metrics/review/decisions/{number}/reopening",
            "reopenDecision",
            "Carries a settled decision on again.",
            OutcomeJson.class,
            DecisionJson.class,
            (call, outcome) ->
                Reply.of(
                    DecisionJson.of(
                        decisions.reopen(call.viewer(), call.count("number"), outcome.version())))),
        ApiRoute.get(
                "/metrics/review/agenda",
                "getAgenda",
                "The agenda of a review: the standard one until somebody changes it.",
                AgendaJson.class,
                call -> Reply.of(AgendaJson.of(decisions.agenda(period(call), filter(call)))))
            .with("period", PERIOD)
            .with("service", SERVICE)
            .with("team", TEAM),
        ApiRoute.put(
                "/metrics/review/agenda",
                "setAgenda",
                "Sets the agenda of a review; no point at all brings the standard one back.",
                AgendaJson.class,
                AgendaJson.class,
                (call, agenda) ->
                    Reply.of(
                        AgendaJson.of(
                            decisions.setAgenda(
                                call.viewer(), period(call), filter(call), agenda.print()))))
            .with("period", PERIOD)
            .with("service", SERVICE)
            .with("team", TEAM));
  }

  private Period period(Call call) {
    return call.query("period")
        .map(word -> Period.parse(word, figures.zone()))
        .orElseGet(figures::running);
  }

  private FigureFilter filter(Call call) {
    return new FigureFilter(
        Optional.empty(),
        Optional.empty(),
        call.query("service").map(ServiceName::new),
        call.query("team").map(settings::team));
  }

  /// @param patterns those that show in the period; empty where none was found
  /// @param decisions those of this review
  /// @param carried those of earlier reviews that were not settled when the period began
  record ReviewJson(
      String period,
      String markdown,
      List<SeenPatternJson> patterns,
      List<Point> agenda,
      List<DecisionJson> decisions,
      List<DecisionJson> carried) {
    static ReviewJson of(ReviewPack pack, String markdown) {
      return new ReviewJson(
          pack.figures().period().key(),
          markdown,
          pack.patterns().stream().map(SeenPatternJson::of).toList(),
          AgendaJson.of(pack.notes().agenda()).points(),
          pack.notes().decisions().stream().map(DecisionJson::of).toList(),
          pack.notes().carried().stream().map(DecisionJson::of).toList());
    }
  }

  record AgendaJson(List<Point> points) {
    static AgendaJson of(ReviewAgenda agenda) {
      return new AgendaJson(
          agenda.points().stream().map(one -> new Point(one.minutes(), one.text())).toList());
    }

    String print() {
      return String.join(
          "\n",
          points.stream().map(one -> "%d min: %s".formatted(one.minutes(), one.text())).toList());
    }
  }

  record Point(int minutes, String text) {}

  /// @param owner who answers for it, a role before a name
  /// @param version the one that was seen, when words are changed
  record WordsJson(
      String text, Optional<String> owner, Optional<LocalDate> due, Optional<Integer> version) {
    ReviewDecision.Words read() {
      return new ReviewDecision.Words(text, owner.orElse(""), due);
    }
  }

  /// @param word what came of it
  /// @param version the one that was seen
  record OutcomeJson(Optional<String> word, int version) {}

  /// @param period of the review that decided it
  /// @param settled what came of it; without it the decision is open
  record DecisionJson(
      int number,
      String period,
      Optional<String> service,
      Optional<String> team,
      String text,
      Optional<String> owner,
      Optional<LocalDate> due,
      Optional<String> settled,
      Optional<Instant> settledAt,
      int version) {
    static DecisionJson of(ReviewDecision one) {
      return new DecisionJson(
          one.number(),
          one.place().period(),
          said(one.place().service()),
          said(one.place().team()),
          one.text(),
          said(one.owner()),
          one.due(),
          one.settled().map(ReviewDecision.Settled::word),
          one.settled().map(ReviewDecision.Settled::at),
          one.version());
    }

    private static Optional<String> said(String text) {
      return Optional.of(text).filter(one -> !one.isEmpty());
    }
  }
}
