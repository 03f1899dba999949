package gongzhi.cases.web;

import gongzhi.cases.RuleVersion;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.TimelineEntry;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the acts on a case into words: what, when, which unit and post; never a name. */
@Component
class Timeline {

  private final Posts posts;

  Timeline(Posts posts) {
    this.posts = posts;
  }

  List<TimelineEntry> of(CaseSheet.Whole whole, TimeWords times) {
    return whole.entries().stream().map(entry -> entry(whole, entry, times)).toList();
  }

  /** Who has it first, as a post or a unit, never as a name. */
  String responsible(CaseSheet sheet, RuleVersion rules, Words words) {
    if (sheet.unitId() != null) {
      return posts.label(new PartyId(sheet.unitId()));
    }
    String role = rules.rules().stage(sheet.status()).responsible();
    return role == null ? words.of("case.by-program") : role(sheet, role, words);
  }

  private TimelineEntry entry(CaseSheet.Whole whole, CaseSheet.Entry entry, TimeWords times) {
    Words words = times.words();
    return new TimelineEntry(
        tone(entry),
        words.of(entry.act()),
        times.moment(entry.at()),
        who(whole.sheet(), entry, words),
        "",
        Objects.requireNonNullElse(entry.words(), ""),
        switch (entry.audience()) {
          case "REPORTER" -> words.of("case.seen-by-reporter");
          case "STAFF" -> words.of("case.seen-by-staff");
          default -> "";
        },
        photos(whole, entry, words));
  }

  private static List<PhotoPart> photos(CaseSheet.Whole whole, CaseSheet.Entry entry, Words words) {
    return whole.photos().stream()
        .filter(photo -> photo.eventSeq() == entry.seq())
        .map(
            photo ->
                new PhotoPart(photo.photoId(), words.of("photo.of-act", words.of(entry.act())), ""))
        .toList();
  }

  private String who(CaseSheet sheet, CaseSheet.Entry entry, Words words) {
    if (entry.unitId() != null) {
      String unit = posts.label(new PartyId(entry.unitId()));
      return entry.role() == null
          ? unit
          : words.of("case.unit-and-post", unit, role(sheet, entry.role(), words));
    }
    if (entry.role() != null) {
      return role(sheet, entry.role(), words);
    }
    return words.of(isBySystem(entry) ? "case.by-program" : "case.by-resident");
  }

  private String role(CaseSheet sheet, String key, Words words) {
    return posts.roles(sheet.place()).find(key).map(role -> title(role, words)).orElse(key);
  }

  static String title(RoleDefinition role, Words words) {
    return words.language().isChinese() ? role.zh() : role.en();
  }

  private static boolean isBySystem(CaseSheet.Entry entry) {
    return switch (entry.act()) {
      case ASSIGNED, REMINDED, SUPERVISED -> true;
      default -> false;
    };
  }

  private static String tone(CaseSheet.Entry entry) {
    return switch (entry.act()) {
      case REPORTED_DONE -> "you";
      case CONFIRMED, CONFIRMED_IN_PERSON, CONFIRMED_INDEPENDENTLY -> "ok";
      case REOPENED, REOPENED_IN_PERSON, ESCALATED, APPEALED -> "key";
      default -> "";
    };
  }
}
