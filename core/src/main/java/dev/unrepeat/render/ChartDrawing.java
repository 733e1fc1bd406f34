package dev.unrepeat.render;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Draws a planned chart.
final class ChartDrawing {
  static final String TEXTURES =
      texture("tx-1", 6, 6, "<path class=\"texture\" d=\"M0 6 6 0M-1 1 1-1M5 7 7 5\"/>")
          + texture("tx-2", 6, 6, "<circle class=\"texture dot\" cx=\"3\" cy=\"3\" r=\"1.1\"/>")
          + texture(
              "tx-3", 6, 6, "<path class=\"texture\" d=\"M0 6 6 0M-1 1 1-1M5 7 7 5M0 0 6 6\"/>")
          + texture("tx-4", 6, 4, "<path class=\"texture\" d=\"M0 2H6\"/>")
          + texture(
              "tx-silence",
              8,
              8,
              "<path class=\"texture faint\" d=\"M0 8 8 0M-1 1 1-1M7 9 9 7\"/>");
  private static final double DISC = 12;

  private final ChartPlan plan;
  private final double width;

  ChartDrawing(ChartPlan plan) {
    this.plan = plan;
    this.width = plan.scale().width();
  }

  private static String texture(String id, int width, int height, String shape) {
    return "<pattern id=\"%s\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\">%s</pattern>"
        .formatted(id, width, height, shape);
  }

  String plot() {
    Svg out = new Svg();
    grounds(out, width);
    axis(out);
    for (int i = 0; i < plan.lanes().size(); i++) {
      double middle = middle(i, 0);
      out.raw("<g class=\"lane\">").line("", 0, middle, width, middle).raw("</g>\n");
    }
    plan.phases().forEach(phase -> phase(out, phase));
    plan.silences().forEach(silence -> silence(out, silence));
    breaks(out);
    for (ChartPlan.Flag flag : plan.flags()) {
      out.raw(flagGroup(flag))
          .line("", flag.line(), flag.y(), flag.line(), plan.bottom())
          .raw("</g>\n");
    }
    plan.flags().forEach(flag -> flag(out, flag));
    for (int i = 0; i < plan.lanes().size(); i++) {
      lane(out, i);
    }
    return out.toString();
  }

  /// The names of the lanes, on the left.
  String lanes() {
    Svg out = new Svg();
    grounds(out, ChartPlan.LANE_NAMES);
    if (plan.bandHeight() > 0) {
      out.raw("<g class=\"lane\">").text(16, 27, "class=\"sub\"", "Phase").raw("</g>");
    }
    if (!plan.flags().isEmpty()) {
      out.raw("<g class=\"lane\">")
          .text(16, plan.bandHeight() + 18, "class=\"sub\"", "Milestone")
          .raw("</g>");
    }
    for (int i = 0; i < plan.lanes().size(); i++) {
      Lanes.Lane lane = plan.lanes().get(i);
      double y = plan.tops().get(i) + ChartPlan.height(lane) / 2;
      int folded = lane.bars().stream().mapToInt(bar -> bar.events().size()).sum();
      String count =
          folded > 0
              ? lane.count() + " + " + folded + " folded"
              : Counted.of(lane.count(), "event");
      out.raw("<g class=\"lane\">")
          .text(16, y - 2, "", Svg.fit(SourceName.of(lane.source()), 12, 100))
          .text(16, y + 13, "class=\"sub\"", Svg.fit(count, 11, 106))
          .raw("</g>\n");
    }
    out.raw("<g class=\"axis\">").text(16, plan.bottom() + 18, "", "Time, UTC");
    if (plan.cut()) {
      out.text(16, plan.bottom() + 48, "", "Left out");
    }
    out.raw("</g>\n");
    return out.toString();
  }

  private void grounds(Svg out, double to) {
    for (int i = 0; i < plan.lanes().size(); i++) {
      out.raw("<g class=\"lane" + (i % 2 == 0 ? " odd" : "") + "\">")
          .rect("", 0, plan.tops().get(i), to, ChartPlan.height(plan.lanes().get(i)), "")
          .raw("</g>\n");
    }
  }

  private double middle(int lane, int row) {
    Lanes.Lane of = plan.lanes().get(lane);
    double spare = ChartPlan.height(of) - of.rows() * ChartPlan.ROW;
    return plan.tops().get(lane) + spare / 2 + ChartPlan.ROW * (row + 0.5);
  }

