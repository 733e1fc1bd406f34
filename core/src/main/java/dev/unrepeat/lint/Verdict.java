package dev.unrepeat.lint;

import java.util.List;

/// What came of asking about a document.
///
/// @param findings in the order of the document
/// @param setAside what would be among them had the text not set it aside
public record Verdict(List<Finding> findings, List<Finding> setAside) {
  public Verdict {
    findings = List.copyOf(findings);
    setAside = List.copyOf(setAside);
  }
}
