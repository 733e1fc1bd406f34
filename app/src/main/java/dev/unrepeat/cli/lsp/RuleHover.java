package dev.unrepeat.cli.lsp;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/// The pages of the rules that found something at a place.
final class RuleHover {
  private RuleHover() {}

  /// @param page gives the page of a rule
  static Optional<Hover> of(
      List<Finding> findings, EditorPlaces places, Function<String, Optional<String>> page) {
    String pages =
        findings.stream()
            .map(Finding::rule)
            .distinct()
            .flatMap(id -> page.apply(id).stream())
            .map(RuleHover::shown)
            .collect(Collectors.joining("\n\n---\n\n"));
    return pages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, pages), places.range(smallest(findings))));
  }

  private static Span smallest(List<Finding> findings) {
    return findings.stream()
        .map(Finding::span)
        .min(java.util.Comparator.comparingInt(Span::length))
        .orElseThrow();
  }

  /// What a page marks as found is bold in its sentences; in its code nothing can be.
  private static String shown(String page) {
    StringBuilder shown = new StringBuilder();
    boolean code = false;
    for (String line : page.lines().toList()) {
      code ^= line.startsWith("```");
      shown.append(line.replaceAll("[⟦⟧]", code ? "" : "**")).append('\n');
    }
    return shown.toString().strip();
  }
}
