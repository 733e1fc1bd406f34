package dev.unrepeat.bench;

import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.HtmlPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A postmortem of twenty pages as PDF, beside headless Chromium that prints the same HTML: the whole
/// run of the browser, and what is left when that of an empty page is taken away.
///
/// `PdfSpeed [PAGES]`
public final class PdfSpeed {
  private static final int TIMES = 7;
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private PdfSpeed() {}

  public static void main(String[] args) throws Exception {
    int wanted = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    MadeHistory words = new MadeHistory(1000);
    int sections = 1;
    PdfWriter writer = new PdfWriter(PdfFonts.standard());
    long began = System.nanoTime();
    byte[] pdf = write(writer, document(words, sections));
    double first = (System.nanoTime() - began) / 1e6;
    while (pages(pdf) < wanted) {
      sections++;
      pdf = write(writer, document(words, sections));
    }
    ExportedDocument document = document(words, sections);
    double ours = median(() -> write(writer, document));
    System.out.printf(
        "%d pages, %,d KB: %.0f ms when warm; a first one of %d page(s) after the start %.0f ms%n",
        pages(pdf), pdf.length >> 10, ours, pages(write(writer, document(words, 1))), first);
    Path folder = Files.createTempDirectory("unrepeat-bench");
    Path page = Files.writeString(folder.resolve("page.html"), HtmlPage.write(document));
    Path empty = Files.writeString(folder.resolve("empty.html"), "<!DOCTYPE html><title>x</title>");
    String browser = browser();
    if (browser.isEmpty()) {
      System.out.println("No Chromium is installed, so nothing stands beside it.");
      return;
    }
    double theirs = median(() -> print(browser, page, folder));
    int printed = pages(Files.readAllBytes(folder.resolve("out.pdf")));
    double start = median(() -> print(browser, empty, folder));
    System.out.printf(
        "Chromium: %d pages in %.0f ms, of which an empty page takes %.0f ms: %.1f times ours, %.1f times without its start%n",
        printed, theirs, start, theirs / ours, (theirs - start) / ours);
  }

  private static byte[] write(PdfWriter writer, ExportedDocument document) {
    return writer.write(document, Instant.EPOCH);
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return read.getNumberOfPages();
    }
  }

  /// Each part has prose, a timeline as a table, a list and some lines of code.
  private static ExportedDocument document(MadeHistory words, int sections) {
    StringBuilder text = new StringBuilder("# Checkout refuses cards\n\n");
    Random random = new Random(20);
    for (int part = 1; part <= sections; part++) {
      text.append("## Part ").append(part).append("\n\n");
      for (int i = 0; i < 2; i++) {
        text.append(sentence(words, random, 60)).append(".\n\n");
      }
      text.append("| Time | Source | What happened |\n|---|---|---|\n");
      for (int row = 0; row < 12; row++) {
        text.append("| 14:%02d | deploys | %s |%n".formatted(row, sentence(words, random, 12)));
      }
      text.append("\n- ").append(sentence(words, random, 20)).append('\n');
      text.append("- ").append(sentence(words, random, 20)).append("\n\n```\n");
      for (int line = 0; line < 6; line++) {
        text.append("    at ").append(sentence(words, random, 5).replace(' ', '.')).append("()\n");
      }
      text.append("```\n\n");
    }
    return ExportedDocument.of(text.toString(), "Checkout refuses cards", List.of(), List.of());
  }

  private static String sentence(MadeHistory words, Random random, int length) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ").append(words.word(words.rank(random)));
    }
    return sentence.toString();
  }

  private static String browser() {
    return BROWSERS.stream()
        .filter(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
        .findFirst()
        .orElse("");
  }

  private static int print(String browser, Path page, Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + folder.resolve("out.pdf"),
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("Chromium did not print within a minute");
    }
    return process.exitValue();
  }

  private interface Work {
    Object run() throws Exception;
  }

  private static double median(Work work) throws Exception {
    double[] all = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      if (work.run() == null) {
        throw new IllegalStateException("nothing came of it");
      }
      all[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(all);
    return all[TIMES / 2];
  }
}
