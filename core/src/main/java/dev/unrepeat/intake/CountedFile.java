package dev.unrepeat.intake;

import dev.unrepeat.source.EvidenceFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.ObjLongConsumer;

/// A file that tells how many bytes further it has been read than ever before; its head is read
/// twice and counts once.
final class CountedFile implements EvidenceFile {
  private static final int TOLD_EVERY = 1 << 18;

  private final EvidenceFile file;
  private final ObjLongConsumer<String> further;
  private long furthest;

  CountedFile(EvidenceFile file, ObjLongConsumer<String> further) {
    this.file = file;
    this.further = further;
  }

  @Override
  public String path() {
    return file.path();
  }

  @Override
  public long bytes() {
    return file.bytes();
  }

  @Override
  public InputStream open() throws IOException {
    return new Counted(file.open());
  }

  private final class Counted extends FilterInputStream {
    private long at;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      move(b < 0 ? 0 : 1, b < 0);
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      move(Math.max(n, 0), n < 0);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      move(skipped, false);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void move(long bytes, boolean end) {
      at += bytes;
      if (at - furthest >= TOLD_EVERY || (end && at > furthest)) {
        further.accept(path(), at - furthest);
        furthest = at;
      }
    }
  }
}
