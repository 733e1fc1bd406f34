package dev.unrepeat.cli;

import dev.unrepeat.source.standard.StandardSources;
import java.util.Iterator;

/// The names that `--source` takes, for the help and for completion.
final class SourceNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return StandardSources.catalogue().names().iterator();
  }
}
