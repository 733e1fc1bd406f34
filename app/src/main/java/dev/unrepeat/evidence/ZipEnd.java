package dev.unrepeat.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The end of a zip archive, which says how long its table of contents is (APPNOTE 6.3, 4.3.14 to
/// 4.3.16). The table is read into memory as a whole, so it is asked for before.
final class ZipEnd {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int PLACE_OF_64_LENGTH = 20;
  private static final int END_64_LENGTH = 56;
  private static final long SAID_ELSEWHERE = 0xffffffffL;

  private ZipEnd() {}

  /// The most bytes that any end in the file says of its table; 0 where there is none.
  static long tableBytes(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT + PLACE_OF_64_LENGTH);
      ByteBuffer tail = read(channel, size - length, length);
      long most = 0;
      for (int at = length - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          long said = Integer.toUnsignedLong(tail.getInt(at + 12));
          most = Math.max(most, said == SAID_ELSEWHERE ? long64(channel, tail, at) : said);
        }
      }
      return most;
    }
  }

  /// What the longer end says that stands before this one.
  private static long long64(FileChannel channel, ByteBuffer tail, int at) throws IOException {
    if (at < PLACE_OF_64_LENGTH) {
      return 0;
    }
    long place = tail.getLong(at - PLACE_OF_64_LENGTH + 8);
    if (place < 0 || place > channel.size() - END_64_LENGTH) {
      return 0;
    }
    return Math.max(0, read(channel, place, END_64_LENGTH).getLong(40));
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      continue;
    }
    return bytes;
  }
}
