package dev.unrepeat.source;

import java.util.List;
import java.util.Optional;

/// The formats that can be read, the most particular first: text takes what nobody else knows.
public record SourceCatalogue(List<EventSource> sources) {
  public SourceCatalogue {
    sources = List.copyOf(sources);
  }

  /// Their short names, as `--source` takes them.
  public List<String> names() {
    return sources.stream().map(EventSource::name).toList();
  }

  public Optional<EventSource> find(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }
}
