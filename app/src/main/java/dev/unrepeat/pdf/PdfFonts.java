package dev.unrepeat.pdf;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The fonts that a PDF is set in and carries: DejaVu, which comes with the program, and behind it
/// those that a team has put down for scripts DejaVu does not have.
public final class PdfFonts {
  static final String UPRIGHT = "Upright";
  private static final String FURTHER = "Further";
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  /// A font of outlines.
  ///
  /// @param family as the style names it
  record Face(String family, int weight, boolean italic, byte[] file) {
    boolean isFurther() {
      return family.startsWith(FURTHER);
    }

    /// Without ligatures: lines are measured letter by letter, and to look for them takes an eighth
    /// of the time.
    TrueTypeFont parse() {
      try {
        TrueTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return font;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the font " + family, e);
      }
    }
  }

  private record All(List<Face> faces, List<ColourFont> coloured) {}

  private final List<Path> further;
  private volatile @Nullable All read;
  private final AtomicReference<Optional<SoftReference<Lettering>>> idle =
      new AtomicReference<>(Optional.empty());

  private PdfFonts(List<Path> further) {
    this.further = List.copyOf(further);
  }

  /// DejaVu alone.
  public static PdfFonts standard() {
    return new PdfFonts(List.of());
  }

  /// DejaVu, and behind it these files, in their order.
  ///
  /// @throws Refused when one is no font that a PDF can be set in
  public static PdfFonts with(List<Path> files) {
    files.forEach(FontFile::check);
    return new PdfFonts(files);
  }

  /// DejaVu, and behind it the fonts of a folder, by name; the folder may be missing.
  ///
  /// @throws Refused when one cannot be used
  public static PdfFonts in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return standard();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return with(files.filter(FontFile::named).sorted().toList());
    }
  }

  /// One that is always there.
  static TrueTypeFont any() {
    return shipped("Sans", 400, false, "DejaVuSans.ttf").parse();
  }

  /// Fonts that were parsed for the PDF before, or anew; nobody else has them until they are given
  /// back.
  Lettering take() {
    Lettering letters =
        idle.getAndSet(Optional.empty())
            .flatMap(kept -> Optional.ofNullable(kept.get()))
            .orElseGet(() -> new Lettering(this));
    letters.begin();
    return letters;
  }

  void giveBack(Lettering letters) {
    idle.set(Optional.of(new SoftReference<>(letters)));
  }

  /// All of them, read once, when the first PDF is written.
  List<Face> faces() {
    return all().faces();
  }

  /// Those whose letters are pictures.
  List<ColourFont> coloured() {
    return all().coloured();
  }

  private All all() {
    All all = read;
    if (all == null) {
      all = read();
      read = all;
    }
    return all;
  }

  /// The families that stand behind those of the style, for what these lack.
  List<String> families() {
    List<String> families = new ArrayList<>(List.of(UPRIGHT));
    for (int i = 0; i < further.size(); i++) {
      families.add(FURTHER + i);
    }
    return families;
  }

  private All read() {
    List<Face> all = new ArrayList<>();
    List<ColourFont> coloured = new ArrayList<>();
    all.add(shipped("Sans", 400, false, "DejaVuSans.ttf"));
    all.add(shipped("Sans", 700, false, "DejaVuSans-Bold.ttf"));
    all.add(shipped("Sans", 400, true, "DejaVuSans-Oblique.ttf"));
    all.add(shipped("Sans", 700, true, "DejaVuSans-BoldOblique.ttf"));
    // The slanted ones have no Arabic.
    all.add(new Face(UPRIGHT, 400, false, all.getFirst().file()));
    all.add(shipped("Mono", 400, false, "DejaVuSansMono.ttf"));
    all.add(shipped("Mono", 700, false, "DejaVuSansMono-Bold.ttf"));
    for (int i = 0; i < further.size(); i++) {
      Sfnt font = FontFile.read(further.get(i));
      if (ColourFont.isOne(font)) {
        coloured.add(FontFile.coloured("emoji" + i, font, further.get(i)));
      } else {
        all.add(new Face(FURTHER + i, 400, false, font.file()));
      }
    }
    return new All(List.copyOf(all), List.copyOf(coloured));
  }

  private static Face shipped(String family, int weight, boolean italic, String file) {
    try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the font " + file + " is not in the program");
      }
      return new Face(family, weight, italic, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + file, e);
    }
  }
}
