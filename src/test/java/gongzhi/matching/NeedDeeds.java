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

  /** A wish whose details name somebody. */
  Map<String, String> wish(String title) {
    Map<String, String> form = form(title, "一个人住，想有人陪着过一次，不用花钱");
    form.putAll(Map.of("ways", "WISH", "details", "王奶奶，3 栋二单元 402，电话 13800002046"));
    return form;
  }

  /** A claim or an order for today. */
  Map<String, String> offering(int amount) {
    Map<String, String> form = new HashMap<>();
    form.put("amount", String.valueOf(amount));
    form.put("from", day(0));
    form.put("to", "");
    form.put("words", "周末有空，先打个招呼");
    return form;
  }

  HttpResponse<String> offer(Cast who, String no, int amount) {
    return act(who, "/needs/" + no + "/pairings", offering(amount));
  }

  HttpResponse<String> borrow(Cast who, String no, int from, int to) {
    Map<String, String> form = offering(1);
    form.put("from", day(from));
    form.put("to", day(to));
    return act(who, "/needs/" + no + "/pairings", form);
  }

  /** The latest claim or order that this person sees there. */
  String pairing(Cast who, String no) {
    return page(who, "/needs/" + no).replaceFirst("(?s).*?/pairings/([0-9]+)/.*", "$1");
  }

  HttpResponse<String> turn(Cast who, String no, String id, String act) {
    return turn(who, no, id, act, Map.of());
  }

  HttpResponse<String> turn(Cast who, String no, String id, String act, Map<String, String> form) {
    return act(who, "/needs/" + no + "/pairings/" + id + "/" + act, form);
  }

  /** The number at which an act ended. */
  static String at(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }
}
