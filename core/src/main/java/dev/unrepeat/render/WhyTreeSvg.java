package dev.unrepeat.render;

import dev.unrepeat.cause.CauseCover;
import dev.unrepeat.cause.WhyTree;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The 5 Whys as a drawing: the incident on the left, and to the right of each condition why it was
/// there. What set the incident off stands apart.
///
///     String svg = WhyTreeSvg.draw(postmortem, 6);
public final class WhyTreeSvg {
  private static final double BOX = 236;
  private static final double PAD = 8;
  private static final double STEP = BOX + 40;
  private static final double GAP = 12;
  private static final double FOLD = 22;
  private static final int LINES = 6;
  private static final int DESCRIBED = 60;

  private final Postmortem record;
  private final CauseGraph graph;
  private final CauseCover cover;
  private final Set<FactorId> asked = new HashSet<>();
  private final Svg out = new Svg();
  private final List<WhyTree.Row> rows = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>(List.of(-1));
  private final List<Integer> folded = new ArrayList<>(List.of(0));

  private WhyTreeSvg(Postmortem record, int levels) {
    this.record = record;
    this.graph = record.causes();
    this.cover = new CauseCover(record);
    graph.whys().forEach(why -> asked.add(why.effect()));
    unfold(levels);
  }

  /// A file of its own.
  ///
  /// @param levels of whys that are drawn; of deeper ones their number is told
  public static String draw(Postmortem record, int levels) {
    return new WhyTreeSvg(record, levels).drawing().file();
  }

  /// For a page that sets the style itself.
  public static String inPage(Postmortem record, int levels) {
    return new WhyTreeSvg(record, levels).drawing().inPage();
  }

