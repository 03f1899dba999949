package gongzhi.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProofTest {

  @Test
  void all_public_inclusion_vectors_give_the_expected_answer() throws IOException {
    List<JsonNode> vectors = MerkleVectors.of("inclusion");

    assertThat(vectors).hasSize(98);
    assertThat(vectors)
        .allSatisfy(v -> assertThat(includes(v)).as(v.toString()).isEqualTo(expected(v)));
  }

  @Test
  void all_public_consistency_vectors_give_the_expected_answer() throws IOException {
    List<JsonNode> vectors = MerkleVectors.of("consistency");

    assertThat(vectors).hasSize(98);
    assertThat(vectors)
        .allSatisfy(v -> assertThat(consistent(v)).as(v.toString()).isEqualTo(expected(v)));
  }

  @Test
  void the_tree_without_leaves_has_the_hash_of_nothing() {
    assertThat(HexFormat.of().formatHex(new Tree(Leaves.count(0)).root(0)))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void of_an_empty_tree_only_its_emptiness_can_be_shown() {
    byte[] root = new Tree(Leaves.count(3)).root(3);

    assertThat(Proof.extendsTree(0, Merkle.empty(), 0, Merkle.empty(), List.of())).isTrue();
    assertThat(Proof.extendsTree(0, root, 0, root, List.of())).isFalse();
    assertThat(Proof.extendsTree(0, Merkle.empty(), 3, root, List.of())).isFalse();
  }

  @Property(tries = 300)
  void what_the_tree_proves_is_accepted(
      @ForAll @IntRange(min = 1, max = 600) int size, @ForAll int anyIndex, @ForAll int anyOlder) {
    Leaves leaves = Leaves.count(size);
    Tree tree = new Tree(leaves);
    int index = Math.floorMod(anyIndex, size);
    int older = 1 + Math.floorMod(anyOlder, size);
    byte[] root = tree.root(size);

    assertThat(
            Proof.includes(
                leaves.hashes().get(index), index, size, root, tree.inclusion(index, size)))
        .isTrue();
    assertThat(
            Proof.extendsTree(older, tree.root(older), size, root, tree.consistency(older, size)))
        .isTrue();
  }

  @Property(tries = 1000)
  void one_flipped_bit_of_an_inclusion_proof_is_always_noticed(
      @ForAll @IntRange(min = 1, max = 300) int size, @ForAll int anyIndex, @ForAll int anyBit) {
    Leaves leaves = Leaves.count(size);
    Tree tree = new Tree(leaves);
    int index = Math.floorMod(anyIndex, size);
    List<byte[]> all = new ArrayList<>(tree.inclusion(index, size));
    all.addFirst(leaves.hashes().get(index));
    all.addFirst(tree.root(size));

    flip(all, anyBit);

    List<byte[]> path = all.subList(2, all.size());
    assertThat(Proof.includes(all.get(1), index, size, all.get(0), path)).isFalse();
  }

  @Property(tries = 1000)
  void one_flipped_bit_of_a_consistency_proof_is_always_noticed(
      @ForAll @IntRange(min = 2, max = 300) int size, @ForAll int anyOlder, @ForAll int anyBit) {
    Tree tree = new Tree(Leaves.count(size));
    int older = 1 + Math.floorMod(anyOlder, size);
    List<byte[]> all = new ArrayList<>(tree.consistency(older, size));
    all.addFirst(tree.root(older));
    all.addFirst(tree.root(size));

    flip(all, anyBit);

    List<byte[]> proof = all.subList(2, all.size());
    assertThat(Proof.extendsTree(older, all.get(1), size, all.get(0), proof)).isFalse();
  }

  private static void flip(List<byte[]> hashes, int anyBit) {
    int bit = Math.floorMod(anyBit, hashes.size() * 256);
    byte[] changed = hashes.get(bit / 256).clone();
    changed[bit % 256 / 8] ^= (byte) (1 << bit % 8);
    hashes.set(bit / 256, changed);
  }

  private static boolean includes(JsonNode v) {
    return Proof.includes(
        MerkleVectors.bytes(v, "leafHash"),
        MerkleVectors.number(v, "leafIdx"),
        MerkleVectors.number(v, "treeSize"),
        MerkleVectors.bytes(v, "root"),
        MerkleVectors.proof(v));
  }

  private static boolean consistent(JsonNode v) {
    return Proof.extendsTree(
        MerkleVectors.number(v, "size1"),
        MerkleVectors.bytes(v, "root1"),
        MerkleVectors.number(v, "size2"),
        MerkleVectors.bytes(v, "root2"),
        MerkleVectors.proof(v));
  }

  private static boolean expected(JsonNode v) {
    return !v.get("wantErr").booleanValue();
  }
}