  private void axis(Svg out) {
    out.raw("<g class=\"axis\">");
    out.line("", 0, plan.bottom(), width, plan.bottom());
    double told = -200;
    for (TimeTicks.Tick tick : TimeTicks.of(plan.scale())) {
      out.line("", tick.x(), plan.top(), tick.x(), plan.bottom() + 5);
      if (!tick.label().isEmpty()) {
        out.text(tick.x(), plan.bottom() + 18, anchor(tick.x(), 16), tick.label());
      }
      double day = Svg.width(tick.day(), 11);
      double from = tick.x() - (tick.x() < 36 ? 0 : tick.x() > width - 36 ? day : day / 2);
      if (!tick.day().isEmpty() && from > told) {
        out.text(
            tick.x(),
            plan.bottom() + (tick.label().isEmpty() ? 18 : 33),
            anchor(tick.x(), 36) + " class=\"day\"",
            tick.day());
        told = from + day + 8;
      }
    }
    out.raw("</g>\n");
  }

  private String anchor(double x, double half) {
    return "text-anchor=\"" + (x < half ? "start" : x > width - half ? "end" : "middle") + "\"";
  }

  private void phase(Svg out, Phases.Phase phase) {
    double x = plan.scale().x(phase.from());
    double wide = plan.scale().x(phase.to()) - x;
    String name = phase.name().substring(0, 1).toUpperCase(Locale.ROOT) + phase.name().substring(1);
    String length = Durations.print(rounded(Duration.between(phase.from(), phase.to())));
    out.raw("<g class=\"band\"><title>" + Svg.escape(name + ", " + length) + "</title>");
    out.rect("area", x, 4, wide, 36, "");
    out.rect("", x, 32, wide, 8, "fill=\"url(#tx-" + phase.number() + ")\"");
    double both = Svg.width(name, 12.5) + Svg.width(length, 12) + 22;
    if (both <= wide) {
      out.raw(
          "<text x=\""
              + Svg.number(x + 8)
              + "\" y=\"23\">"
              + Svg.escape(name)
              + " <tspan class=\"sub\">"
              + Svg.escape(length)
              + "</tspan></text>");
    } else if (wide > 40) {
      out.text(x + 6, 23, "", Svg.fit(name, 12.5, wide - 10));
    }
    out.line("edge", x + wide, 4, x + wide, 40).raw("</g>\n");
  }

  static Duration rounded(Duration length) {
    return length.compareTo(Duration.ofMinutes(2)) < 0
        ? length.truncatedTo(ChronoUnit.SECONDS)
        : length.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
  }

  /// To the hour from three hours on, to the day from three days on.
  private static Duration coarse(Duration length) {
    if (length.toDays() >= 3) {
      return Duration.ofDays(length.plusHours(12).toDays());
    }
    return length.toHours() >= 3
        ? Duration.ofHours(length.plusMinutes(30).toHours())
        : rounded(length);
  }

  private void silence(Svg out, ChartPlan.Silence silence) {
    double wide = silence.x1() - silence.x0();
    out.raw("<g class=\"silence\">")
        .rect("", silence.x0(), plan.top(), wide, plan.bottom() - plan.top(), "");
    double room = Svg.width(silence.label(), 12) + 4;
    if (room < wide) {
      double middle = silence.x0() + wide / 2;
      out.rect("plate", middle - room / 2, plan.bottom() - 22, room, 18, "rx=\"3\"");
      out.text(middle, plan.bottom() - 9, "text-anchor=\"middle\"", silence.label());
    }
    out.raw("</g>\n");
  }

  private void breaks(Svg out) {
    double told = 0;
    for (TimeScale.Stretch stretch : plan.scale().stretches()) {
      if (stretch.broken()) {
        double middle = (stretch.x0() + stretch.x1()) / 2;
        StringBuilder zigzag =
            new StringBuilder("M" + Svg.number(middle) + " " + Svg.number(plan.top()));
        boolean left = true;
        for (double y = plan.top() + 6; y <= plan.bottom(); y += 6) {
          zigzag
              .append('L')
              .append(Svg.number(middle + (left ? -3 : 3)))
              .append(' ')
              .append(Svg.number(y));
          left = !left;
        }
        String length = Durations.print(coarse(stretch.length()));
        double half = Svg.width(length, 11) / 2;
        out.raw("<g class=\"break\"><title>" + Svg.escape(length) + " left out</title>")
            .rect("", middle - 9, plan.top(), 18, plan.bottom() - plan.top(), "");
        out.raw("<path d=\"" + zigzag + "\"/>");
        if (middle - half > told) {
          out.text(middle, plan.bottom() + 48, "text-anchor=\"middle\"", length);
          told = middle + half + 6;
        }
        out.raw("</g>\n");
      }
    }
  }

  private static String flagGroup(ChartPlan.Flag flag) {
    String sure =
        flag.milestone().certainty() == Certainty.CONFIRMED
            ? ""
            : flag.milestone().certainty() == Certainty.PROPOSED ? " proposed" : " unsure";
    return "<g class=\"milestone" + sure + "\">";
  }

