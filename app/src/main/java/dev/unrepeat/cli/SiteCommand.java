package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.render.site.Published;
import dev.unrepeat.render.site.Site;
import dev.unrepeat.render.site.SiteDocument;
import dev.unrepeat.render.site.SiteOptions;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat site`: a static site of published postmortems.
@Command(
    name = "site",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes a static site of all published postmortems that everybody may see: lists by year,"
            + " service and tag, an Atom feed, and a search that needs no server.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat site postmortems/ -o site",
      "  unrepeat site --data ~/.unrepeat -o site --address https://pm.example.com/",
      "  unrepeat site --data ~/.unrepeat -o site --public",
      "",
      "Exit codes: 0 made, 2 not made, or some documents could not be read."
    })
final class SiteCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "A folder with postmortems (.md) that say \"state: published\".")
  private @Nullable Path folder;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The data folder of a server that is not running, in place of documents.")
  private @Nullable Path data;

  @Option(
      names = {"-o", "--output", "--out"},
      paramLabel = "FOLDER",
      required = true,
      description = "Where to write: an empty folder, or a site that was made before.")
  private Path out = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      defaultValue = "Postmortems",
      description = "What the site is called. Default: Postmortems")
  private String title = "Postmortems";

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where it will stand: for whole links in the feed, and a map of the site.")
  private @Nullable String address;

  @Option(names = "--noindex", description = "Ask search engines not to list it.")
  private boolean noIndex;

  @Option(
      names = "--public",
      description = "Show the approved public summaries in place of the postmortems; with --data.")
  private boolean outside;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "Language of the texts, as en or pt-BR. Default: en")
  private String language = "en";

  SiteCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    RenderedFile.checkLanguage(language);
    Path from = folder;
    Path workspace = data;
    Refused.unless(
        (from == null) != (workspace == null),
        "Name a folder with postmortems, or a data folder with --data.");
    Refused.unless(
        !outside || workspace != null,
        "Public summaries are kept in a data folder. Name it with --data.");
    SiteOptions options = new SiteOptions(title, Optional.ofNullable(address), !noIndex, language);
    return workspace != null ? ofWorkspace(workspace, options) : ofDocuments(from, options);
  }

  private int ofWorkspace(Path workspace, SiteOptions options) throws IOException {
    if (!Files.isDirectory(workspace)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no data folder \"%s\".".formatted(workspace));
    }
    try (Workspace opened = Workspace.open(workspace, surroundings.clock());
        SiteFolder site = SiteFolder.open(out)) {
      int shown = opened.site().write(Viewer.LOCAL, options, outside, site);
      String none =
          outside
              ? "No published postmortem in %s has an approved public summary that everybody may see."
              : "No postmortem in %s is published to everybody.";
      Refused.unless(shown > 0, (none + " Nothing was written.").formatted(workspace));
      site.replace();
      told(shown, 0);
      return ExitCode.FINE.number();
    }
  }

  private int ofDocuments(@Nullable Path from, SiteOptions options) throws IOException {
    if (from == null || !Files.isDirectory(from)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no folder \"%s\". Check the path.".formatted(from == null ? "" : from));
    }
    int left = 0;
    int failed = 0;
    try (SiteFolder folderOut = SiteFolder.open(out)) {
      Site site = new Site(options, folderOut);
      for (Path document : ExportCommand.documents(from, out)) {
        try {
          RenderedFile read =
              RenderedFile.read(document.toString(), surroundings.terminal().in(), language);
          Optional<Published> published = Published.of(read.document().markdown(), read.record());
          if (published.isEmpty()) {
            left++;
            continue;
          }
          String name = from.relativize(document).toString().replaceFirst("\\.(md|markdown)$", "");
          site.add(
              SiteDocument.of(
                  read.document(), name, read.record().incident(), published.orElseThrow()));
        } catch (Refused refused) {
          failed++;
          Page.wrap(document + ": " + refused.sentence(), Terminal.WIDTH)
              .forEach(surroundings.terminal().err()::println);
        }
      }
      int shown = site.finish();
      Refused.unless(shown > 0, none(from, left, failed));
      folderOut.replace();
      told(shown, left);
    }
    return (failed > 0 ? ExitCode.FAULT : ExitCode.FINE).number();
  }

  /// What to do so that there is a site.
  private static String none(Path from, int left, int failed) {
    if (left + failed == 0) {
      return "There is no document (.md) in %s. Nothing was written.".formatted(from);
    }
    return left == 0
        ? "No document in %s could be read. Nothing was written.".formatted(from)
        : "No document in %s is published to everybody: %s left out. Nothing was written. A document is shown when its first lines are ---, state: published and ---, and it names no readers (private, visible-to, visibility, audience). One with the record of Unrepeat in it is published on its page, then exported anew."
            .formatted(from, Counts.of(left, "document is", "documents are"));
  }

  private void told(int shown, int left) {
    String rest =
        left == 0
            ? ""
            : " %s left out: not published, or not for everybody."
                .formatted(Counts.of(left, "document", "documents"));
    String text =
        "%s in %s. Open %s."
            .formatted(Counts.of(shown, "page", "pages"), out, out.resolve("index.html"));
    Page.wrap(text + rest, Terminal.WIDTH).forEach(surroundings.terminal().err()::println);
  }
}
