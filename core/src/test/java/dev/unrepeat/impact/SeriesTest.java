package dev.unrepeat.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.Refused;
import dev.unrepeat.render.SeriesSvg;
import dev.unrepeat.source.series.SeriesReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Metrics over time: read, refused with the place, and added up over the impact.
class SeriesTest {
  private static final Instant START = Instant.parse("2026-10-14T14:30:00Z");
  private static final Givens NOTHING = Givens.of(Map.of(), List.of());
  private static final SeriesLine FAILED =
      new SeriesLine(new EvidenceId(3), "failed requests", "per min");

  @Test
  void addsUpWhatWasLostOverTheIntervalsAndAgainstTheBaseline() throws IOException {
    Series series =
        read(
            """
            Time,errors
            2026-10-14 14:10:00,2
            2026-10-14 14:20:00,2
            2026-10-14 14:30:00,100
            2026-10-14 14:40:00,50
            2026-10-14 14:50:00,2
            2026-10-14 15:00:00,4
            """);
    SeriesAccount account = SeriesAccount.of(FAILED, series, List.of(interval(0, 20)), START);
    Computed area = account.area(List.of(), NOTHING);
    // 10 min × 100 + 10 min × 50; the baseline is 2 a minute.
    assertThat(area.outcome().words())
        .isEqualTo("1,500 failed requests, 1,460 more than the baseline");
    assertThat(area.leftOut()).isEmpty();
    assertThat(account.means())
        .isEqualTo(new MetricComparison("failed requests", "per min", "2", "75", "3"));
  }

  @Test
  void readsWhatPrometheusAnswersToARangeQuery() throws IOException {
    Series.Collecting points = new Series.Collecting();
    SeriesReader.Report report =
        SeriesReader.read(
            new StringReader(
                """
                {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"errors","job":"api"},
                "values":[[1791988200,"1"],[1791988260.5,"NaN"],[1791988320,"+Inf"],[1791988380,"4"]]}]}}
                """),
            points::add);
    assertThat(report.name()).isEqualTo("errors{job=api}");
    assertThat(report.points()).isEqualTo(2);
    assertThat(report.notes())
        .containsExactly("2 values are no number and left out; the first is NaN (point 2).");
    assertThat(points.done().at(0)).isEqualTo(START);
  }

