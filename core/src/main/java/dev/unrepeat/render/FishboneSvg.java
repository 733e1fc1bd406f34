package dev.unrepeat.render;

import dev.unrepeat.cause.CauseCover;
import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Postmortem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The causes as a fishbone: the incident is the head, each category a bone, each factor a twig
/// with its words beside it. Every bone has a column of its own, so that nothing ever overlaps.
public final class FishboneSvg {
  private static final double ROOM = 226;
  private static final double SLANT = 84;
  private static final double COLUMN = ROOM + SLANT;
  private static final double LABEL = 30;
  private static final double INDENT = 14;
  private static final int DEEPEST = 6;
  private static final double HEAD = 210;
  private static final double TAIL = 190;
  private static final double PAD = 8;
  private static final double SHORTEST = 64;
  private static final int LINES = 5;
  private static final int DESCRIBED = 12;

  private final Postmortem record;
  private final CauseCover cover;
  private final Set<FactorId> asked = new HashSet<>();
  private final List<Fishbone.Bone> bones;
  private final List<List<FactorBox>> boxes;
  private final Svg out = new Svg();

  private FishboneSvg(Postmortem record, Fishbone fishbone) {
    this.record = record;
    this.cover = new CauseCover(record);
    record.causes().whys().forEach(why -> asked.add(why.effect()));
    this.bones = fishbone.bones(record.causes());
    this.boxes = bones.stream().map(bone -> bone.twigs().stream().map(this::box).toList()).toList();
  }

  /// A file of its own.
  public static String draw(Postmortem record, Fishbone fishbone) {
    return new FishboneSvg(record, fishbone).drawing().file();
  }

  /// For a page that sets the style itself.
  public static String inPage(Postmortem record, Fishbone fishbone) {
    return new FishboneSvg(record, fishbone).drawing().inPage();
  }

  private static double indent(Fishbone.Twig twig) {
    return Math.min(twig.depth(), DEEPEST) * INDENT;
  }

  private FactorBox box(Fishbone.Twig twig) {
    ContributingFactor factor = twig.factor();
    return FactorBox.of(
        factor, cover, !asked.contains(factor.id()), ROOM - indent(twig) - 10, LINES);
  }

  private Drawing drawing() {
    List<String> title = Svg.lines(record.incident().title(), FactorBox.BOLD, HEAD - 2 * PAD, 6);
    List<String> trigger =
        record
            .causes()
            .trigger()
            .map(set -> Svg.lines(set.statement(), FactorBox.TEXT, TAIL - 2 * PAD, 6))
            .orElse(List.of());
    double head = (title.size() + 1) * FactorBox.LINE + 2 * PAD;
    double tail = (trigger.size() + 1) * FactorBox.LINE + 2 * PAD;
    double above = Math.max(longest(0), head / 2);
    double below = Math.max(longest(1), Math.max(head, tail) / 2);
    double spine = LABEL + Math.max(above, tail / 2);
    double start = trigger.isEmpty() ? 0 : TAIL + 24;
    int columns = (bones.size() + 1) / 2;
    double end = start + columns * COLUMN + 24;
    line("spine", start, spine, end, spine);
    trigger(trigger, spine, tail, start);
    for (int i = 0; i < bones.size(); i++) {
      int column = i / 2;
      double outer = start + column * COLUMN + ROOM;
      bone(i, outer, spine, i % 2 == 0 ? spine - LABEL : below);
    }
    head(title, end, spine - head / 2, head);
    return new Drawing(
        "Fishbone: " + record.incident().title(),
        description(),
        end + HEAD,
        spine + below + LABEL,
        out.toString());
  }

  /// How long the bones of one side are; all of a side are, so that their labels stand in one row.
  private double longest(int side) {
    double most = SHORTEST;
    for (int i = side; i < boxes.size(); i += 2) {
      most = Math.max(most, boxes.get(i).stream().mapToDouble(FactorBox::height).sum() + PAD);
    }
    return most;
  }

