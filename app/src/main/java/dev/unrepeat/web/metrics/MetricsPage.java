package dev.unrepeat.web.metrics;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.ControlChart;
import dev.unrepeat.metrics.MonthlyCounts;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.PeriodFigures;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Team;
import dev.unrepeat.render.FiguresCsv;
import dev.unrepeat.render.FollowUpCsv;
import dev.unrepeat.render.MonthlyCountsSvg;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Choices;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Figures of a month, a quarter or a year over all incidents that one may see.
public final class MetricsPage {
  private static final int TOP = 8;

  private final Pages pages;
  private final Figures figures;
  private final Incidents incidents;
  private final WorkspaceSettings settings;

  public MetricsPage(
      Pages pages, Figures figures, Incidents incidents, WorkspaceSettings settings) {
    this.settings = settings;
    this.pages = pages;
    this.figures = figures;
    this.incidents = incidents;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    MetricsQuery query = MetricsQuery.of(request, figures, settings);
    Figures.Report report =
        figures.report(viewer, query.period(), query.filter(), query.proposals());
    PeriodFigures here = report.figures();
    Period period = query.period();
    return pages.show(
        "metrics/MetricsPage",
        new MetricsView(
            pages.frame(request, "Metrics"),
            period.words(),
            query.instead(request, figures),
            period.key(),
            query.in(period.before()).address("/metrics"),
            period.to().isAfter(figures.running().from())
                ? ""
                : query.in(period.after()).address("/metrics"),
            spans(query),
            Choices.of(
                Severity.class,
                pages.severities()::print,
                query.filter().severity(),
                "Any severity"),
            Choices.of(IncidentKind.class, IncidentKind::words, query.filter().kind(), "Any kind"),
            services(viewer, query),
            Choices.of(
                settings.teams(), query.filter().team().map(Team::name).orElse(""), "Any team"),
            query.proposals(),
            query.limited(),
            new MetricsQuery(period, FigureFilter.ALL, false).address("/metrics"),
            query.address("/metrics.csv"),
            query.address("/metrics.csv") + "&table=follow-up",
            period.months() > 3 ? "" : query.ofPlaces().address("/metrics/review"),
            here.incidents().size(),
            report.undated().stream()
                .map(id -> new MetricsView.Undated(id.value(), Places.incident(id)))
                .toList(),
            bySeverity(here, query),
            byService(here, query),
            unsure(here),
            query.withProposals().address("/metrics"),
            here.durations().stream()
                .map(one ->
                    DurationRows.of(
                        one, Objects.requireNonNull(report.compared().get(one.key())), period))
                .toList(),
            here.others().stream().map(MetricsPage::tool).toList(),
            report.followUp().figures().stream().map(FollowUpRows::of).toList(),
            report.months().months().isEmpty() ? "" : MonthlyCountsSvg.of(report.months()),
            aboutPicture(report.months()),
            signals(report.months()),
            months(report.months(), query)));
  }

