package gongzhi.transparency.tree;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public test vectors of transparency-dev, read from the data folder of the workplace. */
public final class MerkleVectors {

  private MerkleVectors() {}

  /** All vectors of one kind, inclusion or consistency; skips the test where there are none. */
  public static List<JsonNode> of(String kind) throws IOException {
    String data = System.getenv("GONGZHI_DATA");
    assumeTrue(data != null, "GONGZHI_DATA is not set: the public Merkle vectors are not checked");
    List<JsonNode> vectors = new ArrayList<>();
    try (var files = Files.walk(Path.of(data, "merkle_vectors", kind))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        vectors.add(JsonMapper.shared().readTree(file.toFile()));
      }
    }
    return vectors;
  }

  static byte[] bytes(JsonNode vector, String name) {
    JsonNode value = vector.get(name);
    return value.isNull() ? new byte[0] : Base64.getDecoder().decode(value.stringValue());
  }

  static List<byte[]> proof(JsonNode vector) {
    List<byte[]> proof = new ArrayList<>();
    vector.get("proof").forEach(hash -> proof.add(Base64.getDecoder().decode(hash.stringValue())));
    return proof;
  }

  /** Unsigned in the vectors; beyond our longs it is simply no size. */
  static long number(JsonNode vector, String name) {
    return vector.get(name).bigIntegerValue().bitLength() > 63 ? -1 : vector.get(name).longValue();
  }
}
