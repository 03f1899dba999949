package gongzhi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.shared.database.Superuser;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Somebody with every right on the database server changes what was sealed. Triggers do not stop a
 * superuser; the recomputation finds every change.
 */
@LogTest
@Import(Superuser.class)
class TamperDrillTest {

  private static final String ALWAYS =
      """
      alter table transparency.commitment disable trigger all;
      alter table transparency.opening disable trigger all;
      alter table transparency.tile disable trigger all;
      alter table transparency.head disable trigger all;
      """;

  private static final String RESTORE =
      """
      delete from transparency.commitment; insert into transparency.commitment table kept.commitment;
      delete from transparency.opening; insert into transparency.opening table kept.opening;
      delete from transparency.tile; insert into transparency.tile table kept.tile;
      delete from transparency.head; insert into transparency.head table kept.head;
      """;

  @Autowired LogDrill drill;
  @Autowired Superuser superuser;

  @BeforeEach
  void a_sealed_log_and_a_copy_of_it() {
    drill.append(600);
    drill.seal();
    drill.recompute();
    drill.copySigner();
    superuser.run(
        ALWAYS
            + """
            create schema kept;
            create table kept.commitment as table transparency.commitment;
            create table kept.opening as table transparency.opening;
            create table kept.tile as table transparency.tile;
            create table kept.head as table transparency.head;
            """);
  }

  @AfterEach
  void back_to_what_it_was() {
    superuser.run(RESTORE + "drop schema kept cascade");
    drill.restoreSigner();
    drill.thaw();
    drill.recompute();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '"',
      value = {
        "a leaf is edited => update transparency.commitment set leaf = overlay(leaf placing 'X'::bytea from 20) where leaf_index = 5",
        "a leaf is backdated => update transparency.commitment set leaf = replace(convert_from(leaf, 'utf8'), 'Z', 'Y')::bytea where leaf_index = 5",
        "leaf and hash are edited => update transparency.commitment set leaf = leaf || 'X'::bytea, leaf_hash = sha256('\\x00'::bytea || leaf || 'X'::bytea) where leaf_index = 5",
        "the last leaf is deleted => delete from transparency.commitment where leaf_index = (select max(leaf_index) from transparency.commitment)",
        "a leaf in the middle is deleted => delete from transparency.commitment where leaf_index = 5",
        "two leaves change places => update transparency.commitment set leaf_index = -1 where leaf_index = 5; update transparency.commitment set leaf_index = 5 where leaf_index = 6; update transparency.commitment set leaf_index = 6 where leaf_index = -1",
        "a leaf is put in another's place => update transparency.commitment a set leaf = b.leaf, leaf_hash = b.leaf_hash from transparency.commitment b where a.leaf_index = 5 and b.leaf_index = 6",
        "a bit of a full tile flips => update transparency.tile set hashes = set_bit(hashes, 77, 1 - get_bit(hashes, 77)) where level = 0 and tile_index = 0",
        "a bit of a growing tile flips => update transparency.tile set hashes = set_bit(hashes, 3, 1 - get_bit(hashes, 3)) where level = 0 and tile_index = 2",
        "a bit of an upper tile flips => update transparency.tile set hashes = set_bit(hashes, 9, 1 - get_bit(hashes, 9)) where level = 1",
        "a tile is deleted => delete from transparency.tile where level = 0 and tile_index = 1",
        "the content of a fact is edited => update transparency.opening set content = replace(content, '路灯', '井盖') where id = (select id from transparency.commitment where leaf_index = 5)",
        "what opens a fact is deleted => delete from transparency.opening where id = (select id from transparency.commitment where leaf_index = 5)",
        "a fact is moved to another record => update transparency.opening set previous = sha256('x'), code = null where id = (select id from transparency.commitment where leaf_index = 5)"
      })
  void is_found(String what, String change) {
    superuser.run(change.replace("leaf_index = -1", "leaf_index = 1000000"));

    assertThatExceptionOfType(Frozen.class).as(what).isThrownBy(drill::recompute);
  }

  @Test
  void a_leaf_inserted_behind_the_sealers_back_is_not_signed() {
    superuser.run(
        """
        insert into transparency.commitment (id, leaf, leaf_hash, leaf_index, written_at)
        select -1, leaf, leaf_hash, (select max(leaf_index) + 1 from transparency.commitment), written_at
          from transparency.commitment where leaf_index = 5
        """);

    drill.seal();

    assertThat(drill.isFrozen()).isTrue();
    assertThat(drill.state().frozenBecause()).isEqualTo("HASHES_DIFFER");
  }

  @Test
  void an_older_database_put_back_freezes_the_log_and_is_never_signed() {
    long signed = drill.head().size();
    superuser.run(
        """
        delete from transparency.commitment where leaf_index >= 300;
        delete from transparency.tile where level = 0 and tile_index >= 1;
        """);
    drill.append(1);

    drill.seal();

    assertThat(drill.state().frozenBecause()).isEqualTo("ROLLED_BACK");
    assertThat(drill.head().size()).isEqualTo(signed);
    assertThat(drill.count("select count(*) from transparency.commitment where leaf_index is null"))
        .as("nothing is placed in the older tree")
        .isEqualTo(1);
  }

  @Test
  void another_history_after_an_older_database_was_put_back_is_not_signed() {
    drill.append(5);
    drill.seal();
    long signed = drill.head().size();
    superuser.run(RESTORE);
    drill.append(20);
    superuser.run(
        """
        update transparency.commitment c set leaf_index = w.place
          from (select id, (select max(leaf_index) from transparency.commitment) + row_number() over (order by id) as place
                  from transparency.commitment where leaf_index is null) w
         where w.id = c.id
        """);

    drill.seal();

    assertThat(drill.isFrozen()).isTrue();
    assertThat(drill.head().size()).isEqualTo(signed);
  }

  @Test
  void every_random_bit_of_leaf_or_tile_is_found() {
    Random random = new Random(20261122);
    for (int i = 0; i < 100; i++) {
      long leaf = random.nextLong(600);
      int bit = random.nextInt(400);
      String flip =
          i % 2 == 0
              ? "update transparency.commitment set leaf = set_bit(leaf, %2$d, 1 - get_bit(leaf, %2$d)) where leaf_index = %1$d"
              : "update transparency.tile set hashes = set_bit(hashes, %2$d, 1 - get_bit(hashes, %2$d)) where level = 0 and tile_index = %1$d %% 3";
      superuser.run(flip.formatted(leaf, bit));
      assertThatExceptionOfType(Frozen.class).as("%d/%d", leaf, bit).isThrownBy(drill::recompute);
      superuser.run(flip.formatted(leaf, bit));
    }
  }
}
