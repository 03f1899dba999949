package gongzhi.site.notices;

import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.cases.Cast;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.notices.Channel;
import gongzhi.parties.notices.Message;
import gongzhi.parties.notices.NoticeText;
import gongzhi.parties.notices.SentMessages;
import gongzhi.parties.notices.Unsent;
import gongzhi.parties.notices.Way;
import gongzhi.site.Browser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Whoever gives an address looks into their mail, comes back, and types what stands there. */
@GongzhiTest
@Import(MailAddressTest.Post.class)
class MailAddressTest {

  private static final String PAGE = "/me/notices";

  @LocalServerPort int port;
  @Autowired CaseFixtures fixtures;
  @Autowired Post post;
  @Autowired NoticeText text;
  @Autowired SentMessages texts;

  /** Mail goes out here. */
  static class Post implements Channel {

    private final List<Message> sent = new CopyOnWriteArrayList<>();

    @Override
    public Way way() {
      return Way.EMAIL;
    }

    @Override
    public void send(Message message) {
      if (message.email() == null) {
        throw new Unsent(Unsent.Then.GO_ANOTHER_WAY, "no address");
      }
      sent.add(message);
    }
  }

  @Test
  void the_field_stays_until_the_code_is_typed_and_boxes_come_with_the_address() {
    Browser wang = fixtures.browser(port, Cast.WANG_RESIDENT);
    assertThat(wang.get(PAGE).body()).doesNotContain("name=\"code\"", ":EMAIL\"");

    wang.submit(PAGE, PAGE + "/email", Map.of("address", "wang@example.com"));

    assertThat(wang.get(PAGE).body())
        .contains("name=\"code\"", "wang@example.com", PAGE + "/email\"")
        .doesNotContain(":EMAIL\"");
    String code = post.sent.getLast().words().getFirst();
    Map<String, String> typed = Map.of("address", "wang@example.com", "code", code);
    assertThat(wang.submit(PAGE, PAGE + "/email/confirm", typed).statusCode()).isEqualTo(303);
    assertThat(wang.get(PAGE).body()).contains(":EMAIL\"").doesNotContain("name=\"code\"");
  }

  @Test
  void a_code_for_signing_in_goes_to_the_phone_where_mail_goes_out_too() {
    PhoneNumber phone = PhoneNumber.parse("13870001111");

    assertThat(
            new Browser(port)
                .submit("/login", "/login/code", Map.of("phone", phone.digits(), "next", "/"))
                .statusCode())
        .isEqualTo(303);

    assertThat(texts.codeFor(phone)).isNotEmpty();
    assertThat(post.sent).noneMatch(message -> message.key().equals("notice.code"));
  }

  @Test
  void the_mail_speaks_of_the_address_and_not_of_signing_in() {
    assertThat(text.subject("notice.email-code")).contains("确认您的邮箱");
    assertThat(text.of("notice.email-code", List.of("123456")))
        .contains("123456", "确认邮箱")
        .doesNotContain("登录");
    assertThat(text.subject("case.notice.confirm")).isEqualTo(text.sender());
  }
}
