package dev.unrepeat.cli;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.ImageType;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.pdf.PdfFonts;
import dev.unrepeat.pdf.PdfWriter;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.render.export.ExportText;
import dev.unrepeat.render.export.ExportedDocument;
import dev.unrepeat.render.export.Figure;
import dev.unrepeat.render.export.Picture;
import dev.unrepeat.render.export.PictureAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A document on disk, or from standard input, with its record and with the pictures that lie
/// beside it.
record RenderedFile(ExportedDocument document, Postmortem record) {
  private static final int LARGEST_PICTURE = 5_000_000;

  static RenderedFile read(String name, InputStream in, String language) throws IOException {
    checkLanguage(language);
    String text = DocumentText.read(name, in);
    Postmortem record = LintedDocument.of(name, text).record().postmortem();
    ExportedDocument document =
        ExportedDocument.of(
            text,
            record.incident().title(),
            Figure.of(record, Fishbone.STANDARD),
            pictures(name, text));
    return new RenderedFile(document.in(language), record);
  }

  static void checkLanguage(String language) {
    Refused.unless(
        language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"),
        "\"%s\" is no language tag. Use one as en or pt-BR.".formatted(language));
  }

  byte[] as(ExportFormat format, PdfFonts fonts) {
    return format == ExportFormat.PDF
        ? new PdfWriter(fonts).write(document, record.incident().createdAt())
        : ExportText.write(format, document, record).getBytes(StandardCharsets.UTF_8);
  }

  /// Those below the folder of the document; what lies elsewhere on the machine is none of its
  /// business.
  private static List<Picture> pictures(String name, String text) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    if (name.equals("-")) {
      return pictures;
    }
    Path folder = Path.of(name).toRealPath().resolve("..").normalize();
    for (String address : PictureAddresses.of(text)) {
      Optional<Path> file = beside(folder, address);
      if (file.isPresent() && Files.size(file.orElseThrow()) <= LARGEST_PICTURE) {
        byte[] content = Files.readAllBytes(file.orElseThrow());
        ImageType.of(content).ifPresent(type -> pictures.add(new Picture(address, type, content)));
      }
    }
    return pictures;
  }

  private static Optional<Path> beside(Path folder, String address) throws IOException {
    if (address.isBlank() || address.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(address).normalize();
      boolean below = file.startsWith(folder) && Files.isRegularFile(file);
      return below && file.toRealPath().startsWith(folder) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
