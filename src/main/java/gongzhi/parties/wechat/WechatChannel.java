package gongzhi.parties.wechat;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.WechatId;
import gongzhi.parties.notices.Channel;
import gongzhi.parties.notices.Message;
import gongzhi.parties.notices.NoticeKind;
import gongzhi.parties.notices.NoticeText;
import gongzhi.parties.notices.Unsent;
import gongzhi.parties.notices.Unsent.Then;
import gongzhi.parties.notices.Way;
import gongzhi.shared.Pack;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Template messages of the official account, after the page “发送模板消息” ({@code template/send}) and
 * the list “全局返回码”. Says no more than an SMS would; the matter itself is read in the program.
 */
@Component
@ConditionalOnExpression(WechatAccount.IS_SET)
class WechatChannel implements Channel {

  private static final String SEND = "/cgi-bin/message/template/send?access_token={token}";

  /** The key is wrong, unknown or over. */
  private static final Set<Integer> NO_KEY = Set.of(40001, 40014, 42001);

  /** Does not follow, does not want it, or is nobody to this account. */
  private static final Set<Integer> NOBODY = Set.of(40003, 43004, 43019, 43101, 50005);

  /** Too many in a minute or a day. */
  private static final Set<Integer> TOO_MANY = Set.of(45009, 45011);

  private static final int BUSY = -1;
  private static final Pattern NUMBER = Pattern.compile("(?<=/)[A-Z]{2,4}-[0-9]{4}-[0-9]{5,9}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  /** What a message carries; the same id within ten minutes is one message (防重入). */
  record Body(
      String touser,
      String template_id,
      String url,
      String client_msg_id,
      Map<String, Map<String, String>> data) {}

  private final WechatAccount account;
  private final AccessToken token;
  private final WechatApi api;
  private final WechatId ids;
  private final NoticeText text;
  private final WechatTemplates templates;
  private final InstantSource clock;

  WechatChannel(
      WechatAccount account,
      AccessToken token,
      WechatApi api,
      WechatId ids,
      NoticeText text,
      InstantSource clock,
      @Value("${gongzhi.wechat.templates:${gongzhi.places:places}}") Path places,
      @Value("${gongzhi.place:}") String place) {
    this.account = account;
    this.token = token;
    this.api = api;
    this.ids = ids;
    this.text = text;
    this.clock = clock;
    this.templates =
        Pack.read(
            places,
            place.isEmpty() ? "default" : place,
            WechatTemplates.FILE,
            WechatTemplates.class);
  }

  @Override
  public Way way() {
    return Way.WECHAT;
  }

  @Override
  public boolean takes(PartyId person, NoticeKind kind) {
    return templates.of(kind).isPresent() && ids.reaches(person);
  }

  @Override
  public void send(Message message) {
    PartyId to = message.to();
    if (to != null) {
      templates
          .of(NoticeKind.of(message.key()))
          .ifPresent(
              template ->
                  ids.openId(to).ifPresent(openId -> send(body(message, template, openId), to)));
    }
  }

  private void send(Body body, PartyId to) {
    String key = token.get();
    int code = api.post(SEND, Map.of("token", key), body).code();
    if (NO_KEY.contains(code)) {
      code = api.post(SEND, Map.of("token", token.otherThan(key)), body).code();
    }
    if (code != 0) {
      refused(code, to);
    }
  }

  private void refused(int code, PartyId to) {
    String fault = "wechat " + code;
    if (NOBODY.contains(code)) {
      ids.close(to);
      throw new Unsent(Then.GO_ANOTHER_WAY, fault);
    }
    if (TOO_MANY.contains(code)) {
      throw new Unsent(Then.WAIT_LONGER, fault);
    }
    if (code == BUSY || NO_KEY.contains(code)) {
      throw new IllegalStateException(fault);
    }
    throw new Unsent(Then.PARK, fault);
  }

  private Body body(Message message, WechatTemplate template, String openId) {
    return new Body(
        openId,
        template.id(),
        account.address() + message.link(),
        message.id().toString().replace("-", ""),
        template.data(
            new WechatTemplate.Said(
                text.of(message.key(), message.words()),
                number(message.link()),
                TIME.format(clock.instant()),
                text.sender())));
  }

  private static String number(String link) {
    Matcher found = NUMBER.matcher(link);
    return found.find() ? found.group() : "";
  }
}
