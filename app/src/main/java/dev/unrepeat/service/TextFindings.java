package dev.unrepeat.service;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the rules find in texts that people bring or have written here. A text that is brought is
/// read and forgotten; it needs no right beyond the one to be here.
public final class TextFindings {
  /// A long postmortem has a tenth of it.
  public static final int MOST_BYTES = 1 << 20;

  private static final int KEPT = 100;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][^/\\\\]*$");

  private final WorkspaceRules rules;
  private final Documents documents;
  private final WorkspaceSettings settings;
  private final Kept<RecordAt, LintedText> kept = new Kept<>(KEPT);

  public TextFindings(WorkspaceRules rules, Documents documents, WorkspaceSettings settings) {
    this.rules = rules;
    this.documents = documents;
    this.settings = settings;
  }

  /// @param path a file name, which may tell the id and the day; empty for none
  public LintedText in(String path, TextSort sort, String text) {
    if (text.length() > MOST_BYTES) {
      throw tooLarge();
    }
    return new LintedText(path, text, new SourceLines(text), find(path, sort, text));
  }

  /// Of more than can be read.
  public static Refused tooLarge() {
    return new Refused(
        Refused.Reason.TOO_LARGE,
        "A text to be checked may have 1 MB. Check its parts one by one, or run \"unrepeat lint\" on the file.");
  }

  private List<Finding> find(String path, TextSort sort, String text) {
    Linter linter = rules.linter(named(path));
    return switch (sort) {
      case DOCUMENT -> linter.lint(LintedDocument.of(named(path), text, settings::givens));
      case FIELD -> linter.lintField(text);
      case ACTION -> {
        List<Finding> found = new ArrayList<>(linter.lintField(text));
        found.addAll(linter.lintAction(text));
        found.sort(Finding.ORDER);
        yield found;
      }
    };
  }

  /// A document without a title has its name from its file, so there must be one.
  private static String named(String path) {
    return NAME.matcher(path).find() ? path : "text.md";
  }

  /// The template by which a record is written.
  public Template template(Postmortem record) {
    return documents.template(record);
  }

  /// The document of a record that was read for somebody already; worked out once for each version.
  public LintedText of(StoredRecord record) {
    return kept.get(
        RecordAt.of(record),
        () -> {
          Postmortem postmortem = record.postmortem();
          String path = postmortem.incident().id() + ".md";
          String text = documents.write(postmortem, true);
          return new LintedText(
              path,
              text,
              new SourceLines(text),
              rules.linter(path).lint(LintedDocument.of(path, text, settings::givens)));
        });
  }
}
