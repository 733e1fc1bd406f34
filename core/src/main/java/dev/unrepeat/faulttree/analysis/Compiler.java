package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns a fault tree into a [Circuit]: set conditions and constants are worked in, gates with one
/// input fall away, gates of one kind that stand in a row become one.
final class Compiler {
  private final Circuit circuit = new Circuit();
  private final Map<String, Integer> literals = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<Integer> shared = new HashSet<>();

  static Circuit compile(FaultTree tree) {
    return new Compiler().run(tree);
  }

  private Circuit run(FaultTree tree) {
    for (TreeNode.Gate gate : tree.gates()) {
      gate.inputs().forEach(input -> uses.merge(input, 1, Integer::sum));
    }
    for (TreeNode node : tree.ordered()) {
      int literal =
          switch (node) {
            case TreeNode.Event event -> circuit.event(event);
            case TreeNode.House house -> house.state() ? Circuit.TRUE : Circuit.FALSE;
            case TreeNode.Gate gate -> gate(gate);
          };
      literals.put(node.name(), literal);
      if (uses.getOrDefault(node.name(), 0) > 1) {
        shared.add(literal >> 1);
      }
    }
    circuit.top(literals.getOrDefault(tree.top().name(), Circuit.FALSE));
    return circuit;
  }

  private int gate(TreeNode.Gate gate) {
    int[] in =
        gate.inputs().stream()
            .mapToInt(input -> literals.getOrDefault(input, Circuit.FALSE))
            .toArray();
    return switch (gate.operator()) {
      case PASS -> in[0];
      case NOT -> in[0] ^ 1;
      case AND -> and(in);
      case OR -> or(in);
      case NAND -> and(in) ^ 1;
      case NOR -> or(in) ^ 1;
      case XOR -> parity(in);
      case IFF -> parity(in) ^ 1;
      case IMPLY -> or(new int[] {in[0] ^ 1, in[1]});
      case AT_LEAST -> atLeast(gate.least(), in);
      case CARDINALITY ->
          and(new int[] {atLeast(gate.least(), in), atLeast(gate.most() + 1, in) ^ 1});
    };
  }

  private int and(int[] in) {
    return join(Circuit.Kind.AND, in, Circuit.TRUE);
  }

  private int or(int[] in) {
    return join(Circuit.Kind.OR, in, Circuit.FALSE);
  }

  /// @param neutral the constant that changes nothing; its opposite decides alone
  private int join(Circuit.Kind kind, int[] in, int neutral) {
    Set<Integer> kept = new HashSet<>();
    List<Integer> ordered = new ArrayList<>();
    for (int literal : unfolded(kind, in)) {
      if (literal == (neutral ^ 1) || kept.contains(literal ^ 1)) {
        return neutral ^ 1;
      }
      if (literal != neutral && kept.add(literal)) {
        ordered.add(literal);
      }
    }
    return switch (ordered.size()) {
      case 0 -> neutral;
      case 1 -> ordered.getFirst();
      default -> circuit.gate(kind, 0, numbers(ordered));
    };
  }

  private int[] unfolded(Circuit.Kind kind, int[] in) {
    return Arrays.stream(in)
        .flatMap(literal -> {
          int node = literal >> 1;
          boolean same = circuit.kind(node) == kind && (literal & 1) == 0 && node > 0;
          return same && !shared.contains(node)
              ? Arrays.stream(circuit.inputs(node))
              : Arrays.stream(new int[] {literal});
        })
        .toArray();
  }

  private int parity(int[] in) {
    int flipped = 0;
    List<Integer> ordered = new ArrayList<>();
    for (int literal : in) {
      flipped ^= literal & 1;
      Integer node = literal & ~1;
      if (node != Circuit.FALSE && !ordered.remove((Object) node)) {
        ordered.add(node);
      }
    }
    return switch (ordered.size()) {
      case 0 -> flipped;
      case 1 -> ordered.getFirst() ^ flipped;
      default -> circuit.gate(Circuit.Kind.PARITY, 0, numbers(ordered)) ^ flipped;
    };
  }

  private int atLeast(int wanted, int[] in) {
    int[] open = Arrays.stream(in).filter(literal -> literal > Circuit.TRUE).toArray();
    int met = (int) Arrays.stream(in).filter(literal -> literal == Circuit.TRUE).count();
    int least = wanted - met;
    if (least <= 0) {
      return Circuit.TRUE;
    }
    if (least > open.length) {
      return Circuit.FALSE;
    }
    if (least == 1 || least == open.length) {
      return least == 1 ? or(open) : and(open);
    }
    return circuit.gate(Circuit.Kind.AT_LEAST, least, open);
  }

  private static int[] numbers(List<Integer> literals) {
    return literals.stream().mapToInt(Integer::intValue).toArray();
  }
}
