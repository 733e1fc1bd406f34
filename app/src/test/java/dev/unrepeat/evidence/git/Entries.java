package dev.unrepeat.evidence.git;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What a repository holds by path: the text of files, and what else is not one.
final class Entries {
  private Entries() {}

  static Map<String, String> of(GitRepository repository) {
    return of(repository, "HEAD");
  }

  static Map<String, String> of(GitRepository repository, String name) {
    Map<String, String> contents = new TreeMap<>();
    repository.visit(
        repository.commit(name).orElseThrow(),
        new GitRepository.Visitor() {
          @Override
          public boolean enters(String path) {
            return true;
          }

          @Override
          public void take(GitRepository.Entry entry) {
            contents.put(
                entry.path(),
                entry.kind() == GitRepository.Kind.FILE
                    ? new String(repository.content(entry.id()), StandardCharsets.UTF_8)
                    : entry.kind().toString());
          }
        });
    return contents;
  }
}
