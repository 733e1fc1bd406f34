package dev.unrepeat.evidence.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// The computer as JGit may see it: without the settings of its people. It also says how finely
/// times of files are kept; JGit would measure that with files of its own beside the repository.
final class QuietSystem extends SystemReader.Delegate {
  /// The largest object that is read, in bytes; documents are far smaller.
  static final int LARGEST_OBJECT = 64 << 20;

  private final FileBasedConfig settings = new Settings();

  private QuietSystem(SystemReader computer) {
    super(computer);
  }

  /// Makes JGit quiet in this process, before it opens its first repository.
  static void install() {
    Installed.ONCE.run();
  }

  private static final class Installed {
    static final Runnable ONCE = () -> {};

    static {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
      WindowCacheConfig memory = new WindowCacheConfig();
      memory.setPackedGitWindowSize(64 << 10);
      memory.setPackedGitLimit(16L << 20);
      memory.setDeltaBaseCacheLimit(16 << 20);
      memory.setStreamFileThreshold(LARGEST_OBJECT);
      memory.setExposeStatsViaJmx(false);
      memory.install();
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return settings;
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return settings;
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return settings;
  }

  @Override
  public StoredConfig getSystemConfig() {
    return settings;
  }

  @Override
  public StoredConfig getUserConfig() {
    return settings;
  }

  @Override
  public StoredConfig getJGitConfig() {
    return settings;
  }

  /// No file stands behind these.
  private static final class Settings extends FileBasedConfig {
    Settings() {
      super(null, null, new QuietFiles());
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(2, TimeUnit.SECONDS) // what the coarsest of them keep
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
