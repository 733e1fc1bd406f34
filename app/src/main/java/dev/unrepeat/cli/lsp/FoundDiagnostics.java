package dev.unrepeat.cli.lsp;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

/// Findings as editors list them.
final class FoundDiagnostics {
  private FoundDiagnostics() {}

  static Diagnostic of(Finding finding, EditorPlaces places) {
    return new Diagnostic(
        places.range(finding.span()),
        message(finding),
        severity(finding.level()),
        "unrepeat",
        finding.rule());
  }

  private static DiagnosticSeverity severity(Level level) {
    return switch (level) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case SUGGESTION -> DiagnosticSeverity.Information;
    };
  }

  /// A question is part of the message, because no edit can answer it.
  private static String message(Finding finding) {
    return finding.proposal().orElse(null) instanceof Proposal.Advice advice
        ? finding.message() + "\n" + advice.question()
        : finding.message();
  }
}
