package dev.unrepeat.evidence.git;

import java.io.File;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The file system as JGit may use it: nothing is tried out, changed or run. The configuration of a
/// repository is kept from it, since it may include any file of this computer.
final class QuietFiles extends FS {
  private static final String NO_SETTINGS = ".unrepeat-reads-no-settings";

  /// A file beside the configuration that stands for it and does not exist.
  static Path settings(Path config) {
    return config.resolveSibling(NO_SETTINGS);
  }

  @Override
  public File resolve(@Nullable File folder, String name) {
    return super.resolve(folder, name.equals(Constants.CONFIG) ? NO_SETTINGS : name);
  }

  @Override
  public FS newInstance() {
    return new QuietFiles();
  }

  @Override
  public boolean supportsExecute() {
    return false;
  }

  @Override
  public boolean supportsSymlinks() {
    return false;
  }

  @Override
  public boolean isCaseSensitive() {
    return true;
  }

  @Override
  public boolean canExecute(File file) {
    return false;
  }

  @Override
  public boolean setExecute(File file, boolean executable) {
    return false;
  }

  @Override
  public boolean retryFailedLockFileCommit() {
    return false;
  }

  @Override
  protected @Nullable File discoverGitExe() {
    return null;
  }

  @Override
  public ProcessBuilder runInShell(String command, String[] words) {
    throw new UnsupportedOperationException("a repository is read, nothing is run");
  }
}
