package dev.unrepeat.faulttree.format;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;

/// The whys as the text of a diagram that other programs draw: Mermaid or DOT. An arrow leads from
/// a condition to what answers its why.
public final class WhyText {
  private final String title;
  private final CauseGraph graph;
  private final StringBuilder out = new StringBuilder();

  private WhyText(String title, CauseGraph graph) {
    this.title = title;
    this.graph = graph;
  }

  public static String mermaid(String title, CauseGraph graph) {
    return new WhyText(title, graph).mermaid();
  }

  public static String dot(String title, CauseGraph graph) {
    return new WhyText(title, graph).dot();
  }

  private String mermaid() {
    out.append("flowchart LR\n  incident[\"").append(Escaped.mermaid(title)).append("\"]\n");
    for (ContributingFactor factor : graph.factors()) {
      out.append("  %s([\"%s\"])\n".formatted(factor.id(), Escaped.mermaid(words(factor))));
    }
    graph
        .trigger()
        .ifPresent(set ->
            out.append(
                "  trigger[/\"Trigger: %s\"/] -.-> incident\n"
                    .formatted(Escaped.mermaid(set.statement()))));
    arrows("  %s --> %s\n");
    return out.toString();
  }

  private String dot() {
    out.append("digraph causes {\n  rankdir=LR;\n  incident [shape=box, label=");
    out.append(Escaped.dot(title)).append("];\n");
    for (ContributingFactor factor : graph.factors()) {
      out.append("  ").append(factor.id()).append(" [shape=ellipse, label=");
      out.append(Escaped.dot(words(factor))).append("];\n");
    }
    graph
        .trigger()
        .ifPresent(set -> {
          out.append("  trigger [shape=box, style=dashed, label=");
          out.append(Escaped.dot("Trigger: " + set.statement())).append("];\n");
          out.append("  trigger -> incident [style=dashed];\n");
        });
    arrows("  %s -> %s;\n");
    return out.append("}\n").toString();
  }

  private void arrows(String form) {
    for (ContributingFactor factor : graph.factors()) {
      if (graph.whys().stream().noneMatch(why -> why.cause().equals(factor.id()))) {
        out.append(form.formatted("incident", factor.id()));
      }
    }
    for (Because why : graph.whys()) {
      out.append(form.formatted(why.effect(), why.cause()));
    }
  }

  private static String words(ContributingFactor factor) {
    return factor.id() + ": " + factor.statement();
  }
}
