package gongzhi.cases.web;

import gongzhi.cases.moves.AtOnce;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Holder;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.TimelineEntry;
import gongzhi.territory.AreaId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the acts on a case into words: what, when, which unit and post; never a name. */
@Component
public class Timeline {

  private final Posts posts;
  private final RuleBook book;
  private final AtOnce atOnce;

  Timeline(Posts posts, RuleBook book, AtOnce atOnce) {
    this.posts = posts;
    this.book = book;
    this.atOnce = atOnce;
  }

  List<TimelineEntry> of(CaseSheet.Whole whole, TimeWords times) {
    return of(whole.sheet().place(), whole.entries(), whole.photos(), times);
  }

  /** The acts of a case of this place in words, in the order given. */
  public List<TimelineEntry> of(
      String place, List<CaseSheet.Entry> entries, List<CaseSheet.Photo> photos, TimeWords times) {
    Set<Integer> inVain = AskedInVain.among(entries);
    String ended = times.words().of("case.asked-in-vain");
    return entries.stream()
        .map(
            entry ->
                inVain.contains(entry.seq())
                    ? entry(place, entry, photos, times).explained(ended)
                    : entry(place, entry, photos, times))
        .toList();
  }

  /** Who had it first, as a post or a unit, never as a name. */
  String first(CaseSheet sheet, RuleVersion rules, FirstPromise promised, Words words) {
    @Nullable Long unitId = promised.unitId();
    if (unitId != null) {
      String unit = posts.label(new PartyId(unitId));
      return onDuty(sheet, rules, promised, words)
          .map(post -> words.of("report.next.on-duty", post, unit))
          .orElse(unit);
    }
    @Nullable String opener = sheet.channel().openedBy();
    String role = opener == null ? rules.rules().stage(CaseStatus.RECEIVED).responsible() : opener;
    return role == null
        ? words.of("case.by-program")
        : role(sheet.place(), inOffice(role, sheet), words);
  }

  /** The post on duty that has what is urgent beside the unit; none in office hours. */
  private Optional<String> onDuty(
      CaseSheet sheet, RuleVersion rules, FirstPromise promised, Words words) {
    Category category = rules.category(promised.category());
    return sheet.urgent()
        ? atOnce
            .onDuty(rules, category, new AreaId(sheet.areaId()), sheet.receivedAt())
            .map(holder -> role(sheet.place(), holder.role(), words))
        : Optional.empty();
  }

  /** The post that answers for the role where the case lies; the role itself where nobody does. */
  private String inOffice(String role, CaseSheet sheet) {
    return posts
        .holder(role, new AreaId(sheet.areaId()), sheet.receivedAt())
        .map(Holder::role)
        .orElse(role);
  }

  private TimelineEntry entry(
      String place, CaseSheet.Entry entry, List<CaseSheet.Photo> photos, TimeWords times) {
    Words words = times.words();
    return new TimelineEntry(
        tone(entry),
        title(entry, words),
        times.moment(entry.at()),
        who(place, entry, words),
        more(place, entry, times),
        Objects.requireNonNullElse(entry.words(), ""),
        readers(entry, words),
        photos(photos, entry, words));
  }

  /** Who alone reads what was said; empty where everyone does. */
  private static String readers(CaseSheet.Entry entry, Words words) {
    return switch (entry.audience()) {
      case "REPORTER" -> words.of("case.seen-by-reporter");
      case "STAFF" -> words.of("case.seen-by-staff");
      default -> released(entry, words);
    };
  }

  private static String released(CaseSheet.Entry entry, Words words) {
    if (entry.shown() != null) {
      return words.of("case.shortened-for-everyone");
    }
    return entry.waits() ? waiting(entry, words) : "";
  }

  private static String waiting(CaseSheet.Entry entry, Words words) {
    return words.of(
        entry.words() == null || entry.words().isEmpty()
            ? "case.words-are-looked-through"
            : "case.seen-until-released");
  }

