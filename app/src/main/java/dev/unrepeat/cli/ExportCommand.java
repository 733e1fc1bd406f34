package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.render.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat export`: each postmortem of a folder in another format.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Renders each postmortem of a folder (.md) into another one that mirrors it, as render does"
            + " with a single one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat export postmortems/ --to html -o site/",
      "  unrepeat export postmortems/ --to pdf -o pdf/",
      "",
      "Exit codes: 0 all were rendered, 2 some could not be read or the command line",
      "is wrong; the others are written all the same."
    })
final class ExportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "FOLDER", description = "A folder with postmortems.")
  private String folder = ".";

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      defaultValue = "html",
      description = "html, pdf, confluence, notion, mediawiki, json or markdown. Default: html")
  private String format = "html";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "Where to write; made when it is not there.")
  private Path output = Path.of("");

  @Option(names = "--force", description = "Overwrite files that are there.")
  private boolean force;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "Language of the texts, as en or pt-BR. Default: en")
  private String language = "en";

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A font for characters that DejaVu lacks, for PDFs; repeatable.")
  private List<Path> fonts = new ArrayList<>();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    ExportFormat wanted = RenderCommand.rendered(format);
    Path from = Path.of(folder);
    if (!Files.isDirectory(from)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no folder \"%s\". For one document, use unrepeat render.".formatted(folder));
    }
    Refused.unless(
        !Files.exists(output) || Files.isDirectory(output),
        "\"%s\" is a file. Name a folder to write into, as -o out.".formatted(output));
    Files.createDirectories(output);
    Refused.unless(
        !from.toRealPath().equals(output.toRealPath()),
        "\"%s\" holds the documents themselves, and what is made of them would lie among them. Name another folder, as -o %s-%s."
            .formatted(output, real(from).getFileName(), wanted.word()));
    PdfFonts faces = RenderCommand.fonts(fonts);
    int written = 0;
    int failed = 0;
    for (Path document : documents(from, output)) {
      try {
        RenderedFile read = RenderedFile.read(document.toString(), terminal.in(), language);
        Path to = target(from, document, wanted);
        Files.createDirectories(to.toAbsolutePath().getParent());
        Target.of(to.toString(), force).write(read.as(wanted, faces), terminal.out());
        written++;
      } catch (Refused refused) {
        failed++;
        Page.wrap(refused.sentence(), Terminal.WIDTH).forEach(terminal.err()::println);
      }
    }
    terminal
        .err()
        .println("%s written to %s.".formatted(Counts.of(written, "file", "files"), output));
    return (failed > 0 ? ExitCode.FAULT : ExitCode.FINE).number();
  }

  private Path target(Path from, Path document, ExportFormat wanted) {
    String name = from.relativize(document).toString().replaceFirst("\\.(md|markdown)$", "");
    return output.resolve(name + wanted.suffix());
  }

  /// In the order of their names; what this command wrote below the folder is none of them.
  static List<Path> documents(Path from, Path output) throws IOException {
    Path written = real(output);
    try (Stream<Path> all = Files.walk(from)) {
      return all.filter(file -> file.getFileName().toString().matches("[^.].*\\.(md|markdown)"))
          .filter(Files::isRegularFile)
          .filter(file -> !real(file).startsWith(written) || real(from).equals(written))
          .sorted()
          .toList();
    } catch (NoSuchFileException gone) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "The folder changed while it was read. Run it again.");
    }
  }

  private static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
