package dev.unrepeat.document;

import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The gates of the fault tree, one line each: `- **G1** 2 of F1, F2, F3 (top)`.
final class FaultTreeList implements Piece {
  private static final String NAME = "fault-tree";
  private static final String TOP = " (top)";
  private static final Pattern GATE =
      Pattern.compile("(and|or|not|xor|\\d{1,6}) of (.+?)( \\(top\\))?", Pattern.CASE_INSENSITIVE);

  @Override
  public Section section() {
    return Section.CAUSES;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String print(Draft record) {
    if (record.gates.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder(Piece.mark(NAME)).append('\n');
    for (Gate gate : record.gates) {
      out.append('\n').append(line(gate, record));
    }
    return out.toString();
  }

  private static String line(Gate gate, Draft record) {
    String kind =
        gate.kind() == GateKind.AT_LEAST
            ? Integer.toString(gate.threshold())
            : Fact.words(gate.kind());
    String top = gate.name().equals(record.topGate) ? TOP : "";
    return Bullets.print(
        0, Cells.inline(gate.name()), kind + " of " + String.join(", ", gate.inputs()) + top);
  }

  @Override
  public int blocks(Outline.Part part, List<String> lines, int i) {
    return Piece.markedList(part, lines, i, NAME);
  }

  @Override
  public void edit(Draft base, Draft draft, Found found, Notes notes) {
    if (found.text().equals(print(base))) {
      return;
    }
    List<Gate> gates = new ArrayList<>();
    draft.topGate = "";
    for (Bullets.Item item : Bullets.read(found.lines(), found.at())) {
      String line = found.lines().get(item.line() - found.at()).strip();
      Optional<Gate> same =
          base.gates.stream().filter(gate -> line(gate, base).equals(line)).findFirst();
      try {
        gates.add(same.isPresent() ? same.get() : read(item));
        if (item.text().toLowerCase(Locale.ROOT).endsWith(TOP)) {
          draft.topGate = item.label();
        }
      } catch (Refused e) {
        notes.unreadable(
            item.line() + 1,
            "Gate %s could not be taken over: %s.".formatted(item.label(), Sentences.clause(e)));
        base.gates.stream().filter(gate -> gate.name().equals(item.label())).forEach(gates::add);
      }
    }
    draft.gates = List.copyOf(gates);
    notes.takenOver(found.at() + 1, "The fault tree was taken over as it is written now.");
  }

  private static Gate read(Bullets.Item item) {
    Matcher matcher = GATE.matcher(item.text());
    Refused.unless(matcher.matches(), "write a gate as \"and of F1, F2\" or \"2 of F1, F2, F3\"");
    List<String> inputs = List.of(matcher.group(2).split("\\s*,\\s*"));
    boolean counted = matcher.group(1).matches("\\d+");
    GateKind kind =
        counted ? GateKind.AT_LEAST : Fact.getWord(matcher.group(1), GateKind.class, Fact::words);
    int threshold =
        counted ? Integer.parseInt(matcher.group(1)) : kind == GateKind.AND ? inputs.size() : 1;
    return new Gate(item.label(), kind, threshold, inputs);
  }
}
