package dev.unrepeat.writing;

import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the evidence on one line: `V1 checkout.log:258`, `V2:0`, or an address.
final class EvidenceWords {
  private static final Pattern IN_FILE =
      Pattern.compile("(V[1-9][0-9]{0,8})(?: (.+?))??(?::([0-9]{1,15}))?");

  private EvidenceWords() {}

  static String print(EvidenceLink link) {
    return switch (link) {
      case EvidenceLink.InFile(var evidence, var path, var line) ->
          evidence + (path.isEmpty() ? "" : " " + path) + ":" + line;
      case EvidenceLink.AtAddress(var address) -> address;
    };
  }

  static EvidenceLink read(String text) {
    Matcher file = IN_FILE.matcher(text);
    if (!file.matches()) {
      Refused.unless(
          text.contains("://"),
          "\"%s\" is no place in the evidence; write V1 file.log:258 or an address."
              .formatted(text));
      return new EvidenceLink.AtAddress(text);
    }
    return new EvidenceLink.InFile(
        EvidenceId.parse(file.group(1)),
        file.group(2) == null ? "" : file.group(2),
        file.group(3) == null ? 0 : Long.parseLong(file.group(3)));
  }
}
