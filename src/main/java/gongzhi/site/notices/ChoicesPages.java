package gongzhi.site.notices;

import gongzhi.parties.Viewer;
import gongzhi.parties.identity.Mailbox;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.parties.identity.WechatId;
import gongzhi.parties.notices.NoticeChoices;
import gongzhi.parties.notices.NoticeChoices.Off;
import gongzhi.parties.notices.NoticeKind;
import gongzhi.parties.notices.Way;
import gongzhi.parties.wechat.WechatBinding;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the page of the choices and reads what it sends. */
@Component
class ChoicesPages {

  private final NoticeChoices choices;
  private final Mailbox mailbox;
  private final WechatBinding wechat;
  private final PostalAddress addresses;
  private final String quiet;

  ChoicesPages(
      NoticeChoices choices,
      Mailbox mailbox,
      WechatBinding wechat,
      PostalAddress addresses,
      @Value("${gongzhi.quiet:22:00-07:00}") String quiet) {
    this.choices = choices;
    this.mailbox = mailbox;
    this.wechat = wechat;
    this.addresses = addresses;
    this.quiet = quiet;
  }

  /**
   * The page for this person.
   *
   * @param typed the address as it was typed just now; null for the one that waits for its digits
   */
  ChoicesPage page(Viewer viewer, @Nullable String typed, Words words) {
    List<Way> ways = ways(viewer);
    Set<Off> off = choices.of(viewer.party());
    return new ChoicesPage(
        ways.stream().map(words::of).toList(),
        kinds(viewer).map(kind -> kind(kind, ways, off, words)).toList(),
        quiet.isBlank() ? "" : words.of("me.notices.quiet", quiet),
        wechat(viewer, words),
        letters(viewer, words),
        choices.ways().contains(Way.EMAIL) ? email(viewer, typed, words) : null);
  }

  /**
   * What is switched off when these boxes are ticked; kinds that were not shown stay as they are.
   */
  Set<Off> off(Viewer viewer, List<String> ticked) {
    Set<Off> off = new HashSet<>(choices.of(viewer.party()));
    kinds(viewer)
        .filter(NoticeKind::isFree)
        .forEach(
            kind ->
                ways(viewer).stream()
                    .filter(way -> way != Way.LETTER || isWritten(kind))
                    .forEach(
                        way -> {
                          Off one = new Off(kind, way);
                          boolean wanted = ticked.contains(value(kind, way));
                          if (wanted) {
                            off.remove(one);
                          } else {
                            off.add(one);
                          }
                        }));
    return off;
  }

  /** The ways that exist here, without those that do not lead to this person. */
  private List<Way> ways(Viewer viewer) {
    boolean onWechat = wechat.of(viewer.party()).filter(WechatId.Binding::open).isPresent();
    boolean onPaper = addresses.of(viewer.party()).filter(PostalAddress.Kept::open).isPresent();
    return choices.ways().stream()
        .filter(way -> way != Way.EMAIL || mailbox.of(viewer.party()).isPresent())
        .filter(way -> way != Way.WECHAT || onWechat)
        .filter(way -> way != Way.LETTER || onPaper)
        .toList();
  }

  private ChoicesPage.Letters letters(Viewer viewer, Words words) {
    PostalAddress.Kept kept =
        addresses.of(viewer.party()).orElse(new PostalAddress.Kept("", false, true));
    return new ChoicesPage.Letters(
        Field.line("postal", words.of("me.letters.address"), kept.text(), Problems.none())
            .hint(words.of("me.letters.hint"))
            .complete("street-address")
            .maybe()
            .atMost(PostalAddress.LONGEST),
        kept.wanted(),
        kept.open() ? "" : words.of("me.letters.closed"));
  }

  private String wechat(Viewer viewer, Words words) {
    if (!wechat.isOffered()) {
      return "";
    }
    return words.of(
        wechat
            .of(viewer.party())
            .map(bound -> bound.open() ? "me.wechat.is-bound" : "me.wechat.is-closed")
            .orElse("me.wechat.not-bound"));
  }

  private static Stream<NoticeKind> kinds(Viewer viewer) {
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> kind != NoticeKind.WORK || viewer.isStaff());
  }

  private static ChoicesPage.Kind kind(NoticeKind kind, List<Way> ways, Set<Off> off, Words words) {
    return new ChoicesPage.Kind(
        words.of(kind),
        words.of(kind.isFree() ? "me.notices.free" : "me.notices.fixed"),
        ways.stream()
            .filter(way -> way != Way.LETTER || isWritten(kind))
            .map(
                way ->
                    new ChoicesPage.Box(
                        value(kind, way),
                        words.of(way),
                        !off.contains(new Off(kind, way)),
                        !kind.isFree()))
            .toList());
  }

  /** Paper carries what the law asks and what becomes of one's own matters. */
  private static boolean isWritten(NoticeKind kind) {
    return kind == NoticeKind.LEGAL || kind == NoticeKind.REPORT;
  }

  private ChoicesPage.Email email(Viewer viewer, @Nullable String typed, Words words) {
    String kept = mailbox.of(viewer.party()).orElse("");
    String asked = typed == null ? mailbox.asked(viewer.party()).orElse("") : typed;
    Field address =
        Field.line(
                "address",
                words.of("me.notices.email"),
                asked.isEmpty() ? kept : asked,
                Problems.none())
            .kind("email")
            .complete("email")
            .atMost(120);
    Field code =
        Field.line("code", words.of("me.notices.code"), "", Problems.none())
            .hint(words.of("me.notices.code-hint"))
            .atMost(10);
    return new ChoicesPage.Email(kept, asked, address, asked.isEmpty() ? null : code);
  }

  private static String value(NoticeKind kind, Way way) {
    return kind + ":" + way;
  }
}