  /// The incidents behind them, a line each.
  public ServerResponse csv(ServerRequest request) {
    MetricsQuery query = MetricsQuery.of(request, figures, settings);
    Figures.Report report =
        figures.report(Visitor.of(request), query.period(), query.filter(), query.proposals());
    boolean followUp = request.param("table").filter("follow-up"::equals).isPresent();
    String csv = followUp ? FollowUpCsv.of(report.followUp()) : FiguresCsv.of(report.figures());
    return ServerResponse.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.csv\""
                .formatted(followUp ? "follow-up" : "metrics", query.period().key()))
        .body(csv);
  }

  private List<Choice> spans(MetricsQuery query) {
    Period here = query.period();
    YearMonth running = figures.running().first();
    YearMonth end = here.first().plusMonths(here.months() - 1L);
    YearMonth last = end.isAfter(running) ? running : end;
    int quarter = (last.getMonthValue() + 2) / 3;
    return List.of(
        span(query, "Month", last.toString(), here.months() == 1),
        span(query, "Quarter", "%d-Q%d".formatted(last.getYear(), quarter), here.months() == 3),
        span(query, "Year", String.valueOf(last.getYear()), here.months() == 12));
  }

  private static Choice span(MetricsQuery query, String word, String key, boolean here) {
    Period period = Period.parse(key, query.period().zone());
    return new Choice(query.in(period).address("/metrics"), word, here);
  }

  private List<Choice> services(Viewer viewer, MetricsQuery query) {
    return Choices.of(
        incidents.services(viewer).stream().map(ServiceName::value).toList(),
        query.filter().service().map(ServiceName::value).orElse(""),
        "Any service");
  }

  private List<MetricsView.Bar> bySeverity(PeriodFigures here, MetricsQuery query) {
    List<MetricsView.Bar> bars = new ArrayList<>();
    int most =
        Math.max(
            here.unrated(),
            here.severities().values().stream().mapToInt(Integer::intValue).max().orElse(0));
    for (Severity severity : Severity.values()) {
      int count = here.severities().getOrDefault(severity, 0);
      FigureFilter filter = query.filter().withSeverity(severity);
      bars.add(bar(pages.severities().print(severity), count, most, address(query, filter)));
    }
    if (here.unrated() > 0) {
      bars.add(bar("not rated", here.unrated(), most, ""));
    }
    return bars;
  }

  private static List<MetricsView.Bar> byService(PeriodFigures here, MetricsQuery query) {
    List<MetricsView.Bar> bars = new ArrayList<>();
    int others =
        here.services().stream().skip(TOP).mapToInt(PeriodFigures.ServiceCount::incidents).sum();
    int most =
        Math.max(
            Math.max(others, here.serviceless()),
            here.services().stream()
                .mapToInt(PeriodFigures.ServiceCount::incidents)
                .max()
                .orElse(0));
    here.services().stream()
        .limit(TOP)
        .forEach(one -> {
          FigureFilter filter = query.filter().withService(one.service());
          bars.add(bar(one.service().value(), one.incidents(), most, address(query, filter)));
        });
    if (others > 0) {
      bars.add(bar("others", others, most, ""));
    }
    if (here.serviceless() > 0) {
      bars.add(bar("no service named", here.serviceless(), most, ""));
    }
    return bars;
  }

  private static String address(MetricsQuery query, FigureFilter filter) {
    return new MetricsQuery(query.period(), filter, query.proposals()).address("/metrics");
  }

  private static MetricsView.Bar bar(String label, int count, int most, String address) {
    return new MetricsView.Bar(label, count, most == 0 ? 0 : 100 * count / most, address);
  }

  private static int unsure(PeriodFigures here) {
    return (int)
        here.durations().stream()
            .flatMap(one -> one.leftOut().stream())
            .filter(left -> left.reason().startsWith(Aggregate.NOT_CONFIRMED))
            .map(Aggregate.LeftOut::incident)
            .distinct()
            .count();
  }

  private static MetricsView.Tool tool(PeriodFigures.AsOthers others) {
    return new MetricsView.Tool(
        others.tool(),
        others.durations().stream()
            .map(one -> {
              DurationRows.Headline head = DurationRows.headline(one);
              return new MetricsView.Counted(
                  one.label(), one.formula(), head.headline(), head.about());
            })
            .toList());
  }

  private static String aboutPicture(MonthlyCounts counts) {
    return counts
        .chart()
        .map(chart ->
            "Mean and limits (mean ± 2.66 × the mean moving range) rest on the first %d full months and stay; what lies between the limits is what this process does by itself."
                .formatted(chart.baseline()))
        .orElseGet(() ->
            "Limits can be told from %d full months on; there %s so far."
                .formatted(
                    ControlChart.SHORTEST_BASELINE,
                    counts.months().size() == 1 ? "is 1" : "are " + counts.months().size()));
  }

  /// A level that has shifted is one thing to say, however many months it lasts.
  private static List<String> signals(MonthlyCounts counts) {
    List<MetricsView.Month> months = months(counts).toList();
    return counts
        .chart()
        .map(chart -> chart.stretches().stream().map(one -> signal(one, months, chart)).toList())
        .orElse(List.of());
  }

  private static String signal(
      ControlChart.Stretch stretch, List<MetricsView.Month> months, ControlChart chart) {
    IntSummaryStatistics counts =
        months.subList(stretch.first(), stretch.last() + 1).stream()
            .mapToInt(MetricsView.Month::incidents)
            .summaryStatistics();
    String first = months.get(stretch.first()).month();
    String when =
        stretch.months() == 1
            ? first
            : "%s to %s".formatted(first, months.get(stretch.last()).month());
    String many =
        counts.getMin() == counts.getMax()
            ? String.valueOf(counts.getMin())
            : "%d to %d".formatted(counts.getMin(), counts.getMax());
    if (!stretch.run()) {
      return "%s: %s, outside the limits.".formatted(when, many);
    }
    return "%s: %s a month, %d months in a row %s the mean of %.1f%s."
        .formatted(
            when,
            many,
            stretch.months(),
            counts.getMin() > chart.mean() ? "above" : "below",
            chart.mean(),
            stretch.outside() == 0
                ? ""
                : ", %d of them outside the limits".formatted(stretch.outside()));
  }

  private static List<MetricsView.Month> months(MonthlyCounts counts, MetricsQuery query) {
    return months(counts)
        .map(one ->
            new MetricsView.Month(
                one.month(),
                one.incidents(),
                one.signal(),
                query.in(Period.parse(one.address(), query.period().zone())).address("/metrics")))
        .toList()
        .reversed();
  }

  /// With the key of the month as its address.
  private static Stream<MetricsView.Month> months(MonthlyCounts counts) {
    return IntStream.range(0, counts.months().size())
        .mapToObj(i -> {
          MonthlyCounts.Month month = counts.months().get(i);
          ControlChart.Signal signal =
              counts
                  .chart()
                  .map(chart -> chart.points().get(i).signal())
                  .orElse(ControlChart.Signal.NONE);
          return new MetricsView.Month(
              new Period(month.month(), 1, ZoneOffset.UTC).words(),
              month.incidents(),
              switch (signal) {
                case NONE -> "";
                case OUTSIDE -> "outside the limits";
                case RUN -> "eight or more on one side of the mean";
              },
              month.month().toString());
        });
  }
}
