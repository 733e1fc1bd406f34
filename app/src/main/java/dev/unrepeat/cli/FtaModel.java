package dev.unrepeat.cli;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.IncidentTree;
import dev.unrepeat.faulttree.TreeModel;
import dev.unrepeat.faulttree.format.GalileoReader;
import dev.unrepeat.faulttree.format.OpenPsaReader;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A fault tree as it was handed in: the model of another program, or a postmortem with gates.
/// Which of them it is, its content says.
///
/// @param happened events that are known to have been there
/// @param notes what was left aside, as sentences
record FtaModel(FaultTree tree, List<String> happened, List<String> notes) {
  private static final int MOST_BYTES = 64 << 20;
  private static final Pattern GALILEO =
      Pattern.compile("\\A\\s*(?:(?://[^\\n]*|/\\*(?s:.*?)\\*/)\\s*)*toplevel\\s");

  static FtaModel read(String name, InputStream in, Optional<String> top, double missionTime)
      throws IOException {
    String text = text(name, in);
    if (text.stripLeading().startsWith("<")) {
      return foreign(OpenPsaReader.read(stem(name), text, missionTime), top);
    }
    if (GALILEO.matcher(text).find()) {
      return foreign(GalileoReader.read(stem(name), text, missionTime), top);
    }
    CauseGraph causes = PostmortemReader.read(text).postmortem().causes();
    CauseGraph chosen =
        new CauseGraph(
            causes.trigger(),
            causes.factors(),
            causes.whys(),
            causes.gates(),
            top.orElse(causes.topGate()));
    return new FtaModel(
        IncidentTree.of(stem(name), chosen), IncidentTree.confirmed(causes), List.of());
  }

  private static FtaModel foreign(TreeModel model, Optional<String> top) {
    return new FtaModel(model.tree(top), List.of(), model.notes());
  }

  private static String text(String name, InputStream in) throws IOException {
    byte[] content;
    if (name.equals("-")) {
      content = in.readNBytes(MOST_BYTES + 1);
    } else {
      Path path = Path.of(name);
      Refused.unless(
          !Files.isDirectory(path), "\"%s\" is a folder. Name one model in it.".formatted(name));
      if (!Files.exists(path)) {
        throw new Refused(
            Refused.Reason.NOT_FOUND, "There is no file \"" + name + "\". Check the path.");
      }
      try (InputStream file = Files.newInputStream(path)) {
        content = file.readNBytes(MOST_BYTES + 1);
      }
    }
    Refused.unless(content.length > 0, "\"%s\" is empty: there is no model in it.".formatted(name));
    if (content.length > MOST_BYTES) {
      throw new Refused(
          Refused.Reason.TOO_LARGE,
          "\"%s\" is larger than %d MB; no model is.".formatted(name, MOST_BYTES >> 20));
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String stem(String name) {
    if (name.equals("-")) {
      return "model";
    }
    String file = String.valueOf(Path.of(name).getFileName());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
