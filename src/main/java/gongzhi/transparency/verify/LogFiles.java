package gongzhi.transparency.verify;

import gongzhi.transparency.tree.TileId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The public files of a log at an address. */
final class LogFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String base;

  LogFiles(String address) {
    String trimmed = address.replaceAll("/+$", "");
    this.base = trimmed.endsWith("/log") ? trimmed : trimmed + "/log";
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  byte[] tile(TileId id, int width) {
    return bytes("tile/" + id.level() + "/" + path(id.index(), width));
  }

  byte[] entries(long index, int width) {
    return bytes("tile/entries/" + path(index, width));
  }

  /** Three digits a step, the last without x; a partial tile says its width. */
  static String path(long index, int width) {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return width == TileId.WIDTH ? path.toString() : path + ".p/" + width;
  }

  private static URI address(String words) {
    try {
      return URI.create(words);
    } catch (IllegalArgumentException e) {
      throw new CannotCheck(words + " is no address", e);
    }
  }

  private byte[] bytes(String name) {
    URI address = address(base + "/" + name);
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new CannotCheck(address + " answers " + answer.statusCode(), null);
      }
      return answer.body();
    } catch (IOException e) {
      throw new CannotCheck(address + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotCheck("interrupted", e);
    }
  }
}
