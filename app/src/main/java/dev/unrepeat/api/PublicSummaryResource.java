package dev.unrepeat.api;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.PublicSummary;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.PublicSummaries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What everybody outside may read of an incident.
public final class PublicSummaryResource implements Resource {
  private static final String BASE = "/incidents/{id}/public-summary";

  private final PublicSummaries summaries;

  public PublicSummaryResource(PublicSummaries summaries) {
    this.summaries = summaries;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            BASE,
            "getPublicSummary",
            "What everybody outside may read, what the check finds in it, and who approved it.",
            SummaryJson.class,
            call -> Reply.of(of(call))),
        ApiRoute.put(
            BASE,
            "putPublicSummary",
            "Writes the public summary; an approval of an earlier text is gone.",
            Written.class,
            SummaryJson.class,
            (call, written) -> {
              summaries.write(call.viewer(), call.incident(), seen(call), written.text());
              return Reply.of(of(call));
            }),
        ApiRoute.post(
            BASE + "/approval",
            "approvePublicSummary",
            "Approves the text as it is; with a reason where the check finds something.",
            Approving.class,
            SummaryJson.class,
            (call, yes) -> {
              summaries.approve(
                  call.viewer(), call.incident(), yes.seen(), yes.reason().orElse(""));
              return Reply.of(of(call));
            }),
        ApiRoute.post(
            BASE + "/withdrawal",
            "withdrawPublicSummary",
            "Takes the approval back; the text stays.",
            Approving.class,
            SummaryJson.class,
            (call, yes) -> {
              summaries.withdraw(call.viewer(), call.incident(), yes.seen());
              return Reply.of(of(call));
            }));
  }

  private SummaryJson of(Call call) {
    PublicSummaries.Reading reading = summaries.get(call.viewer(), call.incident());
    PublicSummary summary =
        reading
            .summary()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "%s has no public summary yet.".formatted(call.incident())));
    return SummaryJson.of(summary, reading.findings());
  }

  /// `If-Match` has said already what was read.
  private long seen(Call call) {
    return summaries
        .get(call.viewer(), call.incident())
        .summary()
        .map(PublicSummary::version)
        .orElse(0L);
  }

  record Written(String text) {}

  /// @param seen the version that was read
  /// @param reason why what the check finds may stay
  record Approving(long seen, Optional<String> reason) {}

  /// @param approvedBy the name of whoever approved exactly this text
  /// @param kept why what the check found may stay
  record SummaryJson(
      long version,
      String text,
      String writtenBy,
      Instant writtenAt,
      Optional<String> approvedBy,
      Optional<Instant> approvedAt,
      Optional<String> kept,
      List<FoundJson> findings) {
    static SummaryJson of(PublicSummary one, List<Finding> findings) {
      return new SummaryJson(
          one.version(),
          one.text(),
          NamedPerson.name(one.by()),
          one.at(),
          one.approval().map(yes -> NamedPerson.name(yes.by())),
          one.approval().map(yes -> yes.at()),
          Optional.of(one.kept()).filter(kept -> !kept.isEmpty()),
          findings.stream().map(FoundJson::of).toList());
    }
  }

  record FoundJson(String rule, String text, String message) {
    static FoundJson of(Finding one) {
      return new FoundJson(one.rule(), one.text(), one.message());
    }
  }
}
