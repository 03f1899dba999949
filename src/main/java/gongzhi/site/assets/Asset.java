package gongzhi.site.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One static file, plain and compressed, under an address that contains its hash. */
final class Asset {

  private static final int HASH_CHARACTERS = 12;

  private final String fileName;
  private final byte[] plain;
  private volatile byte @Nullable [] compressed;

  Asset(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    this.fileName = name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
    this.plain = content;
  }

  String fileName() {
    return fileName;
  }

  byte[] plain() {
    return plain;
  }

  /** Compressed when it is first asked for: the start is not kept waiting. */
  byte[] compressed() {
    byte[] kept = compressed;
    if (kept == null) {
      kept = gzip(plain);
      compressed = kept;
    }
    return kept;
  }

  String contentType() {
    return switch (fileName.substring(fileName.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "json", "webmanifest" -> "application/manifest+json";
      default -> "application/octet-stream";
    };
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestCompression(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Files are compressed once and sent often, so the effort is the largest. */
  private static final class BestCompression extends GZIPOutputStream {

    BestCompression(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
