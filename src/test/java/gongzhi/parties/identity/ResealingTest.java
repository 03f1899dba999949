package gongzhi.parties.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Level;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After a change of key or cipher every personal field is sealed anew, in as many runs as it takes.
 */
@GongzhiTest
class ResealingTest {

  @Autowired Cast cast;
  @Autowired JdbcClient db;
  @Autowired ProgramWork program;
  @Autowired KeyFolder keys;
  @Autowired FieldCipher cipher;
  @Autowired People people;

  @Test
  void goes_on_where_it_was_interrupted_and_loses_nothing() {
    PhoneNumber phone = cast.phone();
    PartyId wang = cast.person("王小红", phone, cast.area(Level.COMMUNITY, null));
    FieldCipher other = new FieldCipher(keys, "sm4", new SecureRandom());
    Resealing resealing = new Resealing(db, other, program);
    long before = outdated(other);

    assertThat(resealing.sealAnew(1)).isEqualTo(1);
    assertThat(outdated(other)).isEqualTo(before - 1);
    resealing.sealAnew(Long.MAX_VALUE);

    assertThat(head(wang))
        .isEqualTo(other.head()); // Rows that other tests spoilt stay as they are.
    assertThat(people.own(wang)).isEqualTo(new OwnData("王小红", phone.digits(), phone.masked()));
    assertThat(resealing.sealAnew(Long.MAX_VALUE)).isZero();
    assertThat(new Resealing(db, cipher, program).sealAnew(Long.MAX_VALUE)).isPositive();
    assertThat(people.own(wang).name()).isEqualTo("王小红");
  }

  private byte[] head(PartyId person) {
    return program.call(
        () ->
            db.sql(
                    "select substring(name_sealed from 1 for 3) from parties.identity where party_id = ?")
                .param(person.value())
                .query((row, _) -> row.getBytes(1))
                .single());
  }

  private long outdated(FieldCipher newest) {
    return program.call(
        () ->
            db.sql(
                    """
                    select count(*) filter (where substring(name_sealed from 1 for 3) <> :head)
                         + count(*) filter (where substring(phone_sealed from 1 for 3) <> :head)
                      from parties.identity
                    """)
                .param("head", newest.head())
                .query(Long.class)
                .single());
  }
}
