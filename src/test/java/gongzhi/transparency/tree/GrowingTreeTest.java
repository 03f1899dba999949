package gongzhi.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

  @Property(tries = 60)
  void tiles_frontier_and_recursion_agree_at_every_size(
      @ForAll @IntRange(min = 1, max = 1500) int first,
      @ForAll @IntRange(min = 0, max = 1500) int more) {
    Leaves leaves = Leaves.count(first + more);
    Map<TileId, byte[]> stored = new HashMap<>();
    grow(stored, 0, leaves.hashes().subList(0, first));
    grow(stored, first, leaves.hashes().subList(first, first + more));
    Frontier frontier = new Frontier();
    leaves.hashes().forEach(frontier::add);

    byte[] expected = new Tree(leaves).root(first + more);

    assertThat(frontier.root()).isEqualTo(expected);
    assertThat(new Tree(new Tiles(stored::get)).root(first + more)).isEqualTo(expected);
    assertThat(new Tree(new Tiles(stored::get)).root(first))
        .isEqualTo(new Tree(leaves).root(first));
  }

  @Test
  void seventy_thousand_leaves_have_the_tiles_the_specification_counts() {
    assertThat(new TileId(0, 272).widthAt(70_000)).isEqualTo(256);
    assertThat(new TileId(0, 273).widthAt(70_000)).isEqualTo(112);
    assertThat(new TileId(1, 0).widthAt(70_000)).isEqualTo(256);
    assertThat(new TileId(1, 1).widthAt(70_000)).isEqualTo(17);
    assertThat(new TileId(2, 0).widthAt(70_000)).isEqualTo(1);
    assertThat(new TileId(3, 0).widthAt(70_000)).isZero();
  }

  @Test
  void a_frontier_goes_on_from_where_it_was_kept() {
    Leaves leaves = Leaves.count(11);
    Frontier before = new Frontier();
    leaves.hashes().subList(0, 7).forEach(before::add);

    Frontier after = new Frontier(before.size(), before.roots());
    leaves.hashes().subList(7, 11).forEach(after::add);

    assertThat(after.root()).isEqualTo(new Tree(leaves).root(11));
  }

  @Test
  void a_frontier_refuses_hashes_that_do_not_fit_its_size() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, List.of(Merkle.empty())));
    Frontier one = new Frontier(1, List.of(Merkle.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> one.addSubtree(8, Merkle.empty()));
  }

  private static void grow(Map<TileId, byte[]> stored, long size, List<byte[]> hashes) {
    GrowingTiles tiles = new GrowingTiles(size, id -> stored.getOrDefault(id, new byte[0]));
    hashes.forEach(tiles::add);
    stored.putAll(tiles.changed());
  }
}