  private void line(String name, double x1, double y1, double x2, double y2) {
    out.raw("<path class=\"" + name + "\" d=\"M" + Svg.number(x1) + " " + Svg.number(y1));
    out.raw("L" + Svg.number(x2) + " " + Svg.number(y2) + "\"/>\n");
  }

  /// @param outer where the far end of the bone is, from the left
  private void bone(int number, double outer, double spine, double length) {
    int side = number % 2 == 0 ? -1 : 1;
    Fishbone.Bone bone = bones.get(number);
    line("wire", outer, spine + side * length, outer + SLANT, spine);
    double label = side < 0 ? spine - length - LABEL : spine + length + 4;
    String words = Svg.fit(bone.name(), FactorBox.TEXT, 2 * SLANT - 20);
    out.rect("", outer - SLANT + 4, label, 2 * SLANT - 8, LABEL - 4, "rx=\"3\"");
    out.text(outer, label + 17, "class=\"name\"", words);
    List<FactorBox> twigs = boxes.get(number);
    double y = side < 0 ? spine - length : spine + PAD;
    if (twigs.isEmpty()) {
      double x = at(y + 20, outer, spine, length, side) - ROOM;
      out.text(x, y + 20, "class=\"words start\"", "nothing found here yet");
    }
    for (int i = 0; i < twigs.size(); i++) {
      FactorBox box = twigs.get(i);
      double bottom = y + box.height();
      double left =
          Math.min(at(y, outer, spine, length, side), at(bottom, outer, spine, length, side))
              - ROOM
              + indent(bone.twigs().get(i));
      out.raw("<g class=\"" + box.look() + "\"><title>");
      out.raw(Svg.escape(box.factor().id() + ": " + box.factor().statement()) + "</title>");
      box.print(out, left, y);
      line("wire", left, bottom - 2, at(bottom - 2, outer, spine, length, side), bottom - 2);
      out.raw("</g>\n");
      y = bottom;
    }
  }

  /// Where the bone is at this height.
  private static double at(double y, double outer, double spine, double length, int side) {
    double share = Math.clamp(side * (y - spine) / length, 0, 1);
    return outer + SLANT * (1 - share);
  }

  private void head(List<String> title, double x, double y, double height) {
    out.raw("<g class=\"whole\"><title>The incident</title>");
    out.rect("", x, y, HEAD, height, "rx=\"3\"");
    double line = y + PAD + FactorBox.LINE - 4;
    out.text(x + PAD, line, "class=\"words start\"", record.incident().id().value());
    for (String words : title) {
      line += FactorBox.LINE;
      out.text(x + PAD, line, "class=\"name start\"", words);
    }
    out.raw("</g>\n");
  }

  private void trigger(List<String> words, double spine, double height, double start) {
    if (words.isEmpty()) {
      return;
    }
    out.raw("<g class=\"apart\"><title>What set it off</title>");
    out.rect("", 0, spine - height / 2, TAIL, height, "rx=\"3\"");
    double line = spine - height / 2 + PAD + FactorBox.LINE - 4;
    out.text(PAD, line, "class=\"words start\"", "Trigger: what set it off");
    for (String text : words) {
      line += FactorBox.LINE;
      out.text(PAD, line, "class=\"start\"", text);
    }
    line("wire", TAIL, spine, start, spine);
    out.raw("</g>\n");
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    record
        .causes()
        .trigger()
        .ifPresent(set -> sentences.add("Set off by: " + set.statement() + "."));
    for (Fishbone.Bone bone : bones) {
      List<String> said =
          bone.twigs().stream()
              .limit(DESCRIBED)
              .map(twig -> twig.factor().id() + " " + twig.factor().statement())
              .toList();
      int more = bone.twigs().size() - said.size();
      sentences.add(
          bone.name()
              + ": "
              + (said.isEmpty() ? "nothing found yet" : String.join("; ", said))
              + (more > 0 ? "; and " + more + " more" : "")
              + ".");
    }
    return String.join(" ", sentences);
  }
}
