package gongzhi.cases.web;

import gongzhi.cases.path.Channel;
import gongzhi.cases.rules.Category;
import gongzhi.cases.rules.CategoryChoice;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.shared.Title;
import gongzhi.site.Refused;
import gongzhi.site.Words;
import gongzhi.site.parts.Choice;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.PhotoPart;
import gongzhi.site.parts.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Makes the first screen of a report out of what is filled in so far. */
@Component
class ReportPages {

  private static final int SUGGESTED = 3;

  private final CategoryChoice choice;
  private final DraftPlace places;

  ReportPages(CategoryChoice choice, DraftPlace places) {
    this.choice = choice;
    this.places = places;
  }

  ReportWhatPage what(Draft draft, Problems problems, Words words) {
    Field field =
        Field.area("words", words.of("report.words"), draft.words(), problems)
            .hint(words.of("report.words-hint." + doorKey(draft.door())))
            .atMost(WhatForm.WORDS_MAX);
    return new ReportWhatPage(
        words.of("report.door-title." + doorKey(draft.door())),
        doors(draft, words),
        field,
        photos(draft, words),
        categories(draft, words),
        confidential(draft, words),
        draft.danger(),
        draft.hasMatter(),
        problems);
  }

  private static List<Choice> doors(Draft draft, Words words) {
    Channel other = draft.door() == Channel.WECHAT ? Channel.WEB : Channel.WECHAT;
    return Draft.DOORS.stream()
        .filter(door -> door != other)
        .map(
            door ->
                Choice.plain(
                    door.name(), words.of("report.door." + doorKey(door)), door == draft.door()))
        .toList();
  }

  private static String doorKey(Channel door) {
    return door.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Adds a fault where the place of the draft has no such category. */
  void checkCategory(Draft draft, BindingResult errors) {
    CategoryField.check(draft.category(), places.rules(draft), errors);
  }

  /** What is wrong with the first screen: nothing said and nothing shown, or too much. */
  Problems problemsOf(Draft draft, BindingResult errors, Words words) {
    List<Problems.Problem> all = new ArrayList<>(Problems.of(errors, words).all());
    if (!draft.hasMatter()) {
      all.add(new Problems.Problem("words", words.of("report.say-what")));
    }
    return new Problems(all);
  }

  /** What is wrong with photos that were sent with the first screen, each by its name. */
  Problems photoProblems(List<DraftPhotos.Bad> bad, BindingResult errors, Words words) {
    List<Problems.Problem> all = new ArrayList<>(Problems.of(errors, words).all());
    for (DraftPhotos.Bad photo : bad) {
      String why = Refused.of(photo.why(), words).detail();
      all.add(new Problems.Problem("photos", words.of("report.photo-refused", photo.file(), why)));
    }
    return new Problems(all);
  }

  private List<Choice> categories(Draft draft, Words words) {
    RuleVersion rules = places.rules(draft);
    List<String> codes = new ArrayList<>(choice.suggest(rules, draft.words(), SUGGESTED));
    if (draft.category() != null && !codes.contains(draft.category())) {
      codes.addFirst(draft.category());
    }
    return codes.stream()
        .flatMap(code -> rules.find(code).stream())
        .filter(one -> !one.restricted())
        .map(one -> chip(one, draft, words))
        .toList();
  }

  /** Offered to everyone, since the words of whoever is afraid often do not say it. */
  private List<Choice> confidential(Draft draft, Words words) {
    return places.rules(draft).categories().stream()
        .filter(Category::restricted)
        .map(one -> chip(one, draft, words))
        .toList();
  }

  private static Choice chip(Category one, Draft draft, Words words) {
    return Choice.plain(one.code(), name(one.name(), words), one.code().equals(draft.category()));
  }

  static List<PhotoPart> photos(Draft draft, Words words) {
    return draft.photos().stream()
        .map(id -> new PhotoPart(id.toString(), words.of("photo.yours"), ""))
        .toList();
  }

  static String name(Title title, Words words) {
    return words.language().isChinese() ? title.zh() : title.en();
  }
}