  /** Where to go instead, who took it over or got it, or the date that was asked for or allowed. */
  private String more(String place, CaseSheet.Entry entry, TimeWords times) {
    if (entry.remedy() != null) {
      return times.words().of("case.remedy", entry.remedy());
    }
    if (entry.takenBy() != null && !entry.takenBy().isEmpty()) {
      return times.words().of("case.taken-by", role(place, entry.takenBy(), times.words()));
    }
    if (entry.toUnit() != null) {
      return givenTo(posts.label(new PartyId(entry.toUnit())), entry, times.words());
    }
    if (entry.toCategory() != null) {
      return times
          .words()
          .of(
              "case.from-to-category",
              category(place, entry.fromCategory(), times.words()),
              category(place, entry.toCategory(), times.words()));
    }
    return entry.until() == null ? "" : times.words().of(date(entry), times.day(entry.until()));
  }

  private String category(String place, @Nullable String code, Words words) {
    return book.current(place)
        .find(String.valueOf(code))
        .map(category -> Marks.name(category.name(), words))
        .orElse(String.valueOf(code));
  }

  private static String date(CaseSheet.Entry entry) {
    return switch (entry.act()) {
      case PAUSE_ASKED, PAUSED -> "clocks.paused-to";
      case SUPERVISED, SUPERVISOR_NAMED -> "supervision.answer-until";
      default -> entry.result() == ResultKind.STARTED ? "case.next-step" : "case.new-date";
    };
  }

  /** What was done; an honest no is called by its name. */
  private static String title(CaseSheet.Entry entry, Words words) {
    return entry.result() != null && entry.result().isHonestNo()
        ? words.of(entry.result())
        : words.of(entry.act());
  }

  private static String givenTo(String unit, CaseSheet.Entry entry, Words words) {
    return entry.meeting() == null
        ? words.of("case.given-to", unit)
        : words.of("case.given-to-at-meeting", unit, entry.meeting());
  }

  /** When a photo was taken, by the day and by the course of the work. */
  public static String caption(CaseSheet.Photo photo, TimeWords times) {
    String when = "photo.when." + photo.taken().toLowerCase(Locale.ROOT);
    return times.words().of(when, times.day(photo.at()));
  }

  private static List<PhotoPart> photos(
      List<CaseSheet.Photo> photos, CaseSheet.Entry entry, Words words) {
    return photos.stream()
        .filter(photo -> photo.eventSeq() == entry.seq())
        .map(
            photo ->
                new PhotoPart(photo.photoId(), words.of("photo.of-act", words.of(entry.act())), ""))
        .toList();
  }

  private String who(String place, CaseSheet.Entry entry, Words words) {
    if (entry.unitId() != null) {
      String unit = posts.label(new PartyId(entry.unitId()));
      return entry.role() == null
          ? unit
          : words.of("case.unit-and-post", unit, role(place, entry.role(), words));
    }
    if (entry.role() != null) {
      return role(place, entry.role(), words);
    }
    return words.of(isBySystem(entry) ? "case.by-program" : "case.by-resident");
  }

  /** The title of a role as this place words it. */
  public String role(String place, String key, Words words) {
    return posts.roles(place).find(key).map(role -> title(role, words)).orElse(key);
  }

  static String title(RoleDefinition role, Words words) {
    return words.language().isChinese() ? role.zh() : role.en();
  }

  private static boolean isBySystem(CaseSheet.Entry entry) {
    return switch (entry.act()) {
      case ASSIGNED,
          REMINDED,
          SUPERVISED,
          RESUMED,
          REMINDER_RAISED,
          SUPERVISOR_NAMED,
          SEPARATED,
          GROUND_REDRAWN,
          OWNER_REPLACED,
          OWNER_LEFT ->
          true;
      default -> false;
    };
  }

  private static String tone(CaseSheet.Entry entry) {
    return switch (entry.act()) {
      case REPORTED_DONE -> "you";
      case CONFIRMED,
          CONFIRMED_IN_PERSON,
          UNDERSTOOD,
          UNDERSTOOD_IN_PERSON,
          CONFIRMED_INDEPENDENTLY ->
          "ok";
      case REOPENED, REOPENED_IN_PERSON, ESCALATED, APPEALED, SEPARATED -> "key";
      default -> "";
    };
  }
}
