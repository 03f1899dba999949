package gongzhi.site.login;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.accounts.Leaving;
import gongzhi.parties.accounts.PhoneChange;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.notices.SentMessages;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident changes the phone, and deletes what is kept. */
@GongzhiTest
class OwnDataTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired SentMessages sent;
  @Autowired People people;
  @Autowired ProgramWork program;

  private Browser wang;
  private PhoneNumber old;
  private PartyId party;

  @BeforeEach
  void somebody_signed_in_just_now() {
    old = cast.phone();
    wang = new Browser(port);
    wang.submit("/login", "/login/code", Map.of("phone", old.digits(), "next", "/"));
    wang.submit("/login/code", "/login", Map.of("code", sent.codeFor(old), "next", "/"));
    party = program.call(() -> people.withPhone(old)).orElseThrow();
  }

  @Test
  void another_phone_stands_for_the_same_person_and_the_old_one_is_told() {
    PhoneNumber fresh = cast.phone();
    assertThat(askFor(fresh).statusCode()).isEqualTo(200);

    assertThat(type(sent.codeFor(fresh)).statusCode()).isEqualTo(303);

    assertThat(program.call(() -> people.withPhone(fresh))).contains(party);
    assertThat(program.call(() -> people.withPhone(old))).isEmpty();
    assertThat(sent.withKey(PhoneChange.TEXT))
        .anyMatch(one -> old.equals(one.phone()) && one.words().contains(fresh.masked()));
    assertThat(askFor(cast.phone()).statusCode()).isEqualTo(409);
  }

  @Test
  void a_wrong_code_and_a_phone_of_somebody_else_change_nothing() {
    PhoneNumber taken = cast.phone();
    cast.asProgram(() -> people.enter(Person.with(taken)));

    assertThat(askFor(old).statusCode()).isEqualTo(422);
    assertThat(askFor(taken).statusCode()).isEqualTo(200);
    assertThat(type("000000").statusCode()).isEqualTo(422);
    assertThat(type(sent.codeFor(taken)).statusCode()).isEqualTo(409);

    assertThat(program.call(() -> people.withPhone(old))).contains(party);
  }

  @Test
  void deleting_destroys_what_identifies_and_signs_out() {
    assertThat(wang.get("/me/data/delete").body()).contains("删除我的信息", "不能恢复");

    HttpResponse<String> gone = wang.submit("/me/data/delete", "/me/data/delete", Map.of());

    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(gone.body()).contains("删除了");
    assertThat(program.call(() -> people.withPhone(old))).isEmpty();
    assertThat(people.own(party).phone()).isNull();
    assertThat(wang.get("/me").statusCode()).isEqualTo(303);
    assertThat(sent.withKey(Leaving.TEXT)).anyMatch(one -> old.equals(one.phone()));
  }

  @Test
  void nobody_deletes_without_being_signed_in() {
    assertThat(new Browser(port).get("/me/data/delete").statusCode()).isEqualTo(303);
    assertThat(new Browser(port).get("/me/phone").statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> askFor(PhoneNumber phone) {
    return wang.submit("/me/phone", "/me/phone/code", Map.of("phone", phone.digits()));
  }

  private HttpResponse<String> type(String code) {
    return wang.submit("/me/phone", "/me/phone", Map.of("code", code));
  }
}
