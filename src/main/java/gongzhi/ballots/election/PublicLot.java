package gongzhi.ballots.election;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Decides what nothing else decides (公开抽签): whose SHA-256 of seed, line break and key is smaller
 * comes first. Nobody chose the seed: dice thrown in public with the hash of a closed poll, or the
 * hash of a posted slate in the public log. So everyone can do the same sum.
 */
public record PublicLot(String seed) implements Comparator<String> {

  @Override
  public int compare(String one, String other) {
    return draw(one).compareTo(draw(other));
  }

  private String draw(String key) {
    try {
      byte[] drawn =
          MessageDigest.getInstance("SHA-256").digest((seed + "\n" + key).getBytes(UTF_8));
      return HexFormat.of().formatHex(drawn);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
