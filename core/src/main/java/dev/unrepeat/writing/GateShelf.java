package dev.unrepeat.writing;

import dev.unrepeat.faulttree.IncidentTree;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The gates of the fault tree: how factors, and other gates, had to come together.
final class GateShelf extends Shelf<GateShelf.Placed> {
  private static final String TOP = "top";

  GateShelf() {
    super(PartSort.GATE);
  }

  /// @param top whether it stands for the incident
  record Placed(Gate gate, boolean top) {}

  @Override
  List<Placed> list(Postmortem record) {
    return record.causes().gates().stream()
        .map(gate -> new Placed(gate, gate.name().equals(record.causes().topGate())))
        .toList();
  }

  @Override
  Postmortem with(Postmortem record, List<Placed> parts) {
    return with(
        record,
        parts.stream().map(Placed::gate).toList(),
        parts.stream().filter(Placed::top).map(part -> part.gate().name()).findFirst().orElse(""));
  }

  private static Postmortem with(Postmortem record, List<Gate> gates, String top) {
    CauseGraph now = record.causes();
    CauseGraph next = new CauseGraph(now.trigger(), now.factors(), now.whys(), gates, top);
    if (sound(now)) {
      IncidentTree.check(next);
    }
    return record.withCauses(next);
  }

  /// A document edited elsewhere may bring a broken tree, which is mended step by step.
  private static boolean sound(CauseGraph graph) {
    try {
      IncidentTree.check(graph);
      return true;
    } catch (Refused broken) {
      return false;
    }
  }

  @Override
  String name(Placed part) {
    return part.gate().name();
  }

  @Override
  Map<String, String> texts(Placed part) {
    Gate gate = part.gate();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("name", gate.name());
    texts.put("kind", Typed.print(gate.kind()));
    texts.put("least", gate.kind() == GateKind.AT_LEAST ? "" + gate.threshold() : "");
    texts.put("inputs", Typed.lines(gate.inputs()));
    texts.put(TOP, part.top() ? "yes" : "no");
    return texts;
  }

  @Override
  Placed read(String name, Typed typed, Optional<Placed> before) {
    String called = typed.text("name").isEmpty() ? name : typed.text("name");
    Refused.unless(
        called.matches("(?!F[1-9][0-9]{0,8}$)[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}"),
        "\"%s\" cannot name a gate. Use letters and digits, at most 40, and no number of a factor: G1, \"No way back\"."
            .formatted(called));
    GateKind kind =
        typed.word(
            "kind", GateKind.class, before.map(part -> part.gate().kind()).orElse(GateKind.AND));
    List<String> inputs =
        typed.lines("inputs").stream()
            .flatMap(line -> Stream.of(line.split("\\s*,\\s*")))
            .distinct()
            .toList();
    int threshold =
        before
            .map(Placed::gate)
            .filter(old -> old.kind() == kind && kind != GateKind.AT_LEAST)
            .filter(old -> old.inputs().equals(inputs))
            .map(Gate::threshold)
            .orElseGet(() -> threshold(kind, typed.text("least"), inputs));
    return new Placed(
        new Gate(called, kind, threshold, inputs), typed.text(TOP).equalsIgnoreCase("yes"));
  }

  private static int threshold(GateKind kind, String least, List<String> inputs) {
    return switch (kind) {
      case AND -> Math.max(1, inputs.size());
      case OR, NOT, XOR -> 1;
      case AT_LEAST -> {
        Refused.unless(
            least.matches("[1-9][0-9]{0,3}"),
            "Say how many of the inputs it takes at least, for example 2.");
        yield Integer.parseInt(least);
      }
    };
  }

  /// One gate at most is the top; a new name is taken over where the gate is an input.
  @Override
  Postmortem write(Postmortem record, String name, Typed typed) {
    Map<String, Placed> named = named(record);
    Optional<Placed> before = Optional.ofNullable(named.get(name));
    Placed after = read(name, typed, before);
    String called = after.gate().name();
    List<Gate> gates = new ArrayList<>();
    named.forEach((key, part) ->
        gates.add(key.equals(name) ? after.gate() : renamed(part.gate(), name, called)));
    if (before.isEmpty()) {
      gates.add(after.gate());
    }
    String top = record.causes().topGate();
    boolean was = before.map(Placed::top).orElse(false);
    return with(record, gates, after.top() ? called : was ? "" : top);
  }

  private static Gate renamed(Gate gate, String old, String now) {
    return old.equals(now) || !gate.inputs().contains(old)
        ? gate
        : new Gate(
            gate.name(),
            gate.kind(),
            gate.threshold(),
            gate.inputs().stream().map(input -> input.equals(old) ? now : input).toList());
  }

  @Override
  String fresh(Postmortem record, Map<String, String> texts) {
    Set<String> taken = named(record).keySet();
    String typed = texts.getOrDefault("name", "").strip();
    if (taken.contains(typed)) {
      throw new Refused(
          Refused.Reason.CONFLICT,
          "There is a gate %s already. Give this one another name, or change that one."
              .formatted(typed));
    }
    if (!typed.isEmpty()) {
      return typed;
    }
    int number = 1;
    while (taken.contains("G" + number)) {
      number++;
    }
    return "G" + number;
  }

  @Override
  void mayGo(Postmortem record, Placed part) {
    String name = part.gate().name();
    record.causes().gates().stream()
        .filter(gate -> gate.inputs().contains(name))
        .findFirst()
        .ifPresent(gate -> {
          throw Refused.state(
              "%s stands in the fault tree, under %s. Take it out of there first."
                  .formatted(name, gate.name()));
        });
  }
}