  @Test
  void refusesWhatIsNoSeriesWithThePlace() {
    refused(
        "t,v\n2026-10-14T14:30:00Z,1\n2026-10-14T14:20:00Z,2\n",
        "The series is not in the order of time: line 3 lies before line 2. Sort it by time and send it again.");
    refused(
        "2026-10-14T14:30:00Z,1\n2026-10-14T14:30:00Z,2\n",
        "The series has one time twice: line 1 and line 2. Keep one of them, and send it again.");
    refused(
        "2026-10-14T14:30:00Z,many\n",
        "The value \"many\" in line 1 is no number. Send a series of times and numbers.");
    refused(
        "t,v\nyesterday,1\n",
        "The time \"yesterday\" in line 2 cannot be read. Write it as 2026-10-14T14:31:00Z, or in seconds since 1970.");
    refused(
        "t,v\n2026-10-14T14:30:00Z,NaN\n2026-10-14T14:31:00Z,+Inf\n",
        "No value of this series is a number: the first is NaN (line 2). Check the query.");
    refused(
        "",
        "A series needs at least two points, each a time and a value. The first column is the time.");
    refused(
        "t,a,b\n2026-10-14T14:30:00Z,1,2\n",
        "A series is a table of two columns, the time and the value; in line 1 there are 3. Send the two alone.");
    refused(
        "{\"status\":\"error\",\"error\":\"x\"}",
        "Prometheus answered with an error, not with data. Mend the query and send its answer.");
    refused(
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}",
        "This is the answer to an instant query (vector), which has one moment. Send that of a range query.");
    refused(
        "{\"data\":{\"result\":[{\"metric\":{},\"values\":[[1,\"1\"]",
        "The time \"1\" in point 1 cannot be read. Write it as 2026-10-14T14:31:00Z, or in seconds since 1970.");
    refused(
        "{\"data\":{\"result\":[]}}",
        "The answer holds no series. Check the query and its times, and send it again.");
    refused(
        "{\"data\":{\"result\":[{\"metric\":{\"__name__\":\"up\"},\"values\":[[1791988200,\"1\"]]},{\"metric\":{}}]}}",
        "The answer holds several series, the first is up. Send one: add them up in the query, for example with sum(…).");
    refused(
        "{\"data\":",
        "The JSON breaks off or is not well-formed near line 1. Send the whole answer of /api/v1/query_range.");
  }

  private static void refused(String text, String sentence) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class).hasMessage(sentence);
  }

  @Test
  void leavesAGapOutAndSaysSo() throws IOException {
    Series series =
        read(
            """
            2026-10-14T14:28:00Z,0
            2026-10-14T14:29:00Z,0
            2026-10-14T14:30:00Z,6
            2026-10-14T14:31:00Z,6
            2026-10-14T14:41:00Z,6
            2026-10-14T14:42:00Z,6
            """);
    assertThat(series.gaps())
        .containsExactly(new Stretch(START.plusSeconds(120), START.plusSeconds(660)));
    Computed area =
        SeriesAccount.of(FAILED, series, List.of(interval(0, 12)), START).area(List.of(), NOTHING);
    assertThat(area.outcome().words()).startsWith("18 failed requests");
    assertThat(area.leftOut()).containsExactly("9 min of the impact have no value.");
    String drawing = SeriesSvg.draw("s", "failed", "per min", series, List.of());
    assertThat(drawing.split("M", -1)).as("the line breaks off once").hasSize(3);
  }

  @Test
  void bridgesNoValueThatIsNoNumber() throws IOException {
    Series series =
        read(
            """
            2026-10-14T14:30:00Z,6
            2026-10-14T14:31:00Z,6
            2026-10-14T14:32:00Z,NaN
            2026-10-14T14:33:00Z,6
            2026-10-14T14:34:00Z,
            2026-10-14T14:35:00Z,6
            2026-10-14T14:36:00Z,6
            """);
    assertThat(series.numbers()).isEqualTo(5);
    assertThat(series.gaps())
        .containsExactly(
            new Stretch(START.plusSeconds(120), START.plusSeconds(180)),
            new Stretch(START.plusSeconds(240), START.plusSeconds(300)));
    Computed area =
        SeriesAccount.of(FAILED, series, List.of(interval(0, 7)), START).area(List.of(), NOTHING);
    assertThat(area.outcome().words()).startsWith("30 failed requests");
    assertThat(area.leftOut()).contains("2 min of the impact have no value.");
    assertThat(area.used().getFirst().value()).isEqualTo("5 points");
    String drawing = SeriesSvg.draw("s", "failed", "per min", series, List.of());
    assertThat(drawing.split("M", -1)).as("the line breaks off twice").hasSize(4);
    assertThat(drawing).as("a value alone is a dot").containsOnlyOnce("h0").doesNotContain("NaN");
  }

  @Test
  void saysThatThereIsNothingInTheIntervals() throws IOException {
    Series series = read("2026-10-14T10:00:00Z,1\n2026-10-14T10:01:00Z,1\n");
    assertThat(
            SeriesAccount.of(FAILED, series, List.of(interval(0, 5)), START)
                .area(List.of(), NOTHING)
                .outcome()
                .words())
        .isEqualTo("no data: the series has no value in the intervals.");
  }

  @Test
  void takesAMillionPointsAndRefusesMoreThanTwo() throws IOException {
    Series.Collecting points = new Series.Collecting();
    assertThat(SeriesReader.read(new Rows(1_000_000), points::add).points()).isEqualTo(1_000_000);
    Series series = points.done();
    // A point a second with the value 1: in five minutes 300 per second.
    SeriesLine rate = new SeriesLine(new EvidenceId(1), "requests", "per s");
    Computed area =
        SeriesAccount.of(rate, series, List.of(interval(60, 65)), START).area(List.of(), NOTHING);
    assertThat(area.outcome().words()).isEqualTo("300 requests, 0 more than the baseline");
    assertThat(SeriesSvg.draw("s", "requests", "per s", series, List.of()).length())
        .as("as long as the picture is wide, not as the series")
        .isLessThan(60_000);
    assertThatThrownBy(() -> SeriesReader.read(new Rows(2_000_001), (at, value) -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("more than 2,000,000 points");
  }

  /// Rows that nobody holds in memory.
  private static final class Rows extends Reader {
    private final int rows;
    private int row;
    private String rest = "";

    Rows(int rows) {
      this.rows = rows;
    }

    @Override
    public int read(char[] buffer, int from, int length) {
      if (rest.isEmpty()) {
        if (row == rows) {
          return -1;
        }
        rest = (START.getEpochSecond() + row++) + ",1\n";
      }
      int n = Math.min(length, rest.length());
      rest.getChars(0, n, buffer, from);
      rest = rest.substring(n);
      return n;
    }

    @Override
    public void close() {}
  }

  private static Series read(String text) throws IOException {
    Series.Collecting points = new Series.Collecting();
    SeriesReader.read(new StringReader(text), points::add);
    return points.done();
  }

  private static ImpactInterval interval(int from, int until) {
    return new ImpactInterval(
        START.plusSeconds(60L * from),
        Optional.of(START.plusSeconds(60L * until)),
        BigDecimal.ONE,
        ImpactType.OUTAGE,
        Optional.empty(),
        "",
        "");
  }
}
