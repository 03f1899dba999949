package gongzhi.parties.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.GongzhiTest;
import gongzhi.parties.Cast;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.accounts.FirstLogin.Chosen;
import gongzhi.parties.accounts.FirstLogin.Invited;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New staff set password and second factor themselves; the administrator never knows them. */
@GongzhiTest
class FirstLoginTest {

  private static final String PASSWORD = "a sentence of one's own";
  private static int number;

  @Autowired Cast cast;
  @Autowired Accounts accounts;
  @Autowired FirstLogin first;
  @Autowired Openings openings;

  private Area district;
  private Viewer administrator;
  private PartyId li;
  private String name;

  @BeforeEach
  void somebody_new() {
    district = cast.area(Level.DISTRICT, null);
    administrator = cast.staff("security_administrator", district);
    li = cast.staff("community_officer", cast.area(Level.COMMUNITY, district)).party();
    name = "new." + ++number + "-" + li;
  }

  @Test
  void sets_both_factors_with_the_code_that_was_handed_over() {
    Invited invited = invited(accounts.open(administrator, li, name));

    Account account = first.set(invited, chosen(PASSWORD));

    assertThat(account.party()).isEqualTo(li);
    refused("login.invitation-wrong", () -> first.secretFor(invited));
  }

  @Test
  void refuses_a_wrong_code_two_passwords_and_a_missing_second_factor() {
    Invited invited = invited(accounts.open(administrator, li, name));

    refused("login.invitation-wrong", () -> first.secretFor(invited("AAAA-BBBB-CCCC")));
    refused(
        "password.not-the-same", () -> first.set(invited, new Chosen(PASSWORD, "other", "123456")));
    refused("login.code-not-fitting", () -> first.set(invited, new Chosen(PASSWORD, PASSWORD, "")));
    refused("password.length", () -> first.set(invited, chosen("short")));
    assertThat(first.set(invited, chosen(PASSWORD)).party()).isEqualTo(li);
  }

  @Test
  void a_reset_voids_what_was_there() {
    openings.open(administrator, li, name, PASSWORD);

    Invited invited = invited(accounts.reset(administrator, li));

    assertThat(first.set(invited, chosen("another sentence")).party()).isEqualTo(li);
  }

  @Test
  void opens_nothing_without_a_post_elsewhere_or_for_oneself() {
    refused("login.no-account", () -> accounts.open(administrator, cast.person(), "no.post"));
    PartyId elsewhere = cast.staff("community_officer", cast.area(Level.COMMUNITY, null)).party();
    refused("login.no-account", () -> accounts.open(administrator, elsewhere, "else.where"));
    refused(
        "permission.missing", () -> accounts.open(administrator, administrator.party(), "my.self"));
    refused("account.name-form", () -> accounts.open(administrator, li, "大写"));
    accounts.open(administrator, li, name);
    refused("account.name-taken", () -> accounts.open(administrator, li, name + "x"));
  }

  private Invited invited(String code) {
    return new Invited(name, code, "192.0.2." + number);
  }

  private Chosen chosen(String password) {
    return new Chosen(password, password, openings.changingCode(name));
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(Rejection.class).isThrownBy(act::run).withMessage(key);
  }
}
