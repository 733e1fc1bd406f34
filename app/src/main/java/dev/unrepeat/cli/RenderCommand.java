package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.render.export.RecordSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat render`: a postmortem in another format.
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Renders a postmortem as HTML, PDF or JSON, or for a wiki. The result needs nothing else:"
            + " drawings, and pictures that lie beside the document, are in it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat render postmortem.md -o postmortem.html",
      "  unrepeat render postmortem.md --to pdf -o postmortem.pdf",
      "  unrepeat render - --to confluence <postmortem.md",
      "  unrepeat render --schema >postmortem.schema.json",
      "",
      "Exit codes: 0 rendered, 2 not: the document cannot be read or the command",
      "line is wrong."
    })
final class RenderCommand implements Callable<Integer> {
  private static final Endings ENDINGS =
      Endings.of(
          ".html html",
          ".htm html",
          ".pdf pdf",
          ".md markdown",
          ".markdown markdown",
          ".json json notion",
          ".xml confluence",
          ".mediawiki mediawiki",
          ".wiki mediawiki");

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DOCUMENT",
      arity = "0..1",
      description = "A postmortem; - is standard input.")
  private @Nullable String document;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "html, pdf, confluence, notion, mediawiki, json or markdown. Default: as the name after"
              + " -o ends, else html")
  private @Nullable String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to write it. Default: standard output")
  private String output = "-";

  @Option(names = "--force", description = "Overwrite a file that is there.")
  private boolean force;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "Language of the text, as en or pt-BR. Default: en")
  private String language = "en";

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A font for characters that DejaVu lacks, for a PDF; repeatable.")
  private List<Path> fonts = new ArrayList<>();

  @Option(names = "--schema", description = "Print the schema of the JSON instead.")
  private boolean schema;

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    Target target = Target.of(output, force);
    if (schema) {
      target.write(RecordSchema.print(), terminal.out());
      return ExitCode.FINE.number();
    }
    String name = document;
    if (name == null) {
      throw new Refused(
          Refused.Reason.INVALID, "Name the postmortem to render, or - for standard input.");
    }
    ExportFormat wanted = format();
    RenderedFile read = RenderedFile.read(name, terminal.in(), language);
    target.write(read.as(wanted, fonts(fonts)), terminal.out());
    return ExitCode.FINE.number();
  }

  private ExportFormat format() {
    return rendered(ENDINGS.format(output, Optional.ofNullable(format), "html"));
  }

  static PdfFonts fonts(List<Path> files) {
    for (Path file : files) {
      Refused.unless(
          Files.isRegularFile(file), "There is no font \"%s\". Check the path.".formatted(file));
    }
    return PdfFonts.with(files);
  }

  static ExportFormat rendered(String word) {
    ExportFormat wanted = ExportFormat.get(word);
    Refused.unless(
        wanted != ExportFormat.ZIP,
        "The zip of a record holds its evidence, so it comes from the server: its page \"Take it with you\".");
    return wanted;
  }
}
