package dev.unrepeat.cli;

import dev.unrepeat.lint.Evaluation;
import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.lint.LintProject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Tells which rules there are, prints the page of one, and how well they do.
final class LintRules {
  private final LintProject project;
  private final Terminal terminal;

  LintRules(LintProject project, Terminal terminal) {
    this.project = project;
    this.terminal = terminal;
  }

  void list() {
    Page page = new Page(terminal.out(), terminal.colours());
    Settings settings = project.settings(Path.of("any.md"));
    String family = "";
    for (Rule rule : project.rules()) {
      if (!rule.family().word().equals(family)) {
        family = rule.family().word();
        page.heading(family);
      }
      RuleText text = project.text(rule);
      String level = settings.on(rule) ? settings.levelOf(rule).word() : "off";
      page.row("", Style.BOLD.on(terminal.colours(), rule.id()) + "  " + level);
      page.row("    ", text.title());
    }
    page.line("");
    page.line("\"unrepeat lint --explain RULE\" prints the page of one.");
    page.end();
  }

  void explain(String id) {
    List<String> ids = project.rules().stream().map(Rule::id).toList();
    Rule rule =
        project.rules().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "There is no rule \"%s\".%s --list-rules prints all of them."
                        .formatted(id, NearestWord.hint(id, ids))));
    print(project.text(rule).page());
  }

  /// How well the rules find what people have labelled.
  ///
  /// @param file lines of label, source and sentence, with tabs between
  ExitCode evaluate(Path file) throws IOException {
    Refused.unless(
        Files.isRegularFile(file),
        "There is no file \"%s\" of labelled sentences.".formatted(file));
    Evaluation evaluation =
        Evaluation.of(
            Files.readAllLines(file), project.rules(), project.settings(Path.of("any.md")));
    terminal.out().print(evaluation.print());
    terminal.out().flush();
    return evaluation.bad().isEmpty() ? ExitCode.FINE : ExitCode.FAULT;
  }

  /// Paragraphs are wrapped; lists, tables and examples stay as they are.
  private void print(String page) {
    PrintStream out = terminal.out();
    boolean example = false;
    for (String line : page.lines().toList()) {
      example ^= line.startsWith("```");
      if (line.startsWith("#")) {
        out.println(Style.BOLD.on(terminal.colours(), line));
      } else if (example || line.length() <= Terminal.WIDTH) {
        out.println(line);
      } else {
        String hang = line.startsWith("- ") ? "  " : "";
        List<String> wrapped = Page.wrap(line, Terminal.WIDTH - hang.length());
        for (int i = 0; i < wrapped.size(); i++) {
          out.println((i > 0 ? hang : "") + wrapped.get(i));
        }
      }
    }
    out.flush();
  }
}
