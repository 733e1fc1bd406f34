package dev.unrepeat.cli;

import dev.unrepeat.service.imports.ImportNowhere;
import dev.unrepeat.service.imports.ImportTarget;

/// Only reports.
final class ImportNoEnd implements ImportEnd {
  @Override
  public ImportTarget target() {
    return new ImportNowhere();
  }

  @Override
  public String told(long kept) {
    return kept == 0
        ? ""
        : "Nothing was written: -o FOLDER writes our Markdown, --data FOLDER takes them into the"
            + " workspace.";
  }

  @Override
  public String answering() {
    return "";
  }

  @Override
  public void close() {}
}
