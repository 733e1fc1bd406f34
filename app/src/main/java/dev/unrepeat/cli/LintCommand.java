package dev.unrepeat.cli;

import dev.unrepeat.cli.LintOutput.Fixing;
import dev.unrepeat.evidence.git.ChangedLines;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.format.Baseline;
import dev.unrepeat.lint.format.LintReport;
import dev.unrepeat.lint.format.ReportFormat;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.lint.LintChoice;
import dev.unrepeat.service.lint.LintProject;
import dev.unrepeat.service.lint.LintProjects;
import dev.unrepeat.service.lint.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat lint`: judges postmortems as texts.
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds in postmortems what blames, guesses or leaves something open, says why, and proposes"
          + " what to write instead."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat lint postmortems/",
      "  unrepeat lint --format sarif -o lint.sarif \"postmortems/**/*.md\"",
      "  unrepeat lint --since main --fail-on error postmortems/",
      "  unrepeat lint - --stdin-name postmortems/checkout.md <draft.md",
      "",
      "Settings stand in .unrepeat.yml, in the folder of a document or above it.",
      "Exit codes: 0 no finding that fails (see --fail-on), 1 findings that do,",
      "2 something could not be linted, or the command line or settings are wrong."
    })
final class LintCommand implements Callable<Integer> {
  private static final int FEW = 20;

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..*",
      paramLabel = "DOCUMENTS",
      description =
          "Files, folders, patterns or zip archives; - reads one document from standard input."
              + " Default: this folder")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--stdin-name",
      paramLabel = "PATH",
      defaultValue = "standard-input.md",
      description = "Path of the document from standard input, for settings and reports.")
  private String stdinName = "standard-input.md";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json, sarif, github, gitlab, checkstyle or junit. Default: as the name after -o"
              + " ends, else text")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report into this file.")
  private @Nullable Path output;

  @Mixin private LintLevels levels = new LintLevels();

  @Option(names = "--rule", paramLabel = "RULE", description = "Ask this rule alone; repeatable.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--no-rule",
      paramLabel = "RULE",
      description = "Leave this rule out; repeatable.")
  private Set<String> without = new LinkedHashSet<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings for all documents. Default: the nearest .unrepeat.yml")
  private @Nullable Path config;

  @Option(
      names = "--vale",
      paramLabel = "FILE",
      description = "Ask the rules of this .vale.ini too. Default: what .unrepeat.yml names")
  private @Nullable Path vale;

  @Option(names = "--fix", description = "Make the fixes that change no meaning.")
  private boolean fix;

  @Option(names = "--dry-run", description = "With --fix: print them as a diff, change nothing.")
  private boolean dryRun;

  @Option(
      names = "--since",
      paramLabel = "REF",
      description = "Tell findings on lines changed since a branch, tag or commit alone.")
  private @Nullable String since;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Tell findings alone that this file does not know.")
  private @Nullable Path baseline;

  @Option(names = "--write-baseline", description = "Write all findings into that file.")
  private boolean writeBaseline;

  @Option(names = "--list-rules", description = "Print all rules, with what is set for them.")
  private boolean listRules;

  @Option(names = "--explain", paramLabel = "RULE", description = "Print the page of a rule.")
  private @Nullable String explain;

  @Option(
      names = "--evaluate",
      paramLabel = "FILE",
      description = "Say how well the rules find labelled sentences: label, source, sentence.")
  private @Nullable Path evaluated;

  @Option(
      names = "--jobs",
      paramLabel = "NUMBER",
      description = "Documents linted at a time. Default: one for each processor")
  private @Nullable Integer jobs;

  LintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Optional<ReportFormat> form = LintFormat.read(Optional.ofNullable(format), output);
    check();
    LintProjects projects =
        new LintProjects(
            Optional.ofNullable(config), new LintChoice(only, without), Optional.ofNullable(vale));
    if (listRules || explain != null || evaluated != null) {
      LintRules rules = new LintRules(projects.of(Path.of("")), surroundings.terminal());
      if (evaluated != null) {
        return rules.evaluate(evaluated).number();
      }
      if (explain != null) {
        rules.explain(explain);
      } else {
        rules.list();
      }
      return ExitCode.FINE.number();
    }
    try (LintInputs inputs = new LintInputs()) {
      for (String name : names.isEmpty() ? List.of(".") : names) {
        inputs.add(name, surroundings.terminal().in(), stdinName);
      }
      inputs.passedOver().stream()
          .flatMap(line -> Page.wrap(line, Terminal.WIDTH).stream())
          .forEach(surroundings.terminal().err()::println);
      if (since == null) {
        return lint(inputs, projects, form, Optional.empty()).number();
      }
      try (ChangedLines changed = ChangedLines.since(folder(inputs), since)) {
        return lint(inputs, projects, form, Optional.of(changed)).number();
      }
    }
  }

  private void check() {
    levels.shown();
    levels.failing();
    Refused.unless(!dryRun || fix, "--dry-run goes with --fix alone.");
    Refused.unless(
        !fix || since == null, "--fix changes whole documents, so leave out --since with it.");
    Refused.unless(
        !writeBaseline || baseline != null,
        "--write-baseline needs --baseline with the file to write.");
    Refused.unless(
        !writeBaseline || since == null,
        "--write-baseline writes down all findings, so leave out --since with it.");
    Refused.unless(jobs == null || (jobs >= 1 && jobs <= 256), "--jobs is a number from 1 to 256.");
  }

  /// Where the repository of --since is looked for.
  private static Path folder(LintInputs inputs) {
    return inputs.all().stream()
        .filter(LintInputs.Input::changeable)
        .findFirst()
        .map(input -> input.place().toAbsolutePath().getParent())
        .orElse(Path.of("").toAbsolutePath());
  }

  private ExitCode lint(
      LintInputs inputs,
      LintProjects projects,
      Optional<ReportFormat> form,
      Optional<ChangedLines> changed)
      throws IOException {
    Terminal terminal = surroundings.terminal();
    List<LintInputs.Input> all = inputs.all();
    Fixing fixing = fix ? dryRun ? Fixing.SHOWN : Fixing.WRITTEN : Fixing.NONE;
    boolean fixedToOutput = fixing == Fixing.WRITTEN && names.contains("-");
    LintText text =
        new LintText(fixedToOutput ? terminal.err() : terminal.out(), terminal.colours());
    boolean printed = form.isEmpty() && output == null && !writeBaseline;
    ProgressLine line =
        new ProgressLine(
            terminal.err(), surroundings.clock(), n -> Counts.number((long) n) + " documents");
    LintOutput taken =
        new LintOutput(
            terminal,
            levels.shown(),
            known(),
            fixing,
            file -> {
              if (printed) {
                line.done();
                text.add(file);
              }
            });
    boolean watched = terminal.person() && all.size() > FEW;
    LintRun run =
        new LintRun(
            projects,
            changed,
            fixing != Fixing.NONE,
            jobs == null ? Runtime.getRuntime().availableProcessors() : jobs);
    try {
      long[] count = {0};
      run.run(
          all,
          done -> {
            if (watched) {
              line.at(done.input().shown(), ++count[0], all.size());
            }
            taken.take(done);
          });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      line.done();
    }
    projects.opened().stream()
        .flatMap(project -> project.skipped().stream())
        .flatMap(skipped -> Page.wrap(skipped, Terminal.WIDTH).stream())
        .forEach(terminal.err()::println);
    if (writeBaseline && baseline != null) {
      WholeFile.write(baseline, Baseline.print(taken.files()));
      long written = taken.files().stream().mapToLong(file -> file.findings().size()).sum();
      terminal
          .err()
          .println(
              "%s written to %s.".formatted(Counts.of(written, "finding", "findings"), baseline));
      return taken.code(Optional.empty());
    }
    if (printed && fixing != Fixing.SHOWN) {
      text.end(taken.known(), taken.ignored());
    } else if (fixing != Fixing.SHOWN) {
      report(form, projects, taken);
    }
    return taken.code(levels.failing());
  }

  private Optional<Baseline> known() throws IOException {
    if (baseline == null || writeBaseline) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(baseline)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no baseline \"%s\". Write one: add --write-baseline.".formatted(baseline));
    }
    return Optional.of(Baseline.read(Files.readString(baseline), baseline.toString()));
  }

  private void report(Optional<ReportFormat> form, LintProjects projects, LintOutput taken)
      throws IOException {
    Terminal terminal = surroundings.terminal();
    if (form.isEmpty() && output != null) {
      PlainReport plain = new PlainReport();
      LintText text = new LintText(plain.stream(), false);
      taken.files().forEach(text::add);
      text.end(taken.known(), taken.ignored());
      WholeFile.write(output, plain.text());
      return;
    }
    LintReport report =
        new LintReport(
            surroundings.version(),
            projects.opened().stream().flatMap(LintProject::texts).distinct().toList(),
            taken.files(),
            levels.failing().orElse(Level.ERROR));
    String printed = form.orElse(ReportFormat.JSON).print(report);
    if (output != null) {
      WholeFile.write(output, printed);
    } else {
      terminal.out().print(printed);
      terminal.out().flush();
    }
  }
}
