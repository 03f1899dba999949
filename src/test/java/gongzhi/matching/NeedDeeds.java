package gongzhi.matching;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.cases.MovedClock;
import gongzhi.site.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What people of the cast do with needs, over the pages of the program. */
record NeedDeeds(CaseFixtures fixtures, MovedClock clock, int port) {

  private static final int DAYS = 30;

  /** A good form of a need, to be posted for thirty days. */
  Map<String, String> form(String title, String words) {
    Map<String, String> form = new HashMap<>();
    form.put("area", fixtures.area(HERE).id().toString());
    form.putAll(Map.of("kind", "NEED", "resource", "MATERIAL", "tags", "SHARE"));
    form.putAll(Map.of("title", title, "words", words, "amount", "1", "measure", "件"));
    form.put("from", day(0));
    form.put("to", day(DAYS));
    return form;
  }

  Map<String, String> with(Map<String, String> form, String field, String value) {
    Map<String, String> changed = new HashMap<>(form);
    changed.put(field, value);
    return changed;
  }

  String day(int ahead) {
    return clock.instant().plus(Duration.ofDays(ahead)).toString().substring(0, 10);
  }

  HttpResponse<String> post(Cast who, Map<String, String> form) {
    return as(who).submit("/needs/new?place=yuhua", "/needs", form);
  }

  String posted(Cast who, String title, String words) {
    Map<String, String> form = form(title, words);
    if (who == Cast.QIAN_PROPERTY_MANAGER) {
      form.put("side", Cast.Unit.PROPERTY_COMPANY.id().toString());
    }
    return at(post(who, form));
  }

  String published(Cast who, String title, String words) {
    String no = posted(who, title, words);
    assertThat(publish(CHEN_COMMUNITY_OFFICER, no, true).statusCode()).isEqualTo(303);
    return no;
  }

  HttpResponse<String> publish(Cast who, String no, boolean read) {
    return act(who, "/desk/needs/" + no + "/publish", Map.of("read", String.valueOf(read)));
  }

  HttpResponse<String> refuse(Cast who, String no, String reason) {
    return act(who, "/desk/needs/" + no + "/refuse", Map.of("reason", reason));
  }

  HttpResponse<String> withdraw(Cast who, String no) {
    return act(who, "/needs/" + no + "/withdraw", Map.of());
  }

  HttpResponse<String> act(Cast who, String address, Map<String, String> form) {
    return as(who).submit("/needs/new?place=yuhua", address, form);
  }

  String page(String address) {
    return new Browser(port).get(address).body();
  }

  String page(Cast who, String address) {
    return as(who).get(address).body();
  }

  int status(Cast who, String address) {
    return as(who).get(address).statusCode();
  }

  Browser as(Cast who) {
    return fixtures.browser(port, who);
  }

  /** The number at which an act ended. */
  static String at(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }
}
