package dev.unrepeat.service;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// What the sample company counted of its checkout outage: intervals, inputs, what was stated at
/// first, and a metric over time.
public final class SampleImpact {
  /// The sample to which it belongs.
  private static final String PLACE = "2026-10-14-checkout-outage";

  private static final String SERIES = "checkout-failed-requests.csv";

  private final Writing writing;
  private final Impacts impacts;

  public SampleImpact(Writing writing, Impacts impacts) {
    this.writing = writing;
    this.impacts = impacts;
  }

  /// Writes it, where the sample is the one to which it belongs.
  void settle(Sample sample, IncidentId id) {
    if (sample.place().equals(PLACE)) {
      settle(id);
    }
  }

  private void settle(IncidentId id) {
    interval(id, "14:31:02", "14:47:10", "40 %", "degraded", "orders answered with 500");
    interval(id, "14:47:10", "15:26:50", "100 %", "outage", "no order went through");
    writing.write(
        Viewer.LOCAL,
        id,
        new PartEdit(
            PartId.the(PartSort.IMPACT_INPUTS),
            Map.of(),
            Map.of(
                "uptime before",
                "99.95 %",
                "bad requests",
                "2,150",
                "hours after",
                "40",
                "segments",
                "Iberia: 4,100 of 9,600\nRest of Europe: 2,300 of 12,400",
                "responder zones",
                "Priya Raman: Asia/Kolkata",
                "regions",
                "Europe")));
    figure(id, "users", "about 6400 users", "signed-in users with a failed order");
    figure(id, "share of users", "about 30 %", "of those seen that week");
    figure(id, "revenue lost", "8500 EUR", "average order × failed orders");
    figure(id, "error budget used", "95 %", "first estimate of the dashboard");
    figure(id, "support tickets", "37", "support-and-status.csv and the phone");
    add(
        id,
        PartSort.METRIC,
        Map.of(
            "metric",
            "p95 latency",
            "unit",
            "ms",
            "before",
            "310",
            "during",
            "8,900",
            "after",
            "320"));
    try (InputStream in = SampleImpact.class.getResourceAsStream("/demo/" + SERIES)) {
      if (in == null) {
        throw new IllegalStateException("The program was built without the series of the demo");
      }
      impacts.add(Viewer.LOCAL, id, new Upload.Sent(SERIES, in), "failed requests", "per min");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the series of the demo", e);
    }
  }

  private void interval(
      IncidentId id, String from, String until, String degree, String type, String basis) {
    add(
        id,
        PartSort.INTERVAL,
        Map.of(
            "from",
            "2026-10-14 " + from,
            "until",
            "2026-10-14 " + until,
            "degree",
            degree,
            "type",
            type,
            "service",
            "checkout",
            "basis",
            basis));
  }

  private void figure(IncidentId id, String measure, String amount, String method) {
    add(id, PartSort.FIGURE, Map.of("measure", measure, "amount", amount, "method", method));
  }

  private void add(IncidentId id, PartSort sort, Map<String, String> texts) {
    writing.add(Viewer.LOCAL, id, sort, texts, Optional.empty());
  }
}