  private void flag(Svg out, ChartPlan.Flag flag) {
    String reason = flag.milestone().reason().isEmpty() ? "" : ": " + flag.milestone().reason();
    out.raw(
        flagGroup(flag)
            + "<title>"
            + Svg.escape(
                flag.name()
                    + " "
                    + flag.time()
                    + " UTC, "
                    + flag.milestone().certainty().name().toLowerCase(Locale.ROOT)
                    + reason)
            + "</title>");
    out.rect("", flag.x(), flag.y(), flag.width(), 18, "rx=\"2\"");
    out.raw(
        "<text x=\""
            + Svg.number(flag.x() + 6)
            + "\" y=\""
            + Svg.number(flag.y() + 13)
            + "\">"
            + Svg.escape(flag.name()));
    out.raw(" <tspan class=\"time\">" + flag.time() + "</tspan></text></g>\n");
  }

  private void lane(Svg out, int index) {
    Lanes.Lane lane = plan.lanes().get(index);
    for (Lanes.Bar bar : lane.bars()) {
      double y = middle(index, bar.row());
      String words = bar.label() + ": " + bar.events().size();
      String from = TimelineTimes.clock(bar.events().getFirst());
      String to = TimelineTimes.clock(bar.events().getLast());
      String when = from.equals(to) ? from : from + " to " + to;
      out.raw(link(bar.events().getFirst(), "mark group", when + " " + words));
      out.rect("disc", bar.x0(), y - 8, bar.x1() - bar.x0(), 16, "rx=\"3\"");
      double room = bar.x1() - bar.x0() - 8;
      String whole = Svg.width(words, 11) <= room ? words : Integer.toString(bar.events().size());
      out.text(
          (bar.x0() + bar.x1()) / 2, y + 4, "text-anchor=\"middle\"", Svg.fit(whole, 11, room + 6));
      out.raw("</a>\n");
    }
    for (Lanes.Mark mark : lane.marks()) {
      mark(out, mark, middle(index, mark.row()));
    }
  }

  private void mark(Svg out, Lanes.Mark mark, double y) {
    TimelineEvent event = mark.events().getFirst();
    double x = mark.x();
    if (mark.events().size() > 1) {
      List<String> first = mark.events().stream().limit(6).map(ChartDrawing::words).toList();
      String more =
          mark.events().size() > 6 ? "\n… and " + (mark.events().size() - 6) + " more" : "";
      out.raw(
          link(
              event,
              "mark group cluster",
              mark.events().size() + " events: " + String.join("; ", first) + more));
      out.rect("disc", x - DISC, y - DISC, 2 * DISC, 2 * DISC, "rx=\"6\"");
      out.text(x, y + 4, "text-anchor=\"middle\"", Integer.toString(mark.events().size()));
      out.raw("</a>\n");
      return;
    }
    out.raw(
        link(
            event,
            "mark" + (event.standing() == dev.unrepeat.model.Standing.KEY ? " key" : ""),
            words(event)));
    double until = plan.scale().x(Lanes.end(event));
    if (until - x > DISC) {
      out.rect("run", x, y - 4, until - x, 8, "rx=\"4\"");
      if (event.repeats() > 1 && until - x > 60) {
        out.text(x + DISC + 6, y - 8, "class=\"name\"", event.repeats() + " times");
      }
    }
    out.raw(
        "<circle class=\"disc\" cx=\""
            + Svg.number(x)
            + "\" cy=\""
            + Svg.number(y)
            + "\" r=\"12\"/>");
    out.raw("<svg class=\"glyph\" x=\"" + Svg.number(x - 7) + "\" y=\"" + Svg.number(y - 7));
    out.raw(
        "\" width=\"14\" height=\"14\" viewBox=\"0 0 16 16\"><use href=\"#"
            + Glyphs.id(event.kind())
            + "\"/></svg></a>\n");
  }

  private static String words(TimelineEvent event) {
    String repeats = event.repeats() > 1 ? " (" + event.repeats() + " times)" : "";
    String text = event.text().length() > 200 ? event.text().substring(0, 200) + "…" : event.text();
    return TimelineTimes.clock(event) + " " + event.kind().words() + ": " + text + repeats;
  }

  private String link(TimelineEvent event, String name, String words) {
    String said = Svg.escape(words);
    return "<a class=\""
        + name
        + "\" data-kind=\""
        + Glyphs.name(event.kind())
        + "\" href=\""
        + Svg.escape(plan.options().link() + event.id())
        + "\" aria-label=\""
        + said
        + "\"><title>"
        + said
        + "</title>";
  }
}
