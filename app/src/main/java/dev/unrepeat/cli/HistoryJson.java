package dev.unrepeat.cli;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The figures of documents as one JSON object, durations in seconds.
final class HistoryJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private HistoryJson() {}

  static String of(HistoryReport report) {
    Map<String, String> paths = report.history().paths();
    List<Map<String, Object>> durations = new ArrayList<>();
    for (Aggregate one : report.figures().durations()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("key", one.key());
      row.put("label", one.label());
      row.put("formula", one.formula());
      row.put("n", one.used().size());
      row.put("of", report.figures().incidents().size());
      if (one.spread() instanceof Spread.Many many) {
        row.put("median", many.median().toMillis() / 1000.0);
        row.put("p90", many.p90().toMillis() / 1000.0);
        row.put("mean", many.mean().toMillis() / 1000.0);
      }
      row.put(
          "used",
          one.used().stream()
              .map(each ->
                  Map.of(
                      "document",
                      path(paths, each.incident().value()),
                      "seconds",
                      each.length().toMillis() / 1000.0))
              .toList());
      row.put(
          "left_out",
          one.leftOut().stream()
              .map(each ->
                  Map.of("document", path(paths, each.incident().value()), "reason", each.reason()))
              .toList());
      durations.add(row);
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("period", report.period().key());
    whole.put("incidents", report.figures().incidents().size());
    whole.put("severities", report.figures().severities());
    whole.put("unrated", report.figures().unrated());
    whole.put("years", report.years());
    whole.put("milestones", report.milestones());
    whole.put("durations", durations);
    whole.put(
        "in_no_period",
        report.history().leftOut().stream()
            .map(one -> Map.of("document", one.path(), "reason", one.reason()))
            .toList());
    return JSON.writeValueAsString(whole) + "\n";
  }

  private static String path(Map<String, String> paths, String id) {
    return Optional.ofNullable(paths.get(id)).orElse(id);
  }
}
