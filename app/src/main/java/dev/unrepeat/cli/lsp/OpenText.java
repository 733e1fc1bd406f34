package dev.unrepeat.cli.lsp;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.jspecify.annotations.Nullable;

/// A text at one version, as the editor has it. It is read when its findings are first asked for,
/// and once only.
final class OpenText {
  private final String uri;
  private final int version;
  private final String text;
  private final EditorPlaces places;
  private @Nullable List<Finding> findings;

  OpenText(String uri, int version, String text) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.places = new EditorPlaces(text);
  }

  String uri() {
    return uri;
  }

  int version() {
    return version;
  }

  String text() {
    return text;
  }

  EditorPlaces places() {
    return places;
  }

  /// The text after changes, each of which counts from what the one before it left.
  OpenText changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    OpenText now = this;
    for (TextDocumentContentChangeEvent change : changes) {
      String next = change.getText();
      if (change.getRange() != null) {
        Span span = now.places.span(change.getRange());
        next = now.text.substring(0, span.from()) + next + now.text.substring(span.to());
      }
      now = new OpenText(uri, newVersion, next);
    }
    return now;
  }

  synchronized List<Finding> findings(FileRules rules) {
    List<Finding> known = findings;
    if (known == null) {
      known = rules.find(path(), text);
      findings = known;
    }
    return known;
  }

  /// Those that a place touches: behind their last character the caret still touches them.
  List<Finding> findings(FileRules rules, Span near) {
    return findings(rules).stream()
        .filter(finding -> finding.span().from() <= near.to() && near.from() <= finding.span().to())
        .toList();
  }

  List<Finding> findings(FileRules rules, Position place) {
    int offset = places.offset(place);
    return findings(rules, new Span(offset, offset));
  }

  /// As far as its address names a file.
  String path() {
    try {
      String path = new URI(uri).getPath();
      return path == null || path.endsWith("/") ? "untitled.md" : path;
    } catch (URISyntaxException unusual) {
      return uri;
    }
  }
}
