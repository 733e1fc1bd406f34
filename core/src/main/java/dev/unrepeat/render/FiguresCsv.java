package dev.unrepeat.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.IncidentTimes;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ServiceName;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The incidents behind the figures of a period as CSV (RFC 4180): a line for each, a column for
/// each duration in seconds, or why there is none.
public final class FiguresCsv {
  private FiguresCsv() {}

  public static String of(PeriodFigures figures) {
    List<Map<IncidentId, String>> columns =
        figures.durations().stream().map(FiguresCsv::column).toList();
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      List<String> head =
          new ArrayList<>(List.of("id", "title", "kind", "severity", "services", "counts at"));
      figures.durations().forEach(one -> head.add(one.label() + " (s)"));
      csv.writeRecord(head);
      for (IncidentTimes one : figures.incidents()) {
        List<String> cells = new ArrayList<>();
        cells.add(one.id().value());
        cells.add(TimelineCsv.safe(one.title()));
        cells.add(one.kind().words());
        cells.add(one.severity().map(Enum::name).orElse(""));
        cells.add(
            TimelineCsv.safe(
                one.services().stream().map(ServiceName::value).collect(Collectors.joining("; "))));
        cells.add(one.countsAt().truncatedTo(ChronoUnit.SECONDS).toString());
        columns.forEach(column -> cells.add(column.getOrDefault(one.id(), "")));
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Map<IncidentId, String> column(Aggregate aggregate) {
    Map<IncidentId, String> cells = new HashMap<>();
    aggregate
        .used()
        .forEach(one -> cells.put(one.incident(), String.valueOf(one.length().toSeconds())));
    aggregate.leftOut().forEach(one -> cells.put(one.incident(), TimelineCsv.safe(one.reason())));
    return cells;
  }
}
