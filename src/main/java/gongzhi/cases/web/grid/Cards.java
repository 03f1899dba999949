package gongzhi.cases.web.grid;

import gongzhi.cases.ending.FollowUp;
import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.RuleBook;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.cases.web.Marks;
import gongzhi.cases.web.desk.AnswerAid;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.DueMark;
import gongzhi.site.parts.PhotoPart;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.LngLat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the card of a task. */
@Component
class Cards {

  private final RuleBook book;
  private final Areas areas;

  Cards(RuleBook book, Areas areas) {
    this.book = book;
    this.areas = areas;
  }

  /**
   * What the worker is about to do.
   *
   * @param typed words that were sent before and refused
   * @param aid what the check asked of them
   * @param photos names of pictures that came with them
   */
  record Doing(@Nullable Offer offer, String typed, AnswerAid aid, List<String> photos) {

    static final Doing NOTHING = new Doing(null, "");

    Doing(@Nullable Offer offer, String typed) {
      this(offer, typed, AnswerAid.NONE, List.of());
    }

    /** The same with what the check asks for. */
    Doing hinting(String word, List<String> hints, String anyway) {
      AnswerAid asked = new AnswerAid(word, List.of(), hints, anyway, "anyway", "");
      return new Doing(offer, typed, asked, photos);
    }

    /** The same with pictures that are kept. */
    Doing keeping(List<String> kept) {
      return new Doing(offer, typed, aid, kept);
    }
  }

  TaskCard card(TaskRow row, Doing doing, Viewer worker, TimeWords times) {
    Words words = times.words();
    RuleVersion rules = book.of(row.place(), row.ruleVersion());
    return new TaskCard(
        row.no(),
        title(row, rules, words),
        icon(rules.category(row.category())),
        place(row, words),
        point(row),
        Marks.of(row.status(), rules, words),
        words.of(row.channel()),
        due(row, times),
        row.version(),
        offers(row, rules, worker).map(offer -> button(offer, doing, words)).toList(),
        doing.offer() == null ? null : form(row, doing, doing.offer(), words));
  }

  /** The reporter's first words for whoever may read them, else what it is about. */
  String title(TaskRow row, RuleVersion rules, Words words) {
    Area area = areas.get(new AreaId(row.areaId()));
    String community = areas.ancestor(area, Level.COMMUNITY).orElse(area).name();
    Marks.About about = new Marks.About(row.category(), community);
    return Marks.title(row.title(), rules, about, words);
  }

  /** Where it is and how far from the middle of the grid. */
  private String place(TaskRow row, Words words) {
    String where =
        row.address().isEmpty() ? areas.get(new AreaId(row.areaId())).name() : row.address();
    return row.metres() == TaskRow.FAR
        ? where
        : words.of("grid.place-and-distance", where, row.metres());
  }

  /** Its own point, else the middle of the building or grid it is in. */
  private @Nullable LngLat point(TaskRow row) {
    return row.lng() == null || row.lat() == null
        ? areas.get(new AreaId(row.areaId())).label()
        : new LngLat(row.lng(), row.lat());
  }

  /** What waits for the reporter's word is nobody's delay. */
  private static DueMark due(TaskRow row, TimeWords times) {
    if (row.status() != CaseStatus.REPORTED_DONE) {
      return DueMark.of(row.dueFrom(), row.dueAt(), times);
    }
    return times.now().isAfter(row.dueAt())
        ? new DueMark("soon", "message-circle", times.words().of("grid.unanswered"), 100)
        : new DueMark("", "clock", times.words().of("grid.waiting", times.before(row.dueAt())), 0);
  }

  /**
   * Whoever serves the unit that did the work cannot write down the reporter's word about it, and
   * what went up waits for the level above.
   */
  private static Stream<Offer> offers(TaskRow row, RuleVersion rules, Viewer worker) {
    if (row.status().isRaised(row.reopened(), rules.rules().reopen().escalatesAt())
        || row.disputesSheetOf(worker)) {
      return Stream.of();
    }
    boolean ours = row.unitId() != null && worker.serves(new PartyId(row.unitId()));
    return Offer.of(row.status()).stream()
        .filter(offer -> !ours || (offer != Offer.SOLVED && offer != Offer.UNSOLVED));
  }

  private static TaskCard.Button button(Offer offer, Doing doing, Words words) {
    return new TaskCard.Button(
        offer.word(), words.of(offer), offer.icon(), offer.isDirect(), offer == doing.offer());
  }

  private static TaskCard.Form form(TaskRow row, Doing doing, Offer offer, Words words) {
    Offer.Need need = offer.need(row.kind());
    return new TaskCard.Form(
        offer.word(),
        words.of("grid.ask." + offer.word()),
        words.of("grid.hint." + offer.word()),
        words.of("grid.send." + offer.word()),
        doing.typed(),
        offer.wordsAreOptional(),
        offer.takesPhotos(),
        offer == Offer.PROGRESS || !offer.takesPhotos() ? "" : words.of("grid.photo-needed"),
        offer == Offer.ATTEMPT ? ways(words) : List.of(),
        doing.aid(),
        need.rule(),
        words.of(need.says()),
        doing.photos().stream()
            .map(id -> new PhotoPart(id, words.of("desk.photo-kept"), ""))
            .toList());
  }

  private static List<Choice> ways(Words words) {
    return Stream.of(FollowUp.Attempt.values())
        .map(way -> Choice.plain(way.name(), words.of(way), way == FollowUp.Attempt.VISIT))
        .toList();
  }

  private static String icon(Category category) {
    return switch (category.groupCode()) {
      case "PM", "HB" -> "building";
      case "PT" -> "car";
      case "SA" -> "trash";
      case "EN" -> "trees";
      case "UT" -> "bulb";
      case "FS" -> "flame";
      case "WS" -> "heart-handshake";
      case "DL" -> "users";
      case "CG" -> "users-group";
      case "CO" -> "building-community";
      default -> "message-report";
    };
  }
}