  /// The incident is node 0, and the rows follow it; what is too deep is counted where it hangs.
  private void unfold(int levels) {
    List<WhyTree.Row> all = WhyTree.rows(graph);
    int[] places = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      WhyTree.Row row = all.get(i);
      int above = row.parent() < 0 ? 0 : places[row.parent()];
      if (row.depth() < levels) {
        rows.add(row);
        parents.add(above);
        folded.add(0);
        places[i] = rows.size();
      } else {
        folded.set(above, folded.get(above) + 1);
        places[i] = above;
      }
    }
  }

  private Drawing drawing() {
    List<String> title = Svg.lines(record.incident().title(), FactorBox.BOLD, BOX - 2 * PAD, LINES);
    List<FactorBox> boxes = rows.stream().map(this::box).toList();
    double[] heights = new double[rows.size() + 1];
    heights[0] = title.size() * FactorBox.LINE + 3 * PAD;
    for (int i = 1; i < heights.length; i++) {
      heights[i] = boxes.get(i - 1).height() + (folded.get(i) > 0 ? FOLD : 0);
    }
    TidyTree tidy =
        TidyTree.of(parents.stream().mapToInt(Integer::intValue).toArray(), heights, GAP);
    double[] middles = tidy.middles();
    List<String> trigger = graph.trigger().map(set -> lines(set.statement())).orElse(List.of());
    double apart = trigger.isEmpty() ? 0 : (trigger.size() + 1) * FactorBox.LINE + 2 * PAD;
    double down =
        trigger.isEmpty() ? 0 : Math.max(0, apart + 3 * PAD - (middles[0] - heights[0] / 2));
    trigger(trigger, apart, middles[0] + down - heights[0] / 2);
    for (int i = 1; i < heights.length; i++) {
      wire(depth(parents.get(i)), middles[parents.get(i)] + down, middles[i] + down);
    }
    out.raw("<g class=\"whole\"><title>The incident</title>");
    box(0, middles[0] + down - heights[0] / 2, heights[0]);
    double line = middles[0] + down - title.size() * FactorBox.LINE / 2 - 3;
    for (String words : title) {
      line += FactorBox.LINE;
      out.text(PAD, line, "class=\"name start\"", words);
    }
    out.raw("</g>\n");
    for (int i = 1; i < heights.length; i++) {
      factor(boxes.get(i - 1), i, middles[i] + down - heights[i] / 2);
    }
    int deepest = rows.stream().mapToInt(row -> row.depth() + 1).max().orElse(0);
    return new Drawing(
        "5 Whys: " + record.incident().title(),
        description(),
        deepest * STEP + BOX,
        tidy.extent() + down,
        out.toString());
  }

  private int depth(int node) {
    return node == 0 ? 0 : rows.get(node - 1).depth() + 1;
  }

  private static List<String> lines(String text) {
    return Svg.lines(text, FactorBox.TEXT, BOX - 2 * PAD, LINES);
  }

  private FactorBox box(WhyTree.Row row) {
    ContributingFactor factor = row.factor();
    return row.again()
        ? new FactorBox(
            factor,
            List.of(factor.id() + " again, unfolded above"),
            Svg.lines(factor.statement(), FactorBox.TEXT, BOX - 2 * PAD, 1),
            "")
        : FactorBox.of(factor, cover, !asked.contains(factor.id()), BOX - 2 * PAD, LINES);
  }

  private void box(double x, double y, double height) {
    out.rect("", x, y, BOX, height, "rx=\"3\"");
  }

  private void trigger(List<String> words, double height, double below) {
    if (words.isEmpty()) {
      return;
    }
    out.raw("<g class=\"apart\"><title>What set it off</title>");
    box(0, 0, height);
    out.text(PAD, FactorBox.LINE + 3, "class=\"words start\"", "Trigger: what set it off");
    double line = FactorBox.LINE + 3;
    for (String text : words) {
      line += FactorBox.LINE;
      out.text(PAD, line, "class=\"start\"", text);
    }
    out.raw("<path class=\"wire\" d=\"M" + Svg.number(BOX / 2) + " " + Svg.number(height));
    out.raw("V" + Svg.number(below) + "m-4 -7l4 7 4 -7\"/></g>\n");
  }

  private void wire(int level, double from, double to) {
    double start = level * STEP + BOX;
    out.raw("<path class=\"wire\" d=\"M" + Svg.number(start) + " " + Svg.number(from));
    out.raw("h20V" + Svg.number(to) + "h20\"/>\n");
  }

  private void factor(FactorBox box, int node, double y) {
    WhyTree.Row row = rows.get(node - 1);
    double x = (row.depth() + 1) * STEP;
    out.raw("<g class=\"" + (row.again() ? "again" : box.look()) + "\"><title>");
    out.raw(Svg.escape(row.factor().id() + ": " + row.factor().statement()) + "</title>");
    box(x, y, box.height());
    box.print(out, x + PAD, y);
    if (folded.get(node) > 0) {
      out.text(
          x + PAD,
          y + box.height() + FOLD - 6,
          "class=\"words start\"",
          "+ " + folded.get(node) + " deeper, not drawn");
    }
    out.raw("</g>\n");
  }

  /// The tree as sentences, for those who do not see it.
  private String description() {
    List<String> sentences = new ArrayList<>();
    graph.trigger().ifPresent(set -> sentences.add("Set off by: " + sentence(set.statement())));
    for (int i = 0; i < rows.size(); i++) {
      if (sentences.size() == DESCRIBED) {
        sentences.add("The rest is not told here; the list has it.");
        break;
      }
      ContributingFactor factor = rows.get(i).factor();
      int above = parents.get(i + 1);
      String effect = above == 0 ? "" : ", why " + rows.get(above - 1).factor().id();
      sentences.add(factor.id() + effect + ": " + sentence(factor.statement()));
    }
    return sentences.isEmpty() ? "No condition is told yet." : String.join(" ", sentences);
  }

  private static String sentence(String words) {
    return words.matches("(?s).*[.!?]\\s*") ? words.strip() : words.strip() + ".";
  }
}
